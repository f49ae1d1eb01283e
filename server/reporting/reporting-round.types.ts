import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { RoundState } from '../../shared/domain/vocabulary.ts';
import { RoundStateEnum } from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';

@ObjectType('ReportingRound', { simpleResolvers: true })
export class ReportingRoundType {
  @Field(() => DateScalar)
  reportingDate!: Day;

  @Field(() => DateScalar)
  dueDate!: Day;

  @Field(() => String)
  title!: string;

  @Field(() => RoundStateEnum)
  state!: RoundState;

  @Field(() => Int, { description: 'Measures with an accepted report in this round.' })
  reported!: number;

  @Field(() => Int, { description: 'Measures of the revision in force on the reporting date.' })
  total!: number;
}
