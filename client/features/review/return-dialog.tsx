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
import { ReturnReportMutation, type ReviewItem } from './queries.ts';
import { REVIEW_TEXTS } from './texts.ts';

/** Gives a report back to its ministry; without a comment nobody would know what to revise. */
export function ReturnDialog(props: { report: ReviewItem; onReturned?: () => void; onClose: () => void }) {
  const { report, onClose } = props;
  const t = useText(REVIEW_TEXTS);
  const announce = useAnnounce();
  const [comment, setComment] = useState('');
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [giveBack, { loading, error }] = useMutation(ReturnReportMutation, { refetchQueries: 'active' });
  const { code } = report.measure;
  const submit = () => {
    const message = commentFault(comment, t);
    setErrors(message === null ? [] : [{ name: 'comment', message }]);
    if (message !== null || loading) return;
    giveBack({
      variables: { id: report.id, version: report.version, comment: comment.trim() },
      onCompleted: () => {
        announce(t.returnedDone(code));
        props.onReturned?.();
        onClose();
      },
      // What went wrong stands in the form: `error` is its failure.
    }).catch(() => undefined);
  };
  return (
    <Dialog title={t.returnTitle(code)} onClose={onClose}>
      <Form errors={errors} failure={error} onSubmit={submit}>
        <FormErrors />
        <p>
          <strong>{report.measure.title}</strong>
        </p>
        <p>{t.returnHelp}</p>
        <TextArea
          name="comment"
          label={t.comment}
          hint={t.commentHint}
          value={comment}
          onChange={setComment}
          maxLength={TEXT_MAX.comment}
          required
        />
        <div className="form__actions">
          <SubmitButton pending={loading} pendingLabel={t.returning}>
            {t.return}
          </SubmitButton>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** What is wrong with a comment; null where nothing is. */
function commentFault(
  comment: string,
  t: { readonly commentMissing: string; readonly commentTooLong: string },
): string | null {
  if (comment.trim() === '') return t.commentMissing;
  return comment.length > TEXT_MAX.comment ? t.commentTooLong : null;
}
