import { use } from 'react';
import type { FieldChange } from '../../../shared/domain/field-diff.ts';
import { useFieldWords } from '../../lib/field-words.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { FormContext, fieldId } from '../../ui/form-field.tsx';
import { ReasonInputs } from '../../ui/reason-inputs.tsx';
import { ITEM_TEXTS } from './item-texts.ts';

/**
 * Asks for the reason as soon as a change weakens the plan; otherwise a reason may be given.
 * @param weakenings what weakens it, were it saved now
 */
export function ReasonFields(props: {
  weakenings: readonly FieldChange[];
  reason: string;
  decisionReference: string;
  onReason: (reason: string) => void;
  onDecision: (reference: string) => void;
}) {
  const t = useText(ITEM_TEXTS);
  const { weakenings, ...inputs } = props;
  return (
    <ReasonInputs {...inputs} needed={weakenings.length > 0}>
      <WeakeningList changes={weakenings} />
      <p>{t.reasonWhy}</p>
    </ReasonInputs>
  );
}

/** Beside a field whose change weakens the plan: leads to where the reason is given. */
export function ReasonJump() {
  const t = useText(ITEM_TEXTS);
  const form = use(FormContext);
  if (!form) throw new Error('ReasonJump stands inside a Form');
  return (
    <button
      type="button"
      className="button button--quiet reason-jump"
      onClick={() => document.getElementById(fieldId(form.prefix, 'reason'))?.focus()}
    >
      {t.reasonJump}
    </button>
  );
}

/** "Geplantes Ende: 184 Tage später" */
function WeakeningList({ changes }: { changes: readonly FieldChange[] }) {
  const t = useText(ITEM_TEXTS);
  const { nameOf } = useFieldWords();
  const format = useFormat();
  const sentence = ({ field, weakening, daysMoved }: FieldChange) => {
    if (weakening === 'MOVED_LATER') return t.movedLater(nameOf(field), format.days(daysMoved));
    return weakening === 'DATE_REMOVED' ? t.removedDate(nameOf(field)) : t.lowered(nameOf(field));
  };
  return (
    <ul>
      {changes.map((change) => (
        <li key={change.field}>{sentence(change)}</li>
      ))}
    </ul>
  );
}
