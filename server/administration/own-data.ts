import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { sql } from 'kysely';
import { requireSignedIn } from '../auth/signed-in.ts';
import { throttleExports } from '../exports/throttle-exports.ts';
import { AppError } from '../platform/errors.ts';
import { isCutOff, sendAppError } from '../platform/http/errors.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { PERSONAL_DATA, type PersonalData } from './personal-data.ts';

/** Rows of one statement: somebody may have made many entries of the audit trail. */
const BATCH = 500;

type Row = Readonly<Record<string, unknown>> & { readonly id: number };

/**
 * GET /exports/own-data.json: what the record of personal data says is stored of the person who asks, and of nobody
 * else (GDPR Art. 15). Streamed; counted like every file; kept by no cache.
 * @param contextOf builds the context of a request, session included
 */
export function ownDataRoute(contextOf: (request: Request, response: Response) => RequestContext): Router {
  return Router().get('/exports/own-data.json', sendOwnData(contextOf));
}

function sendOwnData(contextOf: Parameters<typeof ownDataRoute>[0]): RequestHandler {
  return async (request, response) => {
    const ctx = contextOf(request, response);
    try {
      const { accountId } = await requireSignedIn(ctx);
      await throttleExports(ctx);
      response
        .set('Cache-Control', 'no-store')
        .type('application/json; charset=utf-8')
        .attachment(`eigene-daten-${ctx.today}.json`);
      await pipeline(Readable.from(ownData(ctx.db, accountId)), response);
    } catch (error) {
      if (error instanceof AppError && !response.headersSent) return sendAppError(response, error, ctx.lang);
      if (!isCutOff(error)) throw error;
      ctx.log.info('the file of the own data was cut off by its reader');
    }
  };
}

/** One JSON list, a part a table: purpose, basis and retention, what is withheld, and the rows, one a line. */
async function* ownData(db: ReadDatabase, accountId: number): AsyncGenerator<string> {
  let before = '[\n';
  for (const part of PERSONAL_DATA) {
    const { table, columns, purpose, basis, kept, own } = part;
    const given = new Set([...(own?.by ?? []), ...(own?.give ?? [])]);
    const withheld = columns.filter((column) => !given.has(column));
    yield `${before}${JSON.stringify({ table, purpose, basis, kept, withheld }).slice(0, -1)},"rows":[`;
    before = ',\n';
    let line = '\n';
    for await (const row of ownRows(db, part, accountId)) {
      yield line + JSON.stringify(row);
      line = ',\n';
    }
    yield ']}';
  }
  yield '\n]\n';
}

/** The person's rows of one table, oldest first, each with the parts that they have in it and none of anybody else's. */
async function* ownRows(db: ReadDatabase, part: PersonalData, accountId: number): AsyncGenerator<object> {
  if (!part.own) return;
  const { by, give } = part.own;
  const columns = sql.join([...new Set(['id', ...give, ...by])].map((column) => sql.ref(column)));
  const theirs = sql.join(
    by.map((column) => sql`${sql.ref(column)} = ${accountId}`),
    sql` or `,
  );
  let after = 0;
  for (;;) {
    const { rows } = await sql<Row>`
      select ${columns} from ${sql.table(part.table)}
      where id > ${after} and (${theirs}) order by id limit ${BATCH}`.execute(db);
    for (const row of rows) {
      const values = Object.fromEntries(give.map((column) => [column, row[column]]));
      yield by.includes('id') ? values : { ...values, as: by.filter((column) => row[column] === accountId) };
    }
    const last = rows.at(-1);
    if (rows.length < BATCH || !last) return;
    after = last.id;
  }
}
