import { type Request, type RequestHandler, type Response, Router } from 'express';
import { audienceContext } from '../exports/report/report-audience.ts';
import { AppError } from '../platform/errors.ts';
import { holdsAlready } from '../platform/http/conditional.ts';
import { sendAppError } from '../platform/http/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { type OpenResource, openResource } from './open-resources.ts';
import { OPEN_DATA_ROOT } from './paths.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * GET and HEAD /opendata/…: the catalogue, the data sets of every published revision, their schemas. Whoever asks gets
 * what the public sees. Where public access is off the files are for those who are signed in, and for no cache.
 * @param contextOf builds the context of a request, session included
 * @param publicAccess everybody may read, pages of other sites too
 */
export function openDataRoutes(
  contextOf: (request: Request, response: Response) => RequestContext,
  publicAccess: boolean,
): Router {
  const router = Router();
  if (publicAccess) {
    router.use(OPEN_DATA_ROOT, allowAnyOrigin);
    router.options(`${OPEN_DATA_ROOT}/{*path}`, answerPreflight);
  }
  router.get(`${OPEN_DATA_ROOT}/{*path}`, async (request, response) => {
    const ctx = contextOf(request, response);
    try {
      const { plan } = await openPlan(ctx);
      const found = await openResource(audienceContext(ctx, 'PUBLIC', false), plan, request.path);
      send(request, response, found, publicAccess);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      sendAppError(response, error, ctx.lang);
    }
  });
  return router;
}

function send(request: Request, response: Response, found: OpenResource, publicAccess: boolean): void {
  const etag = `"${found.file.sha256}"`;
  const cache = found.immutable ? FOR_EVER : 'public, no-cache';
  response.set({
    'Content-Type': found.contentType,
    'Cache-Control': publicAccess ? cache : 'private, no-store',
    ETag: etag,
    'Content-Disposition': `inline; filename="${found.fileName}"`,
  });
  if (found.describedBy)
    response.set('Link', `<${found.describedBy.path}>; rel="describedby"; type="${found.describedBy.type}"`);
  if (holdsAlready(request, etag)) {
    response.status(304).end();
    return;
  }
  response.set('Content-Length', String(found.file.bytes.length));
  response.end(found.file.bytes);
}

/** No cookie counts for a page of another site; what it may read is public anyway. */
const allowAnyOrigin: RequestHandler = (_request, response, next) => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Link, Content-Length',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  next();
};

/** Asking with If-None-Match is asked about first. */
const answerPreflight: RequestHandler = (_request, response) => {
  response.set({
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': 'If-None-Match',
    'Access-Control-Max-Age': '86400',
  });
  response.status(204).end();
};
