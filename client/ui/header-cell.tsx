import { Icon } from './icon.tsx';

const ICONS = { ascending: 'sortAscending', descending: 'sortDescending', none: 'sortNone' } as const;

/**
 * A column header; with `onSort` its label is a button and aria-sort says the state.
 * @param minWidth in rem
 */
export function HeaderCell(props: {
  label: string;
  align?: 'start' | 'end' | undefined;
  minWidth?: number | undefined;
  sorted: 'ascending' | 'descending' | 'none';
  onSort?: (() => void) | undefined;
}) {
  return (
    <th
      scope="col"
      aria-sort={props.onSort ? props.sorted : undefined}
      className={props.align === 'end' ? 'cell--end' : undefined}
      style={props.minWidth === undefined ? undefined : { minInlineSize: `${props.minWidth}rem` }}
    >
      {props.onSort ? (
        <button type="button" className="sort-button" onClick={props.onSort}>
          {props.label} <Icon name={ICONS[props.sorted]} />
        </button>
      ) : (
        props.label
      )}
    </th>
  );
}
