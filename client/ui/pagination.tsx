import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { UI_TEXTS } from './texts.ts';

/**
 * Previous and next of a cursor list, with "51–100 von 132".
 * The API pages forward only, so the cursors passed on the way are remembered in the parameter itself:
 * `trail` is the list of cursors that led here, kept in the URL (`useFilterParams().codes(PAGE_PARAM) ?? []`).
 * The query's `after` is `trail.at(-1)`.
 * Lists use it through PagedList (paged-list.tsx).
 * @param busy the rows on the page belong to another order or filter than what was asked for: no cursor leads on
 * @param pageSize rows asked for per page
 * @param shown rows on this page
 * @param onTrail `(trail) => filters.set({ [PAGE_PARAM]: trail })`
 */
export function Pagination(props: {
  trail: readonly string[];
  pageSize: number;
  shown: number;
  totalCount: number;
  endCursor: string | null | undefined;
  hasNextPage: boolean;
  busy?: boolean;
  onTrail: (trail: string[]) => void;
}) {
  const t = useText(UI_TEXTS);
  const format = useFormat();
  const before = props.trail.length * props.pageSize;
  const range =
    props.shown === 0
      ? t.emptyTable
      : t.range(
          format.number(before + 1),
          format.number(before + props.shown),
          format.number(props.totalCount),
        );
  const { endCursor, busy = false } = props;
  return (
    <nav className="pagination" aria-label={t.pages}>
      <p role="status">{range}</p>
      {props.totalCount > props.shown && (
        <div>
          <Button
            busy={busy}
            disabled={props.trail.length === 0}
            onClick={() => props.onTrail(props.trail.slice(0, -1))}
          >
            <Icon name="chevronLeft" /> {t.previous}
          </Button>
          <Button
            busy={busy}
            disabled={!props.hasNextPage || !endCursor}
            onClick={() => endCursor && props.onTrail([...props.trail, endCursor])}
          >
            {t.next} <Icon name="chevronRight" />
          </Button>
        </div>
      )}
    </nav>
  );
}
