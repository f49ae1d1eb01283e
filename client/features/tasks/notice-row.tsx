import { Link } from 'react-router';
import { useText } from '../../lib/i18n.ts';
import { useViewState } from '../../lib/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/moment.tsx';
import type { NoticeItem } from './queries.ts';
import { TASK_TEXTS } from './texts.ts';

/** One notice; opening what it speaks of marks it as read. */
export function NoticeRow({ notice, onRead }: { notice: NoticeItem; onRead: () => void }) {
  const t = useText(TASK_TEXTS);
  const view = useViewState();
  return (
    <li className={notice.read ? 'notice-item' : 'notice-item notice-item--unread'}>
      <Moment at={notice.createdAt} />
      <p>
        {!notice.read && <span className="tag">{t.unread}</span>}{' '}
        <Link
          to={view.href(notice.path)}
          className="link notice-item__link"
          onClick={() => !notice.read && onRead()}
        >
          {notice.text}
        </Link>
      </p>
      {!notice.read && (
        <Button kind="quiet" label={t.markReadOf(notice.text)} onClick={onRead}>
          {t.markRead}
        </Button>
      )}
    </li>
  );
}
