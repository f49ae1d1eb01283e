import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { RoleEnum } from '../platform/graphql/enums.ts';
import { DateScalar, InstantScalar } from '../platform/graphql/scalars.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';

/** Fields that cost a question to the database stand in the resolver. */
@ObjectType('Viewer', { simpleResolvers: true, description: 'Who is asking, and what they may see.' })
export class ViewerType {
  @Field(() => RoleEnum, { nullable: true, description: 'Null for the public.' })
  role!: Role | null;

  @Field(() => String)
  displayName!: string;

  @Field(() => DateScalar, {
    description: "The product's today: the fixed day of a demonstration, else the calendar day in Berlin.",
  })
  today!: Day;

  @Field(() => Boolean, { description: 'True where histories are simulated for a demonstration.' })
  demonstration!: boolean;

  @Field(() => String, { nullable: true, description: 'Null for the public.' })
  email!: string | null;
}

@ObjectType('ViewerAbilities', {
  simpleResolvers: true,
  description: 'What this person may do at all; abilities on one record stand on the record.',
})
export class ViewerAbilitiesType {
  @Field(() => Boolean, { description: 'Write reports of the own ministry.' })
  report!: boolean;

  @Field(() => Boolean, { description: 'Release reports of the own ministry.' })
  release!: boolean;

  @Field(() => Boolean, { description: 'Accept, return and rate reports.' })
  accept!: boolean;

  @Field(() => Boolean, { description: 'Open and close reporting rounds.' })
  manageRounds!: boolean;

  @Field(() => Boolean)
  manageAccounts!: boolean;

  @Field(() => Boolean)
  manageOrganisations!: boolean;

  @Field(() => Boolean)
  manageSettings!: boolean;

  @Field(() => Boolean)
  readAudit!: boolean;

  @Field(() => Boolean, { description: 'Open, propose, publish and discard revisions.' })
  openRevision!: boolean;

  @Field(() => Boolean, { description: 'Take part in drafts of the next revision.' })
  draft!: boolean;
}

@ObjectType('DemonstrationAccount', { simpleResolvers: true })
export class DemonstrationAccountType {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => OrganisationType, { nullable: true })
  organisation!: OrganisationType | null;
}

@ObjectType('SignInOptions', { simpleResolvers: true })
export class SignInOptionsType {
  @Field(() => Boolean, {
    description: 'Sign-in through the identity provider is configured: GET /auth/oidc/start?zurueck=<path>',
  })
  oidc!: boolean;

  @Field(() => Boolean, { description: 'Mail is configured, so that a forgotten password can be reset.' })
  passwordReset!: boolean;

  @Field(() => String, { nullable: true, description: 'Only in a demonstration; else null.' })
  demonstrationPassword!: string | null;

  @Field(() => [DemonstrationAccountType], { description: 'Only in a demonstration; else empty.' })
  demonstrationAccounts!: DemonstrationAccountType[];
}

@ObjectType('SignInResult', { simpleResolvers: true })
export class SignInResultType {
  @Field(() => ViewerType)
  viewer!: ViewerType;

  @Field(() => Boolean, {
    description: 'True: the session only takes verifySecondFactor until that succeeds.',
  })
  secondFactorNeeded!: boolean;
}

@ObjectType('SecondFactorSetup', { simpleResolvers: true })
export class SecondFactorSetupType {
  @Field(() => String, { description: 'Base32, for typing.' })
  secret!: string;

  @Field(() => String, { description: 'otpauth:// address, for a QR code.' })
  uri!: string;
}

@ObjectType('SessionInfo', { simpleResolvers: true })
export class SessionInfoType {
  @Field(() => Int)
  id!: number;

  @Field(() => InstantScalar)
  createdAt!: string;

  @Field(() => InstantScalar)
  lastSeenAt!: string;

  @Field(() => Boolean)
  current!: boolean;
}
