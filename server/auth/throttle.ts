import { isIPv6 } from 'node:net';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { hashToken } from './session-token.ts';
import { ThrottleStore } from './throttle-store.ts';

/**
 * Attempts and the seconds after which they are forgotten. NIST SP 800-63B (5.2.2) allows at most 100 failures in a
 * row for an account; far fewer are needed by people. An address may stand for a whole ministry behind one gateway.
 */
const LIMITS = {
  /** Passwords for one account, whether it exists or not. */
  account: { points: 5, duration: 15 * 60 },
  /** Passwords from one address. */
  address: { points: 30, duration: 15 * 60 },
  /** Second factors of one account. */
  secondFactor: { points: 5, duration: 15 * 60 },
  /** The own password once more, before something that matters. */
  ownPassword: { points: 5, duration: 15 * 60 },
  /** Mails to reset the password of one account. */
  resetMail: { points: 3, duration: 60 * 60 },
  /** Mails to reset a password, asked from one address. */
  resetAddress: { points: 20, duration: 60 * 60 },
  /** Links of mails opened from one address. */
  link: { points: 20, duration: 15 * 60 },
  /** Ways to the identity provider begun from one address. */
  oidc: { points: 100, duration: 15 * 60 },
  /** Ways back from it that came to nothing, at one address: each stands in the audit trail. */
  oidcAnswer: { points: 100, duration: 15 * 60 },
  /** Files of reports and lists made for one account, or one address without an account. */
  export: { points: 120, duration: 10 * 60 },
  /** Files sent for an import by one account. */
  upload: { points: 60, duration: 10 * 60 },
  /** Invitations made by one administrator: each is a mail in the product's name. */
  invitation: { points: 100, duration: 60 * 60 },
} as const satisfies Record<string, { points: number; duration: number }>;
export type ThrottleKind = keyof typeof LIMITS;

/** What of the request counting needs. */
type ThrottleContext = Pick<RequestContext, 'db' | 'clock' | 'config' | 'log'>;

/**
 * Counts one attempt before it is made, so that a hundred at once are a hundred.
 * @param key what is counted: an address, an account; only its hash is stored
 * @throws AppError RATE_LIMITED with the minutes to wait
 */
export async function countAttempt(ctx: ThrottleContext, kind: ThrottleKind, key: string): Promise<void> {
  const wait = await minutesToWait(ctx, kind, key);
  if (wait === null) return;
  ctx.log.warn({ kind }, 'too many attempts');
  throw new AppError('RATE_LIMITED', 'tooManyAttempts', { minutes: wait }, [], { minutes: wait });
}

/** Counts one attempt. @returns null while it may be made, else the minutes until the next one may */
export async function minutesToWait(
  ctx: ThrottleContext,
  kind: ThrottleKind,
  key: string,
): Promise<number | null> {
  try {
    await limiter(ctx, kind).consume(hashed(ctx, key));
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
  }
}

/** Forgets all attempts: the right person was there. */
export async function forgetAttempts(ctx: ThrottleContext, kind: ThrottleKind, key: string): Promise<void> {
  await limiter(ctx, kind).delete(hashed(ctx, key));
}

/** Takes one attempt back that went well, and leaves the others. */
export async function giveAttemptBack(ctx: ThrottleContext, kind: ThrottleKind, key: string): Promise<void> {
  await limiter(ctx, kind).reward(hashed(ctx, key));
}

/**
 * What stands for the caller's address. Whoever has one IPv6 address has the 2^64 of its network.
 * @param address as Express gives it
 */
export function addressKey(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return mapped ?? `${ipv6Groups(address).slice(0, 4).join(':')}::/64`;
}

function ipv6Groups(address: string): string[] {
  const [withoutZone = ''] = address.split('%');
  const [head = '', tail] = withoutZone.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
}

function limiter({ db, clock }: ThrottleContext, kind: ThrottleKind): ThrottleStore {
  return new ThrottleStore(db, clock, { keyPrefix: kind, ...LIMITS[kind] });
}

function hashed({ config }: ThrottleContext, key: string): string {
  return hashToken(key, config.sessionSecret);
}
