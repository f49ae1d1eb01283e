/**
 * How long a session lives, in milliseconds. OWASP ASVS 5.0 (7.3.1, 7.3.2) asks for both limits; NIST SP 800-63B
 * (assurance level 2) sets the figures: at most 12 hours, at most 60 minutes without a request when the risk allows.
 */
export const SESSION_MAX_MS = 12 * 60 * 60_000;
export const SESSION_IDLE_MS = 60 * 60_000;

/** Time to enter the second factor after the password. */
export const PENDING_MAX_MS = 10 * 60_000;

/** A session's last request is written down at most this often. */
export const TOUCH_EVERY_MS = 60_000;

/** How long links in mails are good for. */
export const PASSWORD_RESET_MS = 60 * 60_000;
export const INVITATION_MS = 7 * 24 * 60 * 60_000;

/** How long a person may take at the identity provider. */
export const OIDC_TRANSACTION_MS = 10 * 60_000;

/**
 * Between which instants a session that is alive was last seen. One from the future was opened while a clock was
 * wrong: put right, it would else live longer than the limits say.
 * @param now instant
 */
export function seenBetween(now: string): { readonly after: string; readonly before: string } {
  return { after: later(now, -SESSION_IDLE_MS), before: later(now, SESSION_IDLE_MS) };
}

/**
 * An instant so many milliseconds later; earlier where negative.
 * @param instant ISO 8601 in UTC
 */
export function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}
