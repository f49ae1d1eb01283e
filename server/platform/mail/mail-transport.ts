import { createTransport } from 'nodemailer';
import type { MailConfig } from '../app-config.ts';

/** One mail in plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Stays the same where the same mail is tried again, such as '<digest-7@masterplan.example>'. */
  readonly messageId?: string;
  /** Where people switch mails of this kind off (RFC 2369). */
  readonly unsubscribeUrl?: string;
}

/** Mails of this process since it began, by outcome. */
export const mailCounts = { sent: 0, failed: 0 };

/** Longest wait for the mail server to connect, greet and answer, in milliseconds. */
const TIMEOUT_MS = 15_000;

/**
 * Hands one mail to the configured server, over a connection of its own.
 * @throws Error where the server does not take it; the caller decides whether to try again, see wasRefused
 */
export async function sendMail(config: MailConfig, mail: Mail): Promise<void> {
  const { unsubscribeUrl, ...message } = mail;
  const transport = openTransport(config);
  try {
    await transport.sendMail({
      from: config.from,
      ...message,
      ...(unsubscribeUrl === undefined ? {} : { list: { unsubscribe: unsubscribeUrl } }),
      // Nobody answers a machine, and machines do not answer each other (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    mailCounts.sent += 1;
  } catch (error) {
    mailCounts.failed += 1;
    throw error;
  } finally {
    transport.close();
  }
}

/**
 * Is the server there, and does it let us in?
 * @throws Error where not; nothing was sent
 */
export async function checkMailServer(config: MailConfig): Promise<void> {
  const transport = openTransport(config);
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}

function openTransport({ smtpUrl }: MailConfig) {
  return createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
}
