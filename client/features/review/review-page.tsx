import { useQuery } from '@apollo/client/react';
import { useEffect, useId, useRef } from 'react';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import { errorCode } from '../../lib/errors.ts';
import { PAGE_PARAM, useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { CopyLink } from '../../ui/disclosure.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { UI_TEXTS } from '../../ui/texts.ts';
import { ReviewQueueQuery } from './queries.ts';
import { activeReviewFilters, NO_REVIEW_FILTER, readReviewFilter } from './review-filter.ts';
import { ReviewFilters } from './review-filters.tsx';
import { ReviewList } from './review-list.tsx';
import './review.css';
import { REVIEW_TEXTS } from './texts.ts';

/** The reports that wait for release (coordinators) or acceptance (CIO office). */
export function Component() {
  const t = useText(REVIEW_TEXTS);
  const { viewerCan } = useViewer();
  if (!viewerCan.accept && !viewerCan.release) {
    return (
      <Page title={t.title} lead={t.leadRead}>
        <EmptyState
          title={t.notForYouTitle}
          actions={<LinkKeepingView to={paths.tasks}>{t.toTasks}</LinkKeepingView>}
        >
          {t.notForYou}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={t.title} lead={viewerCan.accept ? t.leadAccept : t.leadRelease} actions={<CopyLink />}>
      <Queue />
    </Page>
  );
}

/** The cards of the last answer stay, marked as busy, until the next one is there: nothing jumps, and the focus keeps its place. */
function Queue() {
  const t = useText(REVIEW_TEXTS);
  const ui = useText(UI_TEXTS);
  const format = useFormat();
  const viewer = useViewer();
  const filters = useFilterParams();
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const filter = readReviewFilter(filters, viewer);
  const trail = filters.codes(PAGE_PARAM) ?? [];
  const { data, previousData, error, loading, refetch } = useQuery(ReviewQueueQuery, {
    variables: { filter, first: PAGE_DEFAULT, after: trail.at(-1) },
    fetchPolicy: 'cache-and-network',
  });
  const queue = (data ?? previousData)?.reviewQueue;
  // The last report left under the focus: it goes to the heading, which says that none is left.
  const left = queue?.nodes.length ?? null;
  const before = useRef(left);
  useEffect(() => {
    const emptied = left === 0 && before.current !== null && before.current > 0;
    before.current = left;
    if (emptied && document.activeElement === document.body) heading.current?.focus();
  }, [left]);
  const toFirstPage = () => filters.set({ [PAGE_PARAM]: null });
  const beyondEnd = trail.length > 0 && (errorCode(error) === 'BAD_USER_INPUT' || queue?.nodes.length === 0);
  const filtered = activeReviewFilters(filters) > 0;
  const turnPage = (next: string[]) => {
    filters.set({ [PAGE_PARAM]: next });
    heading.current?.focus();
  };
  return (
    <>
      <ReviewFilters filters={filters} filter={filter} />
      {beyondEnd ? (
        <EmptyState title={ui.placeGone} actions={<Button onClick={toFirstPage}>{ui.toFirstPage}</Button>}>
          {ui.placeGoneHelp}
        </EmptyState>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !queue ? (
        <Skeleton rows={12} />
      ) : (
        <section aria-labelledby={headingId} aria-busy={loading} className="review-queue">
          <header>
            <h2 id={headingId} ref={heading} tabIndex={-1}>
              <span aria-live="polite">{t.found(queue.totalCount, format.number(queue.totalCount))}</span>
            </h2>
          </header>
          {queue.nodes.length === 0 ? (
            <EmptyState
              title={t.emptyTitle}
              actions={
                filtered ? (
                  <Button onClick={() => filters.set(NO_REVIEW_FILTER)}>{t.clearAll}</Button>
                ) : (
                  <LinkKeepingView to={paths.tasks}>{t.toTasks}</LinkKeepingView>
                )
              }
            >
              {filtered ? t.emptyFiltered : t.empty}
            </EmptyState>
          ) : (
            <>
              <ReviewList reports={queue.nodes} step={viewer.viewerCan.accept ? 'ACCEPT' : 'RELEASE'} />
              <Pagination
                trail={trail}
                pageSize={PAGE_DEFAULT}
                shown={queue.nodes.length}
                totalCount={queue.totalCount}
                endCursor={queue.pageInfo.endCursor}
                hasNextPage={queue.pageInfo.hasNextPage}
                busy={data === undefined}
                onTrail={turnPage}
              />
            </>
          )}
        </section>
      )}
    </>
  );
}
