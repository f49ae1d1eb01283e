import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { CODE_PATTERN, TEXT_MAX } from '../../../shared/domain/limits.ts';
import { GOAL_KINDS, MEASURE_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { Form, SelectField, SubmitButton, TextField } from '../../ui/form.tsx';
import { PlanDateField } from '../../ui/plan-date-field.tsx';
import { isPlanDate } from '../../ui/plan-date-parts.ts';
import { saveItem, type DroppableKind } from './save-item.ts';
import type { DraftItem } from './queries.ts';
import { ITEM_TEXTS } from './item-texts.ts';
import { DRAFTING_TEXTS } from './texts.ts';

/**
 * Takes something new into the draft: just what it cannot do without; all else is filled in on its own page.
 * @param place what it belongs to: the ministry's lineage for a measure, the implementation plan's code for a milestone
 */
export function NewItemDialog(props: {
  kind: DroppableKind;
  revision: number;
  place: { readonly lead?: string; readonly implementationPlan?: string };
  onClose: () => void;
  onDone: (item: DraftItem) => void;
}) {
  const t = useText(ITEM_TEXTS);
  const common = useText(DRAFTING_TEXTS);
  const labels = useLabels();
  const client = useApolloClient();
  const say = useAnnounce();
  const { kind, revision, place } = props;
  const [code, setCode] = useState('');
  const [title, setTitle] = useState('');
  const [date, setDate] = useState<string | null>(null);
  const [level, setLevel] = useState<(typeof MEASURE_LEVELS)[number] | ''>('STATE');
  const [goalKind, setGoalKind] = useState<(typeof GOAL_KINDS)[number] | ''>('FURTHER');
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const dateField = { MEASURE: 'plannedEnd', MILESTONE: 'planned', GOAL: 'target', GUIDELINE: null }[kind];
  const faults = (): FieldErrors => [
    ...(CODE_PATTERN.test(code) ? [] : [{ name: 'code', message: code === '' ? t.codeMissing : t.codeBad }]),
    ...(title.trim() === '' ? [{ name: 'title', message: common.required }] : []),
    ...(dateField && date !== null && !isPlanDate(date)
      ? [{ name: dateField, message: t.dateIncomplete }]
      : []),
    ...(kind === 'MILESTONE' && date === null ? [{ name: 'planned', message: common.required }] : []),
  ];
  const save = async () => {
    const found = faults();
    setErrors(found);
    if (found.length > 0 || pending) return;
    setPending(true);
    setFailure(null);
    const own = { MEASURE: { ...place, level }, MILESTONE: place, GOAL: { kind: goalKind }, GUIDELINE: {} }[
      kind
    ];
    const input = {
      revision,
      code,
      title: title.trim(),
      ...own,
      ...(dateField ? { [dateField]: date } : {}),
    };
    try {
      const item = await saveItem(client, kind, input, { reason: null, decisionReference: null });
      say(t.added(item.code));
      props.onDone(item);
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog title={t.addTitle[kind]} onClose={props.onClose}>
      <Form errors={errors} failure={errors.length > 0 ? undefined : failure} onSubmit={() => void save()}>
        <FormErrors />
        <TextField
          name="code"
          label={t.code}
          hint={t.codeHint}
          value={code}
          onChange={(value) => setCode(value.trim())}
          maxLength={TEXT_MAX.code}
          required
        />
        <TextField
          name="title"
          label={t.item}
          value={title}
          onChange={setTitle}
          maxLength={TEXT_MAX.title}
          required
        />
        {kind === 'MEASURE' && (
          <SelectField
            name="level"
            label={labels('field.level')}
            value={level}
            onChange={setLevel}
            options={MEASURE_LEVELS.map((value) => ({ value, label: labels(`measureLevel.${value}`) }))}
            required
          />
        )}
        {kind === 'GOAL' && (
          <SelectField
            name="kind"
            label={labels('field.kind')}
            value={goalKind}
            onChange={setGoalKind}
            options={GOAL_KINDS.map((value) => ({ value, label: labels(`goalKind.${value}`) }))}
            required
          />
        )}
        {dateField && (
          <PlanDateField
            name={dateField}
            label={labels(`field.${dateField}` as 'field.planned')}
            value={date}
            onChange={setDate}
            required={kind === 'MILESTONE'}
          />
        )}
        <div className="form__actions">
          <SubmitButton pending={pending} pendingLabel={t.adding}>
            {t.addSave}
          </SubmitButton>
          <Button onClick={props.onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
