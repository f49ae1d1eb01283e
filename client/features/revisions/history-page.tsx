import './revisions.css';
import { useQuery } from '@apollo/client/react';
import { useLocation, useParams } from 'react-router';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import type { ContentHistoryQuery as Answer } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { contentPath, historyPath, kindOfSegment } from '../../lib/paths.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { DeltaDays } from '../../ui/values.tsx';
import { ChangeEntry } from './change-entry.tsx';
import { LEDGER_TEXTS } from './ledger-texts.ts';
import { ContentHistoryQuery } from './queries.ts';
import { REVISION_TEXTS } from './texts.ts';

type History = NonNullable<Answer['contentHistory']>;
type State = History['states'][number];

/** One measure or milestone through all revisions: what each said, what changed, why. */
export function Component() {
  const { code = '' } = useParams();
  const segment = useLocation().pathname.split('/')[1] ?? '';
  const kind = kindOfSegment(segment);
  return kind ? <HistoryPage key={code} kind={kind} code={code} /> : null;
}

function HistoryPage({ kind, code }: { kind: ContentKind; code: string }) {
  const t = useText(LEDGER_TEXTS);
  const { data, error, refetch } = useQuery(ContentHistoryQuery, { variables: { kind, code } });
  if (data?.contentHistory) return <HistoryView history={data.contentHistory} />;
  return (
    <Page title={data ? t.notFoundTitle : code}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <EmptyState title={t.notFound(code)} />
      ) : (
        <Skeleton rows={8} />
      )}
    </Page>
  );
}

function HistoryView({ history }: { history: History }) {
  const t = useText(LEDGER_TEXTS);
  const { kind, code, ministry } = history;
  return (
    <Page
      title={t.historyOf(history.title)}
      german={history.title}
      eyebrow={<span className="code">{code}</span>}
      lead={t.historyLead}
      breadcrumbs={[
        { label: history.title, german: true, to: contentPath(kind, code, ministry?.lineage ?? null) },
      ]}
    >
      <p className="muted">
        {[
          ministry?.abbreviation,
          t.since(history.firstRevision),
          history.lastRevision == null ? null : t.until(history.lastRevision),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Others word={t.predecessors} kind={kind} codes={history.predecessors} />
      <Others word={t.successors} kind={kind} codes={history.successors} />
      <ol className="history-list" reversed>
        {history.states.map((state) => (
          <li key={state.revision.number}>
            <HistoryState state={state} first={state.revision.number === history.firstRevision} />
          </li>
        ))}
      </ol>
    </Page>
  );
}

function Others({ word, kind, codes }: { word: string; kind: ContentKind; codes: readonly string[] }) {
  if (codes.length === 0) return null;
  return (
    <p>
      {word}:{' '}
      {codes.map((code) => (
        <LinkKeepingView key={code} to={historyPath(kind, code)}>
          {code}
        </LinkKeepingView>
      ))}
    </p>
  );
}

function HistoryState({ state, first }: { state: State; first: boolean }) {
  const t = useText(LEDGER_TEXTS);
  const list = useText(REVISION_TEXTS);
  const format = useFormat();
  const { revision, change } = state;
  return (
    <Section
      title={`${list.number(revision.number)} · ${revision.title}`}
      german={revision.title}
      note={revision.state === 'PUBLISHED' ? list.inForceFrom(format.day(revision.effectiveDate)) : t.draft}
    >
      {state.present && (
        <p className="history-date">
          <span className="muted">{t.date}:</span> {state.date ? format.planDate(state.date) : t.noDate}{' '}
          {state.daysAgainstFirst != null && state.daysAgainstFirst !== 0 && (
            <>
              <DeltaDays days={state.daysAgainstFirst} /> <span className="muted">{t.againstFirst}</span>
            </>
          )}
        </p>
      )}
      {change ? (
        <ul className="change-list">
          <ChangeEntry change={change} pair={{ base: revision.number - 1, head: revision.number }} />
        </ul>
      ) : (
        <p className="muted">{first ? t.entered : state.present ? t.same : t.absent}</p>
      )}
    </Section>
  );
}
