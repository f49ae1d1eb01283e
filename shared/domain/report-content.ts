import type { Day, PlanDate } from './plan-date.ts';
import type { Lifecycle, SelfLight } from './vocabulary.ts';

/** What a report says of one linked milestone: when it is expected, or when it was reached; never both. */
export interface ReportMilestoneContent {
  readonly code: string;
  readonly forecast: PlanDate | null;
  readonly actual: Day | null;
}

/** A link that proves what a report says. */
export interface EvidenceContent {
  readonly url: string;
  readonly title: string;
}

/** What a ministry answers on one measure: the part of a status report that people write. */
export interface ReportContent {
  readonly lifecycle: Lifecycle;
  readonly stateOfAffairs: string;
  readonly nextSteps: string;
  readonly forecastEnd: PlanDate | null;
  readonly actualEnd: Day | null;
  /** Whole percent, 0 to 100. */
  readonly progressPercent: number | null;
  readonly selfLight: SelfLight | null;
  readonly selfLightReason: string | null;
  /** Never leaves ministry and CIO office. */
  readonly internalRemark: string | null;
  /** Milestones that the report speaks of; one without forecast and actual date says nothing. */
  readonly milestones: readonly ReportMilestoneContent[];
  readonly evidence: readonly EvidenceContent[];
}

/**
 * What a new report starts from: what the last accepted one said. Milestones take what is known of them from any
 * report, since another measure may have told it; evidence and the internal remark belong to their own report.
 * @param milestones the linked ones as the plan knows them
 * @param last null for a measure that was never reported
 */
export function startContent(
  milestones: readonly ReportMilestoneContent[],
  last: Omit<ReportContent, 'milestones' | 'evidence'> | null,
): ReportContent {
  return {
    lifecycle: last?.lifecycle ?? 'PLANNED',
    stateOfAffairs: last?.stateOfAffairs ?? '',
    nextSteps: last?.nextSteps ?? '',
    forecastEnd: last?.forecastEnd ?? null,
    actualEnd: last?.actualEnd ?? null,
    progressPercent: last?.progressPercent ?? null,
    selfLight: last?.selfLight ?? null,
    selfLightReason: last?.selfLightReason ?? null,
    internalRemark: null,
    milestones: milestones
      .map(({ code, forecast, actual }) => ({ code, forecast: actual === null ? forecast : null, actual }))
      .filter(({ forecast, actual }) => forecast !== null || actual !== null),
    evidence: [],
  };
}

/**
 * What "unchanged since the last report" says: the same answers again. Internal remark and evidence belong to
 * the report that they were written for; milestones that are no longer linked cannot be reported.
 * @param linkedMilestones codes of the milestones linked in the revision in force on the new report's date
 */
export function unchangedFrom(last: ReportContent, linkedMilestones: readonly string[]): ReportContent {
  return {
    ...last,
    internalRemark: null,
    milestones: last.milestones.filter((milestone) => linkedMilestones.includes(milestone.code)),
    evidence: [],
  };
}
