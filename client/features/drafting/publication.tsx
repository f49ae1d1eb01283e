import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { PublicationDialog, type PublicationStep } from './publication-dialog.tsx';
import type { Draft } from './queries.ts';
import { DRAFTING_TEXTS } from './texts.ts';

/** Proposing, publishing and sending back: for the CIO office, two people. */
export function Publication({ draft }: { draft: Draft }) {
  const t = useText(DRAFTING_TEXTS);
  const viewer = useViewer();
  const [step, setStep] = useState<PublicationStep | null>(null);
  if (!viewer.viewerCan.openRevision) return null;
  const { viewerCan, revision } = draft;
  const blocking = draft.findings.filter((finding) => finding.blocking).length;
  const own = revision.state === 'IN_REVIEW' && !viewerCan.approve;
  return (
    <Section title={t.publication} note={t.publicationNote}>
      {revision.state === 'DRAFT' && blocking > 0 && <p>{t.cannotPropose(blocking)}</p>}
      {own && <p>{t.ownProposal}</p>}
      <div className="form__actions">
        {viewerCan.propose && (
          <Button kind="primary" onClick={() => setStep('PROPOSE')}>
            {t.propose}
          </Button>
        )}
        {viewerCan.approve && (
          <Button kind="primary" onClick={() => setStep('APPROVE')}>
            {t.approve}
          </Button>
        )}
        {viewerCan.return && <Button onClick={() => setStep('RETURN')}>{t.return}</Button>}
      </div>
      {step && <PublicationDialog draft={draft} step={step} onClose={() => setStep(null)} />}
    </Section>
  );
}
