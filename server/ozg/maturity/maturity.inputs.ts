import { Field, InputType, Int } from 'type-graphql';
import {
  CRITERION_ANSWERS,
  type CriterionAnswer,
  MATURITY_CRITERIA,
  type MaturityCriterion,
} from '../../../shared/domain/maturity-scale.ts';
import type { Day } from '../../../shared/domain/plan-date.ts';
import { MATURITY_REPORT_STATES, type MaturityReportState } from '../../../shared/domain/vocabulary.ts';
import { graphqlEnum } from '../../platform/graphql/enums.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';

export const MaturityCriterionEnum = graphqlEnum('MaturityCriterion', MATURITY_CRITERIA);
export const CriterionAnswerEnum = graphqlEnum('CriterionAnswer', CRITERION_ANSWERS);
export const MaturityReportStateEnum = graphqlEnum('MaturityReportState', MATURITY_REPORT_STATES);

@InputType('CriterionAnswerInput')
export class CriterionAnswerInput {
  @Field(() => MaturityCriterionEnum)
  criterion!: MaturityCriterion;

  @Field(() => CriterionAnswerEnum)
  answer!: CriterionAnswer;

  @Field(() => String, { nullable: true, description: 'Web address that shows it.' })
  evidenceUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'Needed for what is not applicable: why.' })
  note?: string | null;
}

@InputType('RecordMaturityInput')
export class RecordMaturityInput {
  @Field(() => String, { description: 'Five digits of the service.' })
  service!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Position of the member; null for a service without members.',
  })
  member?: number | null;

  @Field(() => DateScalar, { description: 'Day from which it is so; not in the future.' })
  recordedOn!: Day;

  @Field(() => [CriterionAnswerInput], { description: 'Every criterion of the scale once.' })
  answers!: CriterionAnswerInput[];

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: 'Id of the maturity record that this one corrects.' })
  corrects?: number | null;
}

@InputType('MaturityReportFilter', { description: 'All conditions must hold; within a list any one.' })
export class MaturityReportFilter {
  @Field(() => [MaturityReportStateEnum], { nullable: true, description: 'Without it those that wait.' })
  state?: MaturityReportState[] | null;

  @Field(() => String, { nullable: true, description: 'Five digits of the service.' })
  service?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes, abbreviations or lineages of ministries.' })
  ministry?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Words looked for in code and title; all must occur.' })
  text?: string | null;
}
