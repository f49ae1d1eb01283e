import type { ReactNode } from 'react';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { useText } from '../lib/i18n.ts';
import { TextArea, TextField } from './form.tsx';
import { REASON_TEXTS } from './reason-texts.ts';

/**
 * A reason and the decision behind it, inside a form whose fields `reason` and `decisionReference` they are.
 * @param needed nothing goes on without the reason
 * @param title of what asks for it
 * @param children say why a reason is needed; without them the fields stand alone, as in a step that always has one
 */
export function ReasonInputs(props: {
  needed: boolean;
  reason: string;
  decisionReference: string;
  onReason: (reason: string) => void;
  onDecision: (reference: string) => void;
  title?: string;
  children?: ReactNode;
}) {
  const t = useText(REASON_TEXTS);
  const { needed, children } = props;
  const explained = needed && children !== undefined;
  return (
    <div className={explained ? 'reason reason--needed' : 'reason'}>
      {explained && (
        <div role="status">
          <p className="reason__title">{props.title ?? t.needed}</p>
          {children}
        </div>
      )}
      <TextArea
        name="reason"
        label={needed ? t.reason : t.optional}
        value={props.reason}
        onChange={props.onReason}
        maxLength={TEXT_MAX.reason}
        rows={2}
        required={needed}
      />
      <TextField
        name="decisionReference"
        label={t.decision}
        optional
        value={props.decisionReference}
        onChange={props.onDecision}
        maxLength={TEXT_MAX.decisionReference}
      />
    </div>
  );
}
