import { type Day, type PlanDate, monthEnd } from '../../shared/domain/plan-date.ts';

/** A day written as its month. */
export function monthOf(day: Day): PlanDate {
  return { date: monthEnd(day), precision: 'MONTH' };
}
