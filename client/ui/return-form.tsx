import { useState, type ReactNode } from 'react';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { useText } from '../lib/i18n.ts';
import { Button } from './button.tsx';
import { FormErrors } from './form-errors.tsx';
import type { FieldErrors } from './form-field.tsx';
import { FORM_TEXTS } from './form-texts.ts';
import { Form, SubmitButton, TextArea } from './form.tsx';

/** What the form says; each feature speaks of its own things. */
export interface ReturnWords {
  readonly comment: string;
  readonly commentHint?: string;
  readonly commentMissing: string;
  readonly action: string;
  readonly pending: string;
  readonly cancel: string;
}

/**
 * The comment that is owed by whoever gives something back: without it nobody would know what to revise.
 * @param children what stands above the comment
 * @param onSend with the comment, once there is one that is not too long
 */
export function ReturnForm(props: {
  words: ReturnWords;
  label?: string;
  pending: boolean;
  failure: unknown;
  children?: ReactNode;
  onSend: (comment: string) => void;
  onCancel: () => void;
}) {
  const t = useText(FORM_TEXTS);
  const { words, pending } = props;
  const [comment, setComment] = useState('');
  const [errors, setErrors] = useState<FieldErrors>([]);
  const submit = () => {
    const over = comment.length - TEXT_MAX.comment;
    const message = comment.trim() === '' ? words.commentMissing : over > 0 ? t.tooLong(over) : null;
    setErrors(message === null ? [] : [{ name: 'comment', message }]);
    if (message === null && !pending) props.onSend(comment.trim());
  };
  return (
    <Form errors={errors} failure={props.failure} onSubmit={submit} label={props.label}>
      <FormErrors />
      {props.children}
      <TextArea
        name="comment"
        label={words.comment}
        hint={words.commentHint}
        value={comment}
        onChange={setComment}
        maxLength={TEXT_MAX.comment}
        required
      />
      <div className="form__actions">
        <SubmitButton pending={pending} pendingLabel={words.pending}>
          {words.action}
        </SubmitButton>
        <Button onClick={props.onCancel}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
