import { useState } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import { FACTS_ANCHOR } from './finding-place.ts';
import { HeaderDialog } from './header-dialog.tsx';
import type { Draft } from './queries.ts';
import { DRAFTING_TEXTS } from './texts.ts';

/** What the revision says of itself: date, decision, thresholds. */
export function DraftFacts({ draft }: { draft: Draft }) {
  const t = useText(DRAFTING_TEXTS);
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const { revision, base } = draft;
  const days = (count: number) => `${format.number(count)} ${t.days}`;
  return (
    <Section
      id={FACTS_ANCHOR}
      title={t.decision}
      actions={draft.viewerCan.editHeader && <Button onClick={() => setEditing(true)}>{t.editHeader}</Button>}
    >
      <DefinitionList
        entries={[
          {
            term: t.effectiveDate,
            value: revision.effectiveDate ? format.day(revision.effectiveDate) : t.noDate,
          },
          { term: t.decisionReference, value: revision.decisionReference ?? t.noDecision },
          { term: t.decidedOn, value: revision.decidedOn ? format.day(revision.decidedOn) : t.noDate },
          { term: t.base, value: base ? `${t.number(base.number)} · ${base.title}` : '–' },
          { term: t.redThresholdDays, value: days(revision.redThresholdDays) },
          { term: t.milestoneThresholdDays, value: days(revision.milestoneThresholdDays) },
          { term: t.stalenessDays, value: days(revision.stalenessDays) },
          { term: t.dueSoonDays, value: days(revision.dueSoonDays) },
          {
            term: t.checksum,
            value: draft.contentSha256 ? (
              <code className="breaks">{draft.contentSha256}</code>
            ) : (
              <span className="muted">{t.noChecksum}</span>
            ),
          },
        ]}
      />
      {editing && <HeaderDialog draft={draft} onClose={() => setEditing(false)} />}
    </Section>
  );
}
