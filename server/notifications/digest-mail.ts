import { addresses } from '../../shared/addresses.ts';
import { noticeWords } from './words/index.ts';
import type { Mail } from '../platform/mail/mail-transport.ts';
import type { DigestContent, PendingDigest } from './digests.ts';
import { noticePath } from './notice-path.ts';
import { noticeFact } from './notice-text.ts';

/** Mails go out without a request that says a language. */
const LANG = 'de';

/**
 * The mail of a digest: what is new with a link each, and how to switch the mails off. Nothing in it tracks anybody,
 * and what people wrote stays in the house.
 * @param slot day of the digest
 * @param publicUrl address of the application, without a slash at its end
 */
export function digestMail(
  digest: PendingDigest,
  { notices, count }: DigestContent,
  slot: string,
  publicUrl: string,
): Mail {
  const reports = digest.role === 'EDITOR' || digest.role === 'COORDINATOR';
  const reader = { ministry: reports ? digest.organisation : null };
  const account = publicUrl + addresses.account;
  const list = notices.map((row) => `- ${noticeFact(LANG, row)}\n  ${publicUrl}${noticePath(row, reader)}`);
  const more = count - notices.length;
  const paragraphs = [
    noticeWords(LANG, 'digestMail.greeting', { name: digest.displayName }),
    noticeWords(LANG, 'digestMail.lead', { count }),
    ...list,
    ...(more > 0 ? [noticeWords(LANG, 'digestMail.more', { count: more })] : []),
    noticeWords(LANG, 'digestMail.all', { url: publicUrl + addresses.notices }),
    `${noticeWords(LANG, 'digestMail.switchOff', { url: account })}\n${noticeWords(LANG, 'digestMail.automatic')}`,
  ];
  return {
    to: digest.email,
    subject: noticeWords(LANG, 'digestMail.subject', { count }),
    text: `${paragraphs.join('\n\n')}\n`,
    messageId: `<digest-${slot}-${digest.id}@${new URL(publicUrl).hostname}>`,
    unsubscribeUrl: account,
  };
}
