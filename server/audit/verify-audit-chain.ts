import type { ReadDatabase } from '../platform/read-database.ts';
import { auditHash } from './audit-chain.ts';

/** What a recomputation of the audit trail has found. */
export interface AuditChain {
  /** Entries looked at: all, or those up to the first broken one. */
  readonly entries: number;
  readonly intact: boolean;
  /** Id of the first entry whose hash or link does not fit. */
  readonly brokenAt: number | null;
}

/** Entries of one statement: the trail may be longer than memory. */
const BATCH = 1_000;

/**
 * Recomputes the hash of every entry and its link to the one before, oldest first. A changed, added or removed entry
 * breaks the chain there; only the removal of the newest ones leaves no trace in the table itself.
 */
export async function verifyAuditChain(db: ReadDatabase): Promise<AuditChain> {
  let entries = 0;
  let lastId = 0;
  let previousHash: string | null = null;
  for (;;) {
    const rows = await entriesAfter(db, lastId);
    for (const { id, hash, storedPreviousHash, ...facts } of rows) {
      entries += 1;
      if (storedPreviousHash !== previousHash || hash !== auditHash(facts, previousHash)) {
        return { entries, intact: false, brokenAt: id };
      }
      previousHash = hash;
      lastId = id;
    }
    if (rows.length < BATCH) return { entries, intact: true, brokenAt: null };
  }
}

function entriesAfter(db: ReadDatabase, id: number) {
  return db
    .selectFrom('audit_entry')
    .select(['id', 'occurred_at as occurredAt', 'actor_id as actorId', 'actor_label as actorLabel'])
    .select(['action', 'entity', 'entity_key as entityKey', 'subject', 'before', 'after'])
    .select(['request_id as requestId', 'hash', 'previous_hash as storedPreviousHash'])
    .where('id', '>', id)
    .orderBy('id')
    .limit(BATCH)
    .execute();
}
