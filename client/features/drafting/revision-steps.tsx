import { REVISION_STATES } from '../../../shared/domain/vocabulary.ts';
import { useText } from '../../lib/i18n.ts';
import { Moment } from '../../ui/moment.tsx';
import type { Draft } from './queries.ts';
import { DRAFTING_TEXTS } from './texts.ts';

/** Where the revision is on its way, with who took each step and when. */
export function RevisionSteps({ draft }: { draft: Draft }) {
  const t = useText(DRAFTING_TEXTS);
  const now = REVISION_STATES.indexOf(draft.revision.state);
  return (
    <ol className="steps" aria-label={t.steps}>
      {REVISION_STATES.map((state, index) => (
        <li key={state} className={stepClass(index, now)} aria-current={index === now ? 'step' : undefined}>
          <span className="steps__name">{t.step[state]}</span>
          <span className="steps__note">
            {index === now && <strong>{t.stepNow}</strong>}
            {index < now && t.stepDone}
            {state === 'DRAFT' && (
              <Taken label={t.openedAt} at={draft.openedAt} by={draft.openedBy ?? null} />
            )}
            {state === 'IN_REVIEW' && now === 1 && draft.proposedAt && (
              <Taken label={t.proposedAt} at={draft.proposedAt} by={draft.proposedBy ?? null} />
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Taken({ label, at, by }: { label: string; at: string; by: string | null }) {
  const t = useText(DRAFTING_TEXTS);
  return (
    <span>
      {label} <Moment at={at} /> {by && t.by(by)}
    </span>
  );
}

function stepClass(index: number, now: number): string {
  if (index === now) return 'steps__step steps__step--now';
  return index < now ? 'steps__step steps__step--done' : 'steps__step';
}
