import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { DueDate } from '../../ui/due-date.tsx';
import { German, WithGerman } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Light } from '../../ui/marker.tsx';
import type { Task } from './queries.ts';
import { taskPath } from './task-action.ts';
import { actionWord, useTaskTitle } from './task-title.ts';
import { TASK_TEXTS } from './texts.ts';

/** One thing to do, or a heap of the same kind: what, where, until when, and the one action that leads into it. */
export function TaskCard({ task }: { task: Task }) {
  const t = useText(TASK_TEXTS);
  const format = useFormat();
  const { what, name } = useTaskTitle(task);
  const title = name === null ? what : `${what}: ${name}`;
  const { measure, ministry, round } = task;
  return (
    <li className="task card">
      <div className="task__what">
        <h3>
          {name === null ? (
            what
          ) : (
            <>
              <span className="task__kind">{what}:</span> <German>{name}</German>
            </>
          )}
        </h3>
        <p className="task__facts">
          {measure && <Light light={measure.light} />}
          {ministry && <span title={ministry.name}>{ministry.abbreviation}</span>}
          {round && (
            <span>
              <WithGerman text={t.round(round.title, format.day(round.reportingDate))} german={round.title} />
            </span>
          )}
          {task.kind === 'OPEN_ROUND' && <span>{t.openRoundHelp}</span>}
        </p>
        {task.comment && (
          <div className="task__comment">
            <p className="muted">{t.comment}</p>
            <blockquote>
              <German>{task.comment}</German>
            </blockquote>
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
