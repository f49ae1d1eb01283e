import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { SecondFactor as State } from '../../gql/graphql.ts';
import { useText } from '../../lib/i18n.ts';
import { ViewerQuery } from '../../lib/shell-query.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Section } from '../../ui/section.tsx';
import { RemoveSecondFactorMutation } from './queries.ts';
import { SecondFactorSetup } from './second-factor-setup.tsx';
import { ACCOUNT_TEXTS } from './texts.ts';

/** The second factor of one's own account; nothing where there can be none. */
export function SecondFactor({ state }: { state: State }) {
  const t = useText(ACCOUNT_TEXTS);
  const client = useApolloClient();
  const [removing, setRemoving] = useState(false);
  if (state === 'UNAVAILABLE') return null;
  return (
    <Section title={t.secondFactor}>
      <p>{state === 'ON' ? t.factorOn : t.factorOff}</p>
      {state === 'ON' ? (
        <div>
          <Button onClick={() => setRemoving(true)}>{t.remove}</Button>
        </div>
      ) : (
        <SecondFactorSetup
          onDone={() => void client.query({ query: ViewerQuery, fetchPolicy: 'network-only' })}
        />
      )}
      {removing && <RemoveDialog onClose={() => setRemoving(false)} />}
    </Section>
  );
}

function RemoveDialog({ onClose }: { onClose: () => void }) {
  const t = useText(ACCOUNT_TEXTS);
  const say = useAnnounce();
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const [remove, { loading, error }] = useMutation(RemoveSecondFactorMutation);
  const submit = () => {
    setMissing(password === '');
    if (password === '' || loading) return;
    const done = () => {
      onClose();
      say(t.removed);
    };
    remove({ variables: { password }, onCompleted: done }).catch(() => undefined);
  };
  return (
    <Dialog title={t.removeTitle} onClose={onClose}>
      <p>{t.removeText}</p>
      <Form
        errors={missing ? [{ name: 'password', message: t.currentMissing }] : undefined}
        failure={missing ? undefined : error}
        onSubmit={submit}
      >
        <FormErrors />
        <PasswordField
          name="password"
          label={t.passwordField}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          required
        />
        <div className="form__actions">
          <SubmitButton pending={loading} pendingLabel={t.removing}>
            {t.remove}
          </SubmitButton>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
