import { type Request, type RequestHandler, type Response, Router } from 'express';
import { CHANGE_KINDS, CONTENT_KINDS } from '../../shared/domain/vocabulary.ts';
import type { Lang } from '../../shared/i18n/index.ts';
import { csvText } from '../platform/csv.ts';
import { AppError, badInput } from '../platform/errors.ts';
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

const STATUS: Partial<Record<AppError['code'], number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
};

/** What a file is made of. */
interface ChangeFile {
  /** Name without its ending. */
  readonly name: string;
  readonly rows: readonly ChangeRow[];
}

type Query = Request['query'];

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
      load: (ctx: RequestContext, query: Query, words: ChangeWords) => Promise<ChangeFile>,
    ): RequestHandler =>
    async (request, response) => {
      const ctx = contextOf(request, response);
      try {
        const lang = readLang(request.query, ctx.lang);
        const words = format === 'csv' ? await peoplesWords(ctx, lang) : STORED_WORDS;
        const file = await load(ctx, request.query, words);
        response.set('Cache-Control', 'no-store').attachment(`${file.name}.${format}`);
        response.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8');
        response.send(format === 'csv' ? csvOf(lang, file.rows) : `${JSON.stringify(file.rows, null, 2)}\n`);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        response.removeHeader('Content-Disposition');
        response
          .status(STATUS[error.code] ?? 500)
          .type('text/plain; charset=utf-8')
          .send(`${error.text(ctx.lang)}\n`);
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

async function comparisonFile(ctx: RequestContext, query: Query, words: ChangeWords): Promise<ChangeFile> {
  const filter = new ComparisonFilter();
  readCommon(filter, query);
  checkComparisonFilter(filter);
  const [base, head] = [readNumber(query, 'base'), readNumber(query, 'head')];
  const { changes } = await compareRevisions(ctx, { base, head }, filter);
  return {
    name: `vergleich-fassung-${base}-${head}`,
    rows: changes.flatMap((change) => changeRows(words, head, change)),
  };
}

async function ledgerFile(ctx: RequestContext, query: Query, words: ChangeWords): Promise<ChangeFile> {
  const filter = new ChangeLedgerFilter();
  readCommon(filter, query);
  filter.revision = texts(query, 'revision')?.map((value) => numberOf(value, 'revision')) ?? null;
  filter.unexplainedOnly = query['unexplainedOnly'] === 'true';
  const rows = await loadChangeLedger(ctx, filter);
  return {
    name: `aenderungsbuch-${ctx.today}`,
    rows: rows.flatMap(({ revision, change }) => changeRows(words, revision.number, change)),
  };
}

function readCommon(filter: ComparisonFilter, query: Query): void {
  filter.kind = choices(query, 'kind', CONTENT_KINDS);
  filter.change = choices(query, 'change', CHANGE_KINDS);
  filter.ministry = texts(query, 'ministry');
  filter.weakenedOnly = query['weakenedOnly'] === 'true';
  filter.text = texts(query, 'text')?.[0] ?? null;
}

/** A file in the form that spreadsheets in German open. */
function csvOf(lang: Lang, rows: readonly ChangeRow[]): string {
  const keys = Object.keys(CHANGE_COLUMNS[lang]) as (keyof ChangeRow)[];
  return csvText(
    keys.map((key) => ({ key, header: CHANGE_COLUMNS[lang][key] })),
    rows,
  );
}

function readLang(query: Query, fallback: Lang): Lang {
  const [lang] = texts(query, 'lang') ?? [];
  if (lang === undefined) return fallback;
  if (lang === 'de' || lang === 'en') return lang;
  throw badInput('parameterUnknown', 'lang', { value: lang.slice(0, 20) });
}

function readNumber(query: Query, name: string): number {
  return numberOf(texts(query, name)?.[0] ?? '', name);
}

function numberOf(value: string, name: string): number {
  if (!/^\d{1,6}$/.test(value)) throw badInput('parameterUnknown', name, { value: value.slice(0, 20) });
  return Number(value);
}

/** Values of a parameter; it may be repeated. @throws AppError BAD_USER_INPUT for anything but text */
function texts(query: Query, name: string): string[] | null {
  const value = query[name];
  if (value === undefined) return null;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map((each) => {
    if (typeof each !== 'string') throw badInput('parameterUnknown', name, { value: '[…]' });
    return each;
  });
}

function choices<T extends string>(query: Query, name: string, known: readonly T[]): T[] | null {
  const values = texts(query, name);
  if (values === null) return null;
  return values.map((value) => {
    const found = known.find((each) => each === value);
    if (found === undefined) throw badInput('parameterUnknown', name, { value: value.slice(0, 20) });
    return found;
  });
}
