import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import { loadSettings } from '../administration/settings.ts';
import type { MailConfig } from '../platform/app-config.ts';
import { later } from '../platform/jobs/job-claims.ts';
import { type Job, type JobRunOrder, RunLater } from '../platform/jobs/job.ts';
import { wasRefused } from '../platform/mail/mail-refusal.ts';
import { checkMailServer, sendMail } from '../platform/mail/mail-transport.ts';
import type { ServerServices } from '../platform/request-context.ts';
import { loadPlanSnapshot } from '../plans/plan-snapshot.ts';
import { digestMail } from './digest-mail.ts';
import {
  claimDigest,
  createDigests,
  DIGEST_ATTEMPTS_MAX,
  markSent,
  noteUncertain,
  type PendingDigest,
  pendingDigests,
  releaseRefused,
  unansweredDigests,
} from './digests.ts';

/** After this long without an answer a claimed digest is taken to have gone out, or not: nobody knows. */
const UNCERTAIN_AFTER_MINUTES = 30;

/** Minutes before a refused digest is tried again, by its attempts so far. */
const RETRY_MINUTES = [5, 15, 45, 135];

/**
 * Sends everybody who wants it one mail a day with what is new, from seven in the morning; who has no news gets none.
 * Each mail goes out at most once: it is claimed before it is sent, and only a sure refusal frees it again.
 */
export const mailDigestJob: Job = {
  name: 'mail-digest',
  slots: { calendar: 'MACHINE', from: '07:00', catchUpDays: 0 },
  async run(services, order) {
    const { mail } = services.config;
    if (!mail) return 'no mail server is configured';
    if (!(await loadSettings(services.db)).mailDigest) return 'switched off in the settings';
    await noteUnanswered(services);
    await createDigests(services.db, order.slot, services.clock.now());
    const digests = await pendingDigests(services.db, order.slot);
    const outcome = digests.length === 0 ? 'nobody has news' : await sendAll(services, mail, digests, order);
    const inFlight = await unansweredDigests(services.db);
    if (inFlight.length > 0) {
      throw new RunLater(`${outcome}; ${inFlight.length} without an answer yet`, UNCERTAIN_AFTER_MINUTES / 2);
    }
    return outcome;
  },
};

type Answer = 'SENT' | 'REFUSED' | 'UNCERTAIN' | 'NOTHING';

/** @throws RunLater where some were refused and may be tried again; Error where the mail server is not there */
async function sendAll(
  services: ServerServices,
  mail: MailConfig,
  digests: readonly PendingDigest[],
  { slot, signal }: JobRunOrder,
): Promise<string> {
  await checkMailServer(mail);
  const plan = await loadPlanSnapshot(services.db);
  const revision = revisionInForce(plan.revisions, services.clock.today());
  const counts = { SENT: 0, REFUSED: 0, UNCERTAIN: 0, NOTHING: 0 };
  const waits: number[] = [];
  for (const digest of digests) {
    if (signal.aborted) throw new RunLater('the server is ending', 1);
    const answer = await sendOne(services, mail, digest, slot, revision?.id ?? null);
    counts[answer] += 1;
    const wait = RETRY_MINUTES[digest.attempts];
    if (answer === 'REFUSED' && wait !== undefined) waits.push(wait);
  }
  const outcome = `${counts.SENT} sent, ${counts.REFUSED} refused, ${counts.UNCERTAIN} uncertain`;
  if (waits.length > 0) throw new RunLater(outcome, Math.min(...waits));
  return outcome;
}

async function sendOne(
  { orm, db, clock, config, log }: ServerServices,
  mail: MailConfig,
  digest: PendingDigest,
  slot: string,
  revisionId: number | null,
): Promise<Answer> {
  const message = await claimDigest(orm, digest, clock.now(), revisionId, (content) =>
    digestMail(digest, content, slot, config.publicUrl),
  );
  if (!message) return 'NOTHING';
  const about = { digest: digest.id, account: digest.accountId, attempt: digest.attempts + 1 };
  try {
    await sendMail(mail, message);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (!wasRefused(error)) {
      await noteUncertain(db, digest.id, words);
      log.error({ err: error, ...about }, 'a digest may or may not have gone out; it is not sent again');
      return 'UNCERTAIN';
    }
    await releaseRefused(orm, digest.id, words);
    const last = about.attempt >= DIGEST_ATTEMPTS_MAX;
    log.warn(
      { err: error, ...about },
      last ? 'a digest was refused for the last time' : 'a digest was refused',
    );
    return 'REFUSED';
  }
  await markSent(db, digest.id, clock.now());
  return 'SENT';
}

/** Digests of a process that ended between claiming and the answer. */
async function noteUnanswered({ db, clock, log }: ServerServices): Promise<void> {
  const before = later(clock.now(), -UNCERTAIN_AFTER_MINUTES * 60_000);
  for (const { id, claimedAt } of await unansweredDigests(db)) {
    if (claimedAt > before) continue;
    await noteUncertain(db, id, `uncertain: no answer since ${claimedAt}`);
    log.error({ digest: id, claimedAt }, 'a digest may or may not have gone out; it is not sent again');
  }
}
