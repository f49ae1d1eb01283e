import type { RevisionsQuery } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { comparisonLink, paths } from '../../lib/paths.ts';
import { VIEW_PARAMS } from '../../lib/view-state.ts';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Card } from '../../ui/section.tsx';
import { Notice } from '../../ui/states.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import { Checksum, ChecksumChain } from './checksum.tsx';
import { REVISION_TEXTS } from './texts.ts';

type Revision = RevisionsQuery['revisions'][number];

/**
 * One revision: state, decision, content and checksum.
 * @param previousNumber the revision before, null for the first
 * @param shown the page's view speaks of this revision (in force on the day, or chosen)
 */
export function RevisionCard(props: { revision: Revision; previousNumber: number | null; shown: boolean }) {
  const t = useText(REVISION_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const { revision, previousNumber } = props;
  const published = revision.state === 'PUBLISHED';
  const from = format.day(revision.effectiveDate);
  return (
    <Card
      level={3}
      title={`${t.number(revision.number)} · ${revision.title}`}
      german={revision.title}
      note={published ? t.inForceFrom(from) : t.plannedFrom(from)}
      actions={
        <>
          <span className={published ? 'tag tag--completed' : 'tag tag--planned'}>
            {labels(`revisionState.${revision.state}`)}
          </span>
          {props.shown && published && <span className="tag">{t.inForce}</span>}
        </>
      }
    >
      {!published && (
        <Notice kind="warning">{revision.state === 'DRAFT' ? t.draftNote : t.reviewNote}</Notice>
      )}
      <p>
        <German>{revision.summary}</German>
      </p>
      <DefinitionList
        entries={[
          {
            term: t.decision,
            value: revision.decisionReference ? <German>{revision.decisionReference}</German> : t.noDecision,
          },
          ...(revision.decidedOn ? [{ term: t.decidedOn, value: format.day(revision.decidedOn) }] : []),
          {
            term: t.content,
            value: [
              t.goals(format.number(revision.goalCount)),
              t.milestones(format.number(revision.milestoneCount)),
              t.measures(format.number(revision.measureCount)),
            ].join(' · '),
          },
          {
            term: t.checksum,
            value: revision.contentSha256 ? (
              <Checksum number={revision.number} sha256={revision.contentSha256} />
            ) : (
              <span className="muted">{t.noChecksum}</span>
            ),
          },
        ]}
      />
      {revision.contentSha256 && (
        <ChecksumChain own={revision.contentSha256} previous={revision.previousSha256 ?? null} />
      )}
      <p className="revision-list__links">
        {previousNumber !== null && (
          <LinkKeepingView to={comparisonLink(previousNumber, revision.number)}>
            {t.changesSince(previousNumber)}
          </LinkKeepingView>
        )}
        <LinkKeepingView to={`${paths.overview}?${VIEW_PARAMS.revision}=${revision.number}`}>
          {t.show}
        </LinkKeepingView>
        <LinkKeepingView to={`${paths.reports}?${VIEW_PARAMS.revision}=${revision.number}`}>
          {t.report}
        </LinkKeepingView>
      </p>
    </Card>
  );
}
