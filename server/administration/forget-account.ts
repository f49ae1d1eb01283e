import { write } from '../audit/write.ts';
import { Account } from '../auth/account.entity.ts';
import { foldEmail } from '../auth/accounts.ts';
import { endSessions } from '../auth/sessions.ts';
import { kysely } from '../platform/db/kysely.ts';
import { AppError, badInput } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';

/**
 * Anonymises the account of somebody who left: name, address, sign-in and everything that was theirs alone go; reports
 * and decisions keep their reference to an account that names nobody. Entries of the audit trail stay, as the record of
 * personal data says. The account must be locked first, so that nobody is forgotten by mistake.
 * @param email address of the account, in any case
 * @returns the number by which the account is known from now on
 * @throws AppError NOT_FOUND, or BAD_USER_INPUT for an account that is not locked
 */
export async function forgetAccount(ctx: RequestContext, email: string): Promise<number> {
  return write(ctx, 'account.save', async (tx, audit) => {
    const account = await tx.findOne(Account, { email: foldEmail(email) });
    if (!account) throw new AppError('NOT_FOUND', 'accountUnknown', {}, ['email']);
    if (account.active) throw badInput('accountStillActive', 'email');
    const { id } = account;
    audit.about(`#${id}`);
    // Not through the entity: before and after in the trail would name the person once more.
    const db = kysely(tx);
    await db
      .updateTable('account')
      .set({
        email: `account-${id}@anonymous.invalid`,
        display_name: `#${id}`,
        password_hash: null,
        oidc_issuer: null,
        oidc_subject: null,
        totp_secret: null,
        totp_confirmed_at: null,
        totp_last_step: null,
        recovery_codes: null,
        mail_wanted: false,
        version: account.version + 1,
      })
      .where('id', '=', id)
      .execute();
    await endSessions(tx, id);
    await db.deleteFrom('auth_token').where('account_id', '=', id).execute();
    await db.deleteFrom('notice').where('account_id', '=', id).execute();
    await db.deleteFrom('mail_digest').where('account_id', '=', id).execute();
    await db.deleteFrom('upload').where('account_id', '=', id).execute();
    await db.deleteFrom('import_mapping').where('account_id', '=', id).execute();
    await db.deleteFrom('report_set').where('account_id', '=', id).execute();
    await db
      .updateTable('data_version')
      .set((eb) => ({ counter: eb('counter', '+', 1) }))
      .execute();
    audit.record({ entity: 'account', entityKey: String(id), after: { anonymised: true } });
    return id;
  });
}
