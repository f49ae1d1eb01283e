import type { Day } from '../../../shared/domain/plan-date.ts';
import type { ServerServices } from '../request-context.ts';
import { dueSlots } from './due-slots.ts';
import { type Claim, claimSlot, finishSlot, later, postpone, readRuns, releaseFailed } from './job-claims.ts';
import { type Job, RunLater } from './job.ts';

/** Due jobs are looked for once a minute. */
const TICK_MS = 60_000;

/** … moved by up to so much, so that several processes do not all come at once. */
const JITTER_MS = 15_000;

export interface Scheduler {
  /** No new work from now on; resolves when the work at hand is done. */
  stop(): Promise<void>;
}

/** Runs due jobs every minute until it is stopped. Any number of server processes may do so on one database. */
export function startScheduler(services: ServerServices, jobs: readonly Job[]): Scheduler {
  const ending = new AbortController();
  let running = Promise.resolve();
  let timer = setTimeout(tick, Math.random() * JITTER_MS);

  function tick(): void {
    running = runAndWait();
  }
  async function runAndWait(): Promise<void> {
    await runDueJobs(services, jobs, ending.signal);
    if (!ending.signal.aborted) timer = setTimeout(tick, TICK_MS + (Math.random() - 0.5) * JITTER_MS);
  }
  return {
    async stop() {
      ending.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

/**
 * Does all that is due now, job by job. A job that fails is logged and left for later; it stops no other.
 * Within a job the days come in order: none is done while an earlier one still waits.
 */
export async function runDueJobs(
  services: ServerServices,
  jobs: readonly Job[],
  signal: AbortSignal,
): Promise<void> {
  for (const job of jobs) {
    if (signal.aborted) return;
    try {
      await runDueSlots(services, job, signal);
    } catch (error) {
      services.log.error({ err: error, job: job.name }, 'a job could not be claimed or noted');
    }
  }
}

async function runDueSlots(services: ServerServices, job: Job, signal: AbortSignal): Promise<void> {
  const { begun, done } = await readRuns(services.db, job.name);
  for (const slot of dueSlots(services.clock, job.slots, begun, done)) {
    if (signal.aborted) return;
    const claim = await claimSlot(services.db, job.name, slot, services.clock.now());
    if (!claim || !(await runSlot(services, job, slot, claim, signal))) return;
  }
}

/** @returns true where the slot needs no more work */
async function runSlot(
  services: ServerServices,
  job: Job,
  slot: Day,
  claim: Claim,
  signal: AbortSignal,
): Promise<boolean> {
  const { clock, db } = services;
  const log = services.log.child({ job: job.name, slot, attempt: claim.failures + 1 });
  try {
    const outcome = await job.run(services, { slot, signal });
    if (await finishSlot(db, claim, clock.now(), outcome)) log.info({ outcome }, 'job done');
    else log.warn({ outcome }, 'job done, but taken over by another process meanwhile');
    return true;
  } catch (error) {
    if (error instanceof RunLater) {
      const retryAt = later(clock.now(), error.minutes * 60_000);
      await postpone(db, claim, retryAt, error.message);
      log.info({ reason: error.message, retryAt }, 'job goes on later');
      return false;
    }
    const words = error instanceof Error ? error.message : String(error);
    const retryAt = await releaseFailed(db, claim, clock.now(), words);
    if (retryAt !== null) log.error({ err: error, retryAt }, 'job failed, it is tried again');
    else log.error({ err: error }, 'job failed too often, this day is given up');
    return retryAt === null;
  }
}
