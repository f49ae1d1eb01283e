import { useState } from 'react';
import { useParams } from 'react-router';
import { isNamed } from '../../../shared/domain/organisation-key.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { DraftFrame, LockNotice } from './draft-frame.tsx';
import { ItemEditor } from './item-editor.tsx';
import { ItemList } from './item-list.tsx';
import { PartDialog, type PartStep } from './part-dialog.tsx';
import { PartActions } from './parts-table.tsx';
import type { Draft, DraftPart } from './queries.ts';
import { DRAFTING_TEXTS } from './texts.ts';
import { useDraftItems } from './use-draft-items.ts';

/** What one ministry contributes to the draft: its implementation plan, its milestones, its measures. */
export function Component() {
  return <DraftFrame>{(draft) => <PartPage draft={draft} />}</DraftFrame>;
}

function PartPage({ draft }: { draft: Draft }) {
  const t = useText(DRAFTING_TEXTS);
  const { ministry = '' } = useParams();
  const part = draft.parts.find((each) => isNamed(each.ministry, ministry));
  if (part) return <Part draft={draft} part={part} />;
  return (
    <Page title={t.unknownPart} breadcrumbs={[{ label: t.title, to: paths.drafting }]}>
      <EmptyState
        title={ministry}
        actions={<LinkKeepingView to={paths.drafting}>{t.title}</LinkKeepingView>}
      />
    </Page>
  );
}

function Part({ draft, part }: { draft: Draft; part: DraftPart }) {
  const t = useText(DRAFTING_TEXTS);
  const [step, setStep] = useState<PartStep | null>(null);
  const { ministry, viewerCan } = part;
  const plans = useDraftItems({ kind: ['IMPLEMENTATION_PLAN'], ministry: [ministry.lineage] });
  const plan = plans.items[0];
  const view = { draft, ministry: ministry.lineage, editable: viewerCan.edit };
  return (
    <Page
      title={t.partTitle(ministry.abbreviation)}
      eyebrow={t.number(draft.revision.number)}
      breadcrumbs={[{ label: t.title, to: paths.drafting }]}
      lead={<German>{ministry.name}</German>}
      actions={<PartActions part={part} onStep={setStep} />}
    >
      <LockNotice draft={draft} editable={viewerCan.edit} handedIn={Boolean(part.submittedAt)} />
      {plan && (
        <Section title={t.currentState}>
          <ItemEditor
            key={plan.code}
            item={plan}
            revision={draft.revision.number}
            base={draft.base?.number ?? null}
            label={t.currentState}
          />
        </Section>
      )}
      <ItemList
        kind="MILESTONE"
        title={t.milestones}
        place={plan ? { implementationPlan: plan.code } : null}
        {...view}
      />
      <ItemList kind="MEASURE" title={t.measures} place={{ lead: ministry.lineage }} {...view} />
      {step && <PartDialog draft={draft} step={step} onClose={() => setStep(null)} />}
    </Page>
  );
}
