import { Field, Int, ObjectType } from 'type-graphql';
import type { Day, PlanDate } from '../../shared/domain/plan-date.ts';
import type {
  Freshness,
  Lifecycle,
  MeasureKind,
  MeasureLevel,
  RevisionState,
  ScheduleLight,
  SelfLight,
} from '../../shared/domain/vocabulary.ts';
import { GoalRefType } from '../goals/goal-ref.types.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { OzgServiceRefType } from '../ozg/ozg-service-ref.types.ts';
import { TopicAreaType } from '../ozg/topic-area.types.ts';
import { connectionType } from '../platform/graphql/connections.ts';
import {
  FreshnessEnum,
  LifecycleEnum,
  MeasureKindEnum,
  MeasureLevelEnum,
  RevisionStateEnum,
  ScheduleLightEnum,
  SelfLightEnum,
} from '../platform/graphql/enums.ts';
import { DateScalar, PlanDateScalar } from '../platform/graphql/scalars.ts';
import { MilestoneType } from '../plans/milestone.types.ts';
import { MeasureRatingType } from '../reporting/measure-rating.types.ts';
import { StatusReportType } from '../reporting/status-report.types.ts';
import { MeasureRefType } from './measure-ref.types.ts';
import { DriftType, LightReasonType, ProgressType } from './status.types.ts';

@ObjectType('MeasureInRevision', { simpleResolvers: true })
export class MeasureInRevisionType {
  @Field(() => Int)
  revision!: number;

  @Field(() => String)
  revisionTitle!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null where a draft has no date yet.' })
  effectiveDate!: Day | null;

  @Field(() => RevisionStateEnum)
  revisionState!: RevisionState;

  @Field(() => String)
  title!: string;

  @Field(() => OrganisationType, { nullable: true })
  ministry!: OrganisationType | null;

  @Field(() => MeasureLevelEnum)
  level!: MeasureLevel;

  @Field(() => PlanDateScalar, { nullable: true })
  start!: PlanDate | null;

  @Field(() => PlanDateScalar, { nullable: true })
  plannedEnd!: PlanDate | null;

  @Field(() => DateScalar, { nullable: true })
  plannedEndDate!: Day | null;
}

@ObjectType('Measure', { simpleResolvers: true })
export class MeasureType {
  @Field(() => String)
  code!: string;

  @Field(() => MeasureKindEnum)
  kind!: MeasureKind;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  description!: string;

  @Field(() => MeasureLevelEnum)
  level!: MeasureLevel;

  @Field(() => OrganisationType, { nullable: true })
  ministry!: OrganisationType | null;

  @Field(() => Boolean, { description: 'The source names no lead; the one given here is our reading of it.' })
  leadAssumed!: boolean;

  @Field(() => String, { nullable: true })
  responsibleBody!: string | null;

  @Field(() => [OrganisationType])
  partners!: readonly OrganisationType[];

  @Field(() => TopicAreaType, { nullable: true })
  topicArea!: TopicAreaType | null;

  @Field(() => PlanDateScalar, { nullable: true })
  start!: PlanDate | null;

  @Field(() => PlanDateScalar, { nullable: true })
  plannedEnd!: PlanDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day that the planned end ends on.' })
  plannedEndDate!: Day | null;

  @Field(() => PlanDateScalar, { nullable: true })
  forecastEnd!: PlanDate | null;

  @Field(() => DateScalar, { nullable: true })
  actualEnd!: Day | null;

  @Field(() => LifecycleEnum, { description: 'From the effective report; PLANNED where there is none.' })
  lifecycle!: Lifecycle;

  @Field(() => ScheduleLightEnum)
  light!: ScheduleLight;

  @Field(() => [LightReasonType])
  lightReasons!: readonly LightReasonType[];

  @Field(() => FreshnessEnum)
  freshness!: Freshness;

  @Field(() => DateScalar, { nullable: true })
  reportedOn!: Day | null;

  @Field(() => Int, { nullable: true })
  daysSinceReport!: number | null;

  @Field(() => SelfLightEnum, {
    nullable: true,
    description: 'Seen within the government; null for the public.',
  })
  selfLight!: SelfLight | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The self-assessment is better than the computed light. Null for the public.',
  })
  optimismGap!: boolean | null;

  @Field(() => ProgressType)
  progress!: ProgressType;

  @Field(() => DriftType)
  drift!: DriftType;

  @Field(() => [GoalRefType])
  goals!: readonly GoalRefType[];

  @Field(() => [MilestoneType])
  milestones!: readonly MilestoneType[];

  @Field(() => [OzgServiceRefType])
  services!: readonly OzgServiceRefType[];

  @Field(() => [MeasureRefType])
  dependsOn!: readonly MeasureRefType[];

  @Field(() => [MeasureRefType])
  requiredBy!: readonly MeasureRefType[];

  @Field(() => [MeasureRefType], {
    description: 'Measures that this one came from by a split, merger or replacement.',
  })
  predecessors!: readonly MeasureRefType[];

  @Field(() => [MeasureRefType])
  successors!: readonly MeasureRefType[];

  @Field(() => [StatusReportType], { description: 'Effective reports up to the date, newest first.' })
  reports!: readonly StatusReportType[];

  @Field(() => MeasureRatingType, {
    nullable: true,
    description: "The CIO office's newest judgement up to the date. Null for the public.",
  })
  rating!: MeasureRatingType | null;

  @Field(() => [MeasureInRevisionType], {
    description: 'The measure in every published revision (and the draft, for those who may see it).',
  })
  history!: readonly MeasureInRevisionType[];

  @Field(() => String, { nullable: true })
  sourceRef!: string | null;

  @Field(() => String, { nullable: true })
  sourceStand!: string | null;

  @Field(() => Boolean, { description: 'The current report is simulated.' })
  simulated!: boolean;
}

export const MeasureConnectionType = connectionType('Measure', () => MeasureType);
