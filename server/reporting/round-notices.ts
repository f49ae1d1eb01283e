import type { SqlEntityManager } from '@mikro-orm/sql';
import type { NewNotice } from '../notifications/create-notices.ts';
import { kysely } from '../platform/db/kysely.ts';

/** A person who reports for a ministry. */
export interface Reporter {
  readonly id: number;
  readonly role: 'EDITOR' | 'COORDINATOR';
  readonly lineage: string;
}

/** Everybody who reports: active editors and coordinators, with their ministry. */
export async function reporters(tx: SqlEntityManager): Promise<Reporter[]> {
  const rows = await kysely(tx)
    .selectFrom('account as a')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .where('a.active', '=', true)
    .where('a.role', 'in', ['EDITOR', 'COORDINATOR'])
    .select(['a.id', 'a.role', 'o.lineage'])
    .orderBy('a.id')
    .execute();
  return rows.map(({ id, role, lineage }) => ({
    id,
    role: role === 'COORDINATOR' ? 'COORDINATOR' : 'EDITOR',
    lineage,
  }));
}

/** To everybody who reports: a round was opened. */
export async function openedNotices(tx: SqlEntityManager, roundId: number): Promise<NewNotice[]> {
  return (await reporters(tx)).map(({ id }) => ({
    accountId: id,
    kind: 'ROUND_OPENED',
    dedupKey: `ROUND_OPENED ${roundId} ${id}`,
    roundId,
  }));
}

/** What a ministry still owes in a round. */
export interface Owed {
  /** Reports that its editors have to write. */
  readonly toWrite: number;
  /** Reports that wait for its coordinators. */
  readonly toRelease: number;
}

/**
 * To those who have something left to do in a round: at most one reminder a day and person.
 * @param owed by lineage of the ministry
 */
export function reminderNotices(
  people: readonly Reporter[],
  owed: ReadonlyMap<string, Owed>,
  roundId: number,
  now: string,
): NewNotice[] {
  return people.flatMap(({ id, role, lineage }): NewNotice[] => {
    const { toWrite, toRelease } = owed.get(lineage) ?? { toWrite: 0, toRelease: 0 };
    const count = role === 'COORDINATOR' ? toWrite + toRelease : toWrite;
    if (count === 0) return [];
    const dedupKey = `REMINDER ${roundId} ${now.slice(0, 10)} ${id}`;
    return [{ accountId: id, kind: 'REMINDER', dedupKey, roundId, params: { count } }];
  });
}
