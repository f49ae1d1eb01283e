import { useRef, type ReactNode } from 'react';
import { PAGE_DEFAULT } from '../../shared/domain/limits.ts';
import { errorCode } from '../lib/errors.ts';
import { PAGE_PARAM, useFilterParams } from '../lib/filter-params.ts';
import { useText } from '../lib/i18n.ts';
import { Button } from './button.tsx';
import { Pagination } from './pagination.tsx';
import { EmptyState, ErrorState, Skeleton } from './states.tsx';
import { UI_TEXTS } from './texts.ts';

/** A list as the API pages it. */
interface Connection {
  readonly nodes: readonly unknown[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor?: string | null; readonly hasNextPage: boolean };
}

/**
 * One page of a long list, in every state that it can have. The rows of the last answer stay, dimmed, until the next
 * one is there: nothing jumps, fields keep the focus, and no cursor of one order is asked for in another. A place in
 * the list that is gone or was damaged in the address says so and leads to the first page.
 *
 *     const query = useQuery(MilestonesQuery, { variables: { …, first: PAGE_DEFAULT, after: usePlace() } });
 *     <PagedList query={query} pick={(data) => data.milestones} label={t.caption} empty={…}>
 *       {(list) => <DataTable rows={list.nodes} … />}
 *     </PagedList>
 *
 * @param label names the list; turning a page takes the focus there
 * @param empty shown where the list has no rows at all
 * @param own keeps the place beside the address, for a list that is not what its page is about
 */
export function PagedList<D, C extends Connection>(props: {
  query: {
    readonly data?: D | undefined;
    readonly previousData?: D | undefined;
    readonly error?: unknown;
    readonly refetch: () => Promise<unknown>;
  };
  pick: (data: D) => C;
  label: string;
  className?: string;
  empty: ReactNode;
  skeletonRows?: number;
  own?: { pageSize: number; trail: readonly string[]; onTrail: (trail: readonly string[]) => void };
  children: (list: C, busy: boolean) => ReactNode;
}) {
  const t = useText(UI_TEXTS);
  const filters = useFilterParams();
  const start = useRef<HTMLDivElement>(null);
  const { query, own } = props;
  const trail = own?.trail ?? filters.codes(PAGE_PARAM) ?? [];
  const setTrail = (next: readonly string[]) => {
    if (own) own.onTrail(next);
    else filters.set({ [PAGE_PARAM]: next });
  };
  const shown = query.data ?? query.previousData;
  const list = shown && props.pick(shown);
  const busy = query.data === undefined;
  const lost =
    trail.length > 0 &&
    (query.error ? errorCode(query.error) === 'BAD_USER_INPUT' : list?.nodes.length === 0 && !busy);
  if (lost)
    return (
      <EmptyState title={t.placeGone} actions={<Button onClick={() => setTrail([])}>{t.toFirstPage}</Button>}>
        {t.placeGoneHelp}
      </EmptyState>
    );
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!list) return <Skeleton rows={props.skeletonRows ?? 10} />;
  if (list.totalCount === 0) return props.empty;
  return (
    <div
      ref={start}
      tabIndex={-1}
      role="group"
      aria-label={props.label}
      aria-busy={busy}
      className={['paged-list', props.className].filter(Boolean).join(' ')}
    >
      <p role="status" className="visually-hidden">
        {busy ? t.loading : ''}
      </p>
      <div className="paged-list__rows">{props.children(list, busy)}</div>
      <Pagination
        trail={trail}
        pageSize={own?.pageSize ?? PAGE_DEFAULT}
        shown={list.nodes.length}
        totalCount={list.totalCount}
        endCursor={list.pageInfo.endCursor}
        hasNextPage={list.pageInfo.hasNextPage}
        busy={busy}
        onTrail={(next) => {
          setTrail(next);
          start.current?.focus();
        }}
      />
    </div>
  );
}

/** The cursor after which the page in the address starts; undefined on the first page. */
export function usePlace(): string | undefined {
  return useFilterParams().codes(PAGE_PARAM)?.at(-1);
}
