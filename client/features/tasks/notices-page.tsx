import { useQuery } from '@apollo/client/react';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import { errorCode } from '../../lib/errors.ts';
import { PAGE_PARAM, useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { NoticeRow } from './notice-row.tsx';
import { NoticesPageQuery } from './queries.ts';
import { SignInHint } from './sign-in-hint.tsx';
import './tasks.css';
import { TASK_TEXTS } from './texts.ts';
import { useMarkRead } from './use-mark-read.ts';

const UNREAD_PARAM = 'ungelesen';

/** What happened to this person's reports and rounds. */
export function Component() {
  const t = useText(TASK_TEXTS);
  const viewer = useViewer();
  return (
    <Page title={t.noticesTitle} lead={t.noticesLead}>
      {viewer.role === null ? (
        <SignInHint title={t.noticesSignInTitle}>{t.noticesSignInHelp}</SignInHint>
      ) : (
        <Notices unread={viewer.unreadNotices} />
      )}
    </Page>
  );
}

function Notices({ unread }: { unread: number }) {
  const t = useText(TASK_TEXTS);
  const format = useFormat();
  const filters = useFilterParams();
  const announce = useAnnounce();
  const { markSome, markAll, pending, error: markError } = useMarkRead();
  const unreadOnly = filters.text(UNREAD_PARAM) === 'ja';
  const trail = filters.codes(PAGE_PARAM) ?? [];
  const { data, previousData, error, refetch } = useQuery(NoticesPageQuery, {
    variables: { unreadOnly, first: PAGE_DEFAULT, after: trail.at(-1) },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.notices;
  const toFirstPage = () => filters.set({ [PAGE_PARAM]: null });
  const beyondEnd = trail.length > 0 && (errorCode(error) === 'BAD_USER_INPUT' || list?.nodes.length === 0);
  return (
    <>
      <div className="notice-tools">
        <div className="segmented" role="group" aria-label={t.which}>
          {[false, true].map((only) => (
            <button
              key={String(only)}
              type="button"
              aria-pressed={unreadOnly === only}
              onClick={() => filters.set({ [UNREAD_PARAM]: only ? 'ja' : null })}
            >
              {only ? t.unreadNotices : t.allNotices}
            </button>
          ))}
        </div>
        <p role="status">{t.unreadCount(unread, format.number(unread))}</p>
        <Button
          disabled={unread === 0 || pending}
          onClick={() => void markAll().then((done) => done && announce(t.markedAll))}
        >
          {t.markAllRead}
        </Button>
      </div>
      {markError !== null && <ErrorState error={markError} onRetry={() => void markAll()} />}
      {beyondEnd ? (
        <EmptyState title={t.emptyPage} actions={<Button onClick={toFirstPage}>{t.firstPage}</Button>} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !list ? (
        <Skeleton rows={8} />
      ) : list.nodes.length === 0 ? (
        <EmptyState title={unreadOnly ? t.noUnread : t.noNotices}>
          {unreadOnly ? t.noUnreadHelp : t.noNoticesHelp}
        </EmptyState>
      ) : (
        <div>
          <ul className="notice-list" aria-label={t.noticeList}>
            {list.nodes.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} onRead={() => void markSome([notice.id])} />
            ))}
          </ul>
          <Pagination
            trail={trail}
            pageSize={PAGE_DEFAULT}
            shown={list.nodes.length}
            totalCount={list.totalCount}
            endCursor={list.pageInfo.endCursor}
            hasNextPage={list.pageInfo.hasNextPage}
            onTrail={(next) => filters.set({ [PAGE_PARAM]: next })}
          />
        </div>
      )}
    </>
  );
}
