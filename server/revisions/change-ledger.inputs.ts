import { Field, InputType, Int } from 'type-graphql';
import type { ChangeKind, ContentKind } from '../../shared/domain/vocabulary.ts';
import { ChangeKindEnum, ContentKindEnum } from '../platform/graphql/enums.ts';

@InputType('ChangeLedgerFilter', { description: 'All conditions must hold; within a list any one.' })
export class ChangeLedgerFilter {
  @Field(() => [Int], { nullable: true, description: 'Numbers of revisions.' })
  revision?: number[] | null;

  @Field(() => [ContentKindEnum], { nullable: true })
  kind?: ContentKind[] | null;

  @Field(() => [ChangeKindEnum], { nullable: true })
  change?: ChangeKind[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes, abbreviations or lineages of ministries.' })
  ministry?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  weakenedOnly?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Weakened without a reason on record.' })
  unexplainedOnly?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words looked for in code, title and changed texts; all must occur.',
  })
  text?: string | null;
}
