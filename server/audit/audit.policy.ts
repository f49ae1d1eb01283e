import type { Viewer } from '../auth/viewer.ts';

/** May the viewer read and export the audit trail and check its chain? */
export function readAudit(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'CIO_OFFICE' || viewer.role === 'ADMIN';
}

/** What changed, as it is on record. */
interface RecordedChange {
  readonly entity: string;
  /** JSON of the changed fields. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Tables about people's access: nobody but administrators sees what they hold. */
const ACCESS_TABLES: ReadonlySet<string> = new Set([
  'account',
  'auth_session',
  'auth_token',
  'oidc_transaction',
  'sign_in_throttle',
]);

/** Tables that administrators look after; all others hold content, to which they have no rights. */
const ADMINISTERED_TABLES: ReadonlySet<string> = new Set([
  ...ACCESS_TABLES,
  'organisation',
  'organisation_succession',
  'setting',
]);

/** What the CIO office may know of an account: who speaks for whom. */
const PUBLIC_ACCOUNT_FIELDS: ReadonlySet<string> = new Set(['role', 'organisation', 'active']);

/**
 * The entry as the viewer may see it. That something happened is seen by everybody who reads the trail; what it
 * held is not: administrators see no content, the CIO office nothing of accounts but role, organisation and
 * whether they are active.
 */
export function visibleEntry<T extends RecordedChange>(viewer: Pick<Viewer, 'role'>, entry: T): T {
  if (viewer.role === 'ADMIN') {
    return ADMINISTERED_TABLES.has(entry.entity) ? entry : { ...entry, before: null, after: null };
  }
  if (!ACCESS_TABLES.has(entry.entity)) return entry;
  return { ...entry, before: publicAccountFields(entry.before), after: publicAccountFields(entry.after) };
}

function publicAccountFields(json: string | null): string | null {
  if (json === null) return null;
  const fields: unknown = JSON.parse(json);
  if (typeof fields !== 'object' || fields === null) return null;
  const shown = Object.entries(fields).filter(([name]) => PUBLIC_ACCOUNT_FIELDS.has(name));
  return shown.length === 0 ? null : JSON.stringify(Object.fromEntries(shown));
}
