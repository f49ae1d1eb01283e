import { daysBetween, parsePlanDate } from './plan-date.ts';
import type { Weakening } from './vocabulary.ts';

/** A field's value; a date is a planned date in its written form, codes are a set. */
export type FieldValue =
  | { readonly type: 'text'; readonly value: string | null }
  | { readonly type: 'date'; readonly value: string | null }
  | { readonly type: 'number'; readonly value: number | null }
  | { readonly type: 'codes'; readonly value: readonly string[] | null };

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  /** For dates that both sides have; positive is later. */
  readonly daysMoved: number | null;
  readonly weakening: Weakening | null;
}

/** The number field whose decrease lowers a target; other numbers may fall freely. */
const TARGET_FIELD = 'targetPercent';

/**
 * How one field changed; null where people read the same on both sides.
 * @param old null where the thing did not have the field
 * @throws RangeError for a date that is not in a written form
 */
export function fieldChange(
  field: string,
  old: FieldValue | null,
  now: FieldValue | null,
): FieldChange | null {
  const before = written(old);
  const after = written(now);
  if (before === after) return null;
  const type = (now ?? old)?.type;
  if (type === 'date') return { field, before, after, ...dateMove(before, after) };
  const lowered = field === TARGET_FIELD && type === 'number' && isLowered(before, after);
  return { field, before, after, daysMoved: null, weakening: lowered ? 'TARGET_LOWERED' : null };
}

function dateMove(before: string | null, after: string | null): Pick<FieldChange, 'daysMoved' | 'weakening'> {
  if (before === null) return { daysMoved: null, weakening: null };
  if (after === null) return { daysMoved: null, weakening: 'DATE_REMOVED' };
  const daysMoved = daysBetween(parsePlanDate(before).date, parsePlanDate(after).date);
  return { daysMoved, weakening: daysMoved > 0 ? 'MOVED_LATER' : null };
}

function isLowered(before: string | null, after: string | null): boolean {
  return before !== null && (after === null || Number(after) < Number(before));
}

/** A value as people read it; codes as a sorted list, an empty list like no value. */
export function written(value: FieldValue | null): string | null {
  if (value === null || value.value === null) return null;
  if (value.type === 'codes') return value.value.length === 0 ? null : value.value.toSorted().join(', ');
  return String(value.value);
}
