import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { DueDate } from '../../ui/due-date.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Light } from '../../ui/marker.tsx';
import type { Task } from './queries.ts';
import { taskPath } from './task-action.ts';
import { TASK_TEXTS } from './texts.ts';

/** One thing to do, or a heap of the same kind: what, where, until when, and the one action that leads into it. */
export function TaskCard({ task }: { task: Task }) {
  const t = useText(TASK_TEXTS);
  const format = useFormat();
  const title = useTaskTitle(task);
  const { measure, ministry, round } = task;
  return (
    <li className="task card">
      <div className="task__what">
        <h3>{title}</h3>
        <p className="task__facts">
          {measure && <Light light={measure.light} />}
          {ministry && <span title={ministry.name}>{ministry.abbreviation}</span>}
          {round && <span>{t.round(round.title, format.day(round.reportingDate))}</span>}
          {task.kind === 'OPEN_ROUND' && <span>{t.openRoundHelp}</span>}
        </p>
        {task.comment && (
          <div className="task__comment">
            <p className="muted">{t.comment}</p>
            <blockquote>{task.comment}</blockquote>
          </div>
        )}
      </div>
      <div className="task__do">
        {task.dueDate && <DueDate dueDate={task.dueDate} daysLeft={task.daysLeft} />}
        <LinkKeepingView
          to={taskPath(task)}
          className="button button--secondary"
          label={`${actionWord(task, t)}: ${title}`}
        >
          {actionWord(task, t)}
        </LinkKeepingView>
      </div>
    </li>
  );
}

type TaskTexts = ReturnType<typeof useText<(typeof TASK_TEXTS)['de']>>;

function actionWord(task: Task, t: TaskTexts): string {
  const heap = task.measure === null;
  switch (task.kind) {
    case 'REPORT':
      return heap ? t.doREPORTMany : t.doREPORT;
    case 'REVISE':
      return heap ? t.doREVISEMany : t.doREVISE;
    default:
      return t[`do${task.kind}`];
  }
}

function useTaskTitle(task: Task): string {
  const t = useText(TASK_TEXTS);
  const format = useFormat();
  const { measure, count } = task;
  const name = measure ? `${measure.code} – ${measure.title}` : null;
  const written = format.number(count);
  switch (task.kind) {
    case 'REPORT':
      return name ? t.reportOne(name) : t.reportMany(count, written);
    case 'REVISE':
      return name ? t.reviseOne(name) : t.reviseMany(count, written);
    case 'RELEASE':
      return name ? t.releaseOne(name) : t.releaseMany(count, written);
    case 'ACCEPT':
      return name ? t.acceptOne(name) : t.acceptMany(count, written);
    case 'OPEN_ROUND':
      return t.openRound;
    case 'CLOSE_ROUND':
      return t.closeRound(task.round?.title ?? '');
  }
}
