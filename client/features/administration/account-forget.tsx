import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Form, SubmitButton, TextField } from '../../ui/form.tsx';
import { ACCOUNT_ADMIN_TEXTS } from './account-texts.ts';
import { AccountsQuery, ForgetAccountMutation, type Account } from './queries.ts';
import { ADMINISTRATION_TEXTS } from './texts.ts';

/** Anonymises the account of somebody who left: says what goes and what stays, and wants the address typed. */
export function ForgetDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useText(ACCOUNT_ADMIN_TEXTS);
  const common = useText(ADMINISTRATION_TEXTS);
  const say = useAnnounce();
  const { id, version, displayName, email } = account;
  const [typed, setTyped] = useState('');
  const [differs, setDiffers] = useState(false);
  const [forget, { loading, error }] = useMutation(ForgetAccountMutation, {
    refetchQueries: [AccountsQuery],
  });
  const submit = () => {
    const wrong = typed.trim().toLowerCase() !== email.toLowerCase();
    setDiffers(wrong);
    if (wrong || loading) return;
    const done = () => {
      onClose();
      say(t.forgotten(id));
    };
    forget({ variables: { id, version, email: typed.trim() }, onCompleted: done }).catch(() => undefined);
  };
  return (
    <Dialog title={t.forgetTitle(displayName)} onClose={onClose}>
      <p>{t.forgetText}</p>
      <h3>{t.goesTitle}</h3>
      <List items={t.goes} />
      <h3>{t.staysTitle}</h3>
      <List items={[t.staysReferences(id), ...t.stays]} />
      <Form
        errors={differs ? [{ name: 'email', message: t.forgetDiffers(email) }] : undefined}
        failure={differs ? undefined : error}
        onSubmit={submit}
      >
        <FormErrors />
        <TextField
          name="email"
          label={t.forgetConfirm}
          hint={t.forgetHint(email)}
          value={typed}
          onChange={setTyped}
          maxLength={TEXT_MAX.email}
          spellCheck={false}
          required
        />
        <div className="form__actions">
          <SubmitButton pending={loading} pendingLabel={t.forgetting}>
            {t.forget}
          </SubmitButton>
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
