import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { SessionsQuery as Answer } from '../../gql/graphql.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { forgetPerson } from '../../lib/session-expiry.ts';
import { tellOtherTabs } from '../../lib/session-tabs.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Section } from '../../ui/section.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { SessionsQuery, SignOutEverywhereMutation } from './queries.ts';
import { ACCOUNT_TEXTS } from './texts.ts';

type Session = Answer['sessions'][number];

/** Where one is signed in, and the way out of everywhere. */
export function Sessions() {
  const t = useText(ACCOUNT_TEXTS);
  const [leaving, setLeaving] = useState(false);
  const { data, error, refetch } = useQuery(SessionsQuery, { fetchPolicy: 'cache-and-network' });
  const sessions = data?.sessions ?? [];
  const columns = useColumns(sessions);
  return (
    <Section
      title={t.sessions}
      note={t.sessionsNote}
      actions={<Button onClick={() => setLeaving(true)}>{t.everywhere}</Button>}
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <DataTable
          caption={t.sessionsCaption}
          captionHidden
          columns={columns}
          rows={sessions}
          rowKey={(session) => String(session.id)}
        />
      ) : (
        <Skeleton rows={3} />
      )}
      {leaving && <LeaveDialog onClose={() => setLeaving(false)} />}
    </Section>
  );
}

function useColumns(sessions: readonly Session[]): DataColumn<Session>[] {
  const t = useText(ACCOUNT_TEXTS);
  return [
    {
      id: 'which',
      header: t.which,
      rowHeader: true,
      cell: (session) =>
        session.current ? <strong>{t.thisOne}</strong> : t.another(sessions.indexOf(session) + 1),
    },
    { id: 'began', header: t.began, cell: (session) => <Moment at={session.createdAt} /> },
    { id: 'lastSeen', header: t.lastSeen, cell: (session) => <Moment at={session.lastSeenAt} /> },
  ];
}

function LeaveDialog({ onClose }: { onClose: () => void }) {
  const t = useText(ACCOUNT_TEXTS);
  const [leave, { loading, error }] = useMutation(SignOutEverywhereMutation, {
    fetchPolicy: 'no-cache',
    context: { withoutSession: true },
  });
  const signOut = () => {
    const done = () => {
      forgetPerson();
      tellOtherTabs();
      // A full load: nothing that this person read stays in the page's memory.
      window.location.assign(paths.signIn);
    };
    leave({ onCompleted: done }).catch(() => undefined);
  };
  return (
    <Dialog
      title={t.everywhereTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" disabled={loading} onClick={signOut}>
            {loading ? t.signingOut : t.everywhere}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </>
      }
    >
      {error && <ErrorState error={error} onRetry={signOut} />}
      <p>{t.everywhereText}</p>
    </Dialog>
  );
}
