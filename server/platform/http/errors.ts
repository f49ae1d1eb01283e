import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { ErrorCode } from '../../../shared/domain/vocabulary.ts';
import type { Lang } from '../../../shared/i18n/index.ts';
import { type AppError, retryAfterSeconds } from '../errors.ts';
import { outageError } from '../outage-error.ts';
import { message as sentence, type MessageKey } from '../messages.ts';
import { requestScope } from '../request-scope.ts';

/** Largest request body in bytes. */
export const BODY_MAX = 1_000_000;

/** Answers in the form that the GraphQL API has too, so that a client needs one reader for all errors. */
export function sendError(
  response: Response,
  status: number,
  code: ErrorCode,
  key: MessageKey,
  params: Record<string, string | number> = {},
): void {
  const error = { message: sentence(requestScope().lang, key, params), extensions: { code } };
  response.set('Cache-Control', 'no-store');
  response.status(status).json({ errors: [error] });
}

/** What HTTP calls the errors of the API. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  LOCKED: 423,
  RATE_LIMITED: 429,
  TOO_COMPLEX: 400,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/**
 * Answers with what a use case threw: in the API's form for programs, as its sentence alone where a person has followed
 * a link in the browser.
 */
export function sendAppError(response: Response, error: AppError, lang: Lang): void {
  const seconds = error.code === 'RATE_LIMITED' ? retryAfterSeconds(error.details) : null;
  const extensions = {
    code: error.code,
    ...(seconds !== null && { seconds }),
    ...(error.fields.length > 0 && { fields: error.fields }),
  };
  if (seconds !== null) response.set('Retry-After', String(seconds));
  response.removeHeader('Content-Disposition');
  response.set('Cache-Control', 'no-store');
  response.status(STATUS[error.code]);
  const message = error.text(lang);
  if (response.req.accepts(['json', 'html']) === 'html') response.type('text/plain').send(`${message}\n`);
  else response.json({ errors: [{ message, extensions }] });
}

/** Whatever no route took. */
export const unknownRoute: RequestHandler = (_request, response) => {
  sendError(response, 404, 'NOT_FOUND', 'routeUnknown');
};

/** Last resort of the HTTP layer: broken and oversized bodies get their own words, the rest is masked. */
export function httpErrors(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    // Answered in the meantime, see time-limit.ts: what came too late is dropped.
    if (response.writableEnded) return;
    if (response.headersSent) return next(error);
    const kind = bodyFault(error);
    if (kind === 'entity.too.large') {
      return sendError(response, 413, 'BAD_USER_INPUT', 'bodyTooLarge', { max: BODY_MAX });
    }
    if (kind === 'charset.unsupported') return sendError(response, 415, 'BAD_USER_INPUT', 'bodyUnreadable');
    if (kind !== null) return sendError(response, 400, 'BAD_USER_INPUT', 'brokenJson');
    if (error instanceof URIError) return sendError(response, 404, 'NOT_FOUND', 'routeUnknown');
    const { requestId } = requestScope();
    log.error({ err: error, requestId }, 'request failed');
    const outage = outageError(error);
    if (outage) return sendAppError(response, outage, requestScope().lang);
    sendError(response, 500, 'INTERNAL', 'internal', { requestId });
  };
}

/** The body parser names its faults in `type` and carries a status below 500. */
function bodyFault(error: unknown): string | null {
  if (!(error instanceof Error) || !('type' in error) || !('status' in error)) return null;
  const { type, status } = error;
  return typeof type === 'string' && typeof status === 'number' && status < 500 ? type : null;
}

/** What Node says of a reader who went away during a stream, and before its first byte. */
const CUT_OFF: ReadonlySet<unknown> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE']);

/** A reader who went away before the end of a stream: nothing has failed. */
export function isCutOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CUT_OFF.has(error.code);
}
