import type { LightReason } from '../../../shared/domain/schedule-light.ts';
import { type PlanDate, writePlanDate } from '../../../shared/domain/plan-date.ts';
import { type Lang, reasonText } from '../../../shared/i18n/index.ts';
import type {
  Block,
  Cell,
  Column,
  ColumnType,
  Fact,
  HeadingBlock,
  KeyFigure,
  NoteBlock,
  ParagraphBlock,
  Table,
} from '../../../shared/report/report-model.ts';

/* Short ways to write the blocks of a report. */

export const paragraph = (text: string): ParagraphBlock => ({ kind: 'paragraph', text });
export const note = (...sentences: readonly string[]): NoteBlock => ({
  kind: 'note',
  text: sentences.filter((sentence) => sentence !== '').join(' '),
});
export const heading = (level: 2 | 3, id: string, text: string): HeadingBlock => ({
  kind: 'heading',
  level,
  id,
  text,
});
export const list = (items: readonly string[], ordered = false): Block => ({ kind: 'list', ordered, items });
export const figures = (items: readonly KeyFigure[]): Block => ({ kind: 'figures', items });
export const facts = (items: readonly Fact[]): Block => ({ kind: 'facts', facts: items });

/** A column with the value that a row has in it. */
export interface ColumnOf<Row> {
  readonly key: string;
  readonly label: string;
  readonly type: ColumnType;
  readonly weight?: number;
  readonly value: (row: Row) => Cell;
}

/** A table of rows by its columns. */
export function tableOf<Row>(
  head: { readonly id: string; readonly title: string; readonly empty: string; readonly total?: boolean },
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): Table {
  return {
    id: head.id,
    title: head.title,
    columns: columns.map(({ key, label, type, weight = 1 }): Column => ({ key, label, type, weight })),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
    total: head.total ?? false,
    empty: head.empty,
  };
}

export const tableBlock = (table: Table): Block => ({ kind: 'table', table });

/** A planned date in its written form; null for none. */
export function writtenOrNull(date: PlanDate | null): string | null {
  return date === null ? null : writePlanDate(date);
}

/** The reasons for a light in sentences. */
export function reasonsText(lang: Lang, reasons: readonly LightReason[]): string {
  return reasons.map((reason) => reasonText(lang, reason)).join(' ');
}
