import { LANGS } from '../../../shared/i18n/index.ts';
import { type ImportKind, IMPORT_KINDS } from '../../../shared/domain/vocabulary.ts';
import type { Column } from '../../../shared/report/report-model.ts';
import type { Sheet, Workbook } from '../../exports/tables/workbook.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import type { Parameters } from '../../platform/http/parameters.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { plainHeader } from '../frame/columns.ts';
import { exactText } from '../frame/exact-text.ts';
import type { ColumnChoice, ImportFault, ImportOptions } from '../frame/import-kind.ts';
import { NO_OPTIONS, openImport, previewImport, uploaded } from '../frame/preview-import.ts';
import { faultInWords } from '../frame/row-words.ts';

/** Parameters of the address of refused rows. */
export const REFUSED_PARAMETERS = ['lang', 'revision', 'round', 'sheet', 'mapping'] as const;

const WORDS = {
  de: { reasons: 'Warum abgelehnt', name: 'Abgelehnte-Zeilen' },
  en: { reasons: 'Why refused', name: 'Refused-rows' },
} as const;

/** Longest name of the file that goes into the name of the download. */
const NAME_MAX = 60;
const SHEET = 'Import';

/** Refused rows that are to become a file. */
export interface RefusedRows {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** Without its ending. */
  readonly fileName: string;
}

/**
 * The rows of a person's file that its import would refuse, all columns as they came, and in one more column why: to be
 * corrected and handed in again.
 * @param name of the kind, as the address says it
 * @param file SHA-256 of the upload
 * @throws AppError as the preview; NOT_FOUND where no row is refused
 */
export async function refusedRows(
  ctx: RequestContext,
  name: string,
  file: string,
  parameters: Parameters,
): Promise<RefusedRows> {
  const kind = IMPORT_KINDS.find((each): each is ImportKind => each === name);
  if (!kind) throw new AppError('NOT_FOUND', 'importKindUnknown', { kind: name });
  const lang = parameters.choice('lang', LANGS) ?? ctx.lang;
  const request = { kind, file, options: optionsOf(parameters) };
  const { definition, rows } = await previewImport(ctx, request);
  const faults = new Map(
    rows.filter(({ action }) => action === 'REFUSE').map((row) => [row.line, row.faults]),
  );
  if (faults.size === 0) throw new AppError('NOT_FOUND', 'importNothingRefused');
  const { bytes, fileName } = await uploaded(ctx, request);
  const opened = await openImport(ctx, request, bytes, fileName);
  opened.watch.end();
  const { reasons, name: title } = WORDS[lang];
  // A file that was handed in again has the column already.
  const own = new Set(LANGS.map((each) => plainHeader(WORDS[each].reasons)));
  const columns = opened.file.columns.filter(({ header }) => !own.has(plainHeader(header)));
  const say = (fault: ImportFault) => {
    const { cell, column, message } = faultInWords(lang, definition, fault);
    return `${[cell, column].filter((part) => part !== '').join(' ')}: ${message}`;
  };
  const refused = opened.file.rows.filter(({ line }) => faults.has(line));
  const sheet: Sheet = {
    table: {
      id: 'refused',
      title: SHEET,
      columns: [
        ...columns.map(({ letter, header }) => textColumn(letter, header || letter)),
        textColumn('reasons', reasons),
      ],
      total: false,
      empty: '',
    },
    rows: refused.map((row) => [
      ...columns.map(({ place }) => exactText(row.at(place)) || null),
      (faults.get(row.line) ?? []).map(say).join('\n'),
    ]),
  };
  const base = fileName.replace(/\.[a-z]{2,4}$/i, '').replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  return {
    sheet,
    workbook: { title, lang, day: ctx.today, sheets: [sheet] },
    fileName: `${title}-${base.slice(0, NAME_MAX)}`,
  };
}

function textColumn(key: string, label: string): Column {
  return { key, label, type: 'text', weight: 1 };
}

function optionsOf(parameters: Parameters): ImportOptions {
  return {
    ...NO_OPTIONS,
    revision: parameters.number('revision'),
    round: parameters.day('round'),
    sheet: parameters.text('sheet'),
    mapping: mappingOf(parameters.text('mapping')),
  };
}

/** '0:code,1:title,2:' says which column fills which field; the third fills none. @throws AppError BAD_USER_INPUT */
function mappingOf(text: string | null): ColumnChoice[] | null {
  if (text === null) return null;
  return text.split(',').map((pair) => {
    const [, column, field] = /^(\d{1,3}):([A-Za-z0-9]{0,60})$/.exec(pair) ?? [];
    if (column === undefined)
      throw badInput('importMappingUnknown', 'mapping', { column: pair.slice(0, 20), name: '' });
    return { column: Number(column), field: field === '' ? null : (field ?? null) };
  });
}
