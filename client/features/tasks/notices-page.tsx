import { useQuery } from '@apollo/client/react';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedList, usePlace } from '../../ui/paged-list.tsx';
import { EmptyState, ErrorState } from '../../ui/states.tsx';
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
  const query = useQuery(NoticesPageQuery, {
    variables: { unreadOnly, first: PAGE_DEFAULT, after: usePlace() },
    fetchPolicy: 'cache-and-network',
  });
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
      <PagedList
        query={query}
        pick={(data) => data.notices}
        label={t.noticeList}
        empty={
          <EmptyState title={unreadOnly ? t.noUnread : t.noNotices}>
            {unreadOnly ? t.noUnreadHelp : t.noNoticesHelp}
          </EmptyState>
        }
      >
        {(list) => (
          <ul className="notice-list" aria-label={t.noticeList}>
            {list.nodes.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} onRead={() => void markSome([notice.id])} />
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}
