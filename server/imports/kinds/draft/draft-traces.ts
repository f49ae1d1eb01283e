import { sql } from 'kysely';
import type { ContentKind } from '../../../../shared/domain/vocabulary.ts';
import { inTurns, mapInTurns } from '../../../platform/in-turns.ts';
import type { ReadDatabase } from '../../../platform/read-database.ts';
import type { ContentKey } from '../../../revisions/draft/change-content.ts';
import { CONTENT, type LinkTable, linksTo } from '../../../revisions/draft/content-tables.ts';
import { type Columns, type ContentWrite, storedRows } from '../../../revisions/draft/write-contents.ts';
import type { ImportScope, ImportTrace, Json } from '../../frame/import-kind.ts';
import type { DraftThing } from './draft-writes.ts';
import { draftPlace, type KnownDraft } from './known-draft.ts';

/** A line of the ledger as it is stored, without where it stands. */
export type LedgerRow = Readonly<Record<string, string | number | null>>;

/** What an import found of a thing that was there: only what it changed, and all lines of its ledger. */
export interface ThingBefore {
  readonly columns: Columns;
  /** Ids of what it linked to, by field. */
  readonly links: Readonly<Record<string, readonly number[]>>;
  readonly identity: Columns;
  readonly ledger: readonly LedgerRow[];
}

/** What is there of the things that an import will write, and of their kin, whose ledger changes with them. */
export async function traceBefore(
  db: ReadDatabase,
  { kind }: DraftThing,
  known: KnownDraft,
  writes: readonly ContentWrite[],
  kin: readonly ContentKey[],
): Promise<ImportTrace[]> {
  const tables = CONTENT[kind];
  const rows = await storedRows(db, known.place.id, tables);
  const ledger = await ledgerRows(db, known.place.id, kind);
  const links = new Map<string, Map<number, number[]>>();
  for (const link of tables.links) links.set(link.field, await linkedIds(db, known.place.id, link));
  const traces = await mapInTurns(writes, ({ code, id, edit }): ImportTrace => {
    if (id === null) return { key: code, before: null, after: null };
    const row = rows.get(id) ?? {};
    const names = [edit.columns, edit.organisations, edit.topicAreas].flatMap((part) => Object.keys(part));
    if (names.includes('lead_id')) names.push('lead_assumed');
    const found: ThingBefore = {
      columns: Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
      links: Object.fromEntries(
        Object.keys(edit.links).map((field) => [field, links.get(field)?.get(id) ?? []]),
      ),
      identity: Object.keys(edit.identity).length > 0 ? kindBefore(known, code) : {},
      ledger: ledger.get(code) ?? [],
    };
    return { key: code, before: jsonOf(found), after: null };
  });
  const written = new Set(writes.map(({ code }) => code));
  const beside = kin
    .filter(({ code }) => !written.has(code))
    .map(({ code }): ImportTrace => {
      const found = { columns: {}, links: {}, identity: {}, ledger: ledger.get(code) ?? [] };
      return { key: code, before: found, after: null };
    });
  return [...traces, ...beside];
}

/** A trace's `before` as it was built above. */
export function beforeOf({ before }: ImportTrace): ThingBefore | null {
  return before as unknown as ThingBefore | null;
}

/** Did the import write the thing itself, and not only the ledger of its kin? */
export function wroteThing(trace: ImportTrace): boolean {
  const before = beforeOf(trace);
  if (before === null) return true;
  return [before.columns, before.links, before.identity].some((part) => Object.keys(part).length > 0);
}

/**
 * What is there now of the things that an import wrote: the version of each row, and what leads to those that it added.
 * @throws AppError LOCKED where the revision is no draft any more
 */
