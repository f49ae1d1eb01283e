import { Field, ObjectType } from 'type-graphql';
import type { Day, PlanDate } from '../../shared/domain/plan-date.ts';
import type { MilestoneState } from '../../shared/domain/vocabulary.ts';
import { MeasureType } from '../measures/measure.types.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { MilestoneStateEnum } from '../platform/graphql/enums.ts';
import { DateScalar, PlanDateScalar } from '../platform/graphql/scalars.ts';
import { RevisionType } from '../revisions/revision.types.ts';
import { ReportingRoundType } from './reporting-round.types.ts';
import { StatusReportType } from './status-report.types.ts';

@ObjectType('ReportFormMilestone', { simpleResolvers: true })
export class ReportFormMilestoneType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => PlanDateScalar)
  planned!: PlanDate;

  @Field(() => DateScalar)
  plannedDate!: Day;

  @Field(() => PlanDateScalar, { nullable: true, description: 'As accepted so far, by any linked measure.' })
  lastForecast!: PlanDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'As accepted so far, by any linked measure.' })
  lastActual!: Day | null;

  @Field(() => MilestoneStateEnum)
  state!: MilestoneState;
}

@ObjectType('ReportForm', {
  simpleResolvers: true,
  description: 'Everything that the form for one measure needs.',
})
export class ReportFormType {
  @Field(() => MeasureType)
  measure!: MeasureType;

  @Field(() => ReportingRoundType, {
    nullable: true,
    description: 'The round that the report belongs to; null: a report outside of rounds.',
  })
  round!: ReportingRoundType | null;

  @Field(() => DateScalar, {
    description:
      'Date that the report gets: today, at most the reporting date; of an erratum the date it corrects.',
  })
  reportDate!: Day;

  @Field(() => RevisionType)
  revision!: RevisionType;

  @Field(() => StatusReportType, {
    nullable: true,
    description: 'The report in work (any state but ACCEPTED, or accepted in this round).',
  })
  current!: StatusReportType | null;

  @Field(() => StatusReportType, {
    nullable: true,
    description:
      'The accepted report before, shown beside and prefilled; for an erratum the one it corrects.',
  })
  last!: StatusReportType | null;

  @Field(() => [ReportFormMilestoneType])
  milestones!: readonly ReportFormMilestoneType[];

  @Field(() => Boolean, { description: 'May the viewer begin a report here, where there is none?' })
  viewerCanReport!: boolean;
}

@ObjectType('ReportSheet', { simpleResolvers: true })
export class ReportSheetType {
  @Field(() => ReportingRoundType, { nullable: true })
  round!: ReportingRoundType | null;

  @Field(() => OrganisationType)
  ministry!: OrganisationType;

  @Field(() => [ReportFormType])
  rows!: readonly ReportFormType[];
}
