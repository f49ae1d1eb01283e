import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { comparisonLink, paths } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { VIEW_PARAMS } from '../../lib/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { German } from '../../ui/german.tsx';
import { GuardedPage } from '../../ui/guarded-page.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, ErrorState, Notice, Skeleton } from '../../ui/states.tsx';
import { KeyFigure, KeyFigures } from '../../ui/values.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { DraftFacts } from './draft-facts.tsx';
import { FindingsList } from './findings-list.tsx';
import { OpenRevisionDialog } from './open-revision-dialog.tsx';
import { PartsTable } from './parts-table.tsx';
import { Publication } from './publication.tsx';
import { DraftQuery, type Draft } from './queries.ts';
import { RevisionSteps } from './revision-steps.tsx';
import { DRAFTING_TEXTS } from './texts.ts';
import './drafting.css';

/** The next revision as a whole: how far the ministries are, what is to be settled, and the way to publication. */
export function Component() {
  return (
    <GuardedPage can="draft">
      <DraftPage />
    </GuardedPage>
  );
}

function DraftPage() {
  const t = useText(DRAFTING_TEXTS);
  const { viewerCan } = useViewer();
  const [opening, setOpening] = useState(false);
  const { data, error, refetch } = useQuery(DraftQuery, { fetchPolicy: 'cache-and-network' });
  if (data?.draft) return <DraftOverview draft={data.draft} />;
  return (
    <Page title={t.title}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <EmptyState
          title={t.none}
          actions={
            viewerCan.openRevision && (
              <Button kind="primary" onClick={() => setOpening(true)}>
                {t.open}
              </Button>
            )
          }
        >
          {t.noneHelp}
        </EmptyState>
      ) : (
        <Skeleton rows={8} />
      )}
      {opening && <OpenRevisionDialog onClose={() => setOpening(false)} />}
    </Page>
  );
}

function DraftOverview({ draft }: { draft: Draft }) {
  const t = useText(DRAFTING_TEXTS);
  const [discarding, setDiscarding] = useState(false);
  const { revision, base, viewerCan } = draft;
  return (
    <Page
      title={`${t.number(revision.number)} · ${revision.title}`}
      german={revision.title}
      eyebrow={t.title}
      lead={<German>{revision.summary}</German>}
      actions={viewerCan.discard && <Button onClick={() => setDiscarding(true)}>{t.discard}</Button>}
    >
      {revision.state === 'DRAFT' && draft.returnComment && (
        <Notice kind="warning" title={t.returnedTitle}>
          <p className="keeps-lines">{draft.returnComment}</p>
          {draft.returnedBy && <p className="muted">{t.returnedBy(draft.returnedBy)}</p>}
        </Notice>
      )}
      <RevisionSteps draft={draft} />
      <Figures draft={draft} />
      <p className="draft-links">
        {base && (
          <LinkKeepingView to={comparisonLink(base.number, revision.number)}>{t.compare}</LinkKeepingView>
        )}
        <LinkKeepingView to={`${paths.overview}?${VIEW_PARAMS.revision}=${revision.number}`}>
          {t.readDraft}
        </LinkKeepingView>
        <LinkKeepingView to={paths.draftMeasures}>{t.toMeasures}</LinkKeepingView>
        <LinkKeepingView to={paths.draftGoals}>
          {viewerCan.editGoals ? t.toGoals : t.goalsTitle}
        </LinkKeepingView>
      </p>
      <Section title={t.parts}>
        <PartsTable draft={draft} />
      </Section>
      <FindingsList draft={draft} />
      <DraftFacts draft={draft} />
      <Publication draft={draft} />
      {discarding && <DiscardDialog draft={draft} onClose={() => setDiscarding(false)} />}
    </Page>
  );
}

function Figures({ draft }: { draft: Draft }) {
  const t = useText(DRAFTING_TEXTS);
  const format = useFormat();
  const blocking = draft.findings.filter((finding) => finding.blocking).length;
  const done = draft.parts.filter((part) => part.submittedAt).length;
  return (
    <KeyFigures>
      <KeyFigure
        label={t.changes}
        value={format.number(draft.changeCount)}
        basis={draft.base ? t.changesNote(draft.base.number) : undefined}
      />
      <KeyFigure
        label={t.weakened}
        value={format.number(draft.weakenedCount)}
        basis={t.weakenedRule}
        note={t.weakenedNote(draft.weakenedWithoutReason)}
        tone={draft.weakenedWithoutReason > 0 ? 'alarm' : 'plain'}
      />
      <KeyFigure
        label={t.handedIn}
        value={format.number(done)}
        denominator={t.ofMinistries(draft.parts.length)}
      />
      <KeyFigure
        label={t.blocking}
        value={format.number(blocking)}
        basis={t.blockingNote}
        tone={blocking > 0 ? 'alarm' : 'plain'}
      />
    </KeyFigures>
  );
}
