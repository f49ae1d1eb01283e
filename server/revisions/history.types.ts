import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlanDate } from '../../shared/domain/plan-date.ts';
import type { ContentKind, Weakening } from '../../shared/domain/vocabulary.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { connectionType } from '../platform/graphql/connections.ts';
import { ContentKindEnum, WeakeningEnum } from '../platform/graphql/enums.ts';
import { PlanDateScalar } from '../platform/graphql/scalars.ts';
import { ContentChangeType } from './comparison.types.ts';
import { RevisionType } from './revision.types.ts';

@ObjectType('LedgerEntry', {
  simpleResolvers: true,
  description: 'One change of one thing, from the revision before to this one.',
})
export class LedgerEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => RevisionType)
  revision!: RevisionType;

  @Field(() => ContentChangeType)
  change!: ContentChangeType;

  @Field(() => [WeakeningEnum], { description: 'Weakenings that no reason explains.' })
  unexplained!: readonly Weakening[];
}

export const LedgerEntryConnectionType = connectionType('LedgerEntry', () => LedgerEntryType);

@ObjectType('ContentHistoryState', { simpleResolvers: true })
export class ContentHistoryStateType {
  @Field(() => RevisionType)
  revision!: RevisionType;

  @Field(() => Boolean, { description: 'False: it did not hold it any more.' })
  present!: boolean;

  @Field(() => ContentChangeType, {
    nullable: true,
    description: 'Against the revision before; null where nothing changed.',
  })
  change!: ContentChangeType | null;

  @Field(() => PlanDateScalar, { nullable: true, description: 'Planned end, planned date or target date.' })
  date!: PlanDate | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days between that date and the first one; positive: later.',
  })
  daysAgainstFirst!: number | null;
}

@ObjectType('ContentHistory', { simpleResolvers: true, description: 'One thing through all revisions.' })
export class ContentHistoryType {
  @Field(() => ContentKindEnum)
  kind!: ContentKind;

  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'As in the latest revision that holds it.' })
  title!: string;

  @Field(() => OrganisationType, { nullable: true })
  ministry!: OrganisationType | null;

  @Field(() => Int)
  firstRevision!: number;

  @Field(() => Int, { nullable: true, description: 'Null where the latest revision still holds it.' })
  lastRevision!: number | null;

  @Field(() => [ContentHistoryStateType], { description: 'Newest first, since it came.' })
  states!: readonly ContentHistoryStateType[];

  @Field(() => [String])
  successors!: readonly string[];

  @Field(() => [String])
  predecessors!: readonly string[];
}
