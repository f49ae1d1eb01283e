import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Everything that the hash of an audit entry covers. */
export interface AuditFacts {
  /** Instant, ISO 8601 in UTC. */
  readonly occurredAt: string;
  readonly actorId: number | null;
  readonly actorLabel: string;
  readonly action: string;
  readonly entity: string;
  readonly entityKey: string;
  readonly subject: string | null;
  /** JSON texts as stored. */
  readonly before: string | null;
  readonly after: string | null;
  readonly requestId: string | null;
}

/**
 * Hash of an entry: SHA-256 over its canonical JSON (RFC 8785) together with the hash of the entry before, so that
 * changing, adding or removing one breaks every later one.
 * @param previousHash of the entry with the next smaller id; null for the first
 * @returns lower-case hexadecimal
 */
export function auditHash(facts: AuditFacts, previousHash: string | null): string {
  const { occurredAt, actorId, actorLabel, action, entity, entityKey, subject, before, after, requestId } =
    facts;
  const covered = {
    occurredAt,
    actorId,
    actorLabel,
    action,
    entity,
    entityKey,
    subject,
    before,
    after,
    requestId,
    previousHash,
  };
  const json = canonicalize(covered);
  if (json === undefined) throw new Error('an audit entry has no canonical form');
  return createHash('sha256').update(json).digest('hex');
}
