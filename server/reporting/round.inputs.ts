import { Field, InputType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';

@InputType('OpenReportingRoundInput')
export class OpenReportingRoundInput {
  @Field(() => DateScalar)
  reportingDate!: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Without it 10 working days after the reporting date (Saxon holidays).',
  })
  dueDate?: Day | null;

  @Field(() => String)
  title!: string;
}
