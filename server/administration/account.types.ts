import { Field, Int, ObjectType } from 'type-graphql';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { connectionType } from '../platform/graphql/connections.ts';
import { RoleEnum } from '../platform/graphql/enums.ts';
import { InstantScalar } from '../platform/graphql/scalars.ts';

@ObjectType('Account', { simpleResolvers: true })
export class AccountType {
  @Field(() => Int)
  id!: number;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => OrganisationType, { nullable: true })
  organisation!: OrganisationType | null;

  @Field(() => Boolean)
  active!: boolean;

  @Field(() => Boolean, { description: 'It names nobody any more and cannot be changed.' })
  anonymised!: boolean;

  @Field(() => Boolean)
  hasPassword!: boolean;

  @Field(() => Boolean, { description: 'Known to the identity provider.' })
  oidc!: boolean;

  @Field(() => Boolean)
  secondFactor!: boolean;

  @Field(() => InstantScalar, { nullable: true, description: 'Of the sessions that are still kept.' })
  lastSeenAt!: string | null;
}

export const AccountConnectionType = connectionType('Account', () => AccountType);

@ObjectType('SavedAccount', { simpleResolvers: true })
export class SavedAccountType {
  @Field(() => AccountType)
  account!: AccountType;

  @Field(() => String, {
    nullable: true,
    description: 'Address to set a password, shown this once where no mail is sent; else it is mailed.',
  })
  invitation!: string | null;
}
