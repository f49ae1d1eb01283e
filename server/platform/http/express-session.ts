import type { Request, Response } from 'express';
import {
  clearedSessionCookie,
  isSecure,
  readSessionCookie,
  sessionCookie,
} from '../../auth/session-cookie.ts';
import type { HttpSession } from '../http-session.ts';

/**
 * Proxies in front whose word on the caller's address counts (Express `trust proxy`): one where people open the
 * product by https, since something must take TLS off before this server; else none, and nobody forges an address.
 */
export function trustedProxies(publicUrl: string): number {
  return publicUrl.startsWith('https:') ? 1 : 0;
}

/**
 * The session side of one request and its answer. What `setSession` and `clearSession` did is seen by whoever reads
 * `token` afterwards, so that an answer is already the new viewer's.
 */
export function expressSession(request: Request, response: Response, publicUrl: string): HttpSession {
  const secure = isSecure(request.secure, publicUrl);
  let token = readSessionCookie(request.headers.cookie, secure);
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return {
    get token() {
      return token;
    },
    address: request.ip ?? '',
    background: request.headers['x-background'] === '1',
    gone: gone.signal,
    setSession(next, expiresAt) {
      token = next;
      response.append('Set-Cookie', sessionCookie(next, expiresAt, secure));
    },
    clearSession() {
      token = null;
      response.append('Set-Cookie', clearedSessionCookie(secure));
    },
  };
}
