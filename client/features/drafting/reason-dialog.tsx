import { useState, type ReactNode } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { ReasonInputs } from '../../ui/reason-inputs.tsx';
import type { Reason } from './save-item.ts';
import { ITEM_TEXTS } from './item-texts.ts';
import { DRAFTING_TEXTS } from './texts.ts';

/**
 * A step that needs a reason: what it does, the reason, the decision behind it.
 * @param check what else is wrong before it can be sent; empty where nothing is
 */
export function ReasonDialog(props: {
  title: string;
  action: string;
  pending: boolean;
  pendingLabel: string;
  failure: unknown;
  check?: () => FieldErrors;
  onClose: () => void;
  onSubmit: (reason: Reason & { readonly reason: string }) => void;
  children: ReactNode;
}) {
  const t = useText(ITEM_TEXTS);
  const common = useText(DRAFTING_TEXTS);
  const [reason, setReason] = useState('');
  const [decisionReference, setDecisionReference] = useState('');
  const [errors, setErrors] = useState<FieldErrors>([]);
  const submit = () => {
    const found = [
      ...(props.check?.() ?? []),
      ...(reason.trim() === '' ? [{ name: 'reason', message: t.reasonMissing }] : []),
    ];
    setErrors(found);
    if (found.length > 0 || props.pending) return;
    props.onSubmit({ reason: reason.trim(), decisionReference: decisionReference.trim() || null });
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <Form errors={errors} failure={errors.length > 0 ? undefined : props.failure} onSubmit={submit}>
        <FormErrors />
        {props.children}
        <ReasonInputs
          needed
          reason={reason}
          decisionReference={decisionReference}
          onReason={setReason}
          onDecision={setDecisionReference}
        />
        <div className="form__actions">
          <SubmitButton pending={props.pending} pendingLabel={props.pendingLabel}>
            {props.action}
          </SubmitButton>
          <Button onClick={props.onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
