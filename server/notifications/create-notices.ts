import type { SqlEntityManager } from '@mikro-orm/sql';
import type { NoticeKind } from '../../shared/domain/vocabulary.ts';
import { inBatches } from '../platform/db/batches.ts';
import { kindOf } from '../platform/db/connect.ts';
import { bumpDataVersion } from '../platform/db/data-version.ts';
import { kysely } from '../platform/db/kysely.ts';
import type { NoticeParams } from './notice-params.ts';

/** Something that one person is to be told. */
export interface NewNotice {
  /** Who is told. */
  readonly accountId: number;
  readonly kind: NoticeKind;
  /** What it is about and for whom, at most 200 characters: of two notices with the same key only the first is kept. */
  readonly dedupKey: string;
  readonly measureId?: number | null;
  readonly roundId?: number | null;
  readonly reportId?: number | null;
  readonly params?: NoticeParams;
}

/**
 * Writes notices inside the caller's transaction; those whose key is known already are left out.
 * @param tx the transaction of the action that the notices tell of
 * @param now instant of the action
 * @returns how many were new; where any was, the data version was raised
 */
export async function createNotices(
  tx: SqlEntityManager,
  now: string,
  notices: readonly NewNotice[],
): Promise<number> {
  if (notices.length === 0) return 0;
  await queueUp(tx);
  let created = 0;
  const rows = notices.map((notice) => ({
    account_id: notice.accountId,
    kind: notice.kind,
    created_at: now,
    dedup_key: notice.dedupKey,
    measure_id: notice.measureId ?? null,
    round_id: notice.roundId ?? null,
    report_id: notice.reportId ?? null,
    params: JSON.stringify(notice.params ?? {}),
  }));
  await inBatches(rows, async (batch) => {
    const inserted = await kysely(tx)
      .insertInto('notice')
      .values(batch)
      .onConflict((conflict) => conflict.column('dedup_key').doNothing())
      .returning('id')
      .execute();
    created += inserted.length;
  });
  if (created > 0) await bumpDataVersion(tx);
  return created;
}

/**
 * Writers queue up at the row of the data version before they touch anything else; two that wrote the same keys first
 * would wait for each other. SQLite's transactions hold the whole database already.
 */
async function queueUp(tx: SqlEntityManager): Promise<void> {
  if (kindOf(tx) === 'sqlite') return;
  await tx.execute('select counter from data_version where id = 1 for update');
}
