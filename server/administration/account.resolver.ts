import { Arg, Args, ArgsType, Ctx, Field, Int, Mutation, Query, Resolver } from 'type-graphql';
import { PAGE_DEFAULT, TEXT_MAX } from '../../shared/domain/limits.ts';
import { assertCan } from '../audit/denied.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import { type Connection, checkFirst } from '../platform/graphql/connections.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { AccountFilter, checkAccountFilter, SaveAccountInput } from './account.inputs.ts';
import { manageAccounts } from './account.policy.ts';
import { AccountConnectionType, AccountType, SavedAccountType } from './account.types.ts';
import { accountList, type AccountRow, loadAccounts } from './accounts.ts';
import { forgetAccount } from './forget-account.ts';
import { resetAccountAccess, saveAccount, type SavedAccount } from './save-account.ts';

@ArgsType()
class AccountsArgs {
  @Field(() => AccountFilter, { nullable: true })
  filter?: AccountFilter | null;

  @Field(() => Int, { defaultValue: PAGE_DEFAULT, description: 'Rows of the page, 1 to 200.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the row after which the page starts.' })
  after?: string | null;
}

@Resolver(() => AccountType)
export class AccountResolver {
  @Query(() => AccountConnectionType, { description: 'Who may sign in. For administrators.' })
  async accounts(
    @Ctx() ctx: RequestContext,
    @Args(() => AccountsArgs) args: AccountsArgs,
  ): Promise<Connection<AccountRow>> {
    await assertCan(ctx, manageAccounts(await ctx.viewer()), 'account.save');
    const filter = args.filter ?? new AccountFilter();
    checkAccountFilter(filter);
    checkFirst(args.first);
    return accountList(ctx.db, { filter, first: args.first, after: args.after });
  }

  @Mutation(() => SavedAccountType)
  async saveAccount(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveAccountInput) input: SaveAccountInput,
  ): Promise<{ account: AccountRow; invitation: string | null }> {
    return answer(ctx, await saveAccount(ctx, input));
  }

  @Mutation(() => SavedAccountType, { description: 'Ends all sessions and gives a new invitation.' })
  async resetAccountAccess(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => Int) id: number,
    @Arg('version', () => Int) version: number,
  ): Promise<{ account: AccountRow; invitation: string | null }> {
    return answer(ctx, await resetAccountAccess(ctx, id, version));
  }

  @Mutation(() => AccountType, {
    description: 'Anonymises a locked account, for good. Reports, decisions and the audit trail stay.',
  })
  async forgetAccount(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => Int) id: number,
    @Arg('version', () => Int) version: number,
    @Arg('email', () => String, { description: 'Its address, typed once more.' }) email: string,
  ): Promise<AccountRow> {
    checkText('email', email, TEXT_MAX.email);
    await forgetAccount(ctx, { id, version, email });
    return accountRow(ctx, id);
  }
}

async function answer(ctx: RequestContext, { id, invitation }: SavedAccount) {
  return { account: await accountRow(ctx, id), invitation };
}

async function accountRow(ctx: RequestContext, id: number): Promise<AccountRow> {
  const account = (await loadAccounts(ctx.db, id))[0];
  if (!account) throw new Error(`account ${id} is gone right after it was saved`);
  return account;
}
