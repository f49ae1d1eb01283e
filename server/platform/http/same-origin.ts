import type { RequestHandler } from 'express';
import { sendError } from './errors.ts';

/**
 * Refuses a request that a page of another site sent: browsers name that page in Origin, and no script can change
 * it. Callers that are no browser send none and pass. Stands beside SameSite cookies and the content type that a form
 * cannot send, so that no single one of them has to hold alone (OWASP ASVS 5.0, 3.5.1).
 * @param publicUrl where people open the product; the host of the request itself is allowed too
 */
export function sameOrigin(publicUrl: string): RequestHandler {
  const own = new URL(publicUrl).host;
  return (request, response, next) => {
    const { origin, host } = request.headers;
    if (origin === undefined || isFrom(origin, own) || (host !== undefined && isFrom(origin, host))) {
      next();
      return;
    }
    sendError(response, 403, 'FORBIDDEN', 'originForeign');
  };
}

/** 'null' is what a sandboxed or redirected page sends: it is nobody's. */
function isFrom(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
