import { setImmediate } from 'node:timers/promises';
import type { Report } from '../../../shared/report/report-model.ts';
import reportSchema from './report.schema.json' with { type: 'json' };
import type { Sheet } from './workbook.ts';

/** Texts are given on in portions of about so many characters. */
const PORTION = 64 * 1024;

/** JSON Schema (2020-12) of what reportJson writes. */
export const REPORT_JSON_SCHEMA: object = reportSchema;

/** The whole report for machines: values as they are stored, such as '2020-Q4', lights as codes, percent from 0 to 100. */
export function reportJson(report: Report): Uint8Array {
  return Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
}

/**
 * One table for machines, row by row: what is known of its columns, and a list of objects by the columns' keys, with
 * values as they are stored.
 */
export async function* tableJson({ table, rows }: Sheet): AsyncGenerator<Uint8Array> {
  const { id, title, columns } = table;
  const described = columns.map(({ key, label, type }) => ({ key, label, type }));
  const head = JSON.stringify({ id, title, columns: described });
  let text = `${head.slice(0, -1)},"rows":[`;
  let separator = '\n';
  for await (const cells of rows) {
    const row = Object.fromEntries(columns.map(({ key }, index) => [key, cells[index] ?? null]));
    text += separator + JSON.stringify(row);
    separator = ',\n';
    if (text.length < PORTION) continue;
    yield Buffer.from(text);
    text = '';
    // Others want to be served too.
    await setImmediate();
  }
  yield Buffer.from(`${text}\n]}\n`);
}
