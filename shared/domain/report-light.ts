import type { Day, PlanDate } from './plan-date.ts';
import type { ReportContent } from './report-content.ts';
import { type LightResult, type LightSettings, scheduleLight } from './schedule-light.ts';

/** A linked milestone in the revision in force on the report's date. */
export interface LinkedMilestone {
  readonly code: string;
  readonly planned: PlanDate;
  /** When it was reached by what is accepted so far. */
  readonly actual: Day | null;
}

/** What the plan says of the measure that a report speaks of. */
export interface ReportPlanFacts {
  /** Last day of the period in which the measure was to begin. */
  readonly start: Day | null;
  readonly plannedEnd: PlanDate | null;
  readonly milestones: readonly LinkedMilestone[];
  /** Thresholds of the revision in force on the report's date. */
  readonly settings: LightSettings;
}

/**
 * The light that a report leads to once it is accepted, judged on its own date. Of a milestone the report's own
 * word counts; where it says nothing, what is accepted so far.
 * @param reportDate the report's date; see reportDate in report-rules.ts
 */
export function reportLight(
  content: Pick<ReportContent, 'lifecycle' | 'forecastEnd' | 'actualEnd' | 'milestones'>,
  plan: ReportPlanFacts,
  reportDate: Day,
): LightResult {
  const said = new Map(
    content.milestones
      .filter((milestone) => milestone.forecast !== null || milestone.actual !== null)
      .map((milestone) => [milestone.code, milestone.actual]),
  );
  return scheduleLight(
    {
      lifecycle: content.lifecycle,
      start: plan.start,
      plannedEnd: plan.plannedEnd,
      forecastEnd: content.forecastEnd,
      actualEnd: content.actualEnd,
      reportedOn: reportDate,
      milestones: plan.milestones.map(({ code, planned, actual }) => {
        const own = said.get(code);
        return { code, planned, actual: own === undefined ? actual : own };
      }),
    },
    reportDate,
    plan.settings,
  );
}
