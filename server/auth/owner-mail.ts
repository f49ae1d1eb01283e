import { addresses } from '../../shared/addresses.ts';
import type { Lang } from '../../shared/i18n/index.ts';
import { type Mail, sendMail } from '../platform/mail/mail-transport.ts';
import { message, type MessageKey } from '../platform/messages.ts';
import type { RequestContext } from '../platform/request-context.ts';

/** What the owner of an account is told of, since it might have been somebody else: subject and text. */
export const OWNER_NEWS = {
  PASSWORD_CHANGED: ['passwordChangedSubject', 'passwordChangedText'],
  PASSWORD_SET: ['passwordSetSubject', 'passwordSetText'],
  SECOND_FACTOR_ON: ['secondFactorOnSubject', 'secondFactorOnText'],
  SECOND_FACTOR_OFF: ['secondFactorOffSubject', 'secondFactorOffText'],
} as const satisfies Record<string, readonly [MessageKey, MessageKey]>;
export type OwnerNews = keyof typeof OWNER_NEWS;

interface Owner {
  readonly email: string;
  readonly displayName: string;
}

const LOCALES: Readonly<Record<Lang, string>> = { de: 'de-DE', en: 'en-GB' };

/**
 * Tells the owner of an account by mail that the way into it has changed (OWASP ASVS 5.0, 6.3.7). To be called once the
 * change is committed; nobody waits for the mail, and a failure is the operator's trouble alone. Where no mail is
 * configured there is none.
 */
export function tellOwner(
  ctx: RequestContext,
  news: OwnerNews,
  account: Owner & { readonly id: number },
): void {
  const { mail, publicUrl } = ctx.config;
  if (mail === null) return;
  sendMail(mail, ownerMail(ctx.lang, news, account, ctx.clock.now(), publicUrl)).catch((error: unknown) => {
    ctx.log.error(
      { err: error, account: account.id, news },
      'the mail that tells the owner of a change was not sent',
    );
  });
}

/**
 * That mail: what happened when, and what to do if it was somebody else. It holds no secret.
 * @param at instant of the change
 * @param publicUrl address of the application, without a slash at its end
 */
export function ownerMail(
  lang: Lang,
  news: OwnerNews,
  { email, displayName }: Owner,
  at: string,
  publicUrl: string,
): Mail {
  const [subject, text] = OWNER_NEWS[news];
  const words = {
    name: displayName,
    moment: momentWords(lang, at),
    forgotten: publicUrl + addresses.forgotPassword,
    account: publicUrl + addresses.account,
  };
  return { to: email, subject: message(lang, subject), text: message(lang, text, words) };
}

/** Day and time in Berlin, such as '24. November 2026 um 09:00'. */
function momentWords(lang: Lang, instant: string): string {
  const words = new Intl.DateTimeFormat(LOCALES[lang], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  });
  return words.format(new Date(instant));
}
