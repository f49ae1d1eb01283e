import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { RevisionState } from '../../shared/domain/vocabulary.ts';
import { RevisionStateEnum } from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';

@ObjectType('Revision', { simpleResolvers: true })
export class RevisionType {
  @Field(() => Int)
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  summary!: string;

  @Field(() => RevisionStateEnum)
  state!: RevisionState;

  @Field(() => DateScalar, { nullable: true, description: 'Null where a draft has no date yet.' })
  effectiveDate!: Day | null;

  @Field(() => String, { nullable: true })
  decisionReference!: string | null;

  @Field(() => DateScalar, { nullable: true })
  decidedOn!: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 over the canonical content (RFC 8785); null until published.',
  })
  contentSha256!: string | null;

  @Field(() => String, { nullable: true })
  previousSha256!: string | null;

  @Field(() => Int)
  measureCount!: number;

  @Field(() => Int)
  milestoneCount!: number;

  @Field(() => Int)
  goalCount!: number;

  @Field(() => Int)
  redThresholdDays!: number;

  @Field(() => Int)
  milestoneThresholdDays!: number;

  @Field(() => Int)
  stalenessDays!: number;

  @Field(() => Int)
  dueSoonDays!: number;
}
