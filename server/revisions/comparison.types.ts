import { Field, Int, ObjectType } from 'type-graphql';
import type { ChangeKind, ContentKind, Weakening } from '../../shared/domain/vocabulary.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { ChangeKindEnum, ContentKindEnum, WeakeningEnum } from '../platform/graphql/enums.ts';
import { InstantScalar } from '../platform/graphql/scalars.ts';
import { ComparisonSummaryType } from './comparison-summary.types.ts';
import { RevisionType } from './revision.types.ts';

@ObjectType('FieldChange', { simpleResolvers: true })
export class FieldChangeType {
  @Field(() => String)
  field!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days between two dates; positive: later.' })
  daysMoved!: number | null;

  @Field(() => WeakeningEnum, { nullable: true })
  weakening!: Weakening | null;
}

@ObjectType('ChangeReason', { simpleResolvers: true })
export class ChangeReasonType {
  @Field(() => Int)
  revision!: number;

  @Field(() => String, { nullable: true, description: 'Null where it speaks of the thing as a whole.' })
  field!: string | null;

  @Field(() => WeakeningEnum, { nullable: true })
  weakening!: Weakening | null;

  @Field(() => String, { description: 'Empty where a change needed none.' })
  reason!: string;

  @Field(() => String, { nullable: true })
  decisionReference!: string | null;

  @Field(() => String, { nullable: true, description: 'For readers within the government.' })
  author!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'For readers within the government.' })
  at!: string | null;
}

@ObjectType('ContentChange', { simpleResolvers: true })
export class ContentChangeType {
  @Field(() => ContentKindEnum)
  kind!: ContentKind;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => ChangeKindEnum)
  change!: ChangeKind;

  @Field(() => OrganisationType, { nullable: true })
  ministry!: OrganisationType | null;

  @Field(() => [FieldChangeType])
  fields!: readonly FieldChangeType[];

  @Field(() => [WeakeningEnum])
  weakenings!: readonly Weakening[];

  @Field(() => [ChangeReasonType], {
    description: 'From the ledger of the head revision and those between, oldest first.',
  })
  reasons!: readonly ChangeReasonType[];

  @Field(() => [String], { description: 'Codes of the other side of a split or merge.' })
  related!: readonly string[];
}

@ObjectType('ComparisonCount', { simpleResolvers: true })
export class ComparisonCountType {
  @Field(() => ContentKindEnum)
  kind!: ContentKind;

  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  removed!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => Int)
  weakened!: number;
}

@ObjectType('RevisionComparison', { simpleResolvers: true })
export class RevisionComparisonType {
  @Field(() => RevisionType)
  base!: RevisionType;

  @Field(() => RevisionType)
  head!: RevisionType;

  @Field(() => [ComparisonCountType], { description: 'Of the whole comparison, whatever is filtered.' })
  counts!: readonly ComparisonCountType[];

  @Field(() => [ContentChangeType], {
    description: 'Weakened things first, then by kind, ministry and code.',
  })
  changes!: readonly ContentChangeType[];

  @Field(() => Int, { description: 'Changes that the filter lets through.' })
  totalCount!: number;

  @Field(() => Int, {
    description:
      'Of the whole comparison: things whose weakening the ledger gives no reason for. 0 when the base is the later revision.',
  })
  weakenedWithoutReason!: number;

  @Field(() => ComparisonSummaryType, { description: 'Of the whole comparison, like for like.' })
  summary!: ComparisonSummaryType;
}
