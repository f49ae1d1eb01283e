import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { Form, SubmitButton, TextField } from '../../ui/form.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Notice } from '../../ui/states.tsx';
import { RequestPasswordResetMutation, SignInOptionsQuery } from './queries.ts';
import { AUTH_TEXTS } from './texts.ts';

/** Asks for a link that sets a new password; says the same whether the address is known or not. */
export function Component() {
  const t = useText(AUTH_TEXTS);
  const { signInOptions } = useSuspenseQuery(SignInOptionsQuery).data;
  const [sentTo, setSentTo] = useState<string | null>(null);
  const toSignIn = <LinkKeepingView to={paths.signIn}>{t.toSignIn}</LinkKeepingView>;
  return (
    <Page
      title={t.forgotTitle}
      lead={signInOptions.passwordReset ? t.forgotLead : undefined}
      breadcrumbs={[{ label: t.title, to: paths.signIn }]}
    >
      {!signInOptions.passwordReset ? (
        <Notice kind="info" title={t.noMailTitle} actions={toSignIn}>
          {t.noMail}
        </Notice>
      ) : sentTo === null ? (
        <RequestForm onSent={setSentTo} />
      ) : (
        <div role="status">
          <Notice kind="success" title={t.requestedTitle} actions={toSignIn}>
            {t.requested(sentTo)}
          </Notice>
        </div>
      )}
    </Page>
  );
}

function RequestForm({ onSent }: { onSent: (email: string) => void }) {
  const t = useText(AUTH_TEXTS);
  const [email, setEmail] = useState('');
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [request, { loading, error }] = useMutation(RequestPasswordResetMutation, {
    context: { withoutSession: true },
  });
  const submit = () => {
    const address = email.trim();
    setErrors(address ? [] : [{ name: 'email', message: t.emailMissing }]);
    if (!address || loading) return;
    request({ variables: { email: address } }).then(
      () => onSent(address),
      () => undefined,
    );
  };
  return (
    <Form
      errors={errors}
      failure={errors.length > 0 ? undefined : error}
      onSubmit={submit}
      label={t.forgotTitle}
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
        required
      />
      <div className="form__actions">
        <SubmitButton pending={loading} pendingLabel={t.requesting}>
          {t.requestLink}
        </SubmitButton>
      </div>
    </Form>
  );
}
