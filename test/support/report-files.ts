import type { Cell, Part, Report, Table } from '../../shared/report/report-model.ts';
import { tablesOf } from '../../shared/report/report-model.ts';

/** What the server answered with. */
export interface FileAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
}

export type Parameters = Readonly<Record<string, string | number | readonly string[]>>;

/** An address with parameters; a list repeats its parameter. */
export function addressOf(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of [value].flat()) query.append(name, String(each));
  }
  return `${path}?${query.toString()}`;
}

/**
 * Asks for a file as a program does.
 * @param who address of the application, and who asks; without a cookie a visitor
 */
export async function askFile(
  who: { readonly url: string; readonly cookie?: string },
  path: string,
  parameters: Parameters = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<FileAnswer> {
  const answer = await fetch(who.url + addressOf(path, parameters), {
    headers: { cookie: who.cookie ?? '', accept: '*/*', ...headers },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString('utf8') };
}

/** The report for machines. @throws Error with the answer where there is none */
export async function askReport(
  who: { readonly url: string; readonly cookie?: string },
  parameters: Parameters = {},
): Promise<Report> {
  const { status, text } = await askFile(who, '/exports/report.json', parameters);
  if (status !== 200) throw new Error(`${status}: ${text}`);
  return JSON.parse(text) as Report;
}

export function partOf(report: Report, id: Part['id']): Part {
  const found = report.parts.find((part) => part.id === id);
  if (!found) throw new Error(`the report has no part ${id}`);
  return found;
}

/** The blocks of a kind in a chapter, in their order. */
export function blocksOf<Kind extends Part['blocks'][number]['kind']>(part: Part, kind: Kind) {
  return part.blocks.filter(
    (block): block is Extract<Part['blocks'][number], { kind: Kind }> => block.kind === kind,
  );
}

export type TableRow = Readonly<Record<string, Cell>>;

/** Rows of a table by the keys of its columns. */
export function rowsOf({ columns, rows }: Table): TableRow[] {
  return rows.map((cells) => Object.fromEntries(columns.map(({ key }, i) => [key, cells[i] ?? null])));
}

/** Rows of a report's table by its id. */
export function tableRows(report: Report, id: string): TableRow[] {
  const found = tablesOf(report).find((table) => table.id === id);
  if (!found) throw new Error(`the report has no table ${id}`);
  return rowsOf(found);
}
