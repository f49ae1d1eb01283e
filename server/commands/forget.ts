import { forgetAccount } from '../administration/forget-account.ts';
import { foldEmail } from '../auth/accounts.ts';
import { commandContext } from './command-context.ts';
import { assertUpToDate, CommandRefused, readOptions, runCommand, withDatabase } from './run-command.ts';

/**
 * `npm run forget -- --email MAIL --confirm`: anonymises the locked account of somebody who left. Cannot be undone but
 * by an older backup.
 */
async function main(): Promise<number> {
  const { email, confirm } = readOptions({
    email: { type: 'string' },
    confirm: { type: 'boolean', default: false },
  });
  if (email === undefined || !confirm) {
    throw new CommandRefused('usage: npm run forget -- --email MAIL --confirm (this cannot be undone)');
  }
  const id = await withDatabase(async (orm, config) => {
    await assertUpToDate(orm);
    const ctx = commandContext(orm, config, 'forget');
    const account = await ctx.db
      .selectFrom('account')
      .where('email', '=', foldEmail(email))
      .select(['id', 'version'])
      .executeTakeFirst();
    if (!account) throw new CommandRefused(`there is no account ${email}; nothing was changed`);
    return forgetAccount(ctx, { ...account, email });
  });
  console.log(`Anonymised. The account is #${id} from now on; backups taken before still name the person.`);
  return 0;
}

await runCommand(main);
