import { Account } from '../server/auth/account.entity.ts';
import { DEMONSTRATION_PASSWORD, isDemonstration } from '../server/auth/demonstration.ts';
import { hashPassword } from '../server/auth/password-hash.ts';
import { write } from '../server/audit/write.ts';
import type { RequestContext } from '../server/platform/request-context.ts';
import { demoAccounts } from './accounts.ts';
import { loadSeedData } from './load/seed-data.ts';

/**
 * Gives the accounts of a demonstration that was made before anybody could sign in the demonstration's password.
 * Only its own accounts, and only those that have no way in at all: no password, no link under way, no identity at
 * a provider.
 * @param ctx the system's own
 * @returns how many got it; 0 where the plan is no demonstration
 */
export async function setMissingPasswords(ctx: RequestContext): Promise<number> {
  if (!(await isDemonstration(ctx.db))) return 0;
  const shutOut = await ctx.db
    .selectFrom('account as a')
    .where('a.password_hash', 'is', null)
    .where('a.oidc_subject', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('auth_token as t').whereRef('t.account_id', '=', 'a.id').select('t.id')),
      ),
    )
    .select(['a.id', 'a.email'])
    .execute();
  if (shutOut.length === 0) return 0;
  const own = new Set(demoAccounts(loadSeedData()).map(({ email }) => email));
  const ids = shutOut.filter(({ email }) => own.has(email)).map(({ id }) => id);
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  return write(ctx, 'demonstration.seed', async (tx) => {
    const accounts = await tx.find(Account, { id: { $in: ids }, passwordHash: null });
    for (const account of accounts) account.passwordHash = passwordHash;
    return accounts.length;
  });
}
