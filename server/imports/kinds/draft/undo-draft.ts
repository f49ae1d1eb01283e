import { type RawBuilder, sql } from 'kysely';
import { inBatches } from '../../../platform/db/batches.ts';
import { mapInTurns } from '../../../platform/in-turns.ts';
import type { ReadDatabase } from '../../../platform/read-database.ts';
import { changeContentWithin } from '../../../revisions/draft/change-content.ts';
import { CONTENT, type LinkTable, linksTo } from '../../../revisions/draft/content-tables.ts';
import {
  type Columns,
  replaceManyLinks,
  storedRows,
  upsertRows,
} from '../../../revisions/draft/write-contents.ts';
import type { ContentKind } from '../../../../shared/domain/vocabulary.ts';
import { builtOn } from '../../frame/built-on.ts';
import type { ImportTrace, ImportWork } from '../../frame/import-kind.ts';
import { beforeOf, type ThingBefore, wroteThing } from './draft-traces.ts';
import { draftPlace } from './known-draft.ts';

/** Things that are removed in one statement: for each the database looks through what might lead to it. */
const REMOVED_AT_ONCE = 250;

/** A thing that is to be brought back. */
interface Restored extends ThingBefore {
  readonly id: number;
  readonly code: string;
}

/** Brings things of the draft back to what they were before an import; what it added goes. */
export async function restoreDraft(
  work: ImportWork,
  kind: ContentKind,
  traces: readonly ImportTrace[],
): Promise<void> {
  const { number: revision } = await draftPlace(work);
  const keys = traces.filter(wroteThing).map(({ key }) => ({ kind, code: key }));
  const options = { revision, keys, reasonOf: () => null, keepsLedger: true };
  await changeContentWithin(work.ctx, work, options, async ({ db, place, planId }) => {
    const ids = await idsOf(db, planId, kind);
    const restored = traces.filter(wroteThing).flatMap((trace): Restored[] => {
      const [before, id] = [beforeOf(trace), ids.get(trace.key)];
      return before && id !== undefined ? [{ ...before, id, code: trace.key }] : [];
    });
    await restoreRows(db, place.id, kind, restored);
    await restoreLinks(db, place.id, kind, restored);
    const added = traces.filter(({ before }) => before === null).flatMap(({ key }) => ids.get(key) ?? []);
    await removeAdded(db, place.id, kind, added);
    await restoreLedger(db, place.id, kind, traces);
  });
}

async function idsOf(db: ReadDatabase, planId: number, kind: ContentKind): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: number; code: string }>`
    select id, code from ${sql.table(CONTENT[kind].identity)} where plan_id = ${planId}`.execute(db);
  return new Map(rows.map(({ id, code }) => [code, id]));
}

async function restoreRows(
  db: ReadDatabase,
  revisionId: number,
  kind: ContentKind,
  restored: readonly Restored[],
): Promise<void> {
  const tables = CONTENT[kind];
  const stored = await storedRows(db, revisionId, tables);
  const rows = await mapInTurns(restored, ({ id, columns }): Columns => {
    const row = stored.get(id) ?? {};
    return {
      revision_id: revisionId,
      [tables.id]: id,
      ...row,
      ...columns,
      version: Number(row['version']) + 1,
    };
  });
  await upsertRows(db, tables, rows);
  for (const { id, identity } of restored) {
    const assigned = Object.entries(identity).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
    if (assigned.length === 0) continue;
    await sql`update ${sql.table(tables.identity)} set ${sql.join(assigned)} where id = ${id}`.execute(db);
  }
}

async function restoreLinks(
  db: ReadDatabase,
  revisionId: number,
  kind: ContentKind,
  restored: readonly Restored[],
): Promise<void> {
  for (const link of CONTENT[kind].links) {
    const wanted = restored.flatMap(({ id, code, links }) => {
      const targets = links[link.field];
      return targets === undefined ? [] : [{ id, code, targets }];
    });
    if (wanted.length === 0) continue;
    const there = await targetsThere(db, revisionId, link);
    const broken = wanted.filter(
      ({ targets }) => there !== null && !targets.every((each) => there.has(each)),
    );
    if (broken.length > 0) throw builtOn(broken.map(({ code }) => code));
    await replaceManyLinks(db, revisionId, link, wanted);
  }
}

/** Ids of what a link can lead to within the revision; null where that belongs to no revision. */
async function targetsThere(
  db: ReadDatabase,
  revisionId: number,
  { target, targetVersion }: LinkTable,
): Promise<Set<number> | null> {
  if (targetVersion === null) return null;
  const { rows } = await sql<{ id: number }>`
    select ${sql.ref(`${target}_id`)} as "id" from ${sql.table(targetVersion)}
    where revision_id = ${revisionId}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Things that the import added, and nothing was built on since: they never were. */
async function removeAdded(
  db: ReadDatabase,
  revisionId: number,
  kind: ContentKind,
  added: readonly number[],
): Promise<void> {
  const tables = CONTENT[kind];
  const ends = [
    ...tables.links.map(({ table, from }) => ({ table, column: from })),
    ...linksTo(kind).map(({ table, to }) => ({ table, column: to })),
    { table: tables.version, column: tables.id },
  ];
  const ids = added.map((id) => ({ id }));
  const eachBatch = (remove: (some: RawBuilder<unknown>) => Promise<unknown>) =>
    inBatches(ids, (batch) => remove(sql.join(batch.map(({ id }) => id))), REMOVED_AT_ONCE);
  for (const { table, column } of ends) {
    await eachBatch((some) =>
      sql`
        delete from ${sql.table(table)}
        where revision_id = ${revisionId} and ${sql.ref(column)} in (${some})`.execute(db),
    );
  }
  // Last, when nothing is left that leads to them: a database looks through all that might.
  await eachBatch((some) => sql`delete from ${sql.table(tables.identity)} where id in (${some})`.execute(db));
}

/** The ledger says again what it said before, reasons and authors included. */
async function restoreLedger(
  db: ReadDatabase,
  revisionId: number,
  kind: ContentKind,
  traces: readonly ImportTrace[],
): Promise<void> {
  await inBatches(
    traces.map(({ key }) => ({ code: key })),
    (batch) =>
      db
        .deleteFrom('plan_change')
        .where('revision_id', '=', revisionId)
        .where('kind', '=', kind)
        .where(
          'code',
          'in',
          batch.map(({ code }) => code),
        )
        .execute(),
  );
  const lines = traces.flatMap((trace) =>
    (beforeOf(trace)?.ledger ?? []).map((line) => ({
      ...line,
      revision_id: revisionId,
      kind,
      code: trace.key,
    })),
  );
  await inBatches(lines, async (batch) => {
    const names = Object.keys(batch[0] ?? {});
    const values = batch.map(
      (line) =>
        sql`(${sql.join(names.map((name) => Object.entries(line).find(([key]) => key === name)?.[1]))})`,
    );
    await sql`
      insert into plan_change (${sql.join(names.map((name) => sql.ref(name)))})
      values ${sql.join(values)}`.execute(db);
  });
}
