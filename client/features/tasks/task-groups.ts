import { addDays, type Day } from '../../../shared/domain/plan-date.ts';
import type { TaskKind } from '../../../shared/domain/vocabulary.ts';
import { nextReportingDate } from '../../../shared/domain/workflow.ts';
import { reportDueDate } from '../../../shared/domain/working-days.ts';
import { urgencyOf, type Urgency } from '../../lib/due-words.ts';

/** Groups of tasks in the order of the page: what came back, then by how much it presses. */
const GROUPS = ['RETURNED', 'OVERDUE', 'SOON', 'LATER', 'NONE'] as const satisfies readonly (
  'RETURNED' | Urgency
)[];

export interface TaskGroup<T> {
  readonly name: (typeof GROUPS)[number];
  readonly tasks: readonly T[];
}

/** Tasks in groups; those without a task are left out. Within a group the order of the answer holds, most urgent first. */
export function groupTasks<T extends { readonly kind: TaskKind; readonly daysLeft: number | null }>(
  tasks: readonly T[],
): TaskGroup<T>[] {
  const nameOf = (task: T) =>
    task.kind === 'REVISE' || task.kind === 'REVISE_MATURITY' ? 'RETURNED' : urgencyOf(task.daysLeft);
  return GROUPS.map((name) => ({ name, tasks: tasks.filter((task) => nameOf(task) === name) })).filter(
    (group) => group.tasks.length > 0,
  );
}

/** What comes next for someone who has nothing to do. */
export type ComingUp =
  | {
      readonly kind: 'ROUND_OPEN';
      readonly title: string;
      readonly reportingDate: Day;
      readonly dueDate: Day;
    }
  | { readonly kind: 'NEXT_DATE'; readonly reportingDate: Day; readonly dueDate: Day };

/**
 * The open round that is due first, else the next usual reporting date for which there was no round yet.
 * @param today the product's today
 */
export function comingUp(
  rounds: readonly {
    readonly reportingDate: Day;
    readonly dueDate: Day;
    readonly title: string;
    readonly state: 'OPEN' | 'CLOSED';
  }[],
  today: Day,
): ComingUp {
  const open = rounds
    .filter((round) => round.state === 'OPEN')
    .toSorted((a, b) => a.dueDate.localeCompare(b.dueDate))[0];
  if (open) {
    const { title, reportingDate, dueDate } = open;
    return { kind: 'ROUND_OPEN', title, reportingDate, dueDate };
  }
  const known = new Set(rounds.map((round) => round.reportingDate));
  let reportingDate = nextReportingDate(today);
  while (known.has(reportingDate)) reportingDate = nextReportingDate(addDays(reportingDate, 1));
  return { kind: 'NEXT_DATE', reportingDate, dueDate: reportDueDate(reportingDate) };
}
