import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Form, SubmitButton, TextArea } from '../../ui/form.tsx';
import {
  ApproveRevisionMutation,
  ProposeRevisionMutation,
  ReturnRevisionMutation,
} from './revision-mutations.ts';
import type { Draft } from './queries.ts';
import { AFTER_SAVING } from './save-item.ts';
import { DRAFTING_TEXTS } from './texts.ts';

export type PublicationStep = 'PROPOSE' | 'APPROVE' | 'RETURN';

/** Says what the step does, with the checksum of what is signed, and takes it. */
export function PublicationDialog(props: { draft: Draft; step: PublicationStep; onClose: () => void }) {
  const t = useText(DRAFTING_TEXTS);
  const { draft, step, onClose } = props;
  const { number } = draft.revision;
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const { run, pending, error } = useStep(step, onClose);
  const words = {
    PROPOSE: { title: t.proposeTitle(number), help: t.proposeHelp, action: t.propose, pending: t.proposing },
    APPROVE: { title: t.approveTitle(number), help: t.approveHelp, action: t.approve, pending: t.approving },
    RETURN: { title: t.returnTitle(number), help: '', action: t.return, pending: t.returning },
  }[step];
  const open = draft.parts.filter((part) => !part.submittedAt).length;
  const submit = () => {
    const silent = step === 'RETURN' && comment.trim() === '';
    setMissing(silent);
    if (!silent && !pending) run({ number, version: draft.version }, comment.trim());
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Form
        errors={missing ? [{ name: 'comment', message: t.commentMissing }] : []}
        failure={missing ? undefined : error}
        onSubmit={submit}
      >
        <FormErrors />
        {words.help && <p>{words.help}</p>}
        {step === 'PROPOSE' && open > 0 && <p>{t.proposeOpen(open)}</p>}
        {step !== 'RETURN' && draft.contentSha256 && (
          <p>
            {t.checksum}: <code className="breaks">{draft.contentSha256}</code>
          </p>
        )}
        {step === 'RETURN' && (
          <TextArea
            name="comment"
            label={t.comment}
            value={comment}
            onChange={setComment}
            maxLength={TEXT_MAX.comment}
            required
          />
        )}
        <div className="form__actions">
          <SubmitButton pending={pending} pendingLabel={words.pending}>
            {words.action}
          </SubmitButton>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** The mutation of a step; a published revision leads to the list of revisions. */
function useStep(step: PublicationStep, onDone: () => void) {
  const t = useText(DRAFTING_TEXTS);
  const say = useAnnounce();
  const navigate = useNavigate();
  const options = { refetchQueries: AFTER_SAVING };
  const [propose, proposing] = useMutation(ProposeRevisionMutation, options);
  const [approve, approving] = useMutation(ApproveRevisionMutation, options);
  const [sendBack, sendingBack] = useMutation(ReturnRevisionMutation, options);
  const state = { PROPOSE: proposing, APPROVE: approving, RETURN: sendingBack }[step];
  const done = (words: string) => {
    say(words);
    onDone();
  };
  const run = (variables: { number: number; version: number }, comment: string) => {
    const { number } = variables;
    const take = {
      PROPOSE: () => propose({ variables, onCompleted: () => done(t.proposed(number)) }),
      APPROVE: () =>
        approve({
          variables,
          onCompleted: () => {
            done(t.approved(number));
            void navigate(paths.revisions);
          },
        }),
      RETURN: () => sendBack({ variables: { ...variables, comment }, onCompleted: () => done(t.returned) }),
    }[step];
    // What went wrong stands in the form: `error` is its failure.
    take().catch(() => undefined);
  };
  return { run, pending: state.loading, error: state.error };
}
