import { useSuspenseQuery } from '@apollo/client/react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { TasksPageQuery, type TaskRound } from './queries.ts';
import { SignInHint } from './sign-in-hint.tsx';
import { batchesOf } from './task-action.ts';
import { TaskCard } from './task-card.tsx';
import { comingUp, groupTasks } from './task-groups.ts';
import './tasks.css';
import { TASK_TEXTS } from './texts.ts';

/** What this person has to do now. */
export function Component() {
  const t = useText(TASK_TEXTS);
  const format = useFormat();
  const viewer = useViewer();
  return (
    <Page title={t.title} lead={t.lead(format.day(viewer.today))}>
      {viewer.role === null ? <SignInHint title={t.signInTitle}>{t.signInHelp}</SignInHint> : <Tasks />}
    </Page>
  );
}

function Tasks() {
  const t = useText(TASK_TEXTS);
  const format = useFormat();
  const { data } = useSuspenseQuery(TasksPageQuery, { fetchPolicy: 'cache-and-network' });
  const { tasks, totalCount } = data.worklist;
  if (tasks.length === 0) return <NothingToDo rounds={data.reportingRounds} />;
  return (
    <>
      <p role="status">
        <strong>{t.count(totalCount, format.number(totalCount))}</strong>
      </p>
      {groupTasks(tasks).map((group) => (
        <Section
          key={group.name}
          title={t[group.name]}
          actions={batchesOf(group.tasks).map((batch) => (
            <LinkKeepingView key={batch.path} to={batch.path} className="button button--secondary">
              {batch.kind === 'SHEET'
                ? t.batchSheet(format.number(batch.count))
                : t.batchQueue(format.number(batch.count))}
            </LinkKeepingView>
          ))}
        >
          <ul className="task-list">
            {group.tasks.map((task) => (
              <TaskCard
                key={[
                  task.kind,
                  task.reportId,
                  task.measure?.code,
                  task.ministry?.code,
                  task.round?.reportingDate,
                ].join(' ')}
                task={task}
              />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

/** Says why the list is empty, and what comes next and when. */
function NothingToDo({ rounds }: { rounds: readonly TaskRound[] }) {
  const t = useText(TASK_TEXTS);
  const format = useFormat();
  const { role, today } = useViewer();
  const reads = role === 'CABINET' || role === 'ADMIN';
  const next = comingUp(rounds, today);
  const outlook =
    next.kind === 'ROUND_OPEN'
      ? t.nothingAllDone(next.title, format.day(next.dueDate))
      : t.nothingNext(format.day(next.reportingDate), format.day(next.dueDate));
  return (
    <EmptyState
      title={t.nothing}
      actions={
        <>
          {role === 'ADMIN' && <LinkKeepingView to={paths.accounts}>{t.toAccounts}</LinkKeepingView>}
          <LinkKeepingView to={reads ? paths.overview : paths.rounds}>
            {reads ? t.toOverview : t.toRounds}
          </LinkKeepingView>
          <LinkKeepingView to={paths.measures}>{t.toMeasures}</LinkKeepingView>
        </>
      }
    >
      {role === 'ADMIN' ? t.nothingAdmin : role === 'CABINET' ? t.nothingReader : outlook}
    </EmptyState>
  );
}
