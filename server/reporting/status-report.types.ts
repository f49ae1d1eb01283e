import { Field, Int, ObjectType } from 'type-graphql';
import type { Day, PlanDate } from '../../shared/domain/plan-date.ts';
import type { Lifecycle, ScheduleLight, SelfLight } from '../../shared/domain/vocabulary.ts';
import { LifecycleEnum, ScheduleLightEnum, SelfLightEnum } from '../platform/graphql/enums.ts';
import { DateScalar, PlanDateScalar } from '../platform/graphql/scalars.ts';

@ObjectType('StatusReport', { simpleResolvers: true })
export class StatusReportType {
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

  @Field(() => DateScalar, { nullable: true, description: 'Date of the report that this erratum corrects.' })
  correctsReportedOn!: Day | null;

  @Field(() => Boolean)
  simulated!: boolean;

  @Field(() => ScheduleLightEnum, {
    nullable: true,
    description:
      'The computed light on the day of the report. Null where the plan in force then did not hold the measure.',
  })
  light!: ScheduleLight | null;
}
