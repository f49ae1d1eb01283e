import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { usePlanContext, type PlanContext } from '../lib/plan-context.ts';
import { useViewState, type ViewProblem, type ViewState } from '../lib/view-state.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/states.tsx';
import { DemonstrationNote } from './demonstration-note.tsx';
import { APP_TEXTS } from './texts.ts';

/** Says plainly when the page shows something else than the adopted plan as of today. */
export function ViewNotices() {
  const t = useText(APP_TEXTS);
  const view = useViewState();
  const plan = usePlanContext();
  const sentences = useSentences(view, plan);
  return (
    <div className="view-notices">
      <DemonstrationNote />
      {view.problems.length > 0 && (
        <Notice kind="warning" title={t.ignoredTitle}>
          {view.problems.map((problem) => (
            <p key={problem.parameter}>{t[PROBLEM_TEXTS[problem.problem]](problem.value)}</p>
          ))}
        </Notice>
      )}
      {sentences.length > 0 && (
        <Notice
          kind={plan.isDraft || plan.revision === null ? 'warning' : 'info'}
          actions={<Button onClick={() => view.set({ asOf: null, revision: null })}>{t.backToToday}</Button>}
        >
          <p>{sentences.join(' ')}</p>
        </Notice>
      )}
    </div>
  );
}

const PROBLEM_TEXTS = {
  NOT_A_DAY: 'badDay',
  DAY_OUT_OF_RANGE: 'dayOutOfRange',
  NOT_A_REVISION: 'badRevision',
  NOT_A_RULE: 'badRule',
} as const satisfies Record<ViewProblem['problem'], string>;

function useSentences(view: ViewState, plan: PlanContext): string[] {
  const t = useText(APP_TEXTS);
  const format = useFormat();
  const sentences: string[] = [];
  if (plan.isPast) sentences.push(t.past(format.day(plan.asOf)));
  if (plan.isFuture) sentences.push(t.future(format.day(plan.asOf)));
  if (plan.isDraft && view.revision !== null) sentences.push(t.draft(view.revision));
  else if (plan.unknownRevision && view.revision !== null) sentences.push(t.unknownRevision(view.revision));
  else if (view.revision !== null) sentences.push(t.fixedRevision(view.revision));
  else if (plan.revision === null) sentences.push(t.beforeFirst(format.day(plan.asOf)));
  return sentences;
}
