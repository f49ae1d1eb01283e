import { addDays, type Day } from '../../../shared/domain/plan-date.ts';
import { type Clock, createClock } from '../clock.ts';
import type { SlotRule } from './job.ts';

const BERLIN_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  minute: '2-digit',
});

/** Today in the calendar of a job. */
function todayOf(clock: Clock, { calendar }: Pick<SlotRule, 'calendar'>): Day {
  return calendar === 'PRODUCT' ? clock.today() : createClock(null, () => new Date(clock.now())).today();
}

/**
 * The days whose work a job owes, oldest first.
 * @param begun the earliest day that the job has ever worked for; null before its first run, which does not look back
 * @param done days that are finished
 */
export function dueSlots(clock: Clock, rule: SlotRule, begun: Day | null, done: ReadonlySet<Day>): Day[] {
  const today = todayOf(clock, rule);
  const earliest = addDays(today, -rule.catchUpDays);
  // A demonstration's day may be set back to before the first run.
  const start = begun === null || begun > today ? today : begun > earliest ? begun : earliest;
  const slots: Day[] = [];
  for (let day = start; day <= today; day = addDays(day, 1)) {
    const mayBegin = day < today || BERLIN_TIME.format(new Date(clock.now())) >= rule.from;
    if (mayBegin && !done.has(day)) slots.push(day);
  }
  return slots;
}
