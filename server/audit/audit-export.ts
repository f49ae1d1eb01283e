import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { type CsvColumn, csvChunks } from '../platform/csv.ts';
import { AppError } from '../platform/errors.ts';
import { isCutOff, sendAppError } from '../platform/http/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { throttleExports } from '../exports/throttle-exports.ts';
import { type AuditRow, streamAuditEntries } from './audit-query.ts';
import { readAuditParameters } from './audit-parameters.ts';
import type { AuditFilter } from './audit.inputs.ts';
import { visibleEntry } from './audit.policy.ts';
import { assertReadsAudit } from './reads-audit.ts';

/** Header line and content of the columns, for spreadsheets in German. */
const COLUMNS: readonly CsvColumn<AuditRow>[] = [
  { key: 'id', header: 'Nr.' },
  { key: 'occurredAt', header: 'Zeitpunkt (UTC)' },
  { key: 'actor', header: 'Wer' },
  { key: 'action', header: 'Vorgang' },
  { key: 'entity', header: 'Tabelle' },
  { key: 'entityKey', header: 'Schlüssel' },
  { key: 'subject', header: 'Gegenstand' },
  { key: 'before', header: 'Vorher' },
  { key: 'after', header: 'Nachher' },
  { key: 'hash', header: 'Prüfsumme' },
  { key: 'previousHash', header: 'Prüfsumme davor' },
];

/**
 * GET /exports/audit.csv and /exports/audit.json: the audit trail with the filter of the list and its rights, newest
 * first. Streamed: the trail may be longer than memory.
 * @param contextOf builds the context of a request, session included
 */
export function auditExportRoutes(
  contextOf: (request: Request, response: Response) => RequestContext,
): Router {
  const router = Router();
  const route = (send: SendEntries): RequestHandler => {
    return async (request, response) => {
      const ctx = contextOf(request, response);
      try {
        const viewer = await assertReadsAudit(ctx);
        const filter = readAuditParameters(request.query);
        await throttleExports(ctx);
        const entries = visibleEntries(ctx, filter, viewer);
        response.set('Cache-Control', 'no-store');
        await send(response, ctx, entries);
      } catch (error) {
        if (error instanceof AppError && !response.headersSent)
          return sendAppError(response, error, ctx.lang);
        if (!isCutOff(error)) throw error;
        ctx.log.info('the export of the audit trail was cut off by its reader');
      }
    };
  };
  router.get('/exports/audit.csv', route(sendCsv));
  router.get('/exports/audit.json', route(sendJson));
  return router;
}

type SendEntries = (
  response: Response,
  ctx: RequestContext,
  entries: AsyncIterable<AuditRow>,
) => Promise<void>;

const sendCsv: SendEntries = async (response, ctx, entries) => {
  response.type('text/csv; charset=utf-8').attachment(`protokoll-${ctx.today}.csv`);
  await pipeline(Readable.from(csvChunks(COLUMNS, entries)), response);
};

const sendJson: SendEntries = async (response, ctx, entries) => {
  response.type('application/json; charset=utf-8').attachment(`protokoll-${ctx.today}.json`);
  await pipeline(Readable.from(jsonLines(entries)), response);
};

/** One JSON list, an entry a line. */
async function* jsonLines(entries: AsyncIterable<AuditRow>): AsyncGenerator<string> {
  let start = '[\n';
  for await (const entry of entries) {
    yield start + JSON.stringify(entry);
    start = ',\n';
  }
  yield start === '[\n' ? '[]\n' : '\n]\n';
}

async function* visibleEntries(
  ctx: RequestContext,
  filter: AuditFilter,
  viewer: Parameters<typeof visibleEntry>[0],
): AsyncGenerator<AuditRow> {
  for await (const row of streamAuditEntries(ctx.db, filter)) yield visibleEntry(viewer, row);
}
