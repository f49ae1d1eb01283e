import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { OzgFigureType } from './ozg-figure.types.ts';

@ObjectType('MaturityPoint', {
  simpleResolvers: true,
  description:
    'Services per maturity level at a date. Index of counts = level 0 to 4; notRecorded = no minimum yet, because a member has no record.',
})
export class MaturityPointType {
  @Field(() => DateScalar)
  date!: Day;

  @Field(() => [Int])
  counts!: readonly number[];

  @Field(() => Int)
  notRecorded!: number;

  @Field(() => Int)
  online!: number;

  @Field(() => Int)
  total!: number;
}

@ObjectType('OzgGroup', { simpleResolvers: true })
export class OzgGroupType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  labelDe!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => Int)
  online!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => Float)
  percent!: number;

  @Field(() => [Int])
  counts!: readonly number[];

  @Field(() => Int)
  notRecorded!: number;
}

@ObjectType('OzgProgress', { simpleResolvers: true })
export class OzgProgressType {
  @Field(() => OzgFigureType)
  figure!: OzgFigureType;

  @Field(() => [MaturityPointType], {
    description:
      'Month ends from 2019-01 up to asOf, and asOf itself. counts are services by their minimum level.',
  })
  series!: readonly MaturityPointType[];

  @Field(() => [OzgGroupType])
  groups!: readonly OzgGroupType[];

  @Field(() => [OzgFigureType], { description: 'All four rules at the same date.' })
  byRule!: readonly OzgFigureType[];
}
