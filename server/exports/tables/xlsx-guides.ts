import { columnLetters } from './column-letters.ts';
import { type ColumnGuide, NOTE_MAX, NOTE_TITLE_MAX, SPARE_ROWS } from './column-guide.ts';
import { cleanText, cutText, xmlText } from './text.ts';
import type { TableHead } from './workbook.ts';

/**
 * Drop-down lists and notes of a sheet as data validations, which need no part of their own (comments would need a
 * drawing). A value that is not on a list is warned of, not refused: what is wrong the import says.
 * @param names of all sheets
 * @param lastRow of the table
 */
export function guidesXml(
  { columns }: TableHead,
  guides: readonly ColumnGuide[],
  names: readonly string[],
  lastRow: number,
): string {
  const end = lastRow + SPARE_ROWS;
  const rules = guides.flatMap(({ note, choices }, index) => {
    const letters = columnLetters(index);
    const title = shown(columns[index]?.label ?? '', NOTE_TITLE_MAX);
    const prompt = `allowBlank="1" showInputMessage="1" promptTitle="${title}" prompt="${shown(note, NOTE_MAX)}"`;
    if (choices === null) return [`<dataValidation ${prompt} sqref="${letters}1:${letters}${end}"/>`];
    const listed = columnLetters(choices.column);
    const sheet = `'${(names[choices.sheet] ?? '').replaceAll("'", "''")}'`;
    const range = `${sheet}!$${listed}$2:$${listed}$${choices.values.length + 1}`;
    return [
      `<dataValidation ${prompt} sqref="${letters}1"/>`,
      `<dataValidation type="list" errorStyle="warning" showErrorMessage="1" ${prompt} ` +
        `sqref="${letters}2:${letters}${end}"><formula1>${xmlText(range)}</formula1></dataValidation>`,
    ];
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function shown(text: string, max: number): string {
  return xmlText(cutText(cleanText(text), max, '…'));
}
