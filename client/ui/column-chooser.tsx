import { useId } from 'react';
import { useText } from '../lib/i18n.ts';
import { Icon } from './icon.tsx';
import { UI_TEXTS } from './texts.ts';

/** By column id; a column that is not named is shown. */
export type ColumnVisibility = Readonly<Record<string, boolean>>;

/** Check boxes that show and hide columns; the column that names the row always stays. */
export function ColumnChooser(props: {
  columns: readonly { id: string; header: string; rowHeader?: boolean }[];
  visibility: ColumnVisibility;
  onChange: (visibility: ColumnVisibility) => void;
}) {
  const t = useText(UI_TEXTS);
  const id = useId();
  return (
    <>
      <button type="button" className="button button--quiet" popoverTarget={id}>
        <Icon name="table" /> {t.columns}
      </button>
      <div popover="auto" id={id} className="popover">
        <fieldset className="check-list">
          <legend>{t.columnsHelp}</legend>
          {props.columns.map((column) => (
            <label key={column.id}>
              <input
                type="checkbox"
                checked={props.visibility[column.id] !== false}
                disabled={column.rowHeader ?? false}
                onChange={(event) =>
                  props.onChange({ ...props.visibility, [column.id]: event.target.checked })
                }
              />
              <span>{column.header}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </>
  );
}
