import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { DATE_MAX, DATE_MIN, TEXT_MAX } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { DayField, Form, SubmitButton, TextArea, TextField } from '../../ui/form.tsx';
import { OpenRevisionMutation } from './revision-mutations.ts';
import { AFTER_SAVING } from './save-item.ts';
import { DRAFTING_TEXTS } from './texts.ts';

/** Opens the next revision as a copy of the latest. */
export function OpenRevisionDialog({ onClose }: { onClose: () => void }) {
  const t = useText(DRAFTING_TEXTS);
  const say = useAnnounce();
  const [title, setTitle] = useState('');
  const [summary, setSummary] = useState('');
  const [effectiveDate, setEffectiveDate] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [open, { loading, error }] = useMutation(OpenRevisionMutation, { refetchQueries: AFTER_SAVING });
  const submit = () => {
    setMissing(title.trim() === '');
    if (title.trim() === '' || loading) return;
    open({
      variables: { input: { title: title.trim(), summary: summary.trim(), effectiveDate } },
      onCompleted: ({ openRevision }) => {
        say(t.opened(t.number(openRevision.revision.number)));
        onClose();
      },
      // What went wrong stands in the form: `error` is its failure.
    }).catch(() => undefined);
  };
  return (
    <Dialog title={t.open} onClose={onClose}>
      <Form
        errors={missing ? [{ name: 'title', message: t.nameMissing }] : []}
        failure={missing ? undefined : error}
        onSubmit={submit}
      >
        <FormErrors />
        <p>{t.openHelp}</p>
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
          optional
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
          min={DATE_MIN}
          max={DATE_MAX}
        />
        <div className="form__actions">
          <SubmitButton pending={loading} pendingLabel={t.opening}>
            {t.open}
          </SubmitButton>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
