import { Field, Int, ObjectType } from 'type-graphql';
import type { PlanDate } from '../../shared/domain/plan-date.ts';
import type { LightReasonCode, ProgressMethod } from '../../shared/domain/vocabulary.ts';
import { LightReasonCodeEnum, ProgressMethodEnum } from '../platform/graphql/enums.ts';
import { PlanDateScalar } from '../platform/graphql/scalars.ts';

@ObjectType('LightReason', {
  simpleResolvers: true,
  description: 'One reason for a light. Only the parameters that the code needs are set.',
})
export class LightReasonType {
  @Field(() => LightReasonCodeEnum)
  code!: LightReasonCode;

  @Field(() => String, { nullable: true })
  milestoneCode?: string | null;

  @Field(() => PlanDateScalar, { nullable: true })
  date?: PlanDate | null;

  @Field(() => Int, { nullable: true })
  days?: number | null;
}

@ObjectType('Progress', { simpleResolvers: true })
export class ProgressType {
  @Field(() => Int, { nullable: true })
  percent!: number | null;

  @Field(() => ProgressMethodEnum)
  method!: ProgressMethod;

  @Field(() => Int, { nullable: true })
  reached!: number | null;

  @Field(() => Int, { nullable: true })
  total!: number | null;
}

@ObjectType('Drift', {
  simpleResolvers: true,
  description:
    'Days between the end expected today (actual, else forecast, else plan) and two baselines. Positive: later.',
})
export class DriftType {
  @Field(() => PlanDateScalar, { nullable: true })
  expected!: PlanDate | null;

  @Field(() => Int, { nullable: true })
  firstRevision!: number | null;

  @Field(() => PlanDateScalar, { nullable: true })
  firstPlanned!: PlanDate | null;

  @Field(() => Int, { nullable: true })
  daysAgainstFirst!: number | null;

  @Field(() => Int, { nullable: true })
  previousRevision!: number | null;

  @Field(() => PlanDateScalar, { nullable: true })
  previousPlanned!: PlanDate | null;

  @Field(() => Int, { nullable: true })
  daysAgainstPrevious!: number | null;
}
