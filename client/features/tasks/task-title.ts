import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import type { Task } from './queries.ts';
import { TASK_TEXTS } from './texts.ts';

type TaskTexts = ReturnType<typeof useText<(typeof TASK_TEXTS)['de']>>;

/** What the button of a task says. */
export function actionWord(task: Task, t: TaskTexts): string {
  const heap = task.measure === null;
  if (task.correctsId !== null && task.kind === 'REPORT') return t.doCorrect;
  switch (task.kind) {
    case 'REPORT':
      return heap ? t.doREPORTMany : t.doREPORT;
    case 'REVISE':
      return heap ? t.doREVISEMany : t.doREVISE;
    default:
      return t[`do${task.kind}`];
  }
}

/** What is to be done, and with which measure or round; no name for a heap. */
export function useTaskTitle(task: Task): { what: string; name: string | null } {
  const t = useText(TASK_TEXTS);
  const format = useFormat();
  const { measure, count } = task;
  // The dash stays with the code where the line breaks.
  const name = measure ? `${measure.code}\u00a0– ${measure.title}` : null;
  const written = format.number(count);
  switch (task.kind) {
    case 'REPORT':
      if (task.correctsId !== null) return { what: t.correctOne, name };
      return { what: name ? t.reportOne : t.reportMany(count, written), name };
    case 'REVISE':
      return { what: name ? t.reviseOne : t.reviseMany(count, written), name };
    case 'RELEASE':
      return { what: name ? t.releaseOne : t.releaseMany(count, written), name };
    case 'ACCEPT':
      return { what: name ? t.acceptOne : t.acceptMany(count, written), name };
    case 'ACCEPT_MATURITY':
      return { what: t.acceptMaturity(count, written), name: null };
    case 'REVISE_MATURITY':
      return { what: t.reviseMaturity(count, written), name: null };
    case 'CARRY_FORWARD':
      return { what: t.carryForward, name: null };
    case 'PROPOSE_REVISION':
      return { what: t.proposeRevision, name: null };
    case 'APPROVE_REVISION':
      return { what: t.approveRevision, name: null };
    case 'OPEN_ROUND':
      return { what: t.openRound, name: null };
    case 'CLOSE_ROUND':
      return { what: t.closeRound, name: task.round?.title ?? null };
  }
}
