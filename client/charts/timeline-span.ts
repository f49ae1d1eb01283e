import { addDays } from '../../shared/domain/plan-date.ts';
import type { TimelineData, TimelineMilestone } from './milestone-timeline.tsx';
import { TIMELINE_AXIS, TIMELINE_EVENTS, TIMELINE_HEAD, TIMELINE_ROW } from './sizes.ts';

/** Days left free at both ends. */
const MARGIN_DAYS = 45;

/** First and last day on the axis of a timeline. */
export function timelineSpan({ milestones, asOf }: TimelineData): { from: string; to: string } {
  const days = milestones.flatMap(daysOf).concat(asOf).toSorted();
  return { from: addDays(days[0] ?? asOf, -MARGIN_DAYS), to: addDays(days.at(-1) ?? asOf, MARGIN_DAYS) };
}

/** Height of the drawing in pixels; events take a strip of their own. */
export function timelineHeight(milestones: number, events: number): number {
  return TIMELINE_HEAD + milestones * TIMELINE_ROW + (events > 0 ? TIMELINE_EVENTS : 0) + TIMELINE_AXIS;
}

function daysOf(milestone: TimelineMilestone): string[] {
  return [milestone.plannedDate, milestone.baselineDate, milestone.forecastDate, milestone.actual].filter(
    (day) => day != null,
  );
}
