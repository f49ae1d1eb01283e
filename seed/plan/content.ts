import type { PlanDate } from '../../shared/domain/plan-date.ts';
import type {
  GoalKind,
  IndicatorFormula,
  MeasureKind,
  MeasureLevel,
  SuccessionKind,
} from '../../shared/domain/vocabulary.ts';
import type { LedgerRow } from './ledger.ts';
import type { RevisionHead } from './revisions.ts';

export interface GoalContent {
  readonly code: string;
  readonly kind: GoalKind;
  readonly title: string;
  readonly description: string;
  readonly target: PlanDate | null;
  readonly indicatorFormula: IndicatorFormula;
  readonly indicatorText: string;
  readonly targetPercent: number | null;
  readonly sourceRef: string;
}

export interface GuidelineContent {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly sourceRef: string;
}

export interface ImplementationPlanContent {
  readonly code: string;
  /** Code of the organisation that answers for it in this revision. */
  readonly ministry: string;
  readonly currentState: string;
}

export interface MilestoneContent {
  readonly code: string;
  /** Code of the implementation plan. */
  readonly plan: string;
  readonly title: string;
  readonly description: string;
  readonly planned: PlanDate;
  readonly goals: readonly string[];
  /** Measures of this revision that underpin it. */
  readonly measures: readonly string[];
  readonly sourceRef: string;
}

export interface MeasureContent {
  readonly code: string;
  readonly kind: MeasureKind;
  readonly title: string;
  readonly description: string;
  readonly level: MeasureLevel;
  /** Code of the leading organisation, as it is named on the effective date. */
  readonly lead: string;
  readonly leadLineage: string;
  readonly leadAssumed: boolean;
  readonly responsibleBody: string | null;
  readonly contact: string;
  readonly topicArea: string | null;
  readonly start: PlanDate | null;
  readonly plannedEnd: PlanDate | null;
  readonly goals: readonly string[];
  readonly partners: readonly string[];
  readonly services: readonly string[];
  readonly dependsOn: readonly string[];
  readonly sourceRef: string;
  readonly sourceStand: string | null;
}

export interface SuccessionContent {
  readonly predecessor: string;
  readonly successor: string;
  readonly kind: SuccessionKind;
}

/** Everything one revision says. */
export interface RevisionContent {
  readonly head: RevisionHead;
  readonly goals: readonly GoalContent[];
  readonly guidelines: readonly GuidelineContent[];
  readonly implementationPlans: readonly ImplementationPlanContent[];
  readonly milestones: readonly MilestoneContent[];
  readonly measures: readonly MeasureContent[];
  readonly successions: readonly SuccessionContent[];
  readonly ledger: readonly LedgerRow[];
}
