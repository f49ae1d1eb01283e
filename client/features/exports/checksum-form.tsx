import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { Form, SubmitButton, TextField } from '../../ui/form.tsx';
import { readChecksum } from './checksum.ts';
import { VERIFY_TEXTS } from './verify-texts.ts';

/** Takes a checksum that somebody types or pastes. */
export function ChecksumForm(props: { initial: string; onChecksum: (sha256: string) => void }) {
  const t = useText(VERIFY_TEXTS);
  const [text, setText] = useState(props.initial);
  const [errors, setErrors] = useState<FieldErrors>([]);
  const submit = () => {
    const sha256 = readChecksum(text);
    setErrors(
      sha256 === null ? [{ name: 'sha256', message: text.trim() === '' ? t.missing : t.malformed }] : [],
    );
    if (sha256 !== null) props.onChecksum(sha256);
  };
  return (
    <Form errors={errors} onSubmit={submit} label={t.textTitle}>
      <TextField
        name="sha256"
        label={t.checksum}
        hint={t.checksumHint}
        value={text}
        onChange={setText}
        spellCheck={false}
        required
      />
      <div className="form__actions">
        <SubmitButton pending={false} pendingLabel={t.looking} kind="secondary">
          {t.lookUp}
        </SubmitButton>
      </div>
    </Form>
  );
}
