import { Field, InputType } from 'type-graphql';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import type {
  Freshness,
  Lifecycle,
  MeasureKind,
  MeasureLevel,
  ScheduleLight,
} from '../../shared/domain/vocabulary.ts';
import { checkText, checkTexts } from '../platform/graphql/check-input.ts';
import {
  FreshnessEnum,
  graphqlEnum,
  LifecycleEnum,
  MeasureKindEnum,
  MeasureLevelEnum,
  type OrderDirection,
  OrderDirectionEnum,
  ScheduleLightEnum,
} from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { checkDueWindow } from '../plans/due-window.ts';

@InputType('MeasureFilter', { description: 'All conditions must hold; within a list any one.' })
export class MeasureFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words looked for in code, title, description and responsible body; all must occur.',
  })
  text?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes, abbreviations or lineages of ministries.' })
  ministry?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of goals.' })
  goal?: string[] | null;

  @Field(() => [MeasureLevelEnum], { nullable: true })
  level?: MeasureLevel[] | null;

  @Field(() => [MeasureKindEnum], { nullable: true })
  kind?: MeasureKind[] | null;

  @Field(() => [LifecycleEnum], { nullable: true })
  lifecycle?: Lifecycle[] | null;

  @Field(() => [ScheduleLightEnum], { nullable: true })
  light?: ScheduleLight[] | null;

  @Field(() => [FreshnessEnum], { nullable: true })
  freshness?: Freshness[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only with an optimism gap, or only without. Of those who may not read assessments nobody has a gap or none.',
  })
  optimismGap?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Codes of topic areas.' })
  topicArea?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Planned end from this day on.' })
  dueFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Planned end up to this day.' })
  dueTo?: Day | null;
}

export const MEASURE_ORDER_FIELDS = [
  'CODE',
  'TITLE',
  'MINISTRY',
  'LIGHT',
  'LIFECYCLE',
  'PROGRESS',
  'PLANNED_END',
  'EXPECTED_END',
  'DRIFT_FIRST',
  'REPORTED_ON',
] as const;
export type MeasureOrderField = (typeof MEASURE_ORDER_FIELDS)[number];
const MeasureOrderFieldEnum = graphqlEnum('MeasureOrderField', MEASURE_ORDER_FIELDS);

@InputType('MeasureOrder')
export class MeasureOrder {
  @Field(() => MeasureOrderFieldEnum, { defaultValue: 'CODE' })
  field!: MeasureOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC' })
  direction!: OrderDirection;
}

/**
 * Holds a filter against the limits.
 * @throws AppError BAD_USER_INPUT with the path of the field at fault
 */
export function checkMeasureFilter(filter: MeasureFilter): void {
  checkText('filter.text', filter.text, TEXT_MAX.search);
  checkTexts('filter.ministry', filter.ministry, TEXT_MAX.code);
  checkTexts('filter.goal', filter.goal, TEXT_MAX.code);
  checkTexts('filter.topicArea', filter.topicArea, TEXT_MAX.code);
  checkDueWindow(filter);
}
