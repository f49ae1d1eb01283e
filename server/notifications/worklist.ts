import type { RequestContext } from '../platform/request-context.ts';
import { allRounds } from '../reporting/reporting-rounds.ts';
import { maturityTasks } from './maturity-tasks.ts';
import { ministryTasks } from './ministry-tasks.ts';
import { requireAccount } from './notices.ts';
import { officeTasks } from './office-tasks.ts';
import { revisionTasks } from './revision-tasks.ts';
import { byUrgency, type TaskRow } from './task.ts';

export interface WorklistRow {
  /** Most urgent first. */
  readonly tasks: readonly TaskRow[];
  /** Things to do, each of a heap counted. */
  readonly totalCount: number;
}

/**
 * What waits for the person, computed from the state of rounds and reports and never stored. In at most six
 * statements, of which three fill a cache.
 * @throws AppError UNAUTHENTICATED for visitors
 */
export async function worklist(ctx: RequestContext): Promise<WorklistRow> {
  const viewer = await ctx.viewer();
  requireAccount(viewer);
  const tasks = (await tasksOf(ctx, viewer)).toSorted(byUrgency);
  return { tasks, totalCount: tasks.reduce((sum, task) => sum + task.count, 0) };
}

async function tasksOf(ctx: RequestContext, viewer: Awaited<ReturnType<RequestContext['viewer']>>) {
  const { role } = viewer;
  if (role !== 'EDITOR' && role !== 'COORDINATOR' && role !== 'CIO_OFFICE') return [];
  const rounds = await allRounds(ctx);
  const others = [...(await revisionTasks(ctx, viewer)), ...(await maturityTasks(ctx, viewer))];
  if (role === 'CIO_OFFICE') return [...(await officeTasks(ctx, viewer, rounds)), ...others];
  const open = rounds.filter((round) => round.state === 'OPEN');
  return [...(await ministryTasks(ctx, viewer, open)), ...others];
}
