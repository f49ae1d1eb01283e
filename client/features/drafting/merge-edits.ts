import { sameValue, valueOf, type FormValue, type FormValues } from './field-values.ts';
import type { DraftItem } from './queries.ts';

/** A field that both sides changed, to different values. */
export interface Clash {
  readonly field: string;
  readonly mine: FormValue;
  readonly theirs: FormValue;
}

/** What two people's changes come to. */
export interface MergedEdits {
  /** Theirs, with my edits in the fields that they left alone or changed to the same. */
  readonly values: FormValues;
  /** To be decided; `values` holds mine. */
  readonly clashes: readonly Clash[];
  /** Fields that only they changed. */
  readonly taken: readonly string[];
}

/**
 * Brings my unsaved edits together with what somebody else saved meanwhile (three-way: what I started from, mine,
 * theirs).
 * @param from the thing as I began to edit it
 * @param mine what my form holds
 * @param theirs the thing as it now is
 */
export function mergeEdits(from: DraftItem, mine: FormValues, theirs: DraftItem): MergedEdits {
  const values: Record<string, FormValue> = {};
  const clashes: Clash[] = [];
  const taken: string[] = [];
  const before = new Map(from.fields.map((field) => [field.field, valueOf(field)]));
  for (const field of theirs.fields) {
    const name = field.field;
    const base = before.get(name) ?? null;
    const own = mine[name] ?? null;
    const other = valueOf(field);
    const iChanged = !sameValue(own, base);
    const theyChanged = !sameValue(other, base);
    values[name] = iChanged ? own : other;
    if (theyChanged && !iChanged) taken.push(name);
    if (theyChanged && iChanged && !sameValue(own, other))
      clashes.push({ field: name, mine: own, theirs: other });
  }
  return { values, clashes, taken };
}
