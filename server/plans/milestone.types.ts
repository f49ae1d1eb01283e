import { Field, Int, ObjectType } from 'type-graphql';
import type { Day, PlanDate } from '../../shared/domain/plan-date.ts';
import type { MilestoneState } from '../../shared/domain/vocabulary.ts';
import { GoalRefType } from '../goals/goal-ref.types.ts';
import { MeasureRefType } from '../measures/measure-ref.types.ts';
import { DriftType } from '../measures/status.types.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { connectionType } from '../platform/graphql/connections.ts';
import { MilestoneStateEnum } from '../platform/graphql/enums.ts';
import { DateScalar, PlanDateScalar } from '../platform/graphql/scalars.ts';

@ObjectType('MilestoneRef', { simpleResolvers: true })
export class MilestoneRefType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => PlanDateScalar)
  planned!: PlanDate;

  @Field(() => MilestoneStateEnum)
  state!: MilestoneState;
}

@ObjectType('Milestone', { simpleResolvers: true })
export class MilestoneType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  description!: string;

  @Field(() => OrganisationType)
  ministry!: OrganisationType;

  @Field(() => PlanDateScalar)
  planned!: PlanDate;

  @Field(() => DateScalar, { description: 'Day that the planned date ends on.' })
  plannedDate!: Day;

  @Field(() => PlanDateScalar, { nullable: true })
  forecast!: PlanDate | null;

  @Field(() => DateScalar, { nullable: true })
  forecastDate!: Day | null;

  @Field(() => DateScalar, { nullable: true })
  actual!: Day | null;

  @Field(() => MilestoneStateEnum)
  state!: MilestoneState;

  @Field(() => Int, { description: 'Days overdue as of the date; 0 when it is not.' })
  daysOverdue!: number;

  @Field(() => DriftType)
  drift!: DriftType;

  @Field(() => [GoalRefType])
  goals!: readonly GoalRefType[];

  @Field(() => [MeasureRefType])
  measures!: readonly MeasureRefType[];

  @Field(() => String, { nullable: true })
  sourceRef!: string | null;

  @Field(() => Boolean, { description: 'The forecast or actual date comes from a simulated report.' })
  simulated!: boolean;
}

export const MilestoneConnectionType = connectionType('Milestone', () => MilestoneType);
