import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { CountingRule } from '../../shared/domain/vocabulary.ts';
import { CountingRuleEnum, graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';

const OZG_UNITS = ['SERVICE', 'MEMBER'] as const;
type OzgUnit = (typeof OZG_UNITS)[number];
const OzgUnitEnum = graphqlEnum('OzgUnit', OZG_UNITS);

@ObjectType('OzgFigure', {
  simpleResolvers: true,
  description: 'Count with denominator and what it leaves out.',
})
export class OzgFigureType {
  @Field(() => CountingRuleEnum)
  rule!: CountingRule;

  @Field(() => DateScalar)
  asOf!: Day;

  @Field(() => Int)
  online!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => Float)
  percent!: number;

  @Field(() => Int, { description: 'Services executed by the federation alone: not in the denominator.' })
  excludedFederal!: number;

  @Field(() => OzgUnitEnum, { description: 'Members counted under MEMBER_LEVEL3, else services.' })
  unit!: OzgUnit;

  @Field(() => DateScalar)
  targetDate!: Day;

  @Field(() => Int)
  target!: number;

  @Field(() => Int, {
    description:
      'What would have to be online as of the date, on a straight line from the adoption of the plan to all at the target date.',
  })
  onPath!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Per month (30.4375 days) still needed from asOf to the target date; null once that has passed.',
  })
  requiredPerMonth!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean monthly go-lives of the last 12 months.' })
  observedPerMonth!: number | null;

  @Field(() => Boolean)
  simulated!: boolean;
}
