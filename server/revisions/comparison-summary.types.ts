import { Field, Int, ObjectType } from 'type-graphql';
import type { Weakening } from '../../shared/domain/vocabulary.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { WeakeningEnum } from '../platform/graphql/enums.ts';

@ObjectType('WeakeningCount', { simpleResolvers: true })
export class WeakeningCountType {
  @Field(() => WeakeningEnum)
  weakening!: Weakening;

  @Field(() => Int)
  count!: number;
}

@ObjectType('MinistryChangeCount', { simpleResolvers: true })
export class MinistryChangeCountType {
  @Field(() => OrganisationType, { nullable: true, description: 'Null: the plan as a whole.' })
  ministry!: OrganisationType | null;

  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  removed!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  weakened!: number;
}

@ObjectType('ComparisonSummary', { simpleResolvers: true })
export class ComparisonSummaryType {
  @Field(() => Int, { description: 'Measures of the base.' })
  measuresBefore!: number;

  @Field(() => Int, { description: 'Measures of the head.' })
  measuresAfter!: number;

  @Field(() => Int, { description: 'In both.' })
  measuresKept!: number;

  @Field(() => Int, { description: 'Only in the head.' })
  measuresEntered!: number;

  @Field(() => Int, { description: 'Only in the base: dropped, or gone over into others.' })
  measuresLeft!: number;

  @Field(() => Int, { description: 'Kept measures with a planned end in both.' })
  comparableEnds!: number;

  @Field(() => Int)
  endsMovedLater!: number;

  @Field(() => Int)
  endsMovedEarlier!: number;

  @Field(() => Int)
  endsUnmoved!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of the ends that moved; an even number takes the mean of the two middle ones, rounded half away from zero.',
  })
  medianDaysMoved!: number | null;

  @Field(() => Int)
  totalDaysMoved!: number;

  @Field(() => Int)
  milestonesBefore!: number;

  @Field(() => Int)
  milestonesAfter!: number;

  @Field(() => Int)
  milestonesKept!: number;

  @Field(() => Int)
  milestonesMovedLater!: number;

  @Field(() => Int)
  milestonesMovedEarlier!: number;

  @Field(() => Int, { nullable: true })
  milestoneMedianDaysMoved!: number | null;

  @Field(() => [WeakeningCountType], {
    description: 'Things weakened in each way; one can stand under several.',
  })
  weakened!: readonly WeakeningCountType[];

  @Field(() => [MinistryChangeCountType], { description: 'Those with the most changes first.' })
  byMinistry!: readonly MinistryChangeCountType[];
}
