import type { Drift } from '../../shared/domain/drift.ts';
import type { Day, PlanDate } from '../../shared/domain/plan-date.ts';
import type { Progress } from '../../shared/domain/progress.ts';
import type { LightReason } from '../../shared/domain/schedule-light.ts';
import type {
  Freshness,
  Lifecycle,
  MeasureKind,
  MeasureLevel,
  MilestoneState,
  ScheduleLight,
  SelfLight,
} from '../../shared/domain/vocabulary.ts';
import type { RevisionHead } from '../plans/plan-snapshot.ts';
import type {
  GoalReference,
  OrganisationReference,
  References,
  ServiceReference,
  TopicAreaReference,
} from './board-references.ts';

/** A milestone of a revision as of a day. Position is its place in the plan. */
export interface BoardMilestone {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly ministry: OrganisationReference;
  readonly position: number;
  readonly planned: PlanDate;
  readonly plannedDate: Day;
  readonly forecast: PlanDate | null;
  readonly forecastDate: Day | null;
  /** Never after the board's day. */
  readonly actual: Day | null;
  readonly state: MilestoneState;
  readonly daysOverdue: number;
  readonly drift: Drift;
  readonly goals: readonly GoalReference[];
  readonly measures: readonly BoardMeasure[];
  readonly sourceRef: string | null;
  readonly simulated: boolean;
}

/** A measure of a revision as of a day, by its effective report. */
export interface BoardMeasure {
  readonly id: number;
  /** What board it stands on. */
  readonly of: BoardContext;
  readonly code: string;
  readonly kind: MeasureKind;
  readonly title: string;
  readonly description: string;
  readonly level: MeasureLevel;
  readonly ministry: OrganisationReference | null;
  readonly leadAssumed: boolean;
  readonly responsibleBody: string | null;
  readonly topicArea: TopicAreaReference | null;
  readonly start: PlanDate | null;
  readonly plannedEnd: PlanDate | null;
  readonly plannedEndDate: Day | null;
  readonly forecastEnd: PlanDate | null;
  readonly actualEnd: Day | null;
  readonly lifecycle: Lifecycle;
  readonly light: ScheduleLight;
  readonly lightReasons: readonly LightReason[];
  readonly freshness: Freshness;
  readonly reportedOn: Day | null;
  readonly daysSinceReport: number | null;
  /** Null too where the viewer may not see it. */
  readonly selfLight: SelfLight | null;
  readonly optimismGap: boolean | null;
  readonly progress: Progress;
  readonly drift: Drift;
  readonly partners: readonly OrganisationReference[];
  readonly goals: readonly GoalReference[];
  readonly milestones: readonly BoardMilestone[];
  readonly services: readonly ServiceReference[];
  readonly dependsOn: readonly BoardMeasure[];
  readonly requiredBy: readonly BoardMeasure[];
  /** Within this revision. */
  readonly predecessors: readonly BoardMeasure[];
  /** Ids of predecessors that have left the plan; earlier revisions hold them. */
  readonly departedPredecessorIds: readonly number[];
  readonly successors: readonly BoardMeasure[];
  readonly sourceRef: string | null;
  readonly sourceStand: string | null;
  readonly simulated: boolean;
}

/** Which revision, judged by which day. */
export interface BoardContext {
  readonly revision: RevisionHead;
  readonly asOf: Day;
  readonly references: References;
}

/** All of a revision as of a day, immutable and shared between requests. */
export interface MeasureBoard extends BoardContext {
  /** In the plan's own order. */
  readonly measures: readonly BoardMeasure[];
  readonly milestones: readonly BoardMilestone[];
}
