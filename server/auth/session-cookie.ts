import { parseCookie, stringifySetCookie } from 'cookie';

/**
 * Name of the session cookie. The prefix makes browsers insist on https, this very host and the whole path; over
 * plain http, where only a demonstration on this machine runs, they would drop such a cookie.
 */
function cookieName(secure: boolean): string {
  return secure ? '__Host-masterplan' : 'masterplan';
}

/**
 * Does this request deserve the secure cookie?
 * @param overTls the request itself came by https, or a trusted proxy says so
 * @param publicUrl where people open the product: https there is enough, since a proxy takes TLS off
 */
export function isSecure(overTls: boolean, publicUrl: string): boolean {
  return overTls || publicUrl.startsWith('https:');
}

/** Token of the session cookie in a Cookie header; null without one. */
export function readSessionCookie(header: string | undefined, secure: boolean): string | null {
  return readCookie(header, cookieName(secure));
}

/** Value of one cookie; null without it. */
export function readCookie(header: string | undefined, name: string): string | null {
  if (header === undefined) return null;
  return parseCookie(header)[name] ?? null;
}

/**
 * Set-Cookie header that opens a session in the browser. Scripts cannot read it, other sites' forms do not send it.
 * @param expiresAt instant at which the browser drops it
 */
export function sessionCookie(token: string, expiresAt: string, secure: boolean): string {
  return setCookie(cookieName(secure), token, expiresAt, secure);
}

/** Set-Cookie header that ends the session in the browser. */
export function clearedSessionCookie(secure: boolean): string {
  return setCookie(cookieName(secure), '', new Date(0).toISOString(), secure);
}

/** Set-Cookie header of any of the product's cookies: for this host, unseen by scripts. */
export function setCookie(name: string, value: string, expiresAt: string, secure: boolean): string {
  return stringifySetCookie({
    name,
    value,
    expires: new Date(expiresAt),
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
  });
}
