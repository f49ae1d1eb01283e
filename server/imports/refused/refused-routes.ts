import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { MEDIA_TYPES } from '../../exports/render-report.ts';
import { writeCsv } from '../../exports/tables/csv.ts';
import { writeXlsx } from '../../exports/tables/xlsx.ts';
import { throttleExports } from '../../exports/throttle-exports.ts';
import { AppError } from '../../platform/errors.ts';
import { isCutOff, sendAppError } from '../../platform/http/errors.ts';
import { Parameters } from '../../platform/http/parameters.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { REFUSED_PARAMETERS, refusedRows } from './refused-rows.ts';

const FORMATS = ['xlsx', 'csv'] as const;

/**
 * GET /imports/refused/<kind>/<file>.{xlsx,csv}?lang=&revision=&round=&sheet=&mapping=: the rows of an own upload that
 * an import would refuse, with the reasons. Same rights as the import.
 * @param contextOf builds the context of a request, session included
 */
export function refusedRoutes(contextOf: (request: Request, response: Response) => RequestContext): Router {
  const router = Router();
  const route =
    (format: (typeof FORMATS)[number]): RequestHandler<{ kind: string; file: string }> =>
    async (request, response) => {
      const ctx = contextOf(request, response);
      try {
        const parameters = new Parameters(request.query);
        parameters.assertKnown(REFUSED_PARAMETERS);
        const { workbook, sheet, fileName } = await refusedRows(
          ctx,
          request.params.kind,
          request.params.file,
          parameters,
        );
        await throttleExports(ctx);
        response.set('Cache-Control', 'no-store').attachment(`${fileName}.${format}`);
        response.type(MEDIA_TYPES[format]);
        const chunks = format === 'xlsx' ? writeXlsx(workbook) : writeCsv(workbook.lang, sheet);
        await pipeline(Readable.from(chunks), response);
      } catch (error) {
        if (error instanceof AppError && !response.headersSent)
          return sendAppError(response, error, ctx.lang);
        if (!isCutOff(error)) throw error;
        ctx.log.info('refused rows were cut off by their reader');
      }
    };
  for (const format of FORMATS) router.get(`/imports/refused/:kind/:file.${format}`, route(format));
  return router;
}
