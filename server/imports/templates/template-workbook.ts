import type { Day } from '../../../shared/domain/plan-date.ts';
import type { Lang } from '../../../shared/i18n/index.ts';
import type { Cell, Table } from '../../../shared/report/report-model.ts';
import type { ColumnGuide } from '../../exports/tables/column-guide.ts';
import type { Sheet, TableHead, Workbook } from '../../exports/tables/workbook.ts';
import type { ImportColumn } from '../frame/import-kind.ts';
import { columnNote, TEMPLATE_WORDS } from './template-words.ts';

/** What the cells of a column may hold, by its field. */
export type TemplateChoices = ReadonlyMap<string, readonly string[]>;

/** Place of the sheet with the lists. */
const LISTS = 2;

/**
 * A table of an import with what helps to fill it in: notes and lists at its columns, a sheet that explains, a sheet
 * with the lists.
 * @param table as the kind of import writes it, one column for each of `columns`
 */
export function templateWorkbook(
  lang: Lang,
  day: Day,
  title: string,
  columns: readonly ImportColumn[],
  table: Table,
  choices: TemplateChoices,
): Workbook {
  const listed = columns.filter(({ field }) => (choices.get(field)?.length ?? 0) > 0);
  const guides = columns.map((column): ColumnGuide => {
    const place = listed.indexOf(column);
    const values = choices.get(column.field) ?? [];
    return {
      note: columnNote(lang, column),
      choices: place === -1 ? null : { values, sheet: LISTS, column: place },
    };
  });
  const rows: Sheet = { table: { ...table, title }, rows: table.rows, guides };
  const lists = listed.length === 0 ? [] : [listSheet(lang, listed, choices)];
  const words = TEMPLATE_WORDS[lang];
  return {
    title: `${words.template} ${title}`,
    lang,
    day,
    sheets: [rows, notesSheet(lang, columns), ...lists],
  };
}

function notesSheet(lang: Lang, columns: readonly ImportColumn[]): Sheet {
  const words = TEMPLATE_WORDS[lang];
  const rows: Cell[][] = [
    ...words.help.map((sentence) => [words.about, sentence]),
    ...columns.map((column) => [column.label[lang], columnNote(lang, column)]),
  ];
  return {
    table: head('notes', words.notes, [
      { key: 'column', label: words.column, weight: 2 },
      { key: 'note', label: words.note, weight: 4 },
    ]),
    rows,
  };
}

/** Each list under the name of its column, from the second row on. */
function listSheet(lang: Lang, columns: readonly ImportColumn[], choices: TemplateChoices): Sheet {
  const lists = columns.map(({ field }) => choices.get(field) ?? []);
  const longest = Math.max(...lists.map(({ length }) => length));
  const labels = columns.map(({ field, label }) => ({ key: field, label: label[lang], weight: 2 }));
  return {
    table: head('lists', TEMPLATE_WORDS[lang].lists, labels),
    rows: Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null)),
  };
}

function head(
  id: string,
  title: string,
  columns: readonly { readonly key: string; readonly label: string; readonly weight: number }[],
): TableHead {
  return {
    id,
    title,
    columns: columns.map((column) => ({ ...column, type: 'text' })),
    total: false,
    empty: '',
  };
}
