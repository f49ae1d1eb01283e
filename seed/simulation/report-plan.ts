import { type Day, type PlanDate, addDays, daysBetween } from '../../shared/domain/plan-date.ts';
import type { Lifecycle, SelfLight } from '../../shared/domain/vocabulary.ts';
import type { MeasureCourse } from '../load/seed-data.ts';
import type { Course } from '../load/schemas.ts';
import type { MeasureContent, MilestoneContent } from '../plan/content.ts';
import type { Random } from '../random.ts';
import { monthOf } from './month.ts';

/** How much of its final delay a measure admits to, round by round. */
const ADMITTED = [0, 0.2, 0.45, 0.85, 1] as const;

/** What a measure's course makes of one report. */
export interface Situation {
  readonly course: Course;
  readonly lifecycle: Lifecycle;
  readonly forecastEnd: PlanDate | null;
  readonly actualEnd: Day | null;
  readonly progressPercent: number | null;
  /** What an honest assessment would say. */
  readonly honest: SelfLight;
}

/** Default of a measure without a course of its own. */
export function courseOf(courses: readonly MeasureCourse[], code: string): MeasureCourse {
  return (
    courses.find((row) => row.measure === code) ?? {
      measure: code,
      course: 'ON_TRACK',
      actual_end: null,
      forecast: null,
      last_round: null,
    }
  );
}

/**
 * Where a measure stands in a round.
 * @param index number of the round, 0 to 4
 * @param baseline planned end of the first revision that held one
 */
export function situationOf(
  measure: MeasureContent,
  course: MeasureCourse,
  reportedOn: Day,
  index: number,
  baseline: PlanDate | null,
  random: Random,
): Situation {
  const admitted = ADMITTED[index] ?? 1;
  if (course.course === 'DONE' && course.actual_end !== null && course.actual_end <= reportedOn) {
    return done(course.actual_end);
  }
  const lifecycle = lifecycleOf(measure, course.course, reportedOn, index);
  const rests = lifecycle === 'CANCELLED' || lifecycle === 'ON_HOLD';
  const end = course.actual_end ?? course.forecast?.date ?? null;
  const forecastEnd = rests ? null : forecast(measure, end, baseline, admitted, reportedOn);
  return {
    course: course.course,
    lifecycle,
    forecastEnd,
    actualEnd: null,
    progressPercent: progress(measure, lifecycle, index, random),
    honest: honestLight(course.course, admitted),
  };
}

function done(actualEnd: Day): Situation {
  return {
    course: 'DONE',
    lifecycle: 'COMPLETED',
    forecastEnd: null,
    actualEnd,
    progressPercent: 100,
    honest: 'GREEN',
  };
}

function lifecycleOf(measure: MeasureContent, course: Course, reportedOn: Day, index: number): Lifecycle {
  if (course === 'ON_HOLD' && index >= 2) return 'ON_HOLD';
  if (course === 'CANCELLED' && index >= 3) return 'CANCELLED';
  if (course === 'NOT_STARTED') return 'PLANNED';
  return measure.start !== null && measure.start.date > reportedOn ? 'PLANNED' : 'IN_PROGRESS';
}

/** Between plan and true end, as far as admitted; never before the report itself. */
function forecast(
  measure: MeasureContent,
  end: Day | null,
  baseline: PlanDate | null,
  admitted: number,
  reportedOn: Day,
): PlanDate | null {
  if (end === null) return measure.plannedEnd;
  const from = baseline?.date ?? addDays(end, -240);
  const day = addDays(from, Math.round(daysBetween(from, end) * admitted));
  if (admitted === 1 || day > addDays(reportedOn, 20)) return monthOf(day);
  return monthOf(addDays(reportedOn, 75));
}

/** Permanent tasks and court files state no percentage: their milestones speak. */
function progress(
  measure: MeasureContent,
  lifecycle: Lifecycle,
  index: number,
  random: Random,
): number | null {
  if (measure.kind !== 'GENERAL' || measure.plannedEnd === null) return null;
  if (lifecycle === 'PLANNED') return 0;
  return Math.min(95, random.int(8, 20) + index * random.int(11, 19));
}

function honestLight(course: Course, admitted: number): SelfLight {
  if (course === 'LATE') return admitted >= 0.45 ? 'RED' : 'YELLOW';
  if (course === 'SLIPPING') return admitted >= 0.2 ? 'YELLOW' : 'GREEN';
  return course === 'NOT_STARTED' ? 'YELLOW' : 'GREEN';
}

/** One step better, as a ministry sees itself that likes good news. */
export function rosier(light: SelfLight): SelfLight {
  return light === 'RED' ? 'YELLOW' : 'GREEN';
}

/** What a report says of a milestone: reached, or when it is expected. */
export function milestoneOutlook(
  milestone: MilestoneContent,
  actual: Day | null,
  situation: Situation,
  index: number,
  reportedOn: Day,
  random: Random,
): { forecast: PlanDate | null; actual: Day | null } {
  if (actual !== null && actual <= reportedOn) return { forecast: null, actual };
  const planned = milestone.planned;
  if (planned.date < reportedOn)
    return { forecast: monthOf(addDays(reportedOn, random.int(50, 150))), actual: null };
  if (situation.course !== 'LATE' && situation.course !== 'SLIPPING') {
    const drift = actual === null ? 0 : daysBetween(planned.date, actual);
    const admitted = Math.round(drift * (ADMITTED[index] ?? 1) * 0.5);
    return { forecast: admitted > 20 ? monthOf(addDays(planned.date, admitted)) : planned, actual: null };
  }
  return { forecast: monthOf(addDays(planned.date, 20 * index + random.int(0, 45))), actual: null };
}
