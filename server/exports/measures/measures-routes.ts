import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { AppError } from '../../platform/errors.ts';
import { isCutOff, sendAppError } from '../../platform/http/errors.ts';
import { Parameters } from '../../platform/http/parameters.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { CSV_SEPARATORS, type CsvSeparator, formOf, MEDIA_TYPES } from '../render-report.ts';
import { writeCsv } from '../tables/csv.ts';
import { tableJson } from '../tables/json.ts';
import { writeOds } from '../tables/ods.ts';
import { sheetOf, type Workbook } from '../tables/workbook.ts';
import { writeXlsx } from '../tables/xlsx.ts';
import { throttleExports } from '../throttle-exports.ts';
import { loadMeasuresFile, MEASURE_PARAMETERS, type MeasuresFile } from './measures-file.ts';

const MEASURE_FORMATS = ['xlsx', 'ods', 'csv', 'json'] as const;
type MeasureFormat = (typeof MEASURE_FORMATS)[number];

/**
 * GET /exports/measures.{xlsx,ods,csv,json}: the catalogue of measures with the filters, order and columns of the list
 * in the address, all rows; same rights as the list. Streamed.
 * @param contextOf builds the context of a request, session included
 */
export function measuresRoutes(contextOf: (request: Request, response: Response) => RequestContext): Router {
  const router = Router();
  const route =
    (format: MeasureFormat): RequestHandler =>
    async (request, response) => {
      const ctx = contextOf(request, response);
      try {
        const parameters = new Parameters(request.query);
        parameters.assertKnown([...MEASURE_PARAMETERS, ...(format === 'csv' ? ['separator'] : [])]);
        const separator = parameters.choice('separator', CSV_SEPARATORS);
        const file = await loadMeasuresFile(ctx, parameters);
        await throttleExports(ctx);
        response.set('Cache-Control', 'no-store').attachment(`${file.fileName}.${format}`);
        response.type(MEDIA_TYPES[format]);
        await pipeline(Readable.from(chunksOf(file, format, separator)), response);
      } catch (error) {
        if (error instanceof AppError && !response.headersSent)
          return sendAppError(response, error, ctx.lang);
        if (!isCutOff(error)) throw error;
        ctx.log.info('the export of measures was cut off by its reader');
      }
    };
  for (const format of MEASURE_FORMATS) router.get(`/exports/measures.${format}`, route(format));
  return router;
}

function chunksOf(
  file: MeasuresFile,
  format: MeasureFormat,
  separator: CsvSeparator | null,
): AsyncIterable<Uint8Array> {
  const { lang, day, title, table } = file;
  const workbook: Workbook = { title, lang, day, sheets: [sheetOf(table)] };
  switch (format) {
    case 'xlsx':
      return writeXlsx(workbook);
    case 'ods':
      return writeOds(workbook);
    case 'csv':
      return writeCsv(lang, sheetOf(table), formOf(lang, separator));
    case 'json':
      return tableJson(sheetOf(table));
  }
}
