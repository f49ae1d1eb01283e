import { useState, type ReactNode } from 'react';
import { useFieldWords } from '../../lib/field-words.ts';
import { useText } from '../../lib/i18n.ts';
import { draftItemPath } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { German } from '../../ui/german.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { DeltaDays } from '../../ui/values.tsx';
import { ItemEditor } from './item-editor.tsx';
import type { DraftField, DraftItem } from './queries.ts';
import { StateTag } from './state-tag.tsx';
import { ITEM_TEXTS } from './item-texts.ts';
import { DRAFTING_TEXTS } from './texts.ts';
import { useUndo } from './use-undo.ts';

/** What can be edited in place: the few fields that a revision mostly changes. */
const QUICK_FIELDS = {
  MEASURE: ['title', 'start', 'plannedEnd'],
  MILESTONE: ['title', 'planned'],
  GOAL: ['title', 'target', 'targetPercent'],
  GUIDELINE: ['title', 'description'],
  IMPLEMENTATION_PLAN: ['currentState'],
} as const satisfies Record<DraftItem['kind'], readonly string[]>;

/** One thing in a list of the draft: what it says, what differs, and its most used fields to edit in place. */
export function ItemRow(props: {
  item: DraftItem;
  revision: number;
  base: number | null;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  /** Stands before the title, such as a box to mark the thing. */
  mark?: ReactNode;
}) {
  const t = useText(ITEM_TEXTS);
  const common = useText(DRAFTING_TEXTS);
  const { item } = props;
  const [open, setOpen] = useState(false);
  const { undo, error } = useUndo(props.revision);
  const { viewerCan, code } = item;
  const dates = item.fields.filter((field) => field.type === 'DATE');
  const blocking = item.findings.filter((finding) => finding.blocking);
  return (
    <li className={item.state === 'UNCHANGED' ? 'item-row' : 'item-row item-row--changed'}>
      <div className="item-row__head">
        <p className="item-row__title">
          {props.mark}
          <LinkKeepingView to={draftItemPath(item.kind, code)}>
            <span className="code">{code}</span> <German>{item.title}</German>
          </LinkKeepingView>{' '}
          <StateTag state={item.state} />
        </p>
        <p className="item-row__facts">
          {dates.map((field) => (
            <DateFact key={field.field} field={field} item={item} />
          ))}
          {item.findings.length > 0 && (
            <span className={blocking.length > 0 ? 'tag tag--alarm' : 'tag'}>
              {common.findingsOf(blocking.length, item.findings.length - blocking.length)}
            </span>
          )}
        </p>
        <span className="row-actions">
          {viewerCan.edit && item.version != null && (
            <Button kind="quiet" label={t.quickOf(code)} pressed={open} onClick={() => setOpen(!open)}>
              {t.quick}
            </Button>
          )}
          {viewerCan.restore && (
            <Button kind="quiet" onClick={() => undo(item)}>
              {item.version == null ? t.restore : item.state === 'ADDED' ? t.undoAdded : t.undoItem}
            </Button>
          )}
          {(props.onUp ?? props.onDown) && (
            <span className="item-row__order">
              <Button
                kind="quiet"
                label={t.moveUp(code)}
                disabled={!props.onUp}
                onClick={() => props.onUp?.()}
              >
                <Icon name="arrowUp" />
              </Button>
              <Button
                kind="quiet"
                label={t.moveDown(code)}
                disabled={!props.onDown}
                onClick={() => props.onDown?.()}
              >
                <Icon name="arrowDown" />
              </Button>
            </span>
          )}
        </span>
      </div>
      {error && <ErrorState error={error} />}
      {open && (
        <ItemEditor
          item={item}
          revision={props.revision}
          base={props.base}
          fields={QUICK_FIELDS[item.kind]}
          label={t.quickOf(code)}
          onSaved={() => setOpen(false)}
        >
          <Button onClick={() => setOpen(false)}>{t.close}</Button>
        </ItemEditor>
      )}
    </li>
  );
}

/** "Ende: Dezember 2022 +184 Tage" */
function DateFact({ field, item }: { field: DraftField; item: DraftItem }) {
  const t = useText(ITEM_TEXTS);
  const { nameOf, write } = useFieldWords();
  if (!field.value && !field.baseValue) return null;
  return (
    <span>
      <span className="muted">{nameOf(field.field)}:</span>{' '}
      {field.value ? write(item.kind, field.field, field.value) : t.noValue}
      {field.changed && item.state !== 'ADDED' && (
        <>
          {' '}
          {field.daysMoved != null && <DeltaDays days={field.daysMoved} />}{' '}
          <span className="muted">
            {t.was(field.baseValue ? write(item.kind, field.field, field.baseValue) : t.noValue)}
          </span>
        </>
      )}
    </span>
  );
}
