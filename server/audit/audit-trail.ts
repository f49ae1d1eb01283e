import { createHash } from 'node:crypto';
import type { Viewer } from '../auth/viewer.ts';
import { AppError } from '../platform/errors.ts';
import { checkFirst, type Connection } from '../platform/graphql/connections.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { type AuditRow, countAuditEntries, loadAuditEntries } from './audit-query.ts';
import type { AuditFilter } from './audit.inputs.ts';
import { visibleEntry } from './audit.policy.ts';

export interface AuditPageRequest {
  readonly filter: AuditFilter;
  readonly first: number;
  readonly after: string | null | undefined;
}

/**
 * One page of the audit trail, newest first, as the viewer may see it. The database reads no more rows than the page
 * shows: the trail grows without end. A cursor holds the id of its entry and a digest of the filter.
 * @throws AppError BAD_USER_INPUT where `first` is out of range, or `after` is unreadable or of another filter
 */
export async function auditTrail(
  db: ReadDatabase,
  viewer: Viewer,
  { filter, first, after }: AuditPageRequest,
): Promise<Connection<AuditRow>> {
  checkFirst(first);
  const digest = filterDigest(filter);
  const before = after == null ? null : readCursor(after, digest);
  const rows = await loadAuditEntries(db, filter, before, first + 1);
  const totalCount = await countAuditEntries(db, filter);
  const edges = rows
    .slice(0, first)
    .map((row) => ({ cursor: writeCursor(row.id, digest), node: visibleEntry(viewer, row) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rows.length > first,
      // Entries stay: the one that the cursor names still stands before this page.
      hasPreviousPage: before !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

function filterDigest({ actor, action, entity, subject, from, to }: AuditFilter): string {
  const scope = ['auditTrail', actor, action, entity, subject, from, to].map((part) => part ?? null);
  return createHash('sha256').update(JSON.stringify(scope)).digest('base64url').slice(0, 12);
}

function writeCursor(id: number, digest: string): string {
  return Buffer.from(`${digest} ${id}`).toString('base64url');
}

function readCursor(cursor: string, digest: string): number {
  const parts = /^([\w-]{12}) (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!parts) throw new AppError('BAD_USER_INPUT', 'cursorMalformed', {}, ['after']);
  if (parts[1] !== digest) throw new AppError('BAD_USER_INPUT', 'cursorForeign', {}, ['after']);
  return Number(parts[2]);
}
