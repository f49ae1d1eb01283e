import type { Day, PlanDate } from '../../shared/domain/plan-date.ts';
import type { Lifecycle, ReportState, SelfLight } from '../../shared/domain/vocabulary.ts';

/** A simulated status report; people and things by their natural keys. */
export interface DemoReport {
  /** Unique among the reports: measure and date. */
  readonly key: string;
  readonly measure: string;
  /** Reporting date of its round. */
  readonly round: Day;
  readonly reportedOn: Day;
  readonly state: ReportState;
  readonly lifecycle: Lifecycle;
  readonly stateOfAffairs: string;
  readonly nextSteps: string;
  readonly forecastEnd: PlanDate | null;
  readonly actualEnd: Day | null;
  readonly progressPercent: number | null;
  readonly selfLight: SelfLight | null;
  readonly selfLightReason: string | null;
  readonly internalRemark: string | null;
  /** Key of the report that this one corrects. */
  readonly corrects: string | null;
  readonly author: string;
  readonly submittedAt: string | null;
  readonly releasedBy: string | null;
  readonly releasedAt: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly returnComment: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly milestones: readonly DemoReportMilestone[];
  readonly evidence: readonly { url: string; title: string }[];
}

export interface DemoReportMilestone {
  readonly milestone: string;
  readonly forecast: PlanDate | null;
  readonly actual: Day | null;
}

/** Rating of a measure by the CIO office. */
export interface DemoRating {
  readonly measure: string;
  readonly ratedOn: Day;
  readonly light: SelfLight;
  readonly comment: string;
  readonly rater: string;
  readonly createdAt: string;
}
