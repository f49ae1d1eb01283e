import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { RoundState } from '../../shared/domain/vocabulary.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { RoundStateEnum } from '../platform/graphql/enums.ts';
import { DateScalar, InstantScalar } from '../platform/graphql/scalars.ts';

@ObjectType('RoundAbilities', { simpleResolvers: true })
export class RoundAbilitiesType {
  @Field(() => Boolean)
  close!: boolean;

  @Field(() => Boolean)
  remind!: boolean;
}

@ObjectType('MinistryProgress', {
  simpleResolvers: true,
  description:
    'Measures of a ministry in a round by where their report stands; every measure counts once (the regular report, errata left out). Of other ministries than the own only what is accepted is told; the rest counts as missing.',
})
export class MinistryProgressType {
  @Field(() => OrganisationType, { nullable: true, description: 'Null for measures without lead.' })
  ministry!: OrganisationType | null;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { description: 'A report is owed and not begun.' })
  missing!: number;

  @Field(() => Int, {
    description: 'Completed or cancelled before, and not reported in this round: nothing is owed.',
  })
  ended!: number;

  @Field(() => Int)
  draft!: number;

  @Field(() => Int)
  submitted!: number;

  @Field(() => Int)
  released!: number;

  @Field(() => Int)
  returned!: number;

  @Field(() => Int)
  accepted!: number;
}

@ObjectType('RoundProposal', { simpleResolvers: true })
export class RoundProposalType {
  @Field(() => DateScalar)
  reportingDate!: Day;

  @Field(() => DateScalar)
  dueDate!: Day;

  @Field(() => String)
  title!: string;
}

@ObjectType('ReportingRound', { simpleResolvers: true })
export class ReportingRoundType {
  @Field(() => Int)
  id!: number;

  @Field(() => Int)
  version!: number;

  @Field(() => DateScalar)
  reportingDate!: Day;

  @Field(() => DateScalar)
  dueDate!: Day;

  @Field(() => String)
  title!: string;

  @Field(() => RoundStateEnum)
  state!: RoundState;

  @Field(() => InstantScalar)
  openedAt!: string;

  @Field(() => InstantScalar, { nullable: true })
  closedAt!: string | null;

  @Field(() => Int, { description: 'Measures with an accepted report in this round.' })
  reported!: number;

  @Field(() => Int, { description: 'Measures of the revision in force on the reporting date.' })
  total!: number;

  @Field(() => [MinistryProgressType], {
    description:
      'Progress per ministry; those with measures in the revision in force on the reporting date, in their order.',
  })
  ministries!: readonly MinistryProgressType[];

  @Field(() => RoundAbilitiesType)
  viewerCan!: RoundAbilitiesType;
}
