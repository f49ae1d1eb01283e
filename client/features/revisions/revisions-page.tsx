import './revisions.css';
import { useSuspenseQuery } from '@apollo/client/react';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewer } from '../../lib/session.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { PairChooser } from './pair-chooser.tsx';
import { RevisionsQuery } from './queries.ts';
import { RevisionCard } from './revision-card.tsx';
import { REVISION_TEXTS } from './texts.ts';

/** All revisions with decision and checksum, newest first, and the way to compare any two. */
export function Component() {
  const t = useText(REVISION_TEXTS);
  const { data } = useSuspenseQuery(RevisionsQuery);
  const { revision: shown } = usePlanContext();
  const { viewerCan } = useViewer();
  const revisions = data.revisions.toSorted((a, b) => b.number - a.number);
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <LinkKeepingView to={paths.ledger}>{t.ledger}</LinkKeepingView>
          <LinkKeepingView to={paths.openData}>{t.openData}</LinkKeepingView>
          {viewerCan.draft && <LinkKeepingView to={paths.drafting}>{t.drafting}</LinkKeepingView>}
        </>
      }
    >
      {revisions.length === 0 && <EmptyState title={t.none}>{t.noneHelp}</EmptyState>}
      {revisions.length > 1 && (
        <Section title={t.compare} note={t.compareNote}>
          <PairChooser base={null} head={null} />
        </Section>
      )}
      {revisions.length > 0 && (
        <Section title={t.list} note={t.listNote}>
          <ol className="revision-list" reversed>
            {revisions.map((revision, index) => (
              <li key={revision.number}>
                <RevisionCard
                  revision={revision}
                  previousNumber={revisions[index + 1]?.number ?? null}
                  shown={revision.number === shown?.number}
                />
              </li>
            ))}
          </ol>
        </Section>
      )}
    </Page>
  );
}
