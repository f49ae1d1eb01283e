import {
  type Day,
  type PlanDate,
  addMonths,
  daysBetween,
  parsePlanDate,
  writePlanDate,
} from '../../shared/domain/plan-date.ts';
import type { MilestoneFacts } from '../load/seed-data.ts';
import { type Random, randomFor } from '../random.ts';
import { REVISIONS, type RevisionHead } from './revisions.ts';

const DAYS_PER_MONTH = 30.4375;

/**
 * Planned date of a milestone in each revision that holds it.
 *
 * A documented plan stays until a revision sets another. Where only the actual date is known, the plan of
 * the time is derived: 0 to 9 months before the actual date, written the coarser the further away it was;
 * a later revision that finds the date missed plans anew, and one that finds it open may correct half of
 * the error, or hope for an earlier month. The same facts always give the same dates.
 */
export function plannedDates(facts: MilestoneFacts): Map<number, PlanDate> {
  const dates = new Map<number, PlanDate>();
  const random = randomFor(`milestone ${facts.code}`);
  let current: PlanDate | null = facts.planned;
  for (const revision of REVISIONS) {
    if (revision.number < facts.enters) continue;
    const replanned = facts.replanned.get(revision.number);
    if (replanned) current = replanned;
    else if (facts.planned === null && facts.actual !== null) {
      current = derive(current, facts.actual, revision, random);
    }
    if (current !== null) dates.set(revision.number, current);
  }
  return dates;
}

function derive(current: PlanDate | null, actual: Day, revision: RevisionHead, random: Random): PlanDate {
  if (current === null) return written(actual, -random.int(0, 9), revision, actual);
  if (actual <= revision.effectiveDate) return current;
  if (current.date < revision.effectiveDate) return written(actual, -random.int(0, 2), revision, actual);
  if (!random.chance(0.55)) return current;
  const months = Math.round(daysBetween(current.date, actual) / DAYS_PER_MONTH);
  const step = random.chance(0.3) ? -random.int(1, 2) : Math.round(months / 2);
  return written(current.date, step, revision, actual);
}

/** A day so many months away, never sooner than a month into the revision, in the precision of such a distance. */
function written(from: Day, months: number, revision: RevisionHead, actual: Day): PlanDate {
  const earliest = addMonths(revision.effectiveDate, 1);
  const wanted = addMonths(from, months);
  const open = actual > earliest ? earliest : actual;
  const day = wanted < open ? open : wanted;
  const ahead = daysBetween(revision.effectiveDate, day) / DAYS_PER_MONTH;
  const precision = ahead <= 12 ? 'MONTH' : ahead <= 24 ? 'QUARTER' : 'YEAR';
  return parsePlanDate(writePlanDate({ date: day, precision }));
}
