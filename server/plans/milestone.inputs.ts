import { Field, InputType } from 'type-graphql';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { MilestoneState } from '../../shared/domain/vocabulary.ts';
import { checkText, checkTexts } from '../platform/graphql/check-input.ts';
import {
  graphqlEnum,
  MilestoneStateEnum,
  type OrderDirection,
  OrderDirectionEnum,
} from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { checkDueWindow } from './due-window.ts';

@InputType('MilestoneFilter', { description: 'All conditions must hold; within a list any one.' })
export class MilestoneFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words looked for in code, title and description; all must occur.',
  })
  text?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes, abbreviations or lineages of ministries.' })
  ministry?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of goals.' })
  goal?: string[] | null;

  @Field(() => [MilestoneStateEnum], { nullable: true })
  state?: MilestoneState[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Planned from this day on.' })
  dueFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Planned up to this day.' })
  dueTo?: Day | null;
}

const MILESTONE_ORDER_FIELDS = ['CODE', 'TITLE', 'MINISTRY', 'PLANNED_DATE', 'STATE', 'DRIFT_FIRST'] as const;
export type MilestoneOrderField = (typeof MILESTONE_ORDER_FIELDS)[number];
const MilestoneOrderFieldEnum = graphqlEnum('MilestoneOrderField', MILESTONE_ORDER_FIELDS);

@InputType('MilestoneOrder')
export class MilestoneOrder {
  @Field(() => MilestoneOrderFieldEnum, { defaultValue: 'PLANNED_DATE' })
  field!: MilestoneOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC' })
  direction!: OrderDirection;
}

/**
 * Holds a filter against the limits.
 * @throws AppError BAD_USER_INPUT with the path of the field at fault
 */
export function checkMilestoneFilter(filter: MilestoneFilter): void {
  checkText('filter.text', filter.text, TEXT_MAX.search);
  checkTexts('filter.ministry', filter.ministry, TEXT_MAX.code);
  checkTexts('filter.goal', filter.goal, TEXT_MAX.code);
  checkDueWindow(filter);
}
