import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import type { ImportKind } from '../../../shared/domain/vocabulary.ts';
import type { ImportApplyMutation as ApplyResult, ImportOptionsInput } from '../../gql/graphql.ts';
import { errorCode } from '../../lib/errors.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { Checkbox, Form, SubmitButton, TextArea, TextField } from '../../ui/form.tsx';
import { Notice } from '../../ui/states.tsx';
import { PREVIEW_TEXTS } from './preview-texts.ts';
import { ImportApplyMutation, type Preview } from './queries.ts';

/** What an import did. */
export type ApplyAnswer = ApplyResult['importApply'];

/**
 * Applies what the preview shows: asks for the reason where the plan is weakened, and for a decision on rows that are
 * refused.
 * @param outdated another preview is on its way: what is shown must not be applied
 * @param onStale the server says that the preview no longer holds
 */
export function ApplyForm(props: {
  kind: ImportKind;
  file: string;
  preview: Preview;
  options: ImportOptionsInput;
  outdated: boolean;
  onStale: () => void;
  onApplied: (answer: ApplyAnswer) => void;
}) {
  const t = useText(PREVIEW_TEXTS);
  const format = useFormat();
  const { kind, file, preview, options } = props;
  const { refused, digest, needsReason } = preview;
  const writes = preview.added + preview.changed;
  const [reason, setReason] = useState('');
  const [decisionReference, setDecision] = useState('');
  const [skipRefused, setSkip] = useState(false);
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [apply, { loading, error }] = useMutation(ImportApplyMutation);
  const submit = () => {
    const faults: FieldErrors = [
      ...(refused > 0 && !skipRefused ? [{ name: 'skipRefused', message: t.skipMissing }] : []),
      ...(needsReason && reason.trim() === '' ? [{ name: 'reason', message: t.reasonMissing }] : []),
    ];
    setErrors(faults);
    if (faults.length > 0 || loading || props.outdated) return;
    const why = needsReason
      ? { reason: reason.trim(), decisionReference: decisionReference.trim() || null }
      : {};
    apply({
      variables: {
        kind,
        file,
        digest,
        options: { ...options, ...why, skipRefused: refused > 0 && skipRefused },
      },
      onCompleted: ({ importApply }) => props.onApplied(importApply),
      onError: (failure) => {
        // What went wrong stands in the form; a preview that no longer holds is made anew.
        if (errorCode(failure) === 'CONFLICT') props.onStale();
      },
    }).catch(() => undefined);
  };
  const written = format.number(refused);
  if (writes === 0) return <p>{refused > 0 && refused === preview.total ? t.allRefused : t.nothingToDo}</p>;
  return (
    <Form errors={errors} failure={errors.length > 0 ? undefined : error} onSubmit={submit} label={t.preview}>
      <FormErrors />
      {refused > 0 && (
        <Notice kind="warning" title={t.refusedTitle(refused, written)}>
          <p>{t.refusedHelp}</p>
          <Checkbox
            name="skipRefused"
            label={t.skip(refused, written)}
            checked={skipRefused}
            onChange={setSkip}
          />
        </Notice>
      )}
      {needsReason && (
        <div className="import-reason">
          <div>
            <p className="import-reason__title">{t.reasonTitle}</p>
            <p>{t.reasonHelp}</p>
          </div>
          <TextArea
            name="reason"
            label={t.reason}
            value={reason}
            onChange={setReason}
            maxLength={TEXT_MAX.reason}
            rows={2}
            required
          />
          <TextField
            name="decisionReference"
            label={t.decision}
            optional
            value={decisionReference}
            onChange={setDecision}
            maxLength={TEXT_MAX.decisionReference}
          />
        </div>
      )}
      <div className="form__actions">
        <SubmitButton pending={loading || props.outdated} pendingLabel={loading ? t.applying : t.checking}>
          {t.apply(writes, format.number(writes))}
        </SubmitButton>
      </div>
    </Form>
  );
}
