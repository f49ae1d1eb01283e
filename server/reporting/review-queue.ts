import { sql } from 'kysely';
import { optimismGap } from '../../shared/domain/schedule-light.ts';
import type { ReportState } from '../../shared/domain/vocabulary.ts';
import type { Viewer } from '../auth/viewer.ts';
import { matchesKeys } from '../../shared/domain/organisation-key.ts';
import { checkFirst, type Connection, connection } from '../platform/graphql/connections.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { textMatcher } from '../../shared/text-search.ts';
import { openPlan } from '../plans/plan-view.ts';
import { lightOfReport } from './lights-of-reports.ts';
import { checkReviewFilter, type ReviewFilter } from './review.inputs.ts';
import { reportScope } from './status-reports.ts';
import { loadStoredReports } from './stored-report.ts';
import { type StatusReportRow, visibleReports } from './visible-report.ts';

/** What waits for a coordinator or the CIO office. */
const WAITING: readonly ReportState[] = ['SUBMITTED', 'RELEASED'];

/**
 * One page of the reports that the viewer may see, by ministry in their order, then by measure. Without a state in
 * the filter: those that wait for somebody. Light and optimism gap are asked only where the filter names them.
 * @throws AppError UNAUTHENTICATED; BAD_USER_INPUT for an impossible filter or page
 */
export async function reviewQueue(
  ctx: RequestContext,
  request: {
    readonly filter: ReviewFilter;
    readonly first: number;
    readonly after: string | null | undefined;
  },
): Promise<Connection<StatusReportRow>> {
  const { filter, first, after } = request;
  const { viewer } = await openPlan(ctx);
  checkReviewFilter(filter);
  checkFirst(first);
  const states = filter.state ?? WAITING;
  const found = states.length === 0 ? [] : await loadQueue(ctx, viewer, states, filter);
  return connection({
    rows: await judged(ctx, found, filter),
    keyOf: (report) => report.leadPosition,
    codeOf: (report) => `${report.measureCode} ${report.id}`,
    direction: 'ASC',
    scope: ['review-queue', filter],
    first,
    after,
  });
}

async function loadQueue(
  ctx: RequestContext,
  viewer: Viewer,
  states: readonly ReportState[],
  filter: ReviewFilter,
): Promise<StatusReportRow[]> {
  const inRound = filter.round == null ? sql`1 = 1` : sql`x.reporting_date = ${filter.round}`;
  const where = sql`r.state in (${sql.join([...states])}) and ${inRound}`;
  const reports = await loadStoredReports(ctx.db, reportScope(ctx, viewer), where, true);
  const matchesText = textMatcher(filter.text);
  return visibleReports(viewer, reports).filter(
    (report) =>
      matchesKeys(report.lead, filter.ministry) &&
      matchesText(report.measureCode, report.measureTitle, report.stateOfAffairs, report.nextSteps),
  );
}

async function judged(
  ctx: RequestContext,
  reports: readonly StatusReportRow[],
  { light: wanted, optimismGap: wantedGap }: ReviewFilter,
): Promise<readonly StatusReportRow[]> {
  if (wanted == null && wantedGap == null) return reports;
  const lights = await Promise.all(reports.map((report) => lightOfReport(ctx, report)));
  return reports.filter((report, index) => {
    const light = lights[index] ?? null;
    if (wanted != null && (light === null || !wanted.includes(light))) return false;
    const gap = light !== null && optimismGap(report.selfLight, light);
    return wantedGap == null || gap === wantedGap;
  });
}
