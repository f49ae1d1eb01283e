import { Field, Int, ObjectType } from 'type-graphql';
import { GoalRefType } from '../goals/goal-ref.types.ts';
import { MeasureRefType } from '../measures/measure-ref.types.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { MilestoneRefType } from '../plans/milestone.types.ts';

@ObjectType('ServiceMatch', { simpleResolvers: true })
export class ServiceMatchType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int, { nullable: true, description: 'Lowest maturity of the service; null without a record.' })
  maturity!: number | null;
}

@ObjectType('SearchResult', {
  simpleResolvers: true,
  description: 'The best matches of each kind, and how many there are in all.',
})
export class SearchResultType {
  @Field(() => [MeasureRefType])
  measures!: readonly MeasureRefType[];

  @Field(() => Int)
  measureCount!: number;

  @Field(() => [MilestoneRefType])
  milestones!: readonly MilestoneRefType[];

  @Field(() => Int)
  milestoneCount!: number;

  @Field(() => [ServiceMatchType])
  services!: readonly ServiceMatchType[];

  @Field(() => Int)
  serviceCount!: number;

  @Field(() => [OrganisationType], { description: 'Ministries that existed on the day.' })
  ministries!: readonly OrganisationType[];

  @Field(() => Int)
  ministryCount!: number;

  @Field(() => [GoalRefType])
  goals!: readonly GoalRefType[];

  @Field(() => Int)
  goalCount!: number;
}
