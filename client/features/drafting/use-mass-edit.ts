import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { SHIFT_MONTHS_MAX } from '../../../shared/domain/limits.ts';
import type { MeasureLevel } from '../../../shared/domain/vocabulary.ts';
import type { ChangeMeasuresInput } from '../../gql/graphql.ts';
import { errorDetails } from '../../lib/errors.ts';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { ITEM_TEXTS } from './item-texts.ts';
import { type ChangedMeasures, ChangeMeasuresMutation } from './mass-edit-query.ts';
import { MASS_EDIT_TEXTS } from './mass-edit-texts.ts';
import type { DraftItem } from './queries.ts';
import { AFTER_SAVING } from './save-item.ts';

/** Stands for "no topic area" in a list whose empty entry says that nothing changes. */
export const NO_TOPIC_AREA = '-';

/** What a person has entered; '' and empty lists change nothing. */
export interface MassEdit {
  readonly months: number | null;
  readonly dates: 'BOTH' | 'START' | 'END';
  readonly lead: string;
  readonly level: MeasureLevel | '';
  readonly topicArea: string;
  readonly addGoals: readonly string[];
  readonly removeGoals: readonly string[];
}

const NOTHING: MassEdit = {
  months: null,
  dates: 'BOTH',
  lead: '',
  level: '',
  topicArea: '',
  addGoals: [],
  removeGoals: [],
};

/**
 * The state of a change of many measures: what is entered, what it would do, and saving it. A preview holds for exactly
 * what it was asked for; every later entry takes it away.
 */
export function useMassEdit(items: readonly DraftItem[], revision: number, onDone: () => void) {
  const t = useText(MASS_EDIT_TEXTS);
  const words = useText(ITEM_TEXTS);
  const client = useApolloClient();
  const say = useAnnounce();
  const [edit, setEdit] = useState(NOTHING);
  const [preview, setPreview] = useState<ChangedMeasures | null>(null);
  const [reason, setReason] = useState('');
  const [decisionReference, setDecisionReference] = useState('');
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [pending, setPending] = useState(false);

  const faults = (): FieldErrors => {
    if (!isShift(edit.months)) return [{ name: 'shiftMonths', message: t.shiftBad(SHIFT_MONTHS_MAX) }];
    if (isNothing(edit)) return [{ name: 'shiftMonths', message: t.nothingChosen }];
    const lacksReason = preview?.needsReason === true && reason.trim() === '';
    return lacksReason ? [{ name: 'reason', message: words.reasonMissing }] : [];
  };

  /** Shows the preview first, and saves what it showed. */
  const submit = async () => {
    const found = faults();
    setErrors(found);
    setFailure(null);
    if (found.length > 0 || pending) return;
    setPending(true);
    try {
      const dryRun = preview === null;
      const why = { reason: reason.trim() || null, decisionReference: decisionReference.trim() || null };
      const { data } = await client.mutate({
        mutation: ChangeMeasuresMutation,
        variables: { input: inputOf(edit, items, revision), ...why, dryRun },
        ...(dryRun ? {} : { refetchQueries: AFTER_SAVING }),
      });
      if (!data) throw new Error('the mutation answered nothing');
      if (dryRun) return setPreview(data.changeMeasures);
      say(t.applied(data.changeMeasures.changed));
      onDone();
    } catch (error) {
      setFailure(error);
      if (errorDetails(error)?.code !== 'CONFLICT') return;
      setPreview(null);
      await client.refetchQueries({ include: AFTER_SAVING });
    } finally {
      setPending(false);
    }
  };

  return {
    edit,
    set: (change: Partial<MassEdit>) => {
      setEdit({ ...edit, ...change });
      setPreview(null);
      setErrors([]);
      setFailure(null);
    },
    preview,
    reason,
    setReason,
    decisionReference,
    setDecisionReference,
    errors,
    failure,
    pending,
    submit,
  };
}

function isShift(months: number | null): boolean {
  return (
    months === null || (Number.isInteger(months) && months !== 0 && Math.abs(months) <= SHIFT_MONTHS_MAX)
  );
}

function isNothing({ months, lead, level, topicArea, addGoals, removeGoals }: MassEdit): boolean {
  const texts = [lead, level, topicArea].every((text) => text === '');
  return months === null && texts && addGoals.length + removeGoals.length === 0;
}

function inputOf(edit: MassEdit, items: readonly DraftItem[], revision: number): ChangeMeasuresInput {
  const { months, dates, lead, level, topicArea, addGoals, removeGoals } = edit;
  const shift = { BOTH: ['start', 'plannedEnd'], START: ['start'], END: ['plannedEnd'] } as const;
  return {
    revision,
    measures: items.map(({ code, version }) => ({ code, version: version ?? 0 })),
    ...(months === null ? {} : { shiftMonths: months, shift: [...shift[dates]] }),
    ...(lead === '' ? {} : { lead }),
    ...(level === '' ? {} : { level }),
    ...(topicArea === '' ? {} : { topicArea: topicArea === NO_TOPIC_AREA ? null : topicArea }),
    ...(addGoals.length === 0 ? {} : { addGoals: [...addGoals] }),
    ...(removeGoals.length === 0 ? {} : { removeGoals: [...removeGoals] }),
  };
}
