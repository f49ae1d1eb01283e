import { Field, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { badInput } from '../platform/errors.ts';
import { checkText, checkTexts } from '../platform/graphql/check-input.ts';
import { RoleEnum } from '../platform/graphql/enums.ts';

@InputType('AccountFilter', { description: 'All conditions must hold; within a list any one.' })
export class AccountFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words looked for in name and address; all must occur.',
  })
  text?: string | null;

  @Field(() => [RoleEnum], { nullable: true })
  role?: Role[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes, abbreviations or lineages of ministries.' })
  ministry?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  active?: boolean | null;
}

@InputType('SaveAccountInput')
export class SaveAccountInput {
  @Field(() => Int, { nullable: true, description: 'Null creates an account and invites its owner.' })
  id?: number | null;

  @Field(() => Int, { nullable: true, description: 'Needed with id.' })
  version?: number | null;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => String, { nullable: true, description: 'Code; EDITOR and COORDINATOR need one.' })
  organisation?: string | null;

  @Field(() => Boolean)
  active!: boolean;
}

/** @throws AppError BAD_USER_INPUT with the path of the field at fault */
export function checkAccountFilter(filter: AccountFilter): void {
  checkText('filter.text', filter.text, TEXT_MAX.search);
  checkTexts('filter.ministry', filter.ministry, TEXT_MAX.code);
}

/** @throws AppError BAD_USER_INPUT with the path of the field at fault */
export function checkAccountInput(input: SaveAccountInput): void {
  checkText('input.email', input.email, TEXT_MAX.email);
  checkText('input.displayName', input.displayName, TEXT_MAX.displayName);
  checkText('input.organisation', input.organisation, TEXT_MAX.code);
  if (!z.email().safeParse(input.email.trim()).success) throw badInput('emailMalformed', 'input.email');
  if (input.displayName.trim() === '') throw badInput('nameMissing', 'input.displayName');
  if (input.id != null && input.version == null) throw badInput('versionMissing', 'input.version');
  if ((input.role === 'EDITOR' || input.role === 'COORDINATOR') && input.organisation == null) {
    throw badInput('organisationMissing', 'input.organisation');
  }
}
