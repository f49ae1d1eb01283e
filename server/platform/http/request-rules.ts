import type { RequestHandler } from 'express';
import { sendError } from './errors.ts';

const METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'POST'];

/** Refuses what no route has: TRACE would echo cookies, the others have no meaning here (RFC 9110, 15.5.6). */
export const knownMethods: RequestHandler = (request, response, next) => {
  if (METHODS.includes(request.method)) return next();
  response.set('Allow', METHODS.join(', '));
  sendError(response, 405, 'BAD_USER_INPUT', 'methodUnknown', { methods: METHODS.join(', ') });
};

/** Refuses packed bodies: a few bytes could unpack to gigabytes, and nobody here sends them (RFC 9110, 15.5.16). */
export const plainBodies: RequestHandler = (request, response, next) => {
  const encoding = request.headers['content-encoding'];
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return next();
  response.set('Accept-Encoding', 'identity');
  sendError(response, 415, 'BAD_USER_INPUT', 'bodyPacked');
};
