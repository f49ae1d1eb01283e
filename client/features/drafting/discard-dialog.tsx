import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Form, SubmitButton, TextField } from '../../ui/form.tsx';
import { DiscardRevisionMutation } from './revision-mutations.ts';
import type { Draft } from './queries.ts';
import { AFTER_SAVING } from './save-item.ts';
import { DRAFTING_TEXTS } from './texts.ts';

/** Deletes the draft for good; asks to type its name, since nothing brings it back. */
export function DiscardDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const t = useText(DRAFTING_TEXTS);
  const say = useAnnounce();
  const { number } = draft.revision;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [discard, { loading, error }] = useMutation(DiscardRevisionMutation, {
    refetchQueries: AFTER_SAVING,
  });
  const submit = () => {
    const matches = typed.trim().toLocaleLowerCase('de') === t.number(number).toLocaleLowerCase('de');
    setWrong(!matches);
    if (!matches || loading) return;
    discard({
      variables: { number, version: draft.version },
      onCompleted: () => {
        say(t.discarded);
        onClose();
      },
      // What went wrong stands in the form: `error` is its failure.
    }).catch(() => undefined);
  };
  return (
    <Dialog title={t.discardTitle(number)} onClose={onClose}>
      <Form
        errors={wrong ? [{ name: 'confirm', message: t.discardWrong }] : []}
        failure={wrong ? undefined : error}
        onSubmit={submit}
      >
        <FormErrors />
        <p>{t.discardHelp(draft.changeCount)}</p>
        <TextField
          name="confirm"
          label={t.discardConfirm(number)}
          value={typed}
          onChange={setTyped}
          maxLength={40}
          required
        />
        <div className="form__actions">
          <SubmitButton pending={loading} pendingLabel={t.discarding}>
            {t.discard}
          </SubmitButton>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
