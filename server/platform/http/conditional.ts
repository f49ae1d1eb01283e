import type { Request } from 'express';

/**
 * Does the caller hold these bytes already (RFC 9110, 13.1.2)? Unlike Express's `fresh` this answers a script too: a
 * browser adds `Cache-Control: no-cache` to a request in which a page set If-None-Match itself, and that asks for an
 * answer by the server, which 304 is.
 * @param etag of the answer, in its quotes
 */
export function holdsAlready(request: Request, etag: string): boolean {
  const held = request.get('If-None-Match');
  if (held === undefined) return false;
  return held.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag);
}
