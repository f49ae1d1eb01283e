import type { SqlEntityManager } from '@mikro-orm/sql';
import { UPLOAD_KEPT_DAYS } from '../../../shared/domain/limits.ts';
import { kysely } from '../db/kysely.ts';
import { later } from './job-claims.ts';
import type { Job } from './job.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Notices, the mails that listed them and finished job runs are kept a little longer than two half-yearly rounds. */
const KEPT_DAYS = 400;

/** Removes what has expired: sessions, links, sign-ins that never came back, old attempts, files never imported, old notices and job runs. */
export const cleanUpJob: Job = {
  name: 'clean-up',
  slots: { calendar: 'MACHINE', from: '03:00', catchUpDays: 0 },
  async run({ orm, clock }) {
    const now = clock.now();
    const removed = await orm.em
      .fork()
      .transactional((tx) => cleanUp(tx, now, later(now, -KEPT_DAYS * DAY_MS)));
    return `removed ${removed} rows`;
  },
};

/**
 * @param now everything that expired before is removed
 * @param keptSince notices, digests and job runs from before are removed
 * @returns number of rows
 */
async function cleanUp(tx: SqlEntityManager, now: string, keptSince: string): Promise<number> {
  const db = kysely(tx);
  const results = [
    await db.deleteFrom('auth_session').where('expires_at', '<', now).executeTakeFirst(),
    await db.deleteFrom('auth_token').where('expires_at', '<', now).executeTakeFirst(),
    await db.deleteFrom('oidc_transaction').where('expires_at', '<', now).executeTakeFirst(),
    await db.deleteFrom('sign_in_throttle').where('expires_at', '<', now).executeTakeFirst(),
    await db
      .deleteFrom('upload')
      .where('created_at', '<', later(now, -UPLOAD_KEPT_DAYS * DAY_MS))
      .executeTakeFirst(),
    await db.deleteFrom('notice').where('created_at', '<', keptSince).executeTakeFirst(),
    await db
      .deleteFrom('mail_digest')
      .where('created_at', '<', keptSince)
      .where((eb) => {
        const listed = eb.selectFrom('notice').whereRef('notice.digest_id', '=', 'mail_digest.id');
        return eb.not(eb.exists(listed.select('notice.id')));
      })
      .executeTakeFirst(),
    await db.deleteFrom('job_run').where('finished_at', '<', keptSince).executeTakeFirst(),
  ];
  return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
