import { inBatches } from '../platform/db/batches.ts';
import { mapInTurns } from '../platform/in-turns.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { type AuditFacts, auditHash } from './audit-chain.ts';

/**
 * Appends entries to the chain, in their order. The transaction of `db` must hold the write lock, so that nobody
 * else appends meanwhile.
 */
export async function appendEntries(db: ReadDatabase, entries: readonly AuditFacts[]): Promise<void> {
  if (entries.length === 0) return;
  const last = await db
    .selectFrom('audit_entry')
    .select('hash')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  let previousHash = last?.hash ?? null;
  const rows = await mapInTurns(entries, (facts) => {
    const hash = auditHash(facts, previousHash);
    const row = {
      occurred_at: facts.occurredAt,
      actor_id: facts.actorId,
      actor_label: facts.actorLabel,
      action: facts.action,
      entity: facts.entity,
      entity_key: facts.entityKey,
      subject: facts.subject,
      before: facts.before,
      after: facts.after,
      request_id: facts.requestId,
      previous_hash: previousHash,
      hash,
    };
    previousHash = hash;
    return row;
  });
  await inBatches(rows, (batch) => db.insertInto('audit_entry').values(batch).execute());
}
