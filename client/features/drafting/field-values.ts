import { fieldChange, type FieldChange, type FieldValue } from '../../../shared/domain/field-diff.ts';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import { isPlanDate } from '../../ui/plan-date-parts.ts';
import { FIELD_RULES, type FieldRule } from './item-kinds.ts';
import type { DraftField, DraftItem } from './queries.ts';

/** What a form holds of a field: text, a written date, a number's digits; codes of links. Null: nothing. */
export type FormValue = string | null | readonly string[];

/** What a form holds of a thing, by the draft's field names. */
export type FormValues = Readonly<Record<string, FormValue>>;

/** The draft's own values. */
export function valuesOf(fields: readonly DraftField[]): FormValues {
  return Object.fromEntries(fields.map((field) => [field.field, valueOf(field)]));
}

/** One field's value in the draft. */
export function valueOf(field: DraftField): FormValue {
  return field.type === 'CODES' ? (field.codes ?? []) : (field.value ?? null);
}

/** One field's value in the revision that the draft is compared with. */
export function baseOf(field: DraftField): FormValue {
  return field.type === 'CODES' ? (field.baseCodes ?? []) : (field.baseValue ?? null);
}

/** True where both say the same; the order of links does not count, nor does white space around a text. */
export function sameValue(a: FormValue, b: FormValue): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

function normal(value: FormValue): FormValue {
  if (value === null) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return value.toSorted();
}

/** Fields that the form changed against the draft. */
export function editedFields(item: DraftItem, values: FormValues): DraftField[] {
  return item.fields.filter(
    (field) => values[field.field] !== undefined && !sameValue(values[field.field] ?? null, valueOf(field)),
  );
}

/**
 * The changes that weaken the plan, were the form saved: dates moved later or taken away, targets lowered, in fields
 * that it edits. The server judges by the same rule.
 */
export function weakeningEdits(item: DraftItem, values: FormValues): FieldChange[] {
  if (item.state === 'ADDED') return [];
  return editedFields(item, values).flatMap((field) => {
    const now = values[field.field] ?? null;
    // A date that is still being typed weakens nothing yet.
    if (field.type === 'DATE' && typeof now === 'string' && !isPlanDate(now)) return [];
    const change = fieldChange(field.field, asField(field, baseOf(field)), asField(field, normal(now)));
    return change?.weakening ? [change] : [];
  });
}

function asField(field: DraftField, value: FormValue): FieldValue {
  if (field.type === 'CODES') return { type: 'codes', value: Array.isArray(value) ? value : [] };
  const single = typeof value === 'string' ? value : null;
  if (field.type === 'NUMBER') return { type: 'number', value: single === null ? null : Number(single) };
  return { type: field.type === 'DATE' ? 'date' : 'text', value: single };
}

/** What a mutation's input takes of the edited values, under its own names. */
export function inputOf(kind: ContentKind, values: FormValues, fields: readonly string[]) {
  return Object.fromEntries(
    FIELD_RULES[kind]
      .filter((rule) => fields.includes(rule.field))
      .map((rule) => [rule.input ?? rule.field, inputValue(rule, values[rule.field] ?? null)]),
  );
}

function inputValue({ editor, required, field }: FieldRule, value: FormValue): FormValue | number {
  const clean = normal(value);
  if (editor.kind === 'percent') return clean === null ? null : Number(clean);
  if (editor.kind === 'links') return clean ?? [];
  // Texts that may not be missing are empty, not null.
  if (clean === null && (required || field === 'description' || field === 'currentState')) return '';
  return clean;
}
