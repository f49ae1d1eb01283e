import { Field, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/domain/plan-date.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { KEPT } from './draft.inputs.ts';

@InputType('OpenRevisionInput')
export class OpenRevisionInput {
  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  summary?: string | null;

  @Field(() => DateScalar, { nullable: true })
  effectiveDate?: Day | null;
}

@InputType('SaveRevisionInput', { description: KEPT })
export class SaveRevisionInput {
  @Field(() => Int)
  number!: number;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  summary?: string | null;

  @Field(() => DateScalar, { nullable: true })
  effectiveDate?: Day | null;

  @Field(() => String, { nullable: true })
  decisionReference?: string | null;

  @Field(() => DateScalar, { nullable: true })
  decidedOn?: Day | null;

  @Field(() => Int, { nullable: true })
  redThresholdDays?: number | null;

  @Field(() => Int, { nullable: true })
  milestoneThresholdDays?: number | null;

  @Field(() => Int, { nullable: true })
  stalenessDays?: number | null;

  @Field(() => Int, { nullable: true })
  dueSoonDays?: number | null;
}
