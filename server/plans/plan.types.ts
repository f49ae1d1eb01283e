import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import { MeasureRefType } from '../measures/measure-ref.types.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { MilestoneType } from './milestone.types.ts';

@ObjectType('Plan', { simpleResolvers: true })
export class PlanType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => DateScalar)
  adoptedOn!: Day;

  @Field(() => DateScalar)
  targetDate!: Day;
}

@ObjectType('ImplementationPlan', { simpleResolvers: true })
export class ImplementationPlanType {
  @Field(() => String)
  code!: string;

  @Field(() => OrganisationType)
  ministry!: OrganisationType;

  @Field(() => String)
  currentState!: string;

  @Field(() => [MilestoneType])
  milestones!: readonly MilestoneType[];

  @Field(() => [MeasureRefType], { description: 'Measures that the ministry leads.' })
  measures!: readonly MeasureRefType[];

  @Field(() => Int)
  measureCount!: number;

  @Field(() => Int)
  milestonesReached!: number;

  @Field(() => Int)
  milestonesOverdue!: number;
}
