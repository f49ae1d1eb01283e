import { useState, type ReactNode } from 'react';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { Form, SubmitButton, TextField } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { AUTH_TEXTS } from './texts.ts';

/**
 * E-mail address and password.
 * @param email given and fixed where the same person has to come back
 * @param secondary the page offers another way to sign in first
 * @param more stands beside the button
 */
export function CredentialsForm(props: {
  email?: string;
  secondary?: boolean;
  pending: boolean;
  failure: unknown;
  onSubmit: (email: string, password: string) => void;
  more?: ReactNode;
}) {
  const t = useText(AUTH_TEXTS);
  const [email, setEmail] = useState(props.email ?? '');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<FieldErrors>([]);
  const submit = () => {
    const missing = [
      ...(email.trim() ? [] : [{ name: 'email', message: t.emailMissing }]),
      ...(password ? [] : [{ name: 'password', message: t.passwordMissing }]),
    ];
    setErrors(missing);
    if (missing.length === 0 && !props.pending) props.onSubmit(email, password);
  };
  return (
    <Form
      errors={errors}
      failure={errors.length > 0 ? undefined : props.failure}
      onSubmit={submit}
      label={t.signIn}
    >
      <FormErrors />
      <TextField
        name="email"
        label={t.email}
        type="email"
        value={email}
        onChange={setEmail}
        autoComplete="username"
        maxLength={TEXT_MAX.email}
        spellCheck={false}
        readOnly={props.email !== undefined}
        required
      />
      <PasswordField
        name="password"
        label={t.password}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        required
      />
      <div className="form__actions">
        <SubmitButton
          pending={props.pending}
          pendingLabel={t.signingIn}
          kind={props.secondary ? 'secondary' : 'primary'}
        >
          {t.signIn}
        </SubmitButton>
        {props.more}
      </div>
    </Form>
  );
}
