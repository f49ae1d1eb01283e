import { canSeeField } from '../auth/policy.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { BoardMeasure } from '../measures/board.types.ts';
import {
  canSeeInternals,
  canSeeReport,
  type ReportAbilities,
  reportAbilities,
} from './status-report.policy.ts';
import type { StoredReport } from './stored-report.ts';

/** A report as one viewer may see it: what is hidden is null. */
export interface StatusReportRow extends Omit<
  StoredReport,
  | 'author'
  | 'authorId'
  | 'releasedById'
  | 'decidedById'
  | 'released'
  | 'contributed'
  | 'locked'
  | 'corrected'
  | 'previous'
> {
  readonly author: string | null;
  readonly viewerCan: ReportAbilities;
  /** The accepted report before; undefined where it was not read along. */
  readonly before: StatusReportRow | null | undefined;
  /** The measure that it speaks of, where the reader had it at hand already. */
  readonly onMeasure?: BoardMeasure;
}

/**
 * The report as the viewer may see it; null where they may not know of it.
 * A ministry's view of itself stays within the government, names of people with ministries and CIO office, the
 * internal remark and the reason of a return with the report's own ministry and the CIO office.
 */
export function visibleReport(viewer: Viewer, report: StoredReport): StatusReportRow | null {
  if (!canSeeReport(viewer, report)) return null;
  const {
    authorId: _a,
    releasedById: _b,
    decidedById: _d,
    released: _r,
    contributed: _c,
    locked: _l,
    corrected: _k,
    previous,
    ...rest
  } = report;
  const government = canSeeField(viewer, 'GOVERNMENT');
  const internal = canSeeField(viewer, 'INTERNAL');
  const own = canSeeInternals(viewer, report);
  return {
    ...rest,
    selfLight: government ? report.selfLight : null,
    selfLightReason: government ? report.selfLightReason : null,
    internalRemark: own ? report.internalRemark : null,
    returnComment: own ? report.returnComment : null,
    author: internal ? report.author : null,
    releasedBy: internal ? report.releasedBy : null,
    decidedBy: internal ? report.decidedBy : null,
    viewerCan: reportAbilities(viewer, report),
    before: previous && visibleReport(viewer, previous),
  };
}

/** Those of the reports that the viewer may see, as they may see them. */
export function visibleReports(viewer: Viewer, reports: readonly StoredReport[]): StatusReportRow[] {
  return reports.flatMap((report) => visibleReport(viewer, report) ?? []);
}
