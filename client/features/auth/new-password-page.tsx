import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { PASSWORD_MIN } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Notice } from '../../ui/states.tsx';
import { ResetPasswordMutation } from './queries.ts';
import { AUTH_TEXTS } from './texts.ts';

/** Sets a password by the token of a mail or an invitation, which stands in the address's fragment. */
export function Component() {
  const t = useText(AUTH_TEXTS);
  const token = decodeToken(useLocation().hash);
  const [done, setDone] = useState(false);
  return (
    <Page title={t.newTitle} lead={t.newLead}>
      {done ? (
        <div role="status">
          <Notice
            kind="success"
            title={t.setTitle}
            actions={
              <LinkKeepingView to={paths.signIn} className="button button--primary">
                {t.toSignIn}
              </LinkKeepingView>
            }
          >
            {t.set}
          </Notice>
        </div>
      ) : token === '' ? (
        <Notice
          kind="warning"
          title={t.noTokenTitle}
          actions={<LinkKeepingView to={paths.forgotPassword}>{t.requestNew}</LinkKeepingView>}
        >
          {t.noToken}
        </Notice>
      ) : (
        <PasswordForm token={token} onDone={() => setDone(true)} />
      )}
    </Page>
  );
}

function PasswordForm({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useText(AUTH_TEXTS);
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [reset, { loading, error }] = useMutation(ResetPasswordMutation, {
    context: { withoutSession: true },
  });
  const submit = () => {
    const message = !password
      ? t.newPasswordMissing
      : password.length < PASSWORD_MIN
        ? t.newPasswordShort(PASSWORD_MIN)
        : null;
    setErrors(message ? [{ name: 'password', message }] : []);
    if (message || loading) return;
    reset({ variables: { token, password } }).then(onDone, () => undefined);
  };
  return (
    <Form
      errors={errors}
      failure={errors.length > 0 ? undefined : error}
      onSubmit={submit}
      label={t.newTitle}
    >
      <FormErrors />
      <PasswordField
        name="password"
        label={t.newPassword}
        hint={t.newPasswordHint(PASSWORD_MIN)}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        required
      />
      <div className="form__actions">
        <SubmitButton pending={loading} pendingLabel={t.setting}>
          {t.setPassword}
        </SubmitButton>
        <LinkKeepingView to={paths.forgotPassword}>{t.requestNew}</LinkKeepingView>
      </div>
    </Form>
  );
}

/** Tokens are made of letters, digits, '-' and '_' only; anything else is a damaged link. */
function decodeToken(hash: string): string {
  return /^#([\w-]+)$/.exec(hash)?.[1] ?? '';
}
