import type { Day } from '../../../shared/domain/plan-date.ts';
import type { ReadDatabase } from '../read-database.ts';

/** A run that has begun and not finished for this long is taken to have crashed. */
export const CRASHED_AFTER_MS = 15 * 60_000;

/** Failures of one slot after which it is given up. */
export const ATTEMPTS_MAX = 8;

/** A failed slot is tried again after 1, 2, 4, 8 … minutes. */
const FIRST_RETRY_MS = 60_000;

/** A slot's work in one pair of hands. */
export interface Claim {
  readonly id: number;
  readonly startedAt: string;
  /** Failures before this run. */
  readonly failures: number;
}

/** What an unfinished row remembers of failed runs, as JSON in `outcome`. */
interface Memory {
  readonly failures: number;
  /** Instant of the next run; null while one is under way. */
  readonly retryAt: string | null;
  readonly error: string | null;
}

/** What is known of a job: the earliest day it worked for, and the finished ones among those that still count. */
export async function readRuns(
  db: ReadDatabase,
  name: string,
): Promise<{ begun: Day | null; done: ReadonlySet<Day> }> {
  const rows = await db
    .selectFrom('job_run')
    .select(['slot', 'finished_at'])
    .where('name', '=', name)
    .orderBy('slot')
    .execute();
  return {
    begun: rows[0]?.slot ?? null,
    done: new Set(rows.filter((row) => row.finished_at !== null).map((row) => row.slot)),
  };
}

/**
 * Takes a slot's work on, so that of several processes only one does it: a new one, one that failed and waited long
 * enough, or one whose process has crashed. Each step is one statement that only one process can win.
 * @returns null where the slot is done, under way elsewhere or still waiting
 */
export async function claimSlot(
  db: ReadDatabase,
  name: string,
  slot: Day,
  now: string,
): Promise<Claim | null> {
  const fresh = await db
    .insertInto('job_run')
    .values({ name, slot, started_at: now })
    .onConflict((conflict) => conflict.columns(['name', 'slot']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (fresh) return { id: fresh.id, startedAt: now, failures: 0 };

  const row = await db
    .selectFrom('job_run')
    .select(['id', 'started_at', 'outcome'])
    .where('name', '=', name)
    .where('slot', '=', slot)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const memory = readMemory(row.outcome);
  const waitsUntil = memory.retryAt ?? later(row.started_at, CRASHED_AFTER_MS);
  // Claimed by a process whose clock was ahead: waiting for that hour to come would leave the work undone for as long.
  const fromFuture = row.started_at > later(now, CRASHED_AFTER_MS);
  if (now < waitsUntil && !fromFuture) return null;
  const failures = memory.failures + (memory.retryAt === null ? 1 : 0);
  let takeOver = db
    .updateTable('job_run')
    .set({ started_at: now, outcome: writeMemory({ failures, retryAt: null, error: memory.error }) })
    .where('id', '=', row.id)
    .where('started_at', '=', row.started_at)
    .where('finished_at', 'is', null);
  // The state that was seen: of two that took it over in the same millisecond only the first finds it so.
  takeOver =
    row.outcome === null
      ? takeOver.where('outcome', 'is', null)
      : takeOver.where('outcome', '=', row.outcome);
  const { numUpdatedRows } = await takeOver.executeTakeFirst();
  if (numUpdatedRows !== 1n) return null;
  const claim = { id: row.id, startedAt: now, failures };
  if (failures < ATTEMPTS_MAX) return claim;
  await giveUp(db, claim, now, failures, memory.error);
  return null;
}

/** Notes that a slot's work is done. @returns false where somebody else has taken it over meanwhile */
export async function finishSlot(
  db: ReadDatabase,
  claim: Claim,
  now: string,
  outcome: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('job_run')
    .set({ finished_at: now, outcome })
    .where('id', '=', claim.id)
    .where('started_at', '=', claim.startedAt)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Gives the work of a slot that failed back, to be tried again later, or for good where it has failed too often.
 * @returns instant of the next run; null where it is given up
 */
export async function releaseFailed(
  db: ReadDatabase,
  claim: Claim,
  now: string,
  error: string,
): Promise<string | null> {
  const failures = claim.failures + 1;
  if (failures >= ATTEMPTS_MAX) {
    await giveUp(db, claim, now, failures, error);
    return null;
  }
  const retryAt = later(now, FIRST_RETRY_MS * 2 ** (failures - 1));
  await note(db, claim, { failures, retryAt, error });
  return retryAt;
}

/** Gives the work of a slot back that only has to wait. @param retryAt instant of the next run */
export async function postpone(
  db: ReadDatabase,
  claim: Claim,
  retryAt: string,
  reason: string,
): Promise<void> {
  await note(db, claim, { failures: claim.failures, retryAt, error: reason });
}

async function giveUp(db: ReadDatabase, claim: Claim, now: string, failures: number, error: string | null) {
  const reason = error ?? 'the process ended each time before the work was done';
  await finishSlot(db, claim, now, `given up after ${failures} attempts: ${reason}`);
}

async function note(db: ReadDatabase, claim: Claim, memory: Memory): Promise<void> {
  await db
    .updateTable('job_run')
    .set({ outcome: writeMemory(memory) })
    .where('id', '=', claim.id)
    .where('started_at', '=', claim.startedAt)
    .where('finished_at', 'is', null)
    .execute();
}

/** @returns the instant so many milliseconds later */
export function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

function writeMemory(memory: Memory): string {
  return JSON.stringify(memory);
}

function readMemory(outcome: string | null): Memory {
  if (outcome === null) return { failures: 0, retryAt: null, error: null };
  // Rows that are not finished hold nothing but what writeMemory made.
  return JSON.parse(outcome) as Memory;
}
