import { assertCan } from '../audit/denied.ts';
import { write } from '../audit/write.ts';
import { foldEmail } from '../auth/accounts.ts';
import { endSessions } from '../auth/sessions.ts';
import { kysely } from '../platform/db/kysely.ts';
import { badInput } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { assertAdministrator, assertNamed, conflict, lockedAccount } from './account-rules.ts';
import { manageAccounts } from './account.policy.ts';
import { anonymous } from './anonymous.ts';

/**
 * Anonymises the account of somebody who left: name, address, sign-in and everything that was theirs alone go; reports
 * and decisions keep their reference to an account that names nobody. Entries of the audit trail stay, as the record of
 * personal data says. The account must be locked first, so that nobody is forgotten by mistake.
 * @param request email is the address of the account, in any case: whoever forgets it has named the person
 * @returns the number by which the account is known from now on
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, or BAD_USER_INPUT for one's own account, one that is not locked or
 * has another address, and the last administrator
 */
export async function forgetAccount(
  ctx: RequestContext,
  request: { readonly id: number; readonly version: number; readonly email: string },
): Promise<number> {
  const viewer = await ctx.viewer();
  const { id, version, email } = request;
  await assertCan(ctx, viewer.system || manageAccounts(viewer), 'account.forget', `#${id}`);
  return write(ctx, 'account.forget', async (tx, audit) => {
    const account = await lockedAccount(tx, id);
    audit.about(`#${id}`);
    if (account.version !== version) throw conflict(account, null);
    if (id === viewer.accountId) throw badInput('ownAccess', 'id');
    assertNamed(account);
    if (account.active) throw badInput('accountStillActive', 'id');
    if (foldEmail(email) !== foldEmail(account.email)) throw badInput('emailDiffers', 'email');
    // Where no other is active, a locked administrator is the only one who could be let in again.
    if (account.role === 'ADMIN') await assertAdministrator(tx);
    const nobody = anonymous(id);
    // Not through the entity: before and after in the trail would name the person once more.
    const db = kysely(tx);
    await db
      .updateTable('account')
      .set({
        email: nobody.email,
        display_name: nobody.displayName,
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
