import { passwordLink } from '../auth/auth-links.ts';
import { sendMail } from '../platform/mail/mail-transport.ts';
import { message } from '../platform/messages.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { loadAccounts } from './accounts.ts';

/**
 * Mails an invitation to its owner. Where no mail is configured, or the mail server does not take it, the
 * administrator gets the address instead, once.
 * @returns the address for the administrator; null where it was mailed, or there is none
 */
export async function handOverInvitation(
  ctx: RequestContext,
  { id, token }: { readonly id: number; readonly token: string | null },
): Promise<string | null> {
  if (token === null) return null;
  const { mail, publicUrl } = ctx.config;
  const link = passwordLink(publicUrl, token);
  const account = (await loadAccounts(ctx.db, id))[0];
  if (mail === null || !account) return link;
  try {
    await sendMail(mail, {
      to: account.email,
      subject: message('de', 'invitationSubject'),
      text: message('de', 'invitationText', { name: account.displayName, link }),
    });
    return null;
  } catch (error) {
    ctx.log.error({ err: error }, 'the mail with an invitation was not sent');
    return link;
  }
}
