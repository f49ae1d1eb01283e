import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { Form, SubmitButton, TextArea } from '../../ui/form.tsx';
import { type MaturityReport, ReturnMaturityMutation } from './queries.ts';
import { MATURITY_TEXTS } from './texts.ts';

/** Gives a report back; says why. */
export function ReturnDialog({ report, onClose }: { report: MaturityReport; onClose: () => void }) {
  const t = useText(MATURITY_TEXTS);
  const say = useAnnounce();
  const [comment, setComment] = useState('');
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [give, { loading, error }] = useMutation(ReturnMaturityMutation, { refetchQueries: 'active' });
  const send = () => {
    const found = comment.trim() === '' ? [{ name: 'comment', message: t.commentMissing }] : [];
    setErrors(found);
    if (found.length > 0 || loading) return;
    give({
      variables: { id: report.id, version: report.version, comment: comment.trim() },
      onCompleted: () => {
        say(t.returned);
        onClose();
      },
      // What went wrong stands in the form: `error`.
    }).catch(() => undefined);
  };
  return (
    <Dialog title={`${t.returnTitle}: ${report.service.code}`} onClose={onClose}>
      <Form errors={errors} failure={error} onSubmit={send} label={t.returnTitle}>
        <FormErrors />
        <TextArea
          name="comment"
          label={t.comment}
          value={comment}
          onChange={setComment}
          maxLength={TEXT_MAX.comment}
          required
        />
        <div className="form__actions">
          <SubmitButton pending={loading} pendingLabel={t.saving}>
            {t.giveBack}
          </SubmitButton>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
