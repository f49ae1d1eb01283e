import type { ReadDatabase } from '../platform/read-database.ts';

/** What an administrator decides for the whole installation. */
export interface Settings {
  /** Days before the due date on which those who have not reported are reminded, most first. */
  readonly reminderDays: readonly number[];
  /** Days after the due date on which the CIO office is told. */
  readonly escalationDays: number;
  /** Daily mail with what is new, for those who want it. */
  readonly mailDigest: boolean;
  /** CIO office and administrators must have a second factor. */
  readonly secondFactorRequired: boolean;
}

/** What holds until an administrator decides otherwise. */
const DEFAULT_SETTINGS: Settings = {
  reminderDays: [14, 3, 0],
  escalationDays: 3,
  mailDigest: true,
  secondFactorRequired: false,
};

/** The settings in force, in one statement: stored values over the defaults. */
export async function loadSettings(db: ReadDatabase): Promise<Settings> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).execute();
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
  // Only saveSettings writes these rows, after it has checked them.
  return { ...DEFAULT_SETTINGS, ...(stored as Partial<Settings>) };
}

/** The settings with a version that grows whenever one of them changes. */
export interface VersionedSettings extends Settings {
  readonly version: number;
}

/** The settings in force with their version, for those who change them. */
export async function loadVersionedSettings(db: ReadDatabase): Promise<VersionedSettings> {
  const { version } = await db
    .selectFrom('setting')
    .select(({ fn }) => fn.sum('version').as('version'))
    .executeTakeFirstOrThrow();
  return { ...(await loadSettings(db)), version: Number(version ?? 0) };
}
