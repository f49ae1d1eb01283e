import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { MEDIA_TYPES } from '../../exports/render-report.ts';
import { writeCsv } from '../../exports/tables/csv.ts';
import { writeOds } from '../../exports/tables/ods.ts';
import { writeXlsx } from '../../exports/tables/xlsx.ts';
import { throttleExports } from '../../exports/throttle-exports.ts';
import { AppError } from '../../platform/errors.ts';
import { isCutOff, sendAppError } from '../../platform/http/errors.ts';
import { Parameters } from '../../platform/http/parameters.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadTemplate, type Template, TEMPLATE_PARAMETERS } from './load-template.ts';

const FORMATS = ['xlsx', 'ods', 'csv'] as const;
type TemplateFormat = (typeof FORMATS)[number];

/**
 * GET /imports/templates/<kind>.{xlsx,ods,csv}?lang=&ministry=&round=: the rows of a kind of import that the person may
 * edit, as a file to fill in and import again. Same rights as the import.
 * @param contextOf builds the context of a request, session included
 */
export function templateRoutes(contextOf: (request: Request, response: Response) => RequestContext): Router {
  const router = Router();
  const route =
    (format: TemplateFormat): RequestHandler<{ kind: string }> =>
    async (request, response) => {
      const ctx = contextOf(request, response);
      try {
        const parameters = new Parameters(request.query);
        parameters.assertKnown(TEMPLATE_PARAMETERS);
        const template = await loadTemplate(ctx, request.params.kind, parameters);
        await throttleExports(ctx);
        response.set('Cache-Control', 'no-store').attachment(`${template.fileName}.${format}`);
        response.type(MEDIA_TYPES[format]);
        await pipeline(Readable.from(chunksOf(template, format)), response);
      } catch (error) {
        if (error instanceof AppError && !response.headersSent)
          return sendAppError(response, error, ctx.lang);
        if (!isCutOff(error)) throw error;
        ctx.log.info('a template was cut off by its reader');
      }
    };
  for (const format of FORMATS) router.get(`/imports/templates/:kind.${format}`, route(format));
  return router;
}

/** CSV has no place for notes and lists: it holds the rows alone. */
function chunksOf({ workbook, rows }: Template, format: TemplateFormat): AsyncIterable<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeXlsx(workbook);
    case 'ods':
      return writeOds(workbook);
    case 'csv':
      return writeCsv(workbook.lang, rows);
  }
}
