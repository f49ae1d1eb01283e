import { createHash } from 'node:crypto';
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express';
import { countAttempt } from '../auth/throttle.ts';
import { kysely } from '../platform/db/kysely.ts';
import { AppError, badInput } from '../platform/errors.ts';
import { sendAppError, sendError } from '../platform/http/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { FILE_MAX } from './files/limits.ts';
import { importsAnything } from './kinds/kinds.ts';

const MEGABYTE = 1024 * 1024;
const NAME_MAX = 200;

/**
 * POST /imports?name=<file name> with the file as body: keeps it for the person and answers `{ file }`, its SHA-256,
 * which importPreview and importApply take.
 * @param contextOf builds the context of a request, session included
 */
export function uploadRoute(contextOf: (request: Request, response: Response) => RequestContext): Router {
  const router = Router();
  router.post('/imports', takeUpload(contextOf));
  router.use('/imports', tooLarge);
  return router;
}

/** The body is read last: whoever may not send a file does not fill the memory with one. */
function takeUpload(contextOf: (request: Request, response: Response) => RequestContext): RequestHandler {
  const parse = express.raw({ type: () => true, limit: FILE_MAX, inflate: false });
  return async (request, response) => {
    const ctx = contextOf(request, response);
    const sender = await mayUpload(ctx, response);
    if (sender === null) return;
    await new Promise<void>((resolve, reject) => {
      parse(request, response, (error?: unknown) =>
        error === undefined ? resolve() : reject(asError(error)),
      );
    });
    await keepUpload(ctx, sender, request, response);
  };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Says how large a file may be, in words that people know. */
const tooLarge: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const isTooLarge = error instanceof Error && 'type' in error && error.type === 'entity.too.large';
  if (!isTooLarge || response.headersSent) return next(error);
  sendError(response, 413, 'BAD_USER_INPUT', 'importFileTooLarge', { max: FILE_MAX / MEGABYTE });
};

/** Account of the sender, counted once; null where the refusal has been answered. */
async function mayUpload(ctx: RequestContext, response: Response): Promise<number | null> {
  const viewer = await ctx.viewer();
  const { accountId } = viewer;
  if (accountId === null) {
    sendError(response, 401, 'UNAUTHENTICATED', 'signInNeeded');
    return null;
  }
  if (!importsAnything(viewer)) {
    sendError(response, 403, 'FORBIDDEN', 'forbidden');
    return null;
  }
  try {
    await countAttempt(ctx, 'upload', String(accountId));
    return accountId;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    sendAppError(response, error, ctx.lang);
    return null;
  }
}

async function keepUpload(
  ctx: RequestContext,
  accountId: number,
  request: Request,
  response: Response,
): Promise<void> {
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body) || body.length === 0) {
    return sendError(response, 400, 'BAD_USER_INPUT', 'importEmpty');
  }
  const { name } = request.query;
  const sha256 = createHash('sha256').update(body).digest('hex');
  const now = ctx.clock.now();
  await ctx.orm.em.fork().transactional(async (tx) => {
    await kysely(tx)
      .insertInto('upload')
      .values({
        account_id: accountId,
        sha256,
        file_name: typeof name === 'string' ? name.slice(0, NAME_MAX) : 'upload',
        content: body.toString('base64'),
        created_at: now,
      })
      .onConflict((on) =>
        on.columns(['account_id', 'sha256']).doUpdateSet({ created_at: now, progress: null }),
      )
      .execute();
  });
  response.json({ file: sha256 });
}

/** The person's file. @throws AppError NOT_FOUND; BAD_USER_INPUT for what is no SHA-256 */
export async function readUpload(
  ctx: RequestContext,
  sha256: string,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw badInput('importUnknown', 'file');
  const { accountId } = await ctx.viewer();
  const row = await ctx.db
    .selectFrom('upload')
    .where('sha256', '=', sha256)
    .where('account_id', '=', accountId ?? 0)
    .select(['file_name as fileName', 'content'])
    .executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', 'importUnknown', {}, ['file']);
  return { fileName: row.fileName, bytes: Buffer.from(row.content, 'base64') };
}
