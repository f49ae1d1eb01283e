import { setImmediate } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';

/** How a CSV file is written. Lines end in CRLF, quotes are doubled (RFC 4180). */
export interface CsvForm {
  readonly separator: ';' | ',' | '\t';
  readonly decimal: ',' | '.';
  /** A byte order mark, without which Excel takes UTF-8 for its own code page. */
  readonly bom: boolean;
}

/** What Excel in German opens by a double click: it expects ';' and the decimal comma. */
export const GERMAN_CSV: CsvForm = { separator: ';', decimal: ',', bom: true };

/** What Excel in English opens by a double click. */
export const ENGLISH_CSV: CsvForm = { separator: ',', decimal: '.', bom: true };

export interface CsvColumn<Row> {
  readonly key: keyof Row & string;
  readonly header: string;
}

const BATCH = 500;

/**
 * What a spreadsheet would take for a formula: a text that begins, after any white space, with = + - @ or one of their
 * full-width forms, or with a tab or line break that lets it slip into a cell of its own. And such a text with
 * apostrophes in front, so that taking one off is always right.
 */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** The text with an apostrophe in front if a spreadsheet would take it for a formula (OWASP, CSV injection). */
export function neutralText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text of which neutralText made this one. */
export function originalText(written: string): string {
  return written.startsWith("'") && FORMULA.test(written.slice(1)) ? written.slice(1) : written;
}

/**
 * The one way to write CSV. Texts are neutralised, numbers stay numbers, null is an empty field.
 * @param rows lists may be longer than memory: they are written in batches
 */
export async function* csvChunks<Row extends object>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row> | AsyncIterable<Row>,
  form: CsvForm = GERMAN_CSV,
): AsyncGenerator<string> {
  let batch: Row[] = [];
  let first = true;
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield csvText(columns, batch, form, first);
    batch = [];
    first = false;
    // Others want to be served too.
    await setImmediate();
  }
  if (first || batch.length > 0) yield csvText(columns, batch, form, first);
}

/**
 * CSV as one text.
 * @param head false leaves out byte order mark and header line: a part that follows another
 */
export function csvText<Row extends object>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  form: CsvForm = GERMAN_CSV,
  head = true,
): string {
  return stringify([...rows], {
    bom: head && form.bom,
    header: head,
    columns: columns.map(({ key, header }) => ({ key, header })),
    delimiter: form.separator,
    record_delimiter: 'windows',
    // Applies to the headers too.
    cast: {
      string: neutralText,
      number: (value) => String(value).replace('.', form.decimal),
    },
  });
}
