import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { PlanDate } from '../../shared/domain/plan-date.ts';
import type { GoalKind, IndicatorFormula } from '../../shared/domain/vocabulary.ts';
import { MeasureRefType } from '../measures/measure-ref.types.ts';
import { GoalKindEnum, IndicatorFormulaEnum } from '../platform/graphql/enums.ts';
import { PlanDateScalar } from '../platform/graphql/scalars.ts';
import { MilestoneRefType } from '../plans/milestone.types.ts';

@ObjectType('GoalIndicator', { simpleResolvers: true })
export class GoalIndicatorType {
  @Field(() => Int)
  count!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => Float)
  percent!: number;

  @Field(() => IndicatorFormulaEnum)
  formula!: IndicatorFormula;
}

@ObjectType('Goal', { simpleResolvers: true })
export class GoalType {
  @Field(() => String)
  code!: string;

  @Field(() => GoalKindEnum)
  kind!: GoalKind;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  description!: string;

  @Field(() => PlanDateScalar, { nullable: true })
  target!: PlanDate | null;

  @Field(() => IndicatorFormulaEnum, { nullable: true })
  indicatorFormula!: IndicatorFormula | null;

  @Field(() => String, { nullable: true })
  indicatorText!: string | null;

  @Field(() => Int, { nullable: true })
  targetPercent!: number | null;

  @Field(() => GoalIndicatorType, {
    nullable: true,
    description: 'Value of the indicator as of the date: count, of how many, and percent.',
  })
  indicator!: GoalIndicatorType | null;

  @Field(() => [MilestoneRefType])
  milestones!: readonly MilestoneRefType[];

  @Field(() => [MeasureRefType])
  measures!: readonly MeasureRefType[];

  @Field(() => Boolean, { description: 'No milestone serves this goal.' })
  withoutMilestone!: boolean;

  @Field(() => [MilestoneRefType], {
    description:
      'Milestones of this goal that no active measure underpins; every measure but a cancelled one is active.',
  })
  milestonesWithoutActiveMeasure!: readonly MilestoneRefType[];
}

@ObjectType('Guideline', { simpleResolvers: true })
export class GuidelineType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  description!: string;

  @Field(() => String, { nullable: true })
  sourceRef!: string | null;
}
