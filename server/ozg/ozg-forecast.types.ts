import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { OzgFigureType } from './ozg-figure.types.ts';

@ObjectType('ForecastPoint', { simpleResolvers: true })
export class ForecastPointType {
  @Field(() => DateScalar)
  date!: Day;

  @Field(() => Float)
  p10!: number;

  @Field(() => Float)
  p50!: number;

  @Field(() => Float)
  p90!: number;
}

@ObjectType('BacktestPoint', { simpleResolvers: true })
export class BacktestPointType {
  @Field(() => DateScalar)
  forecastOn!: Day;

  @Field(() => DateScalar)
  forDate!: Day;

  @Field(() => Float)
  p10!: number;

  @Field(() => Float)
  p50!: number;

  @Field(() => Float)
  p90!: number;

  @Field(() => Int)
  actual!: number;
}

@ObjectType('ForecastHistoryPoint', { simpleResolvers: true })
export class ForecastHistoryPointType {
  @Field(() => DateScalar)
  date!: Day;

  @Field(() => Int)
  online!: number;
}

@ObjectType('OzgForecast', { simpleResolvers: true })
export class OzgForecastType {
  @Field(() => OzgFigureType)
  figure!: OzgFigureType;

  @Field(() => Boolean, { description: 'False: fewer than 6 months of data, or nothing to count; no line.' })
  enoughData!: boolean;

  @Field(() => [ForecastHistoryPointType])
  history!: readonly ForecastHistoryPointType[];

  @Field(() => [ForecastPointType])
  path!: readonly ForecastPointType[];

  @Field(() => DateScalar, { nullable: true })
  p50Completion!: Day | null;

  @Field(() => DateScalar, { nullable: true })
  p80Completion!: Day | null;

  @Field(() => Float, { nullable: true, description: 'Share of the paths, 0 to 1.' })
  probabilityByTarget!: number | null;

  @Field(() => [BacktestPointType])
  backtest!: readonly BacktestPointType[];
}

@ObjectType('OzgGroupForecast', {
  simpleResolvers: true,
  description: 'What the forecast of one topic area or ministry comes to.',
})
export class OzgGroupForecastType {
  @Field(() => String, { description: 'Code of the topic area, or lineage of the ministry.' })
  key!: string;

  @Field(() => String)
  labelDe!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => Int)
  online!: number;

  @Field(() => Int, { description: 'All of it is the target.' })
  total!: number;

  @Field(() => Boolean, { description: 'False: fewer than 6 months of data, or nothing to count.' })
  enoughData!: boolean;

  @Field(() => Float, { nullable: true, description: 'Share of the paths, 0 to 1.' })
  probabilityByTarget!: number | null;

  @Field(() => DateScalar, { nullable: true })
  p50Completion!: Day | null;

  @Field(() => Float, { nullable: true, description: 'Mean monthly go-lives of the last 12 months.' })
  observedPerMonth!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Per month still needed up to the target date; null once that has passed.',
  })
  requiredPerMonth!: number | null;
}
