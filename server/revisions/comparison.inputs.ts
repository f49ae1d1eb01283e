import { Field, InputType } from 'type-graphql';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import type { ChangeKind, ContentKind } from '../../shared/domain/vocabulary.ts';
import { checkText, checkTexts } from '../platform/graphql/check-input.ts';
import { ChangeKindEnum, ContentKindEnum } from '../platform/graphql/enums.ts';

@InputType('ComparisonFilter', { description: 'All conditions must hold; within a list any one.' })
export class ComparisonFilter {
  @Field(() => [ContentKindEnum], { nullable: true })
  kind?: ContentKind[] | null;

  @Field(() => [ChangeKindEnum], { nullable: true })
  change?: ChangeKind[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes, abbreviations or lineages of ministries.' })
  ministry?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  weakenedOnly?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words looked for in code, title and changed texts; all must occur.',
  })
  text?: string | null;
}

/**
 * Holds a filter against the limits.
 * @throws AppError BAD_USER_INPUT with the path of the field at fault
 */
export function checkComparisonFilter(filter: ComparisonFilter): void {
  checkText('filter.text', filter.text, TEXT_MAX.search);
  checkTexts('filter.ministry', filter.ministry, TEXT_MAX.code);
}
