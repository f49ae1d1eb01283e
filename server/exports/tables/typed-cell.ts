import { type Day, parseDay, parsePlanDate } from '../../../shared/domain/plan-date.ts';
import type { Lang } from '../../../shared/i18n/index.ts';
import { cellText } from '../../../shared/report/cell-text.ts';
import type { Cell, ColumnType } from '../../../shared/report/report-model.ts';
import { cleanText } from './text.ts';

/** A cell as a spreadsheet knows it. Null is an empty cell. */
export type TypedCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly day: Day }
  | null;

/**
 * A value of a column as a typed cell. A planned date becomes a date only where a day was planned; '2020-Q4' stays the
 * words that people read, because a spreadsheet's date would invent a day. Lights become words.
 * @throws RangeError for a value that the column's type does not have
 */
export function typedCell(lang: Lang, type: ColumnType, value: Cell): TypedCell {
  if (value === null) return null;
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'days':
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        throw new RangeError(`not a number: ${JSON.stringify(value)}`);
      }
      return { kind: 'number', value };
    case 'day':
      return { kind: 'date', day: parseDay(String(value)) };
    case 'planDate': {
      const { date, precision } = parsePlanDate(String(value));
      if (precision === 'DAY') return { kind: 'date', day: date };
      break;
    }
    case 'text':
    case 'code':
    case 'light':
      break;
  }
  const text = cleanText(cellText(lang, type, value));
  return text === '' ? null : { kind: 'text', text };
}
