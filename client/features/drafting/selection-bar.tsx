import { useId } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { MASS_EDIT_TEXTS } from './mass-edit-texts.ts';
import type { DraftItem } from './queries.ts';
import type { useSelection } from './use-selection.ts';

/** Marks all things of a list, says how many are marked, and leads to what can be done with them. */
export function SelectionBar(props: { selection: ReturnType<typeof useSelection>; onOpen: () => void }) {
  const t = useText(MASS_EDIT_TEXTS);
  const id = useId();
  const { choosable, chosen, setAll } = props.selection;
  const all = chosen.length === choosable.length;
  return (
    <div className="selection-bar">
      <label className="choice" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={all}
          ref={(element) => {
            if (element) element.indeterminate = chosen.length > 0 && !all;
          }}
          onChange={() => setAll(!all)}
        />
        <span>{t.chooseAll(choosable.length)}</span>
      </label>
      <span role="status" className="muted">
        {chosen.length > 0 && t.chosen(chosen.length, choosable.length)}
      </span>
      {chosen.length > 0 && <Button onClick={props.onOpen}>{t.open}</Button>}
    </div>
  );
}

/** The box before one thing; nothing where this person cannot change it. */
export function SelectionMark(props: { item: DraftItem; selection: ReturnType<typeof useSelection> }) {
  const t = useText(MASS_EDIT_TEXTS);
  const { selection, item } = props;
  if (!selection.choosable.includes(item)) return null;
  return (
    <input
      type="checkbox"
      className="item-row__mark"
      aria-label={t.choose(item.code)}
      checked={selection.isChosen(item.code)}
      onChange={() => selection.toggle(item.code)}
    />
  );
}
