import type { Restored } from '../platform/db/archive/restore-order.ts';
import type { Proof } from './prove-database.ts';

/** What a restore did, a line each. */
export function restoredLines({ tables, migrated, setAside }: Restored, proof: Proof | null): string[] {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    `Restored ${rows} rows of ${tables.length} tables; number and SHA-256 of each table agree.`,
    ...(migrated.length > 0 ? [`Migrated to this version: ${migrated.join(', ')}.`] : []),
    ...(proof
      ? [
          `Verified: published revisions (${proof.revisions}), audit trail (entries: ${proof.auditEntries}), counters.`,
        ]
      : []),
    ...(setAside === null ? [] : [`The replaced database lies at ${setAside}; delete it when all is well.`]),
    'Sessions and links under way are not part of an archive: everybody signs in again.',
  ];
}
