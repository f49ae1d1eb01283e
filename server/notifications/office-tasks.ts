import { sql } from 'kysely';
import { daysUntil } from '../../shared/domain/plan-date.ts';
import type { Viewer } from '../auth/viewer.ts';
import { groupBy } from '../platform/group-by.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { proposeRound } from '../reporting/propose-round.ts';
import type { ReportingRoundRow } from '../reporting/reporting-rounds.ts';
import { reportAbilities } from '../reporting/status-report.policy.ts';
import { reportScope } from '../reporting/status-reports.ts';
import { loadStoredReports } from '../reporting/stored-report.ts';
import { dayTask, heapOf, type ReportTask, type TaskRow } from './task.ts';
import { openWorklistPlan } from './worklist-plan.ts';

/** A round is to be opened once its reporting date is this many days away, so that ministries can plan the work. */
const OPEN_ROUND_DAYS = 14;

/**
 * What waits for the CIO office: released reports, a heap for each round and ministry; a round to open; rounds whose
 * due date has passed, to close.
 * @param rounds all of them
 */
export async function officeTasks(
  ctx: RequestContext,
  viewer: Viewer,
  rounds: readonly ReportingRoundRow[],
): Promise<TaskRow[]> {
  const overdue = rounds.filter((round) => round.state === 'OPEN' && round.dueDate < ctx.today);
  return [
    ...(await acceptTasks(ctx, viewer, rounds)),
    ...(await openRoundTasks(ctx)),
    ...overdue.map((round) => dayTask('CLOSE_ROUND', round, round.dueDate, ctx.today)),
  ];
}

async function acceptTasks(
  ctx: RequestContext,
  viewer: Viewer,
  rounds: readonly ReportingRoundRow[],
): Promise<TaskRow[]> {
  const released = sql`r.state = 'RELEASED'`;
  const reports = await loadStoredReports(ctx.db, reportScope(ctx, viewer), released, false);
  const plan = await openWorklistPlan(
    ctx,
    reports.map((report) => report.planDay),
  );
  const tasks = reports.flatMap((report): ReportTask[] => {
    const measure = plan.measureOn(report.planDay, report.measureId);
    if (!measure || !reportAbilities(viewer, report).accept) return [];
    const round = rounds.find(({ reportingDate }) => reportingDate === report.roundDate) ?? null;
    const { id: reportId, correctsId } = report;
    return [{ kind: 'ACCEPT', measure, reportId, correctsId, comment: null, round }];
  });
  const heaps = groupBy(
    tasks,
    ({ round, measure }) => `${round?.reportingDate ?? ''} ${measure.ministry?.lineage ?? ''}`,
  );
  return [...heaps.values()]
    .flatMap(([first, ...others]) => (first ? [heapOf([first, ...others], ctx.today)] : []))
    .toSorted((a, b) => (a.ministry?.position ?? 0) - (b.ministry?.position ?? 0));
}

async function openRoundTasks(ctx: RequestContext): Promise<TaskRow[]> {
  const { reportingDate } = await proposeRound(ctx);
  if (daysUntil(reportingDate, ctx.today) > OPEN_ROUND_DAYS) return [];
  return [dayTask('OPEN_ROUND', null, reportingDate, ctx.today)];
}