export async function draftStates(
  scope: ImportScope,
  kind: ContentKind,
  traces: readonly ImportTrace[],
): Promise<Map<string, Json>> {
  const { db } = scope;
  const place = await draftPlace(scope);
  const { identity, version, id } = CONTENT[kind];
  const { rows } = await sql<{ code: string; version: number }>`
    select i.code as "code", v.version as "version"
    from ${sql.table(version)} v join ${sql.table(identity)} i on i.id = v.${sql.ref(id)}
    where v.revision_id = ${place.id}`.execute(db);
  const versions = new Map(rows.map((row) => [row.code, row.version]));
  const incoming = await incomingLinks(db, place.id, kind);
  const states = new Map<string, Json>();
  await inTurns(traces, ({ key, before }) => {
    const found = versions.get(key);
    if (found === undefined) return;
    const state = { version: found };
    states.set(key, before === null ? { ...state, incoming: (incoming.get(key) ?? []).toSorted() } : state);
  });
  return states;
}

/** Whatever leads to things of the kind within a revision, by their codes. */
async function incomingLinks(
  db: ReadDatabase,
  revisionId: number,
  kind: ContentKind,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const note = (code: string, from: string) => {
    const list = found.get(code);
    if (list) list.push(from);
    else found.set(code, [from]);
  };
  const { identity } = CONTENT[kind];
  for (const link of linksTo(kind)) {
    const holder = CONTENT[link.holder].identity;
    const { rows } = await sql<{ code: string; from: string }>`
      select t.code as "code", h.code as "from" from ${sql.table(link.table)} l
      join ${sql.table(identity)} t on t.id = l.${sql.ref(link.to)}
      join ${sql.table(holder)} h on h.id = l.${sql.ref(link.from)}
      where l.revision_id = ${revisionId}`.execute(db);
    for (const { code, from } of rows) note(code, `${link.holder} ${from}`);
  }
  if (kind !== 'MEASURE') return found;
  const successions = await db
    .selectFrom('measure_succession as s')
    .innerJoin('measure as p', 'p.id', 's.predecessor_id')
    .innerJoin('measure as n', 'n.id', 's.successor_id')
    .where('s.revision_id', '=', revisionId)
    .select(['p.code as predecessor', 'n.code as successor'])
    .execute();
  for (const { predecessor, successor } of successions) {
    note(predecessor, `> ${successor}`);
    note(successor, `< ${predecessor}`);
  }
  return found;
}

/** Ids of what things link to in one field, by the id of the thing. */
export async function linkedIds(
  db: ReadDatabase,
  revisionId: number,
  link: LinkTable,
): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ holder: number; target: number }>`
    select ${sql.ref(link.from)} as "holder", ${sql.ref(link.to)} as "target" from ${sql.table(link.table)}
    where revision_id = ${revisionId} order by id`.execute(db);
  const found = new Map<number, number[]>();
  for (const { holder, target } of rows) {
    const list = found.get(holder);
    if (list) list.push(target);
    else found.set(holder, [target]);
  }
  return found;
}

async function ledgerRows(
  db: ReadDatabase,
  revisionId: number,
  kind: ContentKind,
): Promise<Map<string, LedgerRow[]>> {
  const rows = await db
    .selectFrom('plan_change')
    .where('revision_id', '=', revisionId)
    .where('kind', '=', kind)
    .orderBy('id')
    .select(['code', 'field', 'change', 'weakening', 'before', 'after', 'reason', 'decision_reference'])
    .select(['author_id', 'created_at'])
    .execute();
  const found = new Map<string, LedgerRow[]>();
  await inTurns(rows, ({ code, ...line }) => {
    const lines = found.get(code);
    if (lines) lines.push(line);
    else found.set(code, [line]);
  });
  return found;
}

function kindBefore(known: KnownDraft, code: string): Columns {
  const value = known.inDraft.get(`MEASURE ${code}`)?.item.fields['kind']?.value;
  return { kind: typeof value === 'string' ? value : 'GENERAL' };
}

function jsonOf(found: ThingBefore): Json {
  return found as unknown as Json;
}
