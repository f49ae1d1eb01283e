import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { ImportKind } from '../../../shared/domain/vocabulary.ts';
import type { ImportApplyMutation as ApplyResult, ImportOptionsInput } from '../../gql/graphql.ts';
import { errorCode } from '../../lib/errors.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { Checkbox, Form, SubmitButton } from '../../ui/form.tsx';
import { ReasonInputs } from '../../ui/reason-inputs.tsx';
import { Notice } from '../../ui/states.tsx';
import { PREVIEW_TEXTS } from './preview-texts.ts';
import { ImportApplyMutation, type Preview } from './queries.ts';
import { ServerProgress } from './server-progress.tsx';

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
  const [cancelled, setCancelled] = useState(false);
  const running = useRef<AbortController | null>(null);
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
    const controller = new AbortController();
    running.current = controller;
    setCancelled(false);
    apply({
      context: { fetchOptions: { signal: controller.signal } },
      variables: {
        kind,
        file,
        digest,
        options: { ...options, ...why, skipRefused: refused > 0 && skipRefused },
      },
      onCompleted: ({ importApply }) => props.onApplied(importApply),
      onError: (failure) => {
        if (controller.signal.aborted) return setCancelled(true);
        // What went wrong stands in the form; a preview that no longer holds is made anew.
        if (errorCode(failure) === 'CONFLICT') props.onStale();
      },
    }).catch(() => undefined);
  };
  const written = format.number(refused);
  if (writes === 0) return <p>{refused > 0 && refused === preview.total ? t.allRefused : t.nothingToDo}</p>;
  return (
    <Form
      errors={errors}
      failure={errors.length > 0 || cancelled ? undefined : error}
      onSubmit={submit}
      label={t.preview}
    >
      <FormErrors />
      {cancelled && <Notice kind="info">{t.applyCancelled}</Notice>}
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
        <ReasonInputs
          needed
          title={t.reasonTitle}
          reason={reason}
          decisionReference={decisionReference}
          onReason={setReason}
          onDecision={setDecision}
        >
          <p>{t.reasonHelp}</p>
        </ReasonInputs>
      )}
      {loading && <ServerProgress file={file} onCancel={() => running.current?.abort()} />}
      <div className="form__actions">
        <SubmitButton pending={loading || props.outdated} pendingLabel={loading ? t.applying : t.checking}>
          {t.apply(writes, format.number(writes))}
        </SubmitButton>
      </div>
    </Form>
  );
}
