import { formatDay, formatPlanDate, type Lang } from '../../../shared/i18n/index.ts';
import { labelOf } from './columns.ts';
import { faultText } from './fault-words.ts';
import type { AnyImportKind, ImportChange, ImportFault } from './import-kind.ts';

const YES_NO = { de: ['ja', 'nein'], en: ['yes', 'no'] } as const;

/** A change as people read it. */
export function changeInWords(lang: Lang, definition: AnyImportKind, change: ImportChange) {
  const { field, before, after } = change;
  return {
    field,
    label: labelOf(definition.columns, field, lang),
    before: valueInWords(lang, definition, field, before),
    after: valueInWords(lang, definition, field, after),
  };
}

/** A fault as people read it. */
export function faultInWords(lang: Lang, definition: AnyImportKind, fault: ImportFault) {
  const { field, cell, code, written } = fault;
  return {
    field,
    column: labelOf(definition.columns, field, lang),
    cell,
    code,
    written,
    message: faultText(lang, fault, definition.faults),
  };
}

function valueInWords(
  lang: Lang,
  definition: AnyImportKind,
  field: string,
  value: string | null,
): string | null {
  if (value === null) return null;
  const shown = definition.shown?.(lang, field, value) ?? null;
  if (shown !== null) return shown;
  switch (definition.columns.find((each) => each.field === field)?.type) {
    case 'planDate':
      return formatPlanDate(lang, value);
    case 'day':
      return formatDay(lang, value);
    case 'yesNo':
      return YES_NO[lang][value === 'true' ? 0 : 1];
    default:
      return value;
  }
}
