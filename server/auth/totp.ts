import { Secret, TOTP } from 'otpauth';

/** As every authenticator app takes it (RFC 6238). */
const SETTINGS = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const ISSUER = 'Masterplan Digitale Verwaltung';

/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20;

/** Codes of one step before and after count too: clocks differ (RFC 6238, 5.2). */
const WINDOW = 1;

/** A new secret in Base32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** Address that an authenticator app reads from a QR code. */
export function totpUri(secret: string, email: string): string {
  return new TOTP({ ...SETTINGS, issuer: ISSUER, label: email, secret }).toString();
}

/**
 * The time step whose code this is.
 * @param code what was typed; spaces between the digits are the app's
 * @param now instant
 * @param lastStep step of the last code taken: it and those before count no more, so that no code works twice
 * @returns null where it is the code of none
 */
export function totpStep(secret: string, code: string, now: string, lastStep: number | null): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = Date.parse(now);
  const delta = TOTP.validate({
    ...SETTINGS,
    secret: Secret.fromBase32(secret),
    token,
    timestamp,
    window: WINDOW,
  });
  if (delta === null) return null;
  const step = TOTP.counter({ period: SETTINGS.period, timestamp }) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}
