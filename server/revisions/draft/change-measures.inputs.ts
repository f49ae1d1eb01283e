import { Field, InputType, Int } from 'type-graphql';
import type { MeasureLevel } from '../../../shared/domain/vocabulary.ts';
import { graphqlEnum, MeasureLevelEnum } from '../../platform/graphql/enums.ts';
import { MEASURE_DATES, type MeasureDateField } from './measure-changes.ts';

const MeasureDateFieldEnum = graphqlEnum('MeasureDateField', MEASURE_DATES);

@InputType('MeasureVersionInput')
export class MeasureVersionInput {
  @Field(() => String)
  code!: string;

  @Field(() => Int, { description: 'That the change is based on.' })
  version!: number;
}

@InputType('ChangeMeasuresInput', {
  description: 'The same change in many measures. Fields that are left out stay as they are; null empties.',
})
export class ChangeMeasuresInput {
  @Field(() => Int)
  revision!: number;

  @Field(() => [MeasureVersionInput], { description: 'At most 200, each once.' })
  measures!: MeasureVersionInput[];

  @Field(() => String, { nullable: true, description: 'Code, abbreviation or lineage. CIO office only.' })
  lead?: string | null;

  @Field(() => String, { nullable: true })
  topicArea?: string | null;

  @Field(() => MeasureLevelEnum, { nullable: true })
  level?: MeasureLevel | null;

  @Field(() => [String], { nullable: true, description: 'Goals that each of them serves from now on.' })
  addGoals?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Goals that none of them serves any more.' })
  removeGoals?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Months by which dates move; negative: to earlier. Dates keep their precision: 2020-Q4 and 3 are 2021-Q1. What a precision cannot say is refused.',
  })
  shiftMonths?: number | null;

  @Field(() => [MeasureDateFieldEnum], { nullable: true, description: 'Dates that move; without it both.' })
  shift?: MeasureDateField[] | null;
}
