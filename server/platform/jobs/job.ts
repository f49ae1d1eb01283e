import type { Day } from '../../../shared/domain/plan-date.ts';
import type { ServerServices } from '../request-context.ts';

/** One piece of daily work that the server does by itself. */
export interface Job {
  /** Stable name, at most 64 characters: runs are kept under it. */
  readonly name: string;
  readonly slots: SlotRule;
  /**
   * Does the work of one slot. Running twice must do no harm.
   * @returns what was done, in words for operators
   * @throws RunLater where something must wait; anything else is a failure that is tried again
   */
  run(services: ServerServices, run: JobRunOrder): Promise<string>;
}

/** When a job is due: once for each day of a calendar. */
export interface SlotRule {
  /** PRODUCT: the product's days, which stand still in a demonstration. MACHINE: the calendar in Berlin. */
  readonly calendar: 'PRODUCT' | 'MACHINE';
  /** Wall time in Berlin from which a day's work may begin, 'HH:MM'; ignored for days that have passed. */
  readonly from: string;
  /** Missed days before today that are done late, oldest first; 0 where only today counts. */
  readonly catchUpDays: number;
}

export interface JobRunOrder {
  readonly slot: Day;
  /** Aborted when the server is told to end: finish the piece at hand, leave the rest to the next run. */
  readonly signal: AbortSignal;
}

/** The rest of a slot's work must wait; that is no failure. */
export class RunLater extends Error {
  readonly minutes: number;

  /**
   * @param reason what it waits for, in words for operators
   * @param minutes how long
   */
  constructor(reason: string, minutes: number) {
    super(reason);
    this.name = 'RunLater';
    this.minutes = minutes;
  }
}
