import { Icon } from './icon.tsx';

const ICONS = { ascending: 'sortAscending', descending: 'sortDescending', none: 'sortNone' } as const;

/**
 * A column header; with `onSort` its label is a button and aria-sort says the state.
 * @param hidden the label is for screen readers only
 * @param minWidth in rem
 */
export function HeaderCell(props: {
  label: string;
  hidden?: boolean | undefined;
  align?: 'start' | 'end' | undefined;
  minWidth?: number | undefined;
  sorted: 'ascending' | 'descending' | 'none';
  onSort?: (() => void) | undefined;
}) {
  return (
    <th
      scope="col"
      aria-sort={props.onSort ? props.sorted : undefined}
      className={props.hidden ? 'cell--tools' : props.align === 'end' ? 'cell--end' : undefined}
      style={props.minWidth === undefined ? undefined : { minInlineSize: `${props.minWidth}rem` }}
    >
      {props.onSort ? (
        <button type="button" className="sort-button" onClick={props.onSort}>
          {props.label} <Icon name={ICONS[props.sorted]} />
        </button>
      ) : (
        <span className={props.hidden ? 'visually-hidden' : undefined}>{props.label}</span>
      )}
    </th>
  );
}
