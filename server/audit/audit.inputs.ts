import { Field, InputType } from 'type-graphql';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { badInput } from '../platform/errors.ts';
import { checkText, checkTexts } from '../platform/graphql/check-input.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';

/** Longest name of an action or a table, as the columns take it. */
const NAME_MAX = 64;

@InputType('AuditFilter', { description: 'All conditions must hold; within a list any one.' })
export class AuditFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words looked for in the name of who did it; all must occur.',
  })
  actor?: string | null;

  @Field(() => [String], { nullable: true, description: 'Such as report.release.' })
  action?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Tables, such as status_report.' })
  entity?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words looked for in what people call the thing; all must occur.',
  })
  subject?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'From this day on, in Berlin.' })
  from?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Up to this day, in Berlin, which is included.' })
  to?: Day | null;
}

/**
 * Holds a filter against the limits.
 * @throws AppError BAD_USER_INPUT with the path of the field at fault
 */
export function checkAuditFilter(filter: AuditFilter): void {
  checkText('filter.actor', filter.actor, TEXT_MAX.search);
  checkText('filter.subject', filter.subject, TEXT_MAX.search);
  checkTexts('filter.action', filter.action, NAME_MAX);
  checkTexts('filter.entity', filter.entity, NAME_MAX);
  if (filter.from && filter.to && filter.from > filter.to) throw badInput('auditDaysReversed', 'filter.from');
}
