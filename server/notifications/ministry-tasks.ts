import { sql } from 'kysely';
import { owesReports } from '../../shared/domain/reporting-duty.ts';
import type { TaskKind } from '../../shared/domain/vocabulary.ts';
import type { Viewer } from '../auth/viewer.ts';
import { groupBy } from '../platform/group-by.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { ReportingRoundRow } from '../reporting/reporting-rounds.ts';
import { canWriteFor, reportAbilities } from '../reporting/status-report.policy.ts';
import { reportScope } from '../reporting/status-reports.ts';
import { loadStoredReports, type StoredReport } from '../reporting/stored-report.ts';
import { heapOf, type ReportTask, SINGLE_TASKS_MAX, singleTask, type TaskRow } from './task.ts';
import { openWorklistPlan, type WorklistPlan } from './worklist-plan.ts';

/**
 * What waits for the editor or coordinator of a ministry: reports not begun or not finished, those that came back,
 * and for coordinators those to release. Of each kind and round the first 50 one by one, the others as one heap.
 * @param rounds the open ones
 */
export async function ministryTasks(
  ctx: RequestContext,
  viewer: Viewer,
  rounds: readonly ReportingRoundRow[],
): Promise<TaskRow[]> {
  const lineage = viewer.organisation?.lineage;
  if (lineage === undefined) return [];
  const reports = await loadStoredReports(
    ctx.db,
    reportScope(ctx, viewer),
    sql`(r.state <> 'ACCEPTED' or (x.state = 'OPEN' and r.corrects_id is null))
      and r.measure_id in (select v.measure_id from measure_version v
        join organisation o on o.id = v.lead_id where o.lineage = ${lineage})`,
    false,
  );
  const days = [...rounds.map((round) => round.reportingDate), ...reports.map((report) => report.planDay)];
  const plan = await openWorklistPlan(ctx, days);
  const tasks = [
    ...unfinishedTasks(viewer, reports, rounds, plan),
    ...rounds.flatMap((round) => missingTasks(viewer, reports, round, plan)),
  ].toSorted((a, b) => plan.placeOf(a.measure) - plan.placeOf(b.measure));
  const groups = groupBy(tasks, ({ kind, round }) => `${kind} ${round?.reportingDate ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const [next, ...others] = group.slice(SINGLE_TASKS_MAX);
    const singles = group.slice(0, SINGLE_TASKS_MAX).map((task) => singleTask(task, ctx.today));
    return next === undefined ? singles : [...singles, heapOf([next, ...others], ctx.today)];
  });
}

function unfinishedTasks(
  viewer: Viewer,
  reports: readonly StoredReport[],
  rounds: readonly ReportingRoundRow[],
  plan: WorklistPlan,
): ReportTask[] {
  return reports.flatMap((report) => {
    const kind = nextStep(viewer, report);
    const measure = kind && plan.measureOn(report.planDay, report.measureId);
    if (!kind || !measure) return [];
    const round = rounds.find(({ reportingDate }) => reportingDate === report.roundDate) ?? null;
    const comment = kind === 'REVISE' ? report.returnComment : null;
    return [{ kind, measure, reportId: report.id, correctsId: report.correctsId, comment, round }];
  });
}

/** What the viewer has to do with a report; null where nothing. The rights on the report decide. */
function nextStep(viewer: Viewer, report: StoredReport): TaskKind | null {
  const can = reportAbilities(viewer, report);
  if (report.state === 'SUBMITTED') return can.release ? 'RELEASE' : null;
  if (!can.save) return null;
  // While it is revised it is a draft again; the reason stays until it is submitted.
  return report.state === 'RETURNED' || report.returnComment !== null ? 'REVISE' : 'REPORT';
}

function missingTasks(
  viewer: Viewer,
  reports: readonly StoredReport[],
  round: ReportingRoundRow,
  plan: WorklistPlan,
): ReportTask[] {
  const begun = new Set(
    reports
      .filter((report) => report.roundDate === round.reportingDate && report.correctsId === null)
      .map((report) => report.measureId),
  );
  return plan
    .measuresOn(round.reportingDate)
    .filter((measure) => canWriteFor(viewer, measure.ministry?.lineage ?? null))
    .filter((measure) => !begun.has(measure.id) && owesReports(measure.lifecycle))
    .map((measure) => ({ kind: 'REPORT', measure, reportId: null, correctsId: null, comment: null, round }));
}
