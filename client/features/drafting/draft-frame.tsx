import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { GuardedPage } from '../../ui/guarded-page.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, Notice, Skeleton } from '../../ui/states.tsx';
import { UnsavedGuard } from '../../ui/unsaved-guard.tsx';
import { DraftQuery, type Draft } from './queries.ts';
import { DRAFTING_TEXTS } from './texts.ts';
import './drafting.css';

/** A page inside the draft: for those who take part in it, and only while there is one. */
export function DraftFrame({ children }: { children: (draft: Draft) => ReactNode }) {
  return (
    <GuardedPage can="draft">
      <WithDraft>{children}</WithDraft>
    </GuardedPage>
  );
}

function WithDraft({ children }: { children: (draft: Draft) => ReactNode }) {
  const t = useText(DRAFTING_TEXTS);
  const { data, error, refetch } = useQuery(DraftQuery, { fetchPolicy: 'cache-and-network' });
  if (data?.draft) {
    return (
      <>
        <UnsavedGuard />
        {children(data.draft)}
      </>
    );
  }
  return (
    <Page title={t.title}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <EmptyState title={t.none} actions={<LinkKeepingView to={paths.drafting}>{t.title}</LinkKeepingView>}>
          {t.noneHelp}
        </EmptyState>
      ) : (
        <Skeleton rows={8} />
      )}
    </Page>
  );
}

/** Says why nothing can be edited here, where that is so. */
export function LockNotice({
  draft,
  editable,
  handedIn,
}: {
  draft: Draft;
  editable: boolean;
  handedIn: boolean;
}) {
  const t = useText(DRAFTING_TEXTS);
  if (draft.revision.state === 'IN_REVIEW') return <Notice kind="warning">{t.inReview}</Notice>;
  if (editable) return null;
  return <Notice kind="info">{handedIn ? t.partLocked : t.readOnly}</Notice>;
}
