import type { SqlEntityManager } from '@mikro-orm/sql';
import { UPLOAD_KEPT_DAYS } from '../../../shared/domain/limits.ts';
import { kysely } from '../db/kysely.ts';
import { later } from './job-claims.ts';
import type { Job } from './job.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Notices, the mails that listed them and finished job runs are kept a little longer than two half-yearly rounds. */
const KEPT_DAYS = 400;

/**
 * What has expired is void at once, and removed a day later: a process whose clock is hours ahead then takes nothing
 * away that is good for the others.
 */
const EXPIRED_KEPT_DAYS = 1;

/** Removes what has expired: sessions, links, sign-ins that never came back, old attempts, files never imported, old notices and job runs. */
export const cleanUpJob: Job = {
  name: 'clean-up',
  slots: { calendar: 'MACHINE', from: '03:00', catchUpDays: 0 },
  async run({ orm, clock }) {
    const now = clock.now();
    const removed = await orm.em.fork().transactional((tx) => cleanUp(tx, now));
    return `removed ${removed} rows`;
  },
};

/** @returns number of rows */
async function cleanUp(tx: SqlEntityManager, now: string): Promise<number> {
  const db = kysely(tx);
  const before = (days: number) => later(now, -days * DAY_MS);
  const [expired, keptSince] = [before(EXPIRED_KEPT_DAYS), before(KEPT_DAYS)];
  const results = [
    await db.deleteFrom('auth_session').where('expires_at', '<', expired).executeTakeFirst(),
    await db.deleteFrom('auth_token').where('expires_at', '<', expired).executeTakeFirst(),
    await db.deleteFrom('oidc_transaction').where('expires_at', '<', expired).executeTakeFirst(),
    await db.deleteFrom('sign_in_throttle').where('expires_at', '<', expired).executeTakeFirst(),
    await db.deleteFrom('upload').where('created_at', '<', before(UPLOAD_KEPT_DAYS)).executeTakeFirst(),
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
