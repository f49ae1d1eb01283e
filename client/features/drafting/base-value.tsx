import { natureOf, useFieldWords } from '../../lib/field-words.ts';
import { useText } from '../../lib/i18n.ts';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import { TextChange } from '../../ui/changes.tsx';
import { DeltaDays } from '../../ui/values.tsx';
import { baseOf, sameValue, type FormValue } from './field-values.ts';
import type { DraftField } from './queries.ts';
import { ITEM_TEXTS } from './item-texts.ts';

/**
 * What the revision in force says where the draft (or what is typed) differs, with the way back. Nothing where both
 * agree; links show their own differences.
 * @param value what the form holds
 * @param days that a saved date moved
 */
export function BaseValue(props: {
  kind: ContentKind;
  field: DraftField;
  value: FormValue;
  base: number;
  onUndo: (() => void) | null;
}) {
  const t = useText(ITEM_TEXTS);
  const { nameOf } = useFieldWords();
  const { field, value } = props;
  if (field.type === 'CODES' || sameValue(value, baseOf(field))) return null;
  const saved = sameValue(value, field.value ?? null);
  return (
    <div className="base-value">
      <p className="base-value__says">
        <span className="muted">{t.baseSays(props.base)}:</span>{' '}
        <Written kind={props.kind} field={field.field} value={field.baseValue ?? null} now={value} />{' '}
        {saved && field.daysMoved != null && <DeltaDays days={field.daysMoved} />}
      </p>
      {props.onUndo && (
        <button
          type="button"
          className="button button--quiet"
          aria-label={t.undoFieldOf(nameOf(field.field))}
          onClick={props.onUndo}
        >
          {t.undoField}
        </button>
      )}
    </div>
  );
}

/** A stored value in words; long texts with what differs marked. */
function Written(props: { kind: ContentKind; field: string; value: string | null; now: FormValue }) {
  const t = useText(ITEM_TEXTS);
  const { write } = useFieldWords();
  if (props.value === null) return <span className="muted">{t.noValue}</span>;
  if (natureOf(props.field) === 'text' && typeof props.now === 'string') {
    return <TextChange before={props.value} after={props.now} />;
  }
  return <span>{write(props.kind, props.field, props.value)}</span>;
}
