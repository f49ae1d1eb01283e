import type { Request, RequestHandler } from 'express';
import { sendError } from './errors.ts';

/** Methods that change nothing (RFC 9110, 9.2.1). */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses whatever may change something and was sent by a page of another site: browsers name that page in Origin, and
 * no script can change it. Callers that are no browser send none and pass. Stands before all routes, so that none can be
 * forgotten, and beside SameSite cookies and the content type that a form cannot send, so that no single one of them
 * has to hold alone (OWASP ASVS 5.0, 3.5.1).
 * @param publicUrl where people open the product; the host of the request itself is allowed too
 */
export function sameOrigin(publicUrl: string): RequestHandler {
  const own = new URL(publicUrl).host;
  return (request, response, next) => {
    if (SAFE.has(request.method) || isOwn(request, own)) return next();
    sendError(response, 403, 'FORBIDDEN', 'originForeign');
  };
}

/** 'null' is what a sandboxed or redirected page sends: it is nobody's. */
function isOwn({ headers: { origin, host, ...headers } }: Request, own: string): boolean {
  if (origin === undefined) return !['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin).host;
  return from === own || from === host;
}
