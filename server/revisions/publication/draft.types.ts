import { Field, Int, ObjectType } from 'type-graphql';
import { OrganisationType } from '../../organisations/organisation.types.ts';
import { InstantScalar } from '../../platform/graphql/scalars.ts';
import { RevisionType } from '../revision.types.ts';
import { FindingType } from './finding.types.ts';

@ObjectType('DraftAbilities', { simpleResolvers: true })
export class DraftAbilitiesType {
  @Field(() => Boolean, { description: 'Title, summary, date, decision, thresholds.' })
  editHeader!: boolean;

  @Field(() => Boolean, { description: 'Goals and guidelines.' })
  editGoals!: boolean;

  @Field(() => Boolean)
  propose!: boolean;

  @Field(() => Boolean, { description: 'As another person than the one who proposed it.' })
  approve!: boolean;

  @Field(() => Boolean)
  return!: boolean;

  @Field(() => Boolean)
  discard!: boolean;
}

@ObjectType('DraftPartAbilities', { simpleResolvers: true })
export class DraftPartAbilitiesType {
  @Field(() => Boolean)
  edit!: boolean;

  @Field(() => Boolean, { description: 'Hand it in.' })
  submit!: boolean;

  @Field(() => Boolean, { description: 'Take it back, or give it back.' })
  reopen!: boolean;
}

@ObjectType('DraftPart', {
  simpleResolvers: true,
  description: 'What one ministry contributes to the draft.',
})
export class DraftPartType {
  @Field(() => OrganisationType)
  ministry!: OrganisationType;

  @Field(() => InstantScalar, { nullable: true, description: 'Null: not handed in yet.' })
  submittedAt!: string | null;

  @Field(() => String, { nullable: true })
  submittedBy!: string | null;

  @Field(() => Int)
  measureCount!: number;

  @Field(() => Int)
  milestoneCount!: number;

  @Field(() => Int, { description: 'Things that differ from the base.' })
  changeCount!: number;

  @Field(() => Int)
  weakenedCount!: number;

  @Field(() => Int)
  findingCount!: number;

  @Field(() => Int)
  blockingCount!: number;

  @Field(() => DraftPartAbilitiesType)
  viewerCan!: DraftPartAbilitiesType;
}

@ObjectType('Draft', { simpleResolvers: true, description: 'The revision that is not published yet.' })
export class DraftType {
  @Field(() => RevisionType)
  revision!: RevisionType;

  @Field(() => RevisionType, { nullable: true, description: 'Published revision that it is compared with.' })
  base!: RevisionType | null;

  @Field(() => Int)
  version!: number;

  @Field(() => InstantScalar)
  openedAt!: string;

  @Field(() => String, { nullable: true })
  openedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  proposedAt!: string | null;

  @Field(() => String, { nullable: true })
  proposedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it came back from review last; null once it is proposed again.',
  })
  returnComment!: string | null;

  @Field(() => String, { nullable: true })
  returnedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  returnedAt!: string | null;

  @Field(() => [DraftPartType])
  parts!: readonly DraftPartType[];

  @Field(() => [FindingType], { description: 'Blocking ones first.' })
  findings!: readonly FindingType[];

  @Field(() => Int, { description: 'Things that differ from the base.' })
  changeCount!: number;

  @Field(() => Int)
  weakenedCount!: number;

  @Field(() => Int, { description: 'Weakened without a reason on record.' })
  weakenedWithoutReason!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Checksum that publishing this content now would give; null while the date is missing.',
  })
  contentSha256!: string | null;

  @Field(() => DraftAbilitiesType)
  viewerCan!: DraftAbilitiesType;
}
