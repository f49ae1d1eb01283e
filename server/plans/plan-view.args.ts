import { ArgsType, Field, Int } from 'type-graphql';
import { PAGE_DEFAULT } from '../../shared/domain/limits.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';

/** Which revision, as of which day. */
@ArgsType()
export class PlanViewArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Number of a revision; without it the one in force at asOf.',
  })
  revision?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day to judge by (Stichtag); without it today.' })
  asOf?: Day | null;
}

/** A page of a list of plan content. */
@ArgsType()
export class PlanPageArgs extends PlanViewArgs {
  @Field(() => Int, { defaultValue: PAGE_DEFAULT, description: 'Rows of the page, 1 to 200.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the row after which the page starts.' })
  after?: string | null;
}
