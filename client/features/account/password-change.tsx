import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { PASSWORD_MIN } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Section } from '../../ui/section.tsx';
import { ChangePasswordMutation, SessionsQuery } from './queries.ts';
import { ACCOUNT_TEXTS } from './texts.ts';

/**
 * A new password by the old one.
 * @param email tells password managers whose password it is
 */
export function PasswordChange({ email }: { email: string }) {
  const t = useText(ACCOUNT_TEXTS);
  const say = useAnnounce();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [change, { loading, error }] = useMutation(ChangePasswordMutation, {
    refetchQueries: [SessionsQuery],
  });
  const submit = () => {
    const found = [
      ...(current ? [] : [{ name: 'current', message: t.currentMissing }]),
      ...(next ? [] : [{ name: 'next', message: t.newMissing }]),
      ...(next && next.length < PASSWORD_MIN ? [{ name: 'next', message: t.newShort(PASSWORD_MIN) }] : []),
    ];
    setErrors(found);
    if (found.length > 0 || loading) return;
    const done = () => {
      setCurrent('');
      setNext('');
      say(t.passwordChanged);
    };
    change({ variables: { current, next }, onCompleted: done }).catch(() => undefined);
  };
  return (
    <Section title={t.password}>
      <Form
        errors={errors}
        failure={errors.length > 0 ? undefined : error}
        onSubmit={submit}
        label={t.password}
      >
        <FormErrors />
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField
          name="current"
          label={t.currentPassword}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          required
        />
        <PasswordField
          name="next"
          label={t.newPassword}
          hint={t.newPasswordHint(PASSWORD_MIN)}
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          required
        />
        <div className="form__actions">
          <SubmitButton pending={loading} pendingLabel={t.changing} kind="secondary">
            {t.changePassword}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
