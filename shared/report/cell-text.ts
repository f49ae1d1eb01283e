import type { ScheduleLight } from '../domain/vocabulary.ts';
import {
  formatDay,
  formatDays,
  formatNumber,
  formatPercent,
  formatPlanDate,
  type Lang,
  translate,
} from '../i18n/index.ts';
import type { Cell, ColumnType } from './report-model.ts';

/** What stands for nothing. */
export const NOTHING = '–';

/**
 * A value as people read it, in documents and wherever a format has no type of its own for it.
 * @param value of the column's type, see ColumnType
 */
export function cellText(lang: Lang, type: ColumnType, value: Cell): string {
  if (value === null) return NOTHING;
  switch (type) {
    case 'text':
    case 'code':
      return String(value);
    case 'integer':
      return formatNumber(lang, Number(value), 0);
    case 'decimal':
      return formatNumber(lang, Number(value), 1);
    case 'percent':
      return formatPercent(lang, Number(value), 1);
    case 'days':
      return formatDays(lang, Number(value), true);
    case 'day':
      return formatDay(lang, String(value));
    case 'planDate':
      return formatPlanDate(lang, String(value));
    case 'light':
      return translate(lang, `scheduleLight.${value as ScheduleLight}`);
  }
}

/** Do values of the type stand right-aligned? */
export function isNumeric(type: ColumnType): boolean {
  return type === 'integer' || type === 'decimal' || type === 'percent' || type === 'days';
}
