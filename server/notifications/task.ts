import { type Day, daysUntil } from '../../shared/domain/plan-date.ts';
import { TASK_KINDS, type TaskKind } from '../../shared/domain/vocabulary.ts';
import type { OrganisationReference } from '../measures/board-references.ts';
import type { BoardMeasure } from '../measures/board.types.ts';
import type { ReportingRoundRow } from '../reporting/reporting-rounds.ts';

/** One thing to do, or a heap of the same kind. */
export interface TaskRow {
  readonly kind: TaskKind;
  readonly count: number;
  readonly measure: BoardMeasure | null;
  readonly reportId: number | null;
  /** The report that it corrects, where it is an erratum. */
  readonly correctsId: number | null;
  /** Why a report came back. */
  readonly comment: string | null;
  readonly ministry: OrganisationReference | null;
  readonly round: ReportingRoundRow | null;
  readonly dueDate: Day | null;
  /** Days until due; negative: overdue. */
  readonly daysLeft: number | null;
}

/** The task of one report, begun or not. */
export interface ReportTask {
  readonly kind: TaskKind;
  readonly measure: BoardMeasure;
  readonly reportId: number | null;
  /** The report that it corrects, where it is an erratum. */
  readonly correctsId: number | null;
  readonly comment: string | null;
  readonly round: ReportingRoundRow | null;
}

/** Tasks of one kind and round that stand alone; the others of it make one heap. */
export const SINGLE_TASKS_MAX = 50;

/** @param today the product's today */
export function singleTask(task: ReportTask, today: Day): TaskRow {
  return { ...task, count: 1, ministry: task.measure.ministry, ...dueOf(task.round?.dueDate ?? null, today) };
}

/** A heap of at least one task of the same kind, round and ministry; a heap of one is that one. */
export function heapOf(tasks: readonly [ReportTask, ...ReportTask[]], today: Day): TaskRow {
  const [first] = tasks;
  const task = singleTask(first, today);
  if (tasks.length === 1) return task;
  const nothing = { measure: null, reportId: null, correctsId: null, comment: null };
  return { ...task, count: tasks.length, ...nothing };
}

/** A task about a day, such as closing a round. */
export function dayTask(kind: TaskKind, round: ReportingRoundRow | null, dueDate: Day, today: Day): TaskRow {
  const nothing = { measure: null, reportId: null, correctsId: null, comment: null, ministry: null };
  return { kind, count: 1, ...nothing, round, ...dueOf(dueDate, today) };
}

/** A task that is about no measure and due at no day. */
export function taskWithoutMeasure(kind: TaskKind, count = 1): TaskRow {
  const nothing = {
    measure: null,
    reportId: null,
    correctsId: null,
    comment: null,
    ministry: null,
    round: null,
  };
  return { kind, count, ...nothing, dueDate: null, daysLeft: null };
}

/** What came back first, then what is overdue, then what is due soonest, at last what is due at no day. */
export function byUrgency(a: TaskRow, b: TaskRow): number {
  return (
    groupOf(a) - groupOf(b) ||
    (a.daysLeft ?? 0) - (b.daysLeft ?? 0) ||
    TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind)
  );
}

function groupOf({ kind, daysLeft }: TaskRow): number {
  if (kind === 'REVISE' || kind === 'REVISE_MATURITY') return 0;
  if (daysLeft === null) return 3;
  return daysLeft < 0 ? 1 : 2;
}

function dueOf(dueDate: Day | null, today: Day): Pick<TaskRow, 'dueDate' | 'daysLeft'> {
  return { dueDate, daysLeft: dueDate === null ? null : daysUntil(dueDate, today) };
}
