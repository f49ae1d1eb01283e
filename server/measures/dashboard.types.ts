import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import type {
  CountingRule,
  Lifecycle,
  MilestoneState,
  ScheduleLight,
} from '../../shared/domain/vocabulary.ts';
import { GoalType } from '../goals/goal.types.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { OzgFigureType } from '../ozg/ozg-figure.types.ts';
import {
  CountingRuleEnum,
  graphqlEnum,
  LifecycleEnum,
  MilestoneStateEnum,
  ScheduleLightEnum,
} from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { MilestoneType } from '../plans/milestone.types.ts';
import { ReportingRoundType } from '../reporting/reporting-round.types.ts';
import { RevisionType } from '../revisions/revision.types.ts';
import { DriftType } from './status.types.ts';

@ObjectType('LightCount', { simpleResolvers: true })
export class LightCountType {
  @Field(() => ScheduleLightEnum)
  light!: ScheduleLight;

  @Field(() => Int)
  count!: number;
}

@ObjectType('LifecycleCount', { simpleResolvers: true })
export class LifecycleCountType {
  @Field(() => LifecycleEnum)
  lifecycle!: Lifecycle;

  @Field(() => Int)
  count!: number;
}

@ObjectType('MinistryRow', { simpleResolvers: true })
export class MinistryRowType {
  @Field(() => OrganisationType, { nullable: true, description: 'Lead; null gathers measures without one.' })
  ministry!: OrganisationType | null;

  @Field(() => Int)
  total!: number;

  @Field(() => [LightCountType])
  lights!: LightCountType[];

  @Field(() => [LifecycleCountType])
  lifecycles!: LifecycleCountType[];
}

const SLIP_KINDS = ['MEASURE', 'MILESTONE'] as const;
const SlipKindEnum = graphqlEnum('SlipKind', SLIP_KINDS);

@ObjectType('Slip', { simpleResolvers: true })
export class SlipType {
  @Field(() => SlipKindEnum)
  kind!: (typeof SLIP_KINDS)[number];

  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => OrganisationType, { nullable: true })
  ministry!: OrganisationType | null;

  @Field(() => ScheduleLightEnum, { nullable: true, description: 'Of a measure.' })
  light!: ScheduleLight | null;

  @Field(() => MilestoneStateEnum, { nullable: true, description: 'Of a milestone.' })
  state!: MilestoneState | null;

  @Field(() => DriftType)
  drift!: DriftType;

  @Field(() => Boolean)
  simulated!: boolean;
}

@ObjectType('LightsAtDate', { simpleResolvers: true })
export class LightsAtDateType {
  @Field(() => DateScalar)
  date!: Day;

  @Field(() => Int, { description: 'Number of the revision in force then.' })
  revision!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => [LightCountType])
  lights!: LightCountType[];
}

@ObjectType('Dashboard', { simpleResolvers: true })
export class DashboardType {
  @Field(() => DateScalar)
  asOf!: Day;

  @Field(() => CountingRuleEnum)
  rule!: CountingRule;

  @Field(() => RevisionType)
  revision!: RevisionType;

  @Field(() => OzgFigureType)
  ozg!: OzgFigureType;

  @Field(() => Int)
  measureTotal!: number;

  @Field(() => [LightCountType])
  lights!: LightCountType[];

  @Field(() => [LifecycleCountType])
  lifecycles!: LifecycleCountType[];

  @Field(() => Int, {
    description: 'Measures without a planned end in the plan: they can neither be late nor on time.',
  })
  measuresWithoutEnd!: number;

  @Field(() => [MinistryRowType])
  ministries!: MinistryRowType[];

  @Field(() => Int)
  milestoneTotal!: number;

  @Field(() => Int)
  milestonesReached!: number;

  @Field(() => Int)
  milestonesOverdue!: number;

  @Field(() => Int)
  milestonesDueSoon!: number;

  @Field(() => [GoalType])
  goals!: GoalType[];

  @Field(() => [SlipType], {
    description: 'Largest delays against the first plan among what is still open, at most 10.',
  })
  slips!: SlipType[];

  @Field(() => [MilestoneType], {
    description: 'Open milestones whose planned date falls in the next dueSoonDays days, at most 20.',
  })
  dueMilestones!: MilestoneType[];

  @Field(() => [LightsAtDateType], {
    description: 'Measures per light at up to 6 earlier reporting dates, oldest first.',
  })
  lightHistory!: LightsAtDateType[];

  @Field(() => ReportingRoundType, {
    nullable: true,
    description: 'The latest round that began by the date.',
  })
  round!: ReportingRoundType | null;

  @Field(() => Boolean, { description: 'Simulated reports or maturity records are among the figures.' })
  simulated!: boolean;
}
