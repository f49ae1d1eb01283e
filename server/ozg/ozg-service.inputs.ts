import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { LIST_MAX, PAGE_DEFAULT, TEXT_MAX } from '../../shared/domain/limits.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { CountingRule, FederalLevel } from '../../shared/domain/vocabulary.ts';
import { badInput } from '../platform/errors.ts';
import { checkText, checkTexts } from '../platform/graphql/check-input.ts';
import {
  CountingRuleEnum,
  FederalLevelEnum,
  graphqlEnum,
  type OrderDirection,
  OrderDirectionEnum,
} from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';

/** As of which day, and what counts as online. */
@ArgsType()
export class OzgArgs {
  @Field(() => DateScalar, { nullable: true, description: 'Day to judge by (Stichtag); without it today.' })
  asOf?: Day | null;

  @Field(() => CountingRuleEnum, { defaultValue: 'SERVICE_LEVEL3' })
  rule!: CountingRule;
}

@InputType('OzgServiceFilter', { description: 'All conditions must hold; within a list any one.' })
export class OzgServiceFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words looked for in code and title, and in keys and titles of the members; all must occur.',
  })
  text?: string | null;

  @Field(() => [String], { nullable: true })
  code?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of topic areas.' })
  topicArea?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of situations.' })
  situation?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes, abbreviations or lineages of ministries.' })
  ministry?: string[] | null;

  @Field(() => [Int], { nullable: true, description: 'Minimum levels, 0 to 4.' })
  maturity?: number[] | null;

  @Field(() => [FederalLevelEnum], { nullable: true })
  execution?: FederalLevel[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Online, or not, under the rule asked for; leaves out what is outside its denominator.',
  })
  onlineByRule?: boolean | null;
}

const OZG_SERVICE_ORDER_FIELDS = ['CODE', 'TITLE', 'TOPIC_AREA', 'MATURITY', 'COVERAGE'] as const;
export type OzgServiceOrderField = (typeof OZG_SERVICE_ORDER_FIELDS)[number];
const OzgServiceOrderFieldEnum = graphqlEnum('OzgServiceOrderField', OZG_SERVICE_ORDER_FIELDS);

@InputType('OzgServiceOrder')
export class OzgServiceOrder {
  @Field(() => OzgServiceOrderFieldEnum, { defaultValue: 'CODE' })
  field!: OzgServiceOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC' })
  direction!: OrderDirection;
}

@ArgsType()
export class OzgServicesArgs extends OzgArgs {
  @Field(() => OzgServiceFilter, { nullable: true })
  filter?: OzgServiceFilter | null;

  @Field(() => OzgServiceOrder, { nullable: true })
  orderBy?: OzgServiceOrder | null;

  @Field(() => Int, { defaultValue: PAGE_DEFAULT, description: 'Rows of the page, 1 to 200.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the row after which the page starts.' })
  after?: string | null;
}

/**
 * Holds a filter against the limits.
 * @throws AppError BAD_USER_INPUT with the path of the field at fault
 */
export function checkOzgServiceFilter(filter: OzgServiceFilter): void {
  checkText('filter.text', filter.text, TEXT_MAX.search);
  checkTexts('filter.topicArea', filter.topicArea, TEXT_MAX.code);
  checkTexts('filter.situation', filter.situation, TEXT_MAX.code);
  checkTexts('filter.ministry', filter.ministry, TEXT_MAX.code);
  if (filter.maturity && filter.maturity.length > LIST_MAX) {
    throw badInput('listTooLong', 'filter.maturity', { max: LIST_MAX });
  }
}
