import { Field, Int, ObjectType } from 'type-graphql';
import {
  type ContentKind,
  DRAFT_FIELD_TYPES,
  DRAFT_ITEM_STATES,
  type DraftFieldType,
  type DraftItemState,
  type Weakening,
} from '../../../shared/domain/vocabulary.ts';
import { OrganisationType } from '../../organisations/organisation.types.ts';
import { connectionType } from '../../platform/graphql/connections.ts';
import { ContentKindEnum, graphqlEnum, WeakeningEnum } from '../../platform/graphql/enums.ts';
import { InstantScalar } from '../../platform/graphql/scalars.ts';
import { FindingType } from '../publication/finding.types.ts';

const DraftItemStateEnum = graphqlEnum('DraftItemState', DRAFT_ITEM_STATES);
const DraftFieldTypeEnum = graphqlEnum('DraftFieldType', DRAFT_FIELD_TYPES);

@ObjectType('DraftField', {
  simpleResolvers: true,
  description: 'TEXT, DATE (in its written form) and NUMBER in `value`, links in `codes`.',
})
class DraftFieldClass {
  @Field(() => String)
  field!: string;

  @Field(() => DraftFieldTypeEnum)
  type!: DraftFieldType;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => [String], { nullable: true })
  codes!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Null too where the base does not hold the thing.' })
  baseValue!: string | null;

  @Field(() => [String], { nullable: true })
  baseCodes!: readonly string[] | null;

  @Field(() => Boolean)
  changed!: boolean;

  @Field(() => Int, { nullable: true, description: 'Days between two dates; positive: later.' })
  daysMoved!: number | null;

  @Field(() => WeakeningEnum, { nullable: true })
  weakening!: Weakening | null;

  @Field(() => Boolean, { description: 'Can be edited on its own, by those who may.' })
  editable!: boolean;
}

@ObjectType('DraftReason', { simpleResolvers: true })
export class DraftReasonType {
  @Field(() => String, { nullable: true })
  field!: string | null;

  @Field(() => WeakeningEnum, { nullable: true })
  weakening!: Weakening | null;

  @Field(() => String, { description: 'Empty where a change needed none.' })
  reason!: string;

  @Field(() => String, { nullable: true })
  decisionReference!: string | null;

  @Field(() => String, { nullable: true })
  author!: string | null;

  @Field(() => InstantScalar)
  at!: string;
}

@ObjectType('DraftItemAbilities', { simpleResolvers: true })
export class DraftItemAbilitiesType {
  @Field(() => Boolean)
  edit!: boolean;

  @Field(() => Boolean)
  drop!: boolean;

  @Field(() => Boolean, { description: 'Take all its changes back.' })
  restore!: boolean;
}

@ObjectType('DraftItem', {
  simpleResolvers: true,
  description: 'One thing of the draft, or one that it dropped.',
})
export class DraftItemType {
  @Field(() => ContentKindEnum)
  kind!: ContentKind;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => OrganisationType, { nullable: true })
  ministry!: OrganisationType | null;

  @Field(() => DraftItemStateEnum)
  state!: DraftItemState;

  @Field(() => Int, { nullable: true, description: 'Null where the draft does not hold it (dropped).' })
  version!: number | null;

  @Field(() => [DraftFieldClass], { description: 'Values of the draft, or of the base where dropped.' })
  fields!: readonly DraftFieldClass[];

  @Field(() => [WeakeningEnum])
  weakenings!: readonly Weakening[];

  @Field(() => [DraftReasonType], { description: 'On record in this draft.' })
  reasons!: readonly DraftReasonType[];

  @Field(() => [String], { description: 'Codes of the other side of a split or merge.' })
  related!: readonly string[];

  @Field(() => [FindingType])
  findings!: readonly FindingType[];

  @Field(() => Int)
  position!: number;

  @Field(() => DraftItemAbilitiesType)
  viewerCan!: DraftItemAbilitiesType;
}

export const DraftItemConnectionType = connectionType('DraftItem', () => DraftItemType);
