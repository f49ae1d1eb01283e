import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { Fact, KeyFigure } from '../../../shared/report/report-model.ts';
import { lightShape, wordColour } from './light.ts';
import { plainText, textRuns } from './plain-text.ts';
import { NO_BORDERS, RULE } from './theme.ts';

/** Head figures in a row, and how wide a label of a fact gets at most, in twips. */
const FIGURES_IN_A_ROW = 4;
const LABEL_WIDTH = 3000;

/** Head figures side by side, without lines: label, value, note. */
export function keyFigures(figures: readonly KeyFigure[], width: number): Table {
  const perRow = Math.ceil(figures.length / Math.ceil(figures.length / FIGURES_IN_A_ROW));
  const column = Math.floor(width / perRow);
  const rows = chunks(figures, perRow);
  return new Table({
    ...unlined(
      width,
      Array.from({ length: perRow }, () => column),
    ),
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: Array.from({ length: perRow }, (_, place) => {
            const figure = row[place];
            return new TableCell({
              width: { size: column, type: WidthType.DXA },
              margins: { top: 80, bottom: 120, left: 0, right: 200 },
              children: figure ? keyFigure(figure) : [new Paragraph({ style: 'KeyFigureNote' })],
            });
          }),
        }),
    ),
  });
}

function keyFigure({ label, value, note, light }: KeyFigure): Paragraph[] {
  const shape = light === null ? [] : [lightShape(light, 11), new TextRun('\u00a0')];
  const colour = light === null ? {} : { color: wordColour(light) };
  return [
    new Paragraph({
      style: 'KeyFigureLabel',
      children: [...shape, new TextRun({ text: plainText(label), ...colour })],
    }),
    new Paragraph({ style: 'KeyFigure', children: [new TextRun({ text: plainText(value) })] }),
    new Paragraph({ style: 'KeyFigureNote', children: textRuns(note) }),
  ];
}

/** Labels and values in two columns, a hairline between the facts. */
export function factTable(facts: readonly Fact[], width: number): Table {
  const label = Math.min(LABEL_WIDTH, Math.floor(width / 3));
  const widths = [label, width - label];
  return new Table({
    ...unlined(width, widths),
    borders: { ...NO_BORDERS, insideHorizontal: RULE },
    rows: facts.map(
      (fact, index) =>
        new TableRow({
          cantSplit: true,
          ...(index < facts.length - 1 && { keepNext: true }),
          children: [
            factCell('FactLabel', fact.label, label),
            factCell('FactValue', fact.value, width - label),
          ],
        }),
    ),
  });
}

function factCell(style: string, text: string, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 0, right: 120 },
    children: [new Paragraph({ style, children: textRuns(text) })],
  });
}

function unlined(width: number, columnWidths: readonly number[]) {
  return {
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    borders: NO_BORDERS,
  };
}

function chunks<T>(items: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  );
}
