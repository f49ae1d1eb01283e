import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Form, SubmitButton, TextArea } from '../../ui/form.tsx';
import { ReopenPartMutation, SubmitPartMutation } from './revision-mutations.ts';
import type { Draft, DraftPart } from './queries.ts';
import { AFTER_SAVING } from './save-item.ts';
import { DRAFTING_TEXTS } from './texts.ts';

/** A ministry's part is handed in, or opened again. */
export interface PartStep {
  readonly part: DraftPart;
  readonly kind: 'SUBMIT' | 'REOPEN';
}

/** Says what the step does, and takes it. The CIO office says what is left to do. */
export function PartDialog({ draft, step, onClose }: { draft: Draft; step: PartStep; onClose: () => void }) {
  const t = useText(DRAFTING_TEXTS);
  const say = useAnnounce();
  const { organisation } = useViewer();
  const { part, kind } = step;
  const { ministry } = part;
  const office = organisation?.lineage !== ministry.lineage;
  const asksComment = kind === 'REOPEN' && office;
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const options = { refetchQueries: AFTER_SAVING };
  const [submit, submitting] = useMutation(SubmitPartMutation, options);
  const [reopen, reopening] = useMutation(ReopenPartMutation, options);
  const done = (words: string) => {
    say(words);
    onClose();
  };
  const run = () => {
    const variables = { number: draft.revision.number, ministry: ministry.code };
    setMissing(asksComment && comment.trim() === '');
    if ((asksComment && comment.trim() === '') || submitting.loading || reopening.loading) return;
    // What went wrong stands in the form.
    if (kind === 'SUBMIT') submit({ variables, onCompleted: () => done(t.submitted) }).catch(() => undefined);
    else
      reopen({
        variables: { ...variables, comment: comment.trim() || null },
        onCompleted: () => done(t.reopened),
      }).catch(() => undefined);
  };
  const warnings = part.findingCount - part.blockingCount;
  return (
    <Dialog
      title={kind === 'SUBMIT' ? t.submitTitle(ministry.abbreviation) : t.reopenTitle(ministry.abbreviation)}
      onClose={onClose}
    >
      <Form
        errors={missing ? [{ name: 'comment', message: t.commentMissing }] : []}
        failure={submitting.error ?? reopening.error}
        onSubmit={run}
      >
        <FormErrors />
        <p>{kind === 'SUBMIT' ? t.submitHelp : t.reopenHelp}</p>
        {kind === 'SUBMIT' && part.findingCount > 0 && (
          <p>{t.submitFindings(part.blockingCount, warnings)}</p>
        )}
        {asksComment && (
          <TextArea
            name="comment"
            label={t.comment}
            value={comment}
            onChange={setComment}
            maxLength={TEXT_MAX.comment}
            rows={3}
            required
          />
        )}
        <div className="form__actions">
          <SubmitButton
            pending={submitting.loading || reopening.loading}
            pendingLabel={kind === 'SUBMIT' ? t.submitting : t.reopening}
          >
            {kind === 'SUBMIT' ? t.submit : office ? t.reopenOffice : t.reopen}
          </SubmitButton>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
