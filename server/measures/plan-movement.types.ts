import { Field, Int, ObjectType } from 'type-graphql';
import type { DecisionNeed, LateThing, SilentMinistry } from '../../shared/domain/decision-needs.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { MOVEMENT_BASES, type MovementBasis } from '../../shared/domain/plan-movement.ts';
import type { CountingRule, ScheduleLight } from '../../shared/domain/vocabulary.ts';
import { GoalRefType } from '../goals/goal-ref.types.ts';
import { GoalIndicatorType } from '../goals/goal.types.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { OzgFigureType } from '../ozg/ozg-figure.types.ts';
import { OzgServiceRefType } from '../ozg/ozg-service-ref.types.ts';
import { CountingRuleEnum, graphqlEnum, ScheduleLightEnum } from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { MilestoneType } from '../plans/milestone.types.ts';
import { RevisionType } from '../revisions/revision.types.ts';
import { MeasureType } from './measure.types.ts';

export const MovementBasisEnum = graphqlEnum('MovementBasis', MOVEMENT_BASES);

@ObjectType('TurnedMeasure', { simpleResolvers: true })
export class TurnedMeasureType {
  @Field(() => MeasureType)
  measure!: MeasureType;

  @Field(() => ScheduleLightEnum)
  before!: ScheduleLight;
}

@ObjectType('LightTurn', { simpleResolvers: true, description: 'Measures whose light turned to this one.' })
export class LightTurnType {
  @Field(() => ScheduleLightEnum)
  light!: ScheduleLight;

  @Field(() => Int)
  count!: number;

  @Field(() => [TurnedMeasureType], { description: 'At most 20 of them, in the order of the plan.' })
  measures!: readonly TurnedMeasureType[];
}

@ObjectType('GoalMovement', { simpleResolvers: true })
export class GoalMovementType {
  @Field(() => GoalRefType)
  goal!: GoalRefType;

  @Field(() => GoalIndicatorType)
  before!: GoalIndicatorType;

  @Field(() => GoalIndicatorType)
  now!: GoalIndicatorType;
}

@ObjectType('ServiceMovement', { simpleResolvers: true })
export class ServiceMovementType {
  @Field(() => OzgFigureType)
  before!: OzgFigureType;

  @Field(() => OzgFigureType)
  now!: OzgFigureType;

  @Field(() => Int, { description: 'Services that count as online now and did not before.' })
  gained!: number;

  @Field(() => Int, { description: 'Services that counted as online before and do not now.' })
  lost!: number;

  @Field(() => [OzgServiceRefType], { description: 'At most 20 of those gained, by code.' })
  online!: readonly OzgServiceRefType[];
}

@ObjectType('PlanMovement', {
  simpleResolvers: true,
  description: 'What changed between two days, each judged by the revision in force on it.',
})
export class PlanMovementType {
  @Field(() => MovementBasisEnum)
  basis!: MovementBasis;

  @Field(() => CountingRuleEnum)
  rule!: CountingRule;

  @Field(() => DateScalar)
  since!: Day;

  @Field(() => RevisionType, { description: 'In force on the earlier day.' })
  sinceRevision!: RevisionType;

  @Field(() => DateScalar)
  asOf!: Day;

  @Field(() => RevisionType)
  revision!: RevisionType;

  @Field(() => [LightTurnType], { description: 'Worst news first; lights that none turned to are left out.' })
  turns!: readonly LightTurnType[];

  @Field(() => Int, { description: 'Measures that are new in the plan.' })
  measuresJoined!: number;

  @Field(() => Int, { description: 'Measures that left the plan.' })
  measuresLeft!: number;

  @Field(() => Int)
  milestonesReached!: number;

  @Field(() => Int, { description: 'Milestones whose planned date passed unreached.' })
  milestonesMissed!: number;

  @Field(() => [MilestoneType], { description: 'At most 20 of those reached.' })
  reached!: readonly MilestoneType[];

  @Field(() => [MilestoneType], { description: 'At most 20 of those missed.' })
  missed!: readonly MilestoneType[];

  @Field(() => [GoalMovementType], { description: 'Goals that can be measured on both days.' })
  goals!: readonly GoalMovementType[];

  @Field(() => ServiceMovementType)
  services!: ServiceMovementType;

  @Field(() => Boolean)
  simulated!: boolean;
}

const DECISION_NEED_KINDS = [
  'PACE',
  'UNEXPLAINED',
  'MILESTONE',
  'MEASURE',
  'SILENT',
] as const satisfies readonly DecisionNeed<LateThing, LateThing, SilentMinistry>['kind'][];
const DecisionNeedKindEnum = graphqlEnum('DecisionNeedKind', DECISION_NEED_KINDS);

@ObjectType('DecisionNeed', {
  simpleResolvers: true,
  description:
    'PACE: the target will be missed or is past, count of total online. UNEXPLAINED: count of things that the last revision weakened without a reason. MILESTONE: overdue for longest. MEASURE: red, and furthest behind its first plan. SILENT: a ministry with count of total measures not currently reported.',
})
export class DecisionNeedType {
  @Field(() => DecisionNeedKindEnum)
  kind!: (typeof DECISION_NEED_KINDS)[number];

  @Field(() => Int, { nullable: true })
  count!: number | null;

  @Field(() => Int, { nullable: true })
  total!: number | null;

  @Field(() => MilestoneType, { nullable: true })
  milestone!: MilestoneType | null;

  @Field(() => MeasureType, { nullable: true })
  measure!: MeasureType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'Null too for measures without lead.' })
  ministry!: OrganisationType | null;
}
