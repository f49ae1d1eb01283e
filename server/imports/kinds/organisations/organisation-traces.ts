import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import type { Day } from '../../../../shared/domain/plan-date.ts';
import type { OrganisationKind } from '../../../../shared/domain/vocabulary.ts';
import {
  loadOrganisationRecords,
  type OrganisationRecord,
} from '../../../organisations/organisation-records.ts';
import { loadPublishedOrganisations } from '../../../organisations/published-organisations.ts';
import { ORGANISATION_REFERENCES } from '../../../platform/db/triggers/guards.ts';
import type { ReadDatabase } from '../../../platform/read-database.ts';
import type { ImportTrace, ImportUndoing, Json } from '../../frame/import-kind.ts';

/** An organisation as it was before an import; its predecessors by their codes, the first one first. */
interface Before {
  readonly abbreviation: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly nameEn: string | null;
  readonly lineage: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly predecessors: readonly string[];
}

/** Rows that name an organisation by its id, beside the content of the plan. */
const OTHER_REFERENCES = [
  { table: 'account', column: 'organisation_id' },
  { table: 'organisation', column: 'parent_id' },
  { table: 'ministry_submission', column: 'organisation_id' },
] as const;
/** Rows that name one by its lineage. */
const LINEAGE_TABLES = ['ozg_service', 'ozg_member'] as const;

/**
 * What an import changed: organisations that it wrote, and predecessors that ended with it.
 * @param before what was stored, by code
 */
export async function organisationTraces(
  db: ReadDatabase,
  before: ReadonlyMap<string, OrganisationRecord>,
): Promise<ImportTrace[]> {
  const states = new Found(await loadOrganisationRecords(db), new Set(), new Set());
  return states.all.flatMap((record): ImportTrace[] => {
    const stored = before.get(record.code);
    const was = stored ? valuesOf(stored) : null;
    if (canonicalize(was) === canonicalize(valuesOf(record))) return [];
    return [{ key: record.code, before: was, after: states.of(record.code, was) }];
  });
}

/**
 * An added organisation goes as long as nobody names it, a changed one says what it said as long as it was not changed
 * again, got no other successor, and no published revision holds the name or lineage that it was given.
 */
export const UNDO_ORGANISATIONS: ImportUndoing = {
  async states({ db }, traces) {
    const { named, titled } = await loadPublishedOrganisations(db);
    const found = new Found(
      await loadOrganisationRecords(db),
      await usedIn(db),
      new Set([...named, ...titled]),
    );
    return new Map(traces.map(({ key, before }) => [key, found.of(key, before as unknown as Before | null)]));
  },
  async restore({ db, audit }, traces) {
    const records = new Map((await loadOrganisationRecords(db)).map((each) => [each.code, each]));
    const touched = traces.flatMap(({ key, before }) => {
      const record = records.get(key);
      return record ? [{ record, before: before as unknown as Before | null }] : [];
    });
    for (const { record } of touched) {
      await db.deleteFrom('organisation_succession').where('successor_id', '=', record.id).execute();
    }
    for (const { record, before } of touched) {
      if (before) await writeBack(db, record.id, before);
      else await db.deleteFrom('organisation').where('id', '=', record.id).execute();
    }
    for (const { record, before } of touched) {
      for (const code of before?.predecessors ?? []) {
        const predecessor = records.get(code);
        if (!predecessor) throw new Error(`the predecessor ${code} has gone`);
        const link = { predecessor_id: predecessor.id, successor_id: record.id };
        await db.insertInto('organisation_succession').values(link).execute();
      }
      const after = before && { ...before };
      audit.record({ entity: 'organisation', entityKey: record.code, before: valuesOf(record), after });
    }
  },
};

/** Organisations as an undo finds them. */
class Found {
  readonly all: readonly OrganisationRecord[];
  private readonly byCode: ReadonlyMap<string, OrganisationRecord>;
  private readonly used: ReadonlySet<string>;
  private readonly published: ReadonlySet<number>;

  constructor(all: readonly OrganisationRecord[], used: ReadonlySet<string>, published: ReadonlySet<number>) {
    this.all = all;
    this.byCode = new Map(all.map((each) => [each.code, each]));
    this.used = used;
    this.published = published;
  }

  /** One of them now. @param before what the import found; null where it added it */
  of(code: string, before: Before | null): Json {
    const record = this.byCode.get(code);
    if (!record) return null;
    const renamed = before !== null && (before.name !== record.name || before.lineage !== record.lineage);
    return {
      ...valuesOf(record),
      version: record.version,
      successors: record.successors.map((each) => each.code),
      used: before === null && this.used.has(code),
      published: renamed && this.published.has(record.id),
    };
  }
}

function valuesOf(record: OrganisationRecord): Before & { readonly [key: string]: Json } {
  const { abbreviation, kind, name, nameEn, lineage, validFrom, validTo } = record;
  const predecessors = record.predecessors.map(({ code }) => code);
  return { abbreviation, kind, name, nameEn, lineage, validFrom, validTo, predecessors };
}

async function writeBack(db: ReadDatabase, id: number, before: Before): Promise<void> {
  await db
    .updateTable('organisation')
    .set((eb) => ({
      abbreviation: before.abbreviation,
      kind: before.kind,
      name: before.name,
      name_en: before.nameEn,
      lineage: before.lineage,
      valid_from: before.validFrom,
      valid_to: before.validTo,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** Codes of organisations that anything but a succession names. */
async function usedIn(db: ReadDatabase): Promise<Set<string>> {
  const used = new Set<string>();
  for (const { table, column } of [...ORGANISATION_REFERENCES, ...OTHER_REFERENCES]) {
    const { rows } = await sql<{ code: string }>`
      select distinct o.code from organisation o join ${sql.table(table)} c on c.${sql.ref(column)} = o.id`.execute(
      db,
    );
    for (const { code } of rows) used.add(code);
  }
  for (const table of LINEAGE_TABLES) {
    const rows = await db.selectFrom(table).select('ministry_lineage as code').distinct().execute();
    for (const { code } of rows) if (code !== null) used.add(code);
  }
  return used;
}
