import { Field, Int, ObjectType } from 'type-graphql';
import type { Day, PlanDate } from '../../shared/domain/plan-date.ts';
import { TREND_DIRECTIONS, type TrendDirection } from '../../shared/domain/trend.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar, PlanDateScalar } from '../platform/graphql/scalars.ts';

/** What the time axis of a trend counts in. */
const TREND_AXES = ['REVISIONS', 'REPORTING_DATES'] as const;
export type TrendAxis = (typeof TREND_AXES)[number];
export const TrendAxisEnum = graphqlEnum('TrendAxis', TREND_AXES);

const TrendDirectionEnum = graphqlEnum('TrendDirection', TREND_DIRECTIONS);

@ObjectType('TrendPoint', { simpleResolvers: true })
export class TrendPointType {
  @Field(() => DateScalar, { description: 'Day on which this was the plan.' })
  x!: Day;

  @Field(() => Int, { nullable: true, description: 'Null at the report date: forecast or actual date.' })
  revision!: number | null;

  @Field(() => DateScalar, { description: 'Last day of the planned period.' })
  planned!: Day;

  @Field(() => PlanDateScalar, { nullable: true, description: 'The same date as exact as it was written.' })
  written!: PlanDate | null;
}

@ObjectType('TrendLine', { simpleResolvers: true })
export class TrendLineType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => OrganisationType)
  ministry!: OrganisationType;

  @Field(() => [TrendPointType])
  points!: readonly TrendPointType[];

  @Field(() => DateScalar, { nullable: true })
  reachedOn!: Day | null;

  @Field(() => Int)
  daysMoved!: number;

  @Field(() => TrendDirectionEnum)
  direction!: TrendDirection;

  @Field(() => Boolean)
  zigzag!: boolean;

  @Field(() => Boolean)
  steep!: boolean;
}

@ObjectType('MilestoneTrend', { simpleResolvers: true })
export class MilestoneTrendType {
  @Field(() => DateScalar)
  asOf!: Day;

  @Field(() => [TrendLineType])
  lines!: readonly TrendLineType[];

  @Field(() => Int)
  totalCount!: number;
}
