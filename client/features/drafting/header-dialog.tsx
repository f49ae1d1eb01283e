import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import {
  DATE_MAX,
  DATE_MIN,
  TEXT_MAX,
  THRESHOLD_DAYS_MAX,
  THRESHOLD_DAYS_MIN,
} from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { DayField, Form, NumberField, SubmitButton, TextArea, TextField } from '../../ui/form.tsx';
import { SaveRevisionMutation } from './revision-mutations.ts';
import type { Draft } from './queries.ts';
import { AFTER_SAVING } from './save-item.ts';
import { DRAFTING_TEXTS } from './texts.ts';

const THRESHOLDS = ['redThresholdDays', 'milestoneThresholdDays', 'stalenessDays', 'dueSoonDays'] as const;

/** Title, date, decision and thresholds of the draft. */
export function HeaderDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const t = useText(DRAFTING_TEXTS);
  const say = useAnnounce();
  const { revision } = draft;
  const [version] = useState(draft.version);
  const [title, setTitle] = useState(revision.title);
  const [summary, setSummary] = useState(revision.summary);
  const [effectiveDate, setEffectiveDate] = useState(revision.effectiveDate ?? null);
  const [decisionReference, setDecisionReference] = useState(revision.decisionReference ?? '');
  const [decidedOn, setDecidedOn] = useState(revision.decidedOn ?? null);
  const [thresholds, setThresholds] = useState<Readonly<Record<(typeof THRESHOLDS)[number], number | null>>>(
    () => ({
      redThresholdDays: revision.redThresholdDays,
      milestoneThresholdDays: revision.milestoneThresholdDays,
      stalenessDays: revision.stalenessDays,
      dueSoonDays: revision.dueSoonDays,
    }),
  );
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [save, { loading, error }] = useMutation(SaveRevisionMutation, { refetchQueries: AFTER_SAVING });
  const submit = () => {
    const found: FieldErrors = [
      ...(title.trim() === '' ? [{ name: 'title', message: t.nameMissing }] : []),
      ...THRESHOLDS.filter((name) => thresholds[name] === null).map((name) => ({
        name,
        message: t.required,
      })),
    ];
    setErrors(found);
    if (found.length > 0 || loading) return;
    const input = {
      number: revision.number,
      version,
      title: title.trim(),
      summary: summary.trim(),
      effectiveDate,
      decisionReference: decisionReference.trim() || null,
      decidedOn,
      ...thresholds,
    };
    const onCompleted = () => {
      say(t.saved);
      onClose();
    };
    // What went wrong stands in the form: `error` is its failure.
    save({ variables: { input }, onCompleted }).catch(() => undefined);
  };
  const days = { min: DATE_MIN, max: DATE_MAX };
  return (
    <Dialog title={t.editHeader} wide onClose={onClose}>
      <Form errors={errors} failure={errors.length > 0 ? undefined : error} onSubmit={submit}>
        <FormErrors />
        <TextField
          name="title"
          label={t.name}
          value={title}
          onChange={setTitle}
          maxLength={TEXT_MAX.title}
          required
        />
        <TextArea
          name="summary"
          label={t.summary}
          value={summary}
          onChange={setSummary}
          maxLength={TEXT_MAX.summary}
        />
        <DayField
          name="effectiveDate"
          label={t.effectiveDate}
          hint={t.effectiveDateHint}
          value={effectiveDate}
          onChange={setEffectiveDate}
          {...days}
        />
        <div className="form__row">
          <TextField
            name="decisionReference"
            label={t.decisionReference}
            optional
            value={decisionReference}
            onChange={setDecisionReference}
            maxLength={TEXT_MAX.decisionReference}
          />
          <DayField
            name="decidedOn"
            label={t.decidedOn}
            value={decidedOn}
            onChange={setDecidedOn}
            {...days}
          />
        </div>
        <fieldset className="split-part">
          <legend>{t.thresholds}</legend>
          <div className="form__row">
            {THRESHOLDS.map((name) => (
              <NumberField
                key={name}
                name={name}
                label={t[name]}
                value={thresholds[name]}
                onChange={(value) => setThresholds({ ...thresholds, [name]: value })}
                min={THRESHOLD_DAYS_MIN}
                max={THRESHOLD_DAYS_MAX}
                unit={t.days}
                required
              />
            ))}
          </div>
        </fieldset>
        <div className="form__actions">
          <SubmitButton pending={loading} pendingLabel={t.saving}>
            {t.save}
          </SubmitButton>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
