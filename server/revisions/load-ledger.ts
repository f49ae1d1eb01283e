import type { ReadDatabase } from '../platform/read-database.ts';
import type { LedgerEntry } from './ledger.ts';

/** The plan-change ledger of revisions, oldest line first. */
export async function loadLedger(db: ReadDatabase, revisionIds: readonly number[]): Promise<LedgerEntry[]> {
  if (revisionIds.length === 0) return [];
  const rows = await db
    .selectFrom('plan_change as c')
    .innerJoin('revision as r', 'r.id', 'c.revision_id')
    .leftJoin('account as a', 'a.id', 'c.author_id')
    .where('c.revision_id', 'in', revisionIds)
    .orderBy('r.number')
    .orderBy('c.id')
    .select(['r.number', 'c.kind', 'c.code', 'c.field', 'c.weakening', 'c.reason', 'c.decision_reference'])
    .select(['a.display_name as author', 'c.created_at as at'])
    .execute();
  return rows.map(({ number: revision, decision_reference: decisionReference, ...entry }) => ({
    revision,
    decisionReference,
    ...entry,
  }));
}
