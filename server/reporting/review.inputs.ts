import { Field, InputType } from 'type-graphql';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { ReportState, ScheduleLight } from '../../shared/domain/vocabulary.ts';
import { checkText, checkTexts } from '../platform/graphql/check-input.ts';
import { ReportStateEnum, ScheduleLightEnum } from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';

@InputType('ReviewFilter', { description: 'All conditions must hold; within a list any one.' })
export class ReviewFilter {
  @Field(() => [ReportStateEnum], {
    nullable: true,
    description: 'Without it what waits for somebody: SUBMITTED and RELEASED.',
  })
  state?: ReportState[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes, abbreviations or lineages of ministries.' })
  ministry?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Reporting date of the round.' })
  round?: Day | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only with an optimism gap, or only without.',
  })
  optimismGap?: boolean | null;

  @Field(() => [ScheduleLightEnum], { nullable: true, description: 'The light that the report leads to.' })
  light?: ScheduleLight[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words looked for in code and title of the measure, state of affairs and next steps.',
  })
  text?: string | null;
}

/** @throws AppError BAD_USER_INPUT with the path of the field at fault */
export function checkReviewFilter(filter: ReviewFilter): void {
  checkText('filter.text', filter.text, TEXT_MAX.search);
  checkTexts('filter.ministry', filter.ministry, TEXT_MAX.code);
  checkTexts('filter.state', filter.state, TEXT_MAX.code);
  checkTexts('filter.light', filter.light, TEXT_MAX.code);
}
