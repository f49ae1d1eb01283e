import { useState, type ReactNode } from 'react';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { useText } from '../lib/i18n.ts';
import { FormErrors } from './form-errors.tsx';
import type { FieldErrors } from './form-field.tsx';
import { FORM_TEXTS } from './form-texts.ts';
import { Form, SubmitButton, TextField } from './form.tsx';

/**
 * Takes the code of an authenticator app, or a recovery code.
 * @param hint what may be typed
 * @param more stands beside the button
 */
export function CodeForm(props: {
  hint: string;
  pending: boolean;
  failure: unknown;
  onSubmit: (code: string) => void;
  more?: ReactNode;
}) {
  const t = useText(FORM_TEXTS);
  const [code, setCode] = useState('');
  const [errors, setErrors] = useState<FieldErrors>([]);
  const submit = () => {
    const missing = code.trim() ? [] : [{ name: 'code', message: t.codeMissing }];
    setErrors(missing);
    if (missing.length === 0 && !props.pending) props.onSubmit(code);
  };
  return (
    <Form errors={errors} failure={errors.length > 0 ? undefined : props.failure} onSubmit={submit}>
      <FormErrors />
      <TextField
        name="code"
        label={t.code}
        hint={props.hint}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        maxLength={TEXT_MAX.code}
        spellCheck={false}
        focused
        required
      />
      <div className="form__actions">
        <SubmitButton pending={props.pending} pendingLabel={t.confirming}>
          {t.confirm}
        </SubmitButton>
        {props.more}
      </div>
    </Form>
  );
}
