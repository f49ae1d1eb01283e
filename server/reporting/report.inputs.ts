import { Field, InputType, Int } from 'type-graphql';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import type { Day, PlanDate } from '../../shared/domain/plan-date.ts';
import type { ReportContent } from '../../shared/domain/report-content.ts';
import type { Lifecycle, SelfLight } from '../../shared/domain/vocabulary.ts';
import { LIST_MAX } from '../../shared/domain/limits.ts';
import { badInput } from '../platform/errors.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import { LifecycleEnum, SelfLightEnum } from '../platform/graphql/enums.ts';
import { DateScalar, PlanDateScalar } from '../platform/graphql/scalars.ts';

@InputType('ReportMilestoneInput')
export class ReportMilestoneInput {
  @Field(() => String)
  milestone!: string;

  @Field(() => PlanDateScalar, { nullable: true })
  forecast?: PlanDate | null;

  @Field(() => DateScalar, { nullable: true })
  actual?: Day | null;
}

@InputType('EvidenceInput')
export class EvidenceInput {
  @Field(() => String)
  url!: string;

  @Field(() => String)
  title!: string;
}

@InputType('SaveStatusReportInput')
export class SaveStatusReportInput {
  @Field(() => Int, { nullable: true, description: 'The report in work; null begins one.' })
  id?: number | null;

  @Field(() => Int, { nullable: true, description: 'Needed with id.' })
  version?: number | null;

  @Field(() => String)
  measure!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Reporting date of the open round; null: outside of rounds.',
  })
  round?: Day | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Id of the accepted report that this one corrects (erratum).',
  })
  corrects?: number | null;

  @Field(() => LifecycleEnum)
  lifecycle!: Lifecycle;

  @Field(() => String)
  stateOfAffairs!: string;

  @Field(() => String)
  nextSteps!: string;

  @Field(() => PlanDateScalar, { nullable: true })
  forecastEnd?: PlanDate | null;

  @Field(() => DateScalar, { nullable: true })
  actualEnd?: Day | null;

  @Field(() => Int, { nullable: true })
  progressPercent?: number | null;

  @Field(() => SelfLightEnum, { nullable: true })
  selfLight?: SelfLight | null;

  @Field(() => String, { nullable: true })
  selfLightReason?: string | null;

  @Field(() => String, { nullable: true })
  internalRemark?: string | null;

  @Field(() => [ReportMilestoneInput])
  milestones!: ReportMilestoneInput[];

  @Field(() => [EvidenceInput])
  evidence!: EvidenceInput[];
}

@InputType('ReportStep', { description: 'A report and the version that the step is based on.' })
export class ReportStepInput {
  @Field(() => Int)
  id!: number;

  @Field(() => Int)
  version!: number;
}

/**
 * Holds an input against what no text may contain; lengths are left to the rules of shared/domain, which name
 * all that is too long at once.
 * @throws AppError BAD_USER_INPUT
 */
export function checkReportInput(input: SaveStatusReportInput): void {
  checkText('measure', input.measure, TEXT_MAX.code);
  checkListLength('milestones', input.milestones);
  checkListLength('evidence', input.evidence);
  checkText('stateOfAffairs', input.stateOfAffairs, Infinity);
  checkText('nextSteps', input.nextSteps, Infinity);
  checkText('selfLightReason', input.selfLightReason, Infinity);
  checkText('internalRemark', input.internalRemark, Infinity);
  input.milestones.forEach(({ milestone }, index) =>
    checkText(`milestones.${index}.milestone`, milestone, TEXT_MAX.code),
  );
  input.evidence.forEach(({ url, title }, index) => {
    checkText(`evidence.${index}.url`, url, Infinity);
    checkText(`evidence.${index}.title`, title, Infinity);
  });
}

/** @throws AppError BAD_USER_INPUT for a list longer than any input may be */
export function checkListLength(field: string, list: readonly unknown[]): void {
  if (list.length > LIST_MAX) throw badInput('listTooLong', field, { max: LIST_MAX });
}

/** What people wrote, in the form that the rules take. A milestone of which nothing is said is left out. */
export function contentOfInput(input: SaveStatusReportInput): ReportContent {
  return {
    lifecycle: input.lifecycle,
    stateOfAffairs: input.stateOfAffairs,
    nextSteps: input.nextSteps,
    forecastEnd: input.forecastEnd ?? null,
    actualEnd: input.actualEnd ?? null,
    progressPercent: input.progressPercent ?? null,
    selfLight: input.selfLight ?? null,
    selfLightReason: input.selfLightReason || null,
    internalRemark: input.internalRemark || null,
    milestones: input.milestones
      .map(({ milestone, forecast, actual }) => ({
        code: milestone,
        forecast: forecast ?? null,
        actual: actual ?? null,
      }))
      .filter(({ forecast, actual }) => forecast !== null || actual !== null),
    evidence: input.evidence.map(({ url, title }) => ({ url, title })),
  };
}
