import { useState } from 'react';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { useText } from '../lib/i18n.ts';
import type { FieldProps } from './form-field.tsx';
import { FORM_TEXTS } from './form-texts.ts';
import { TextField } from './form.tsx';

/** A password that can be shown. `autoComplete` tells password managers which one it is. */
export function PasswordField(
  props: FieldProps & {
    value: string;
    onChange: (value: string) => void;
    autoComplete: 'current-password' | 'new-password';
  },
) {
  const t = useText(FORM_TEXTS);
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      maxLength={TEXT_MAX.password}
      spellCheck={false}
      tool={
        <button
          type="button"
          className="button button--quiet"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? t.hidePassword : t.showPassword}
        </button>
      }
    />
  );
}
