import { type Request, type RequestHandler, type Response, Router } from 'express';
import { CHANGE_KINDS, CONTENT_KINDS } from '../../shared/domain/vocabulary.ts';
import { type Lang, LANGS } from '../../shared/i18n/index.ts';
import { throttleExports } from '../exports/throttle-exports.ts';
import { csvText } from '../platform/csv.ts';
import { AppError, badInput } from '../platform/errors.ts';
import { sendAppError } from '../platform/http/errors.ts';
import { Parameters } from '../platform/http/parameters.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { ChangeLedgerFilter } from './change-ledger.inputs.ts';
import { loadChangeLedger } from './change-ledger.ts';
import {
  CHANGE_COLUMNS,
  type ChangeRow,
  changeRows,
  changeWords,
  type ChangeWords,
  STORED_WORDS,
} from './change-rows.ts';
import { compareRevisions } from './compare-revisions.ts';
import { checkComparisonFilter, ComparisonFilter } from './comparison.inputs.ts';
import { ministriesByLineage } from '../organisations/ministries-by-lineage.ts';

/** What a file is made of. */
interface ChangeFile {
  /** Name without its ending. */
  readonly name: string;
  readonly rows: readonly ChangeRow[];
}

/**
 * GET /exports/comparison.{csv,json}?base=&head= and /exports/ledger.{csv,json}, with the filters of the pages by the
 * API's names (lists repeat theirs) and `lang`. Same rights and same rows as the API, from the same functions. CSV speaks
 * to people in their language, JSON to machines in the API's words.
 * @param contextOf builds the context of a request, session included
 */
export function changeExportRoutes(
  contextOf: (request: Request, response: Response) => RequestContext,
): Router {
  const router = Router();
  const route =
    (
      format: 'csv' | 'json',
      load: (ctx: RequestContext, parameters: Parameters, words: ChangeWords) => Promise<ChangeFile>,
    ): RequestHandler =>
    async (request, response) => {
      const ctx = contextOf(request, response);
      try {
        const parameters = new Parameters(request.query);
        const lang = parameters.choice('lang', LANGS) ?? ctx.lang;
        const words = format === 'csv' ? await peoplesWords(ctx, lang) : STORED_WORDS;
        const file = await load(ctx, parameters, words);
        await throttleExports(ctx);
        response.set('Cache-Control', 'no-store').attachment(`${file.name}.${format}`);
        response.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8');
        response.send(format === 'csv' ? csvOf(lang, file.rows) : `${JSON.stringify(file.rows, null, 2)}\n`);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        sendAppError(response, error, ctx.lang);
      }
    };
  for (const format of ['csv', 'json'] as const) {
    router.get(`/exports/comparison.${format}`, route(format, comparisonFile));
    router.get(`/exports/ledger.${format}`, route(format, ledgerFile));
  }
  return router;
}

async function peoplesWords(ctx: RequestContext, lang: Lang): Promise<ChangeWords> {
  const { plan } = await openPlan(ctx);
  return changeWords(lang, await ministriesByLineage(ctx, plan, ctx.today));
}

async function comparisonFile(
  ctx: RequestContext,
  parameters: Parameters,
  words: ChangeWords,
): Promise<ChangeFile> {
  const filter = new ComparisonFilter();
  readCommon(filter, parameters);
  checkComparisonFilter(filter);
  const [base, head] = [required(parameters, 'base'), required(parameters, 'head')];
  const { changes } = await compareRevisions(ctx, { base, head }, filter);
  return {
    name: `vergleich-fassung-${base}-${head}`,
    rows: changes.flatMap((change) => changeRows(words, head, change)),
  };
}

async function ledgerFile(
  ctx: RequestContext,
  parameters: Parameters,
  words: ChangeWords,
): Promise<ChangeFile> {
  const filter = new ChangeLedgerFilter();
  readCommon(filter, parameters);
  filter.revision = parameters.numbers('revision');
  filter.unexplainedOnly = parameters.flag('unexplainedOnly');
  const rows = await loadChangeLedger(ctx, filter);
  return {
    name: `aenderungsbuch-${ctx.today}`,
    rows: rows.flatMap(({ revision, change }) => changeRows(words, revision.number, change)),
  };
}

function readCommon(filter: ComparisonFilter, parameters: Parameters): void {
  filter.kind = parameters.choices('kind', CONTENT_KINDS);
  filter.change = parameters.choices('change', CHANGE_KINDS);
  filter.ministry = parameters.texts('ministry');
  filter.weakenedOnly = parameters.flag('weakenedOnly');
  filter.text = parameters.text('text');
}

/** A file in the form that spreadsheets in German open. */
function csvOf(lang: Lang, rows: readonly ChangeRow[]): string {
  const keys = Object.keys(CHANGE_COLUMNS[lang]) as (keyof ChangeRow)[];
  return csvText(
    keys.map((key) => ({ key, header: CHANGE_COLUMNS[lang][key] })),
    rows,
  );
}

function required(parameters: Parameters, name: string): number {
  const value = parameters.number(name);
  if (value === null) throw badInput('exportParameter', name, { value: '' });
  return value;
}
