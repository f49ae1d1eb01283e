/** Failures before any mail was handed over, as nodemailer names them. */
const BEFORE_THE_MAIL = new Set(['EDNS', 'EAUTH', 'ENOAUTH', 'EENVELOPE', 'ETLS', 'EREQUIRETLS', 'ECONFIG']);
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND']);
const WAITS_BEFORE_THE_MAIL = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);

/** Smallest SMTP reply code that says no (RFC 5321, 4.2.1). */
const FIRST_NEGATIVE_REPLY = 400;

/**
 * Does a failure of sendMail prove that the server did not take the mail, so that it may be sent again? True for a
 * negative reply and for failures before the mail itself; a connection that broke off in between proves nothing.
 */
export function wasRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, originalCode, responseCode, timeoutType } = error as Error & {
    code?: unknown;
    originalCode?: unknown;
    responseCode?: unknown;
    timeoutType?: unknown;
  };
  return (
    (typeof responseCode === 'number' && responseCode >= FIRST_NEGATIVE_REPLY) ||
    BEFORE_THE_MAIL.has(String(code)) ||
    NOT_CONNECTED.has(String(originalCode ?? code)) ||
    WAITS_BEFORE_THE_MAIL.has(String(timeoutType))
  );
}
