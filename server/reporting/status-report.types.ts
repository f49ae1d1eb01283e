import { Field, Int, ObjectType } from 'type-graphql';
import type { Day, PlanDate } from '../../shared/domain/plan-date.ts';
import type { Lifecycle, ReportState, ScheduleLight, SelfLight } from '../../shared/domain/vocabulary.ts';
import { MeasureRefType } from '../measures/measure-ref.types.ts';
import { connectionType } from '../platform/graphql/connections.ts';
import {
  LifecycleEnum,
  ReportStateEnum,
  ScheduleLightEnum,
  SelfLightEnum,
} from '../platform/graphql/enums.ts';
import { DateScalar, InstantScalar, PlanDateScalar } from '../platform/graphql/scalars.ts';
import { MilestoneRefType } from '../plans/milestone.types.ts';

@ObjectType('ReportAbilities', { simpleResolvers: true })
export class ReportAbilitiesType {
  @Field(() => Boolean)
  save!: boolean;

  @Field(() => Boolean)
  submit!: boolean;

  @Field(() => Boolean)
  withdraw!: boolean;

  @Field(() => Boolean)
  release!: boolean;

  @Field(() => Boolean)
  accept!: boolean;

  @Field(() => Boolean)
  return!: boolean;

  @Field(() => Boolean, { description: 'Begin an erratum.' })
  correct!: boolean;

  @Field(() => Boolean)
  delete!: boolean;
}

@ObjectType('ReportMilestone', { simpleResolvers: true })
export class ReportMilestoneType {
  @Field(() => MilestoneRefType)
  milestone!: MilestoneRefType;

  @Field(() => PlanDateScalar, { nullable: true })
  forecast!: PlanDate | null;

  @Field(() => DateScalar, { nullable: true })
  actual!: Day | null;
}

@ObjectType('Evidence', { simpleResolvers: true })
export class EvidenceType {
  @Field(() => String)
  url!: string;

  @Field(() => String)
  title!: string;
}

@ObjectType('ReportChange', { simpleResolvers: true })
export class ReportChangeType {
  @Field(() => String, {
    description:
      "A field name of StatusReport, or 'milestoneForecast' and 'milestoneActual' with the milestone's code.",
  })
  field!: string;

  @Field(() => String, { nullable: true })
  milestoneCode!: string | null;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;

  @Field(() => Int, { nullable: true, description: 'For dates that both sides have; positive is later.' })
  daysMoved!: number | null;
}

@ObjectType('StatusReport', { simpleResolvers: true })
export class StatusReportType {
  @Field(() => Int)
  id!: number;

  @Field(() => Int)
  version!: number;

  @Field(() => ReportStateEnum)
  state!: ReportState;

  @Field(() => MeasureRefType)
  measure!: MeasureRefType;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Reporting date of its round; null outside of rounds.',
  })
  roundDate!: Day | null;

  @Field(() => DateScalar)
  reportedOn!: Day;

  @Field(() => LifecycleEnum)
  lifecycle!: Lifecycle;

  @Field(() => String)
  stateOfAffairs!: string;

  @Field(() => String)
  nextSteps!: string;

  @Field(() => PlanDateScalar, { nullable: true })
  forecastEnd!: PlanDate | null;

  @Field(() => DateScalar, { nullable: true })
  actualEnd!: Day | null;

  @Field(() => Int, { nullable: true })
  progressPercent!: number | null;

  @Field(() => SelfLightEnum, {
    nullable: true,
    description: 'Seen within the government; null for the public.',
  })
  selfLight!: SelfLight | null;

  @Field(() => String, { nullable: true, description: 'Seen within the government; null for the public.' })
  selfLightReason!: string | null;

  @Field(() => [ReportMilestoneType])
  milestones!: readonly ReportMilestoneType[];

  @Field(() => [EvidenceType])
  evidence!: readonly EvidenceType[];

  @Field(() => String, {
    nullable: true,
    description: "Only for the report's ministry and the CIO office; else null.",
  })
  internalRemark!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Name of who wrote it last. Only for ministries and the CIO office; else null. The same holds for the names below.',
  })
  author!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  submittedAt!: string | null;

  @Field(() => String, { nullable: true })
  releasedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  releasedAt!: string | null;

  @Field(() => String, { nullable: true })
  decidedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  decidedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Why it was returned; stays while it is revised. Only for the report's ministry and the CIO office.",
  })
  returnComment!: string | null;

  @Field(() => InstantScalar)
  updatedAt!: string;

  @Field(() => Int, { nullable: true, description: 'Id of the report that this erratum corrects.' })
  correctsId!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of the report that this erratum corrects.' })
  correctsReportedOn!: Day | null;

  @Field(() => Boolean)
  simulated!: boolean;

  @Field(() => ScheduleLightEnum, {
    nullable: true,
    description:
      'The computed light on the day of the report; of a report in work the light that it leads to. Null where the plan in force then did not hold the measure.',
  })
  light!: ScheduleLight | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Self-assessment better than the light that this report leads to. Null for the public or without self-assessment.',
  })
  optimismGap!: boolean | null;

  @Field(() => StatusReportType, {
    nullable: true,
    description: 'The accepted report before this one, that it is compared with.',
  })
  previous!: StatusReportType | null;

  @Field(() => [ReportChangeType], {
    description: 'What differs from the previous report; everything that is filled in where there is none.',
  })
  changes!: readonly ReportChangeType[];

  @Field(() => ReportAbilitiesType)
  viewerCan!: ReportAbilitiesType;
}

export const StatusReportConnectionType = connectionType('StatusReport', () => StatusReportType);
