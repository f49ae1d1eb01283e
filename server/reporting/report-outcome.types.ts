import { Field, Int, ObjectType } from 'type-graphql';
import { StatusReportType } from './status-report.types.ts';

@ObjectType('ReportError', { simpleResolvers: true })
export class ReportErrorType {
  @Field(() => String, { description: 'One of the codes of the API.' })
  code!: string;

  @Field(() => String)
  message!: string;

  @Field(() => [String])
  fields!: readonly string[];
}

@ObjectType('ReportOutcome', {
  simpleResolvers: true,
  description: 'What became of one report of several; the others do not depend on it.',
})
export class ReportOutcomeType {
  @Field(() => Int, { nullable: true })
  id!: number | null;

  @Field(() => String, { description: 'Code of the measure; empty for a report that is unknown or hidden.' })
  measure!: string;

  @Field(() => StatusReportType, { nullable: true })
  report!: StatusReportType | null;

  @Field(() => ReportErrorType, { nullable: true, description: 'Null where it went well.' })
  error!: ReportErrorType | null;
}
