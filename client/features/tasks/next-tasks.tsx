import { useSuspenseQuery } from '@apollo/client/react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { DueDate } from '../../ui/due-date.tsx';
import { WithGerman } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { type Task, TasksPageQuery } from './queries.ts';
import { taskPath } from './task-action.ts';
import { useTaskTitle } from './task-title.ts';
import { TASK_TEXTS } from './texts.ts';

/** Tasks that a start page names; the list of tasks has all. */
const NAMED = 5;

/** What waits for this person, in a few lines: how much, the most urgent with a link right into it, and the way to all. */
export default function NextTasks() {
  const t = useText(TASK_TEXTS);
  const format = useFormat();
  const { data } = useSuspenseQuery(TasksPageQuery, { fetchPolicy: 'cache-and-network' });
  const { tasks, totalCount } = data.worklist;
  if (tasks.length === 0) return <p className="verdict">{t.nothing}</p>;
  return (
    <>
      <p className="verdict">{t.waiting(totalCount, format.number(totalCount))}</p>
      <ul className="start-list">
        {tasks.slice(0, NAMED).map((task) => (
          <NextTask
            key={[task.kind, task.reportId, task.measure?.code, task.ministry?.code].join(' ')}
            task={task}
          />
        ))}
      </ul>
      {tasks.length > NAMED && (
        <p>
          <LinkKeepingView to={paths.tasks}>{t.all(format.number(totalCount))}</LinkKeepingView>
        </p>
      )}
    </>
  );
}

function NextTask({ task }: { task: Task }) {
  const { what, name } = useTaskTitle(task);
  return (
    <li>
      <span>
        <LinkKeepingView to={taskPath(task)}>
          <WithGerman text={name === null ? what : `${what}: ${name}`} german={name} />
        </LinkKeepingView>
        {task.ministry && task.measure === null && (
          <span className="start-list__by"> {task.ministry.abbreviation}</span>
        )}
      </span>
      {task.dueDate && <DueDate dueDate={task.dueDate} daysLeft={task.daysLeft} />}
    </li>
  );
}
