import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState, Notice } from '../../ui/states.tsx';
import { REVIEW_TEXTS } from './texts.ts';
import type { StepOutcome } from './use-review-steps.ts';

/** What a step did not do, report by report, in words; nothing where all went well. */
export function StepFailures(props: { outcome: StepOutcome | null; error: unknown; onClose: () => void }) {
  const t = useText(REVIEW_TEXTS);
  const { outcome, error } = props;
  if (error !== null) return <ErrorState error={error} onRetry={props.onClose} />;
  if (!outcome || outcome.failed.length === 0) return null;
  return (
    <Notice
      kind="danger"
      title={t.failedTitle(outcome.failed.length, outcome.done)}
      actions={<Button onClick={props.onClose}>{t.dismiss}</Button>}
    >
      <ul>
        {outcome.failed.map((each) => (
          <li key={each.measure}>
            <strong>{each.measure}</strong> {each.message}
          </li>
        ))}
      </ul>
      <p>{t.failedHelp}</p>
    </Notice>
  );
}
