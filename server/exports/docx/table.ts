import {
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ScheduleLight } from '../../../shared/domain/vocabulary.ts';
import type { Lang } from '../../../shared/i18n/index.ts';
import { cellText, isNumeric } from '../../../shared/report/cell-text.ts';
import type { Cell, Column, Table } from '../../../shared/report/report-model.ts';
import { columnWidths } from './column-widths.ts';
import { lightWord } from './light.ts';
import { plainText, textRuns } from './plain-text.ts';
import { TABLE_STYLE_ID } from './styles.ts';

/** Up to so many rows a table stays together on a page. */
const UNDIVIDED_ROWS = 8;

/**
 * A table of data: its head comes again on every page, no row is divided, the widths follow the weights.
 * @param width in twips
 */
export function dataTable(lang: Lang, table: Table, width: number): DocxTable {
  const { columns, rows, total } = table;
  const texts = columns.map(({ label, type }, index) => [
    label,
    ...rows.map((row) => cellText(lang, type, row[index] ?? null)),
  ]);
  const widths = columnWidths(columns, texts, width);
  const undivided = rows.length <= UNDIVIDED_ROWS;
  return new DocxTable({
    style: TABLE_STYLE_ID,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: {
      firstRow: true,
      lastRow: total && rows.length > 0,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      headRow(columns, widths),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            ...(undivided && index < rows.length - 1 && { keepNext: true }),
            children: columns.map(
              (column, place) =>
                new TableCell({
                  ...cellWidth(widths, place),
                  children: [dataCell(lang, column, row[place] ?? null, total && index === rows.length - 1)],
                }),
            ),
          }),
      ),
      ...(rows.length === 0 ? [emptyRow(table, width)] : []),
    ],
  });
}

function headRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ label, type }, place) =>
        new TableCell({
          ...cellWidth(widths, place),
          children: [
            new Paragraph({
              style: isNumeric(type) ? 'TableFigureHeading' : 'TableHeading',
              children: textRuns(label),
            }),
          ],
        }),
    ),
  });
}

function dataCell(lang: Lang, { type }: Column, value: Cell, bold: boolean): Paragraph {
  const text = cellText(lang, type, value);
  if (type === 'light' && value !== null) {
    return new Paragraph({ style: 'TableLight', children: lightWord(value as ScheduleLight, text) });
  }
  return new Paragraph({
    style: isNumeric(type) ? 'TableFigure' : 'TableText',
    children: bold ? [new TextRun({ text: plainText(text), bold })] : textRuns(text),
  });
}

function emptyRow({ columns, empty }: Table, width: number): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: columns.length,
        width: { size: width, type: WidthType.DXA },
        children: [new Paragraph({ style: 'TableText', children: textRuns(empty) })],
      }),
    ],
  });
}

function cellWidth(widths: readonly number[], place: number) {
  return { width: { size: widths[place] ?? 0, type: WidthType.DXA } };
}
