import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { DB } from '../platform/db/kysely.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { searchable } from '../../shared/text-search.ts';
import type { AuditFilter } from './audit.inputs.ts';
import { endOfDay, startOfDay } from './berlin-day.ts';

/** One entry of the audit trail as it is on record. */
export interface AuditRow {
  readonly id: number;
  readonly occurredAt: string;
  readonly actor: string;
  readonly action: string;
  readonly entity: string;
  readonly entityKey: string;
  readonly subject: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly hash: string;
  readonly previousHash: string | null;
}

/** Rows of one statement while the whole trail is read. */
const BATCH = 500;

/**
 * Entries that the filter lets through, newest first: a range of the primary key, never the whole table.
 * @param before only entries older than the one with this id; null starts with the newest
 * @param limit most rows
 */
export async function loadAuditEntries(
  db: ReadDatabase,
  filter: AuditFilter,
  before: number | null,
  limit: number,
): Promise<AuditRow[]> {
  let query = filtered(db, filter)
    .select(['id', 'occurred_at as occurredAt', 'actor_label as actor', 'action', 'entity'])
    .select(['entity_key as entityKey', 'subject', 'before', 'after', 'hash'])
    .select('previous_hash as previousHash')
    .orderBy('id', 'desc')
    .limit(limit);
  if (before !== null) query = query.where('id', '<', before);
  return query.execute();
}

/** How many entries the filter lets through. */
export async function countAuditEntries(db: ReadDatabase, filter: AuditFilter): Promise<number> {
  const { n } = await filtered(db, filter)
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Every entry that the filter lets through, newest first, a batch at a time, however many there are. */
export async function* streamAuditEntries(db: ReadDatabase, filter: AuditFilter): AsyncGenerator<AuditRow> {
  let before: number | null = null;
  for (;;) {
    const rows: AuditRow[] = await loadAuditEntries(db, filter, before, BATCH);
    yield* rows;
    const last = rows.at(-1);
    if (rows.length < BATCH || !last) return;
    before = last.id;
  }
}

function filtered(db: ReadDatabase, filter: AuditFilter): SelectQueryBuilder<DB, 'audit_entry', object> {
  let query = db.selectFrom('audit_entry');
  if (filter.action != null) query = query.where((eb) => isIn(eb, 'action', filter.action));
  if (filter.entity != null) query = query.where((eb) => isIn(eb, 'entity', filter.entity));
  if (filter.from != null) query = query.where('occurred_at', '>=', startOfDay(filter.from));
  if (filter.to != null) query = query.where('occurred_at', '<', endOfDay(filter.to));
  for (const word of words(filter.actor)) query = query.where((eb) => contains(eb, 'actor_label', word));
  for (const word of words(filter.subject)) query = query.where((eb) => contains(eb, 'subject', word));
  return query;
}

/** An empty list lets nothing through; PostgreSQL has no `in ()`. */
function isIn(
  eb: ExpressionBuilder<DB, 'audit_entry'>,
  column: 'action' | 'entity',
  list: readonly string[] | null | undefined,
) {
  return list == null || list.length === 0 ? sql<boolean>`1 = 0` : eb(column, 'in', list);
}

function words(text: string | null | undefined): string[] {
  return searchable(text ?? '')
    .split(' ')
    .filter((word) => word !== '');
}

/** Is the word somewhere in the column, case aside? `lower` of both databases may know ASCII only, hence the umlauts. */
function contains(eb: ExpressionBuilder<DB, 'audit_entry'>, column: 'actor_label' | 'subject', word: string) {
  const pattern = `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const lower = sql<string>`replace(replace(replace(lower(${eb.ref(column)}), 'Ä', 'ä'), 'Ö', 'ö'), 'Ü', 'ü')`;
  return sql<boolean>`${lower} like ${pattern} escape '\\'`;
}
