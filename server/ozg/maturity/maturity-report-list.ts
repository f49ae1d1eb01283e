import type { Maturity, MaturityReportState } from '../../../shared/domain/vocabulary.ts';
import { LIST_MAX, TEXT_MAX } from '../../../shared/domain/limits.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { matchesKeys } from '../../../shared/domain/organisation-key.ts';
import type { OrganisationRow } from '../../organisations/organisations.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import { checkText, checkTexts } from '../../platform/graphql/check-input.ts';
import { type Connection, connection } from '../../platform/graphql/connections.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { textMatcher } from '../../../shared/text-search.ts';
import { openPlan } from '../../plans/plan-view.ts';
import { ministriesByLineage } from '../../organisations/ministries-by-lineage.ts';
import { type BoardService, openOzgBoard } from '../ozg-board.ts';
import { canSeeMaturityReport } from './maturity.policy.ts';
import type { MaturityReportFilter } from './maturity.inputs.ts';
import { loadMaturityReports, type MaturityReportRow } from './maturity-reports.ts';

const WAITING: readonly MaturityReportState[] = ['SUBMITTED'];

/** A report as a viewer sees it. */
export interface MaturityReportView extends Omit<MaturityReportRow, 'ministry'> {
  readonly standing: MaturityReportRow;
  readonly viewer: Viewer;
  readonly ministry: OrganisationRow | null;
  /** Level that held on the report's day before it; null where none was on record. */
  readonly previousMaturity: Maturity | null;
}

/**
 * One page of the reports that the viewer may see, newest first; without a state in the filter those that wait.
 * @throws AppError UNAUTHENTICATED; BAD_USER_INPUT for an impossible filter or page
 */
export async function maturityReportList(
  ctx: RequestContext,
  request: { readonly filter: MaturityReportFilter; readonly first: number; readonly after?: string | null },
): Promise<Connection<MaturityReportView>> {
  const { filter, first, after } = request;
  checkText('filter.service', filter.service, TEXT_MAX.code);
  checkText('filter.text', filter.text, TEXT_MAX.search);
  checkTexts('filter.ministry', filter.ministry, TEXT_MAX.code);
  if ((filter.state?.length ?? 0) > LIST_MAX)
    throw badInput('listTooLong', 'filter.state', { max: LIST_MAX });
  const { viewer } = await openPlan(ctx);
  const reports = await loadMaturityReports(ctx.db, { states: filter.state ?? WAITING });
  const seen = reports.filter((report) => canSeeMaturityReport(viewer, report));
  const matchesText = textMatcher(filter.text);
  const rows = (await viewsOf(ctx, viewer, seen)).filter(
    (report) =>
      (filter.service == null || report.service.code === filter.service) &&
      matchesKeys(report.ministry, filter.ministry) &&
      matchesText(report.service.code, report.service.title),
  );
  return connection({
    rows,
    keyOf: (report) => -report.id,
    codeOf: (report) => String(report.id),
    direction: 'ASC',
    scope: ['maturityReports', filter],
    first,
    after,
  });
}

/** One report as the viewer sees it. @throws AppError NOT_FOUND; UNAUTHENTICATED */
export async function viewMaturityReport(ctx: RequestContext, id: number): Promise<MaturityReportView> {
  const { viewer } = await openPlan(ctx);
  const [report] = await loadMaturityReports(ctx.db, { id });
  if (!report || !canSeeMaturityReport(viewer, report)) {
    throw new AppError('NOT_FOUND', 'maturityReportUnknown', {}, ['id']);
  }
  const [view] = await viewsOf(ctx, viewer, [report]);
  if (!view) throw new Error(`the maturity report ${id} has gone`);
  return view;
}

async function viewsOf(
  ctx: RequestContext,
  viewer: Viewer,
  reports: readonly MaturityReportRow[],
): Promise<MaturityReportView[]> {
  if (reports.length === 0) return [];
  const { plan } = await openPlan(ctx);
  const board = await openOzgBoard(ctx, plan, ctx.today);
  const services = new Map(board.services.map((service) => [service.id, service]));
  const ministries = await ministriesByLineage(ctx, plan, ctx.today);
  return reports.map((report) => ({
    ...report,
    standing: report,
    viewer,
    ministry: report.ministry === null ? null : (ministries.get(report.ministry) ?? null),
    previousMaturity: previousOf(report, services.get(report.serviceId)),
  }));
}

/** What holds on the report's day without it, or held before it became a record. */
function previousOf(report: MaturityReportRow, service: BoardService | undefined): Maturity | null {
  const { memberId, recordedOn, recordId, correctsId } = report;
  const earlier = service?.events.filter(
    (event) =>
      event.memberId === memberId &&
      event.id !== correctsId &&
      (event.recordedOn < recordedOn ||
        (event.recordedOn === recordedOn && (recordId === null || event.id < recordId))),
  );
  return earlier?.at(-1)?.maturity ?? null;
}
