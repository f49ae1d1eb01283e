import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { errorDetails } from '../../lib/errors.ts';
import { useText } from '../../lib/i18n.ts';
import { usePauseLive } from '../../lib/live.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { isPlanDate } from '../../ui/plan-date-parts.ts';
import {
  editedFields,
  inputOf,
  valuesOf,
  weakeningEdits,
  type FormValue,
  type FormValues,
} from './field-values.ts';
import { FIELD_RULES } from './item-kinds.ts';
import { mergeEdits, type MergedEdits } from './merge-edits.ts';
import { DraftItemQuery, type DraftItem } from './queries.ts';
import { saveItem } from './save-item.ts';
import { ITEM_TEXTS } from './item-texts.ts';
import { DRAFTING_TEXTS } from './texts.ts';

/**
 * The state of a form for one thing of the draft: what is typed, what of it weakens the plan, saving with a reason, and
 * what to do when somebody else was faster.
 * @param revision number of the draft
 * @param onSaved called with the thing as it now stands
 */
export function useItemForm(item: DraftItem, revision: number, onSaved?: (item: DraftItem) => void) {
  const t = useText(ITEM_TEXTS);
  const common = useText(DRAFTING_TEXTS);
  const client = useApolloClient();
  const say = useAnnounce();
  // What the form started from: the page may show a newer state meanwhile, the edits belong to this one.
  const [from, setFrom] = useState(item);
  const [values, setValues] = useState<FormValues>(() => valuesOf(item.fields));
  const [reason, setReason] = useState('');
  const [decisionReference, setDecisionReference] = useState('');
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const [conflict, setConflict] = useState<MergedEdits | null>(null);
  const edited = editedFields(from, values);
  const weakenings = weakeningEdits(from, values);
  usePauseLive(edited.length > 0);
  useUnsaved(edited.length > 0);
  if (edited.length === 0 && item.version !== from.version && !saving) start(item);

  function start(next: DraftItem) {
    setFrom(next);
    setValues(valuesOf(next.fields));
    setErrors([]);
    setFailure(null);
    setConflict(null);
    setReason('');
    setDecisionReference('');
  }

  const faults = (): FieldErrors => {
    const names = new Set(edited.map((field) => field.field));
    const wrong = FIELD_RULES[from.kind].flatMap(({ field, required, editor }) => {
      if (!names.has(field)) return [];
      const value = values[field] ?? null;
      const empty =
        value === null || value.length === 0 || (typeof value === 'string' && value.trim() === '');
      if (required && empty) return [{ name: field, message: common.required }];
      const unreadable = editor.kind === 'date' && typeof value === 'string' && !isPlanDate(value);
      return unreadable ? [{ name: field, message: t.dateIncomplete }] : [];
    });
    const silent = weakenings.length > 0 && reason.trim() === '';
    return silent ? [...wrong, { name: 'reason', message: t.reasonMissing }] : wrong;
  };

  const save = async () => {
    const found = faults();
    setErrors(found);
    setFailure(null);
    if (found.length > 0 || edited.length === 0 || saving || from.version == null) return;
    setSaving(true);
    const fields = edited.map((field) => field.field);
    const input = { revision, code: from.code, version: from.version, ...inputOf(from.kind, values, fields) };
    try {
      const next = await saveItem(client, from.kind, input, {
        reason: reason.trim() || null,
        decisionReference: decisionReference.trim() || null,
      });
      start(next);
      say(common.saved);
      onSaved?.(next);
    } catch (error) {
      if (errorDetails(error)?.code === 'CONFLICT') await meetTheirs(error);
      else setFailure(error);
    } finally {
      setSaving(false);
    }
  };

  /** Reads what stands now and brings both together; nothing typed is lost. */
  const meetTheirs = async (error: unknown) => {
    const { data } = await client.query({
      query: DraftItemQuery,
      variables: { kind: from.kind, code: from.code },
      fetchPolicy: 'network-only',
    });
    const theirs = data?.draftItem;
    if (!theirs || theirs.version === from.version) {
      setFailure(error);
      return;
    }
    const merged = mergeEdits(from, values, theirs);
    setFrom(theirs);
    setValues(merged.values);
    setConflict(merged);
  };

  return {
    from,
    values,
    edited,
    weakenings,
    reason,
    decisionReference,
    errors,
    failure,
    saving,
    conflict,
    set: (field: string, value: FormValue) => setValues((known) => ({ ...known, [field]: value })),
    setReason,
    setDecisionReference,
    save,
    reset: () => start(item),
    settle: () => setConflict(null),
    restart: start,
  };
}
