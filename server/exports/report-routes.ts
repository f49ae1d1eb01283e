import { type Request, type RequestHandler, type Response, Router } from 'express';
import { addresses } from '../../shared/addresses.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../shared/domain/vocabulary.ts';
import { AppError } from '../platform/errors.ts';
import { holdsAlready } from '../platform/http/conditional.ts';
import { sendAppError } from '../platform/http/errors.ts';
import { Parameters } from '../platform/http/parameters.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { exportReport, type ExportedReport } from './files/export-report.ts';
import { recordExport } from './files/record-export.ts';
import { verifiedReport } from './files/verified-report.ts';
import { CSV_SEPARATORS, MEDIA_TYPES, OPTION_PARAMETERS, type RenderOptions } from './render-report.ts';
import { CHOICE_PARAMETERS, readChoiceParameters } from './report/report-parameters.ts';
import { throttleExports } from './throttle-exports.ts';

type ContextOf = (request: Request, response: Response) => RequestContext;

/**
 * GET /exports/report.{pdf,docx,xlsx,ods,csv,json}: the cabinet report of the choices in the address, for what its
 * reader may see; report.json?preview=1 is the same without being put on record. GET /verify/<sha256>: what is known of
 * a file, for programs; a browser gets the page instead.
 * @param contextOf builds the context of a request, session included
 */
export function reportRoutes(contextOf: ContextOf): Router {
  const router = Router();
  for (const format of REPORT_FORMATS) router.get(`/exports/report.${format}`, sendReport(contextOf, format));
  router.get(addresses.verifyFile(':sha256'), verify(contextOf));
  return router;
}

function sendReport(contextOf: ContextOf, format: ReportFormat): RequestHandler {
  return async (request, response) => {
    const ctx = contextOf(request, response);
    try {
      const parameters = new Parameters(request.query);
      parameters.assertKnown([
        ...CHOICE_PARAMETERS,
        ...OPTION_PARAMETERS[format],
        ...(format === 'json' ? ['preview'] : []),
      ]);
      const choices = readChoiceParameters(parameters, ctx.lang);
      const options = readOptions(parameters);
      await throttleExports(ctx);
      const { accountId } = await ctx.viewer();
      const file = await exportReport(ctx, choices, format, options);
      response.set({
        // Rights can change, content too: a visitor asks again and is told whether it is still the same; what somebody
        // signed in may see stays on no disk.
        'Cache-Control': accountId === null ? 'private, no-cache' : 'private, no-store',
        Vary: 'Accept-Language, Cookie',
        ETag: `"${file.sha256}"`,
        'X-Report-Sha256': file.sha256,
        'X-Report-Content-Sha256': file.contentSha256,
      });
      if (holdsAlready(request, `"${file.sha256}"`)) {
        response.status(304).end();
        return;
      }
      // Looking at a report before it is made hands nothing out, nor does the head alone.
      if (request.method === 'GET' && !parameters.flag('preview')) await recordExport(ctx, file);
      send(response, file);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      sendAppError(response, error, ctx.lang);
    }
  };
}

function readOptions(parameters: Parameters): RenderOptions {
  return {
    pdfa: parameters.flag('pdfa'),
    table: parameters.text('table'),
    separator: parameters.choice('separator', CSV_SEPARATORS),
  };
}

function send(response: Response, file: ExportedReport): void {
  response.attachment(file.fileName);
  response.type(MEDIA_TYPES[file.format]);
  response.set('Content-Length', String(file.bytes.length));
  response.end(file.bytes);
}

function verify(contextOf: ContextOf): RequestHandler {
  return async (request, response, next) => {
    if (request.accepts(['json', 'html']) === 'html') return next();
    const ctx = contextOf(request, response);
    try {
      const { sha256 } = request.params;
      const found = await verifiedReport(ctx, typeof sha256 === 'string' ? sha256.toLowerCase() : '');
      if (!found) throw new AppError('NOT_FOUND', 'checksumUnknown', {}, ['sha256']);
      response.set('Cache-Control', 'no-store').json(found);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      sendAppError(response, error, ctx.lang);
    }
  };
}
