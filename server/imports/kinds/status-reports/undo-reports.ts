import { LockMode } from '@mikro-orm/sql';
import { type Day, parsePlanDate } from '../../../../shared/domain/plan-date.ts';
import type { ReportContent } from '../../../../shared/domain/report-content.ts';
import { draftFaults } from '../../../../shared/domain/report-rules.ts';
import { forbidden } from '../../../audit/denied.ts';
import { removeReports } from '../../../reporting/delete-status-report.ts';
import { refuseFaults } from '../../../reporting/report-errors.ts';
import { rewriteReports } from '../../../reporting/rewrite-reports.ts';
import { reportHurdle } from '../../../reporting/status-report.policy.ts';
import { StatusReport } from '../../../reporting/status-report.entity.ts';
import type { ImportScope, ImportTrace, ImportUndoing, ImportWork, Json } from '../../frame/import-kind.ts';
import { contentTrace } from './apply-reports.ts';
import { type KnownReports, loadKnownReports } from './known-reports.ts';

/** Begun reports go again, changed ones say what they said; a report that was returned before stays a draft. */
export const UNDO_REPORTS: ImportUndoing = {
  async states(scope, traces) {
    const known = await knownThen(scope, traces);
    return new Map(
      traces.map(({ key }): [string, Json] => {
        const current = known.measures.get(key)?.current;
        if (!current) return [key, null];
        const { roundDate: round, state } = current.report;
        return [key, { round, state, content: contentTrace(current.content) }];
      }),
    );
  },
  async restore(work, traces) {
    const known = await knownThen(work, traces);
    const locked = await lockedReports(work, known, traces);
    const gone = locked.filter(({ before }) => before === null);
    await removeReports(
      work.tx,
      gone.map(({ report }) => report),
    );
    const changed = locked.flatMap(({ before, ...each }) => {
      if (before === null) return [];
      const content = contentOfTrace(before);
      const facts = { reportDate: known.place.reportDate, milestones: each.measure.milestones };
      refuseFaults(work.lang, each.measure.code, draftFaults(content, facts));
      return [{ ...each, content }];
    });
    await rewriteReports(work.ctx, work.tx, work.viewer, known.place.reportDate, changed);
  },
};

/** @throws AppError FORBIDDEN where the person may not write them any more */
async function lockedReports(
  { tx, viewer }: ImportWork,
  { measures }: KnownReports,
  traces: readonly ImportTrace[],
) {
  const found = traces.map(({ key, before }) => {
    const { measure, current } = measures.get(key) ?? {};
    if (!measure || !current || reportHurdle(viewer, current.report, 'save') !== null) throw forbidden();
    return { measure, before, id: current.report.id };
  });
  const ids = { id: { $in: found.map(({ id }) => id) } };
  const reports = await tx.find(StatusReport, ids, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const byId = new Map(reports.map((report) => [report.id, report]));
  return found.map(({ id, ...each }) => {
    const report = byId.get(id);
    if (!report) throw new Error(`the report ${id} has gone`);
    return { ...each, report };
  });
}

/** What is known of the round that an import went into. */
function knownThen(scope: ImportScope, traces: readonly ImportTrace[]): Promise<KnownReports> {
  // Written by applyReports alone.
  const after = traces[0]?.after as { readonly round: Day } | undefined;
  return loadKnownReports({ ...scope, options: { ...scope.options, round: after?.round ?? null } });
}

/** The inverse of contentTrace, which alone wrote it. */
function contentOfTrace(trace: Json): ReportContent {
  const content = trace as unknown as Omit<ReportContent, 'forecastEnd' | 'milestones'> & {
    readonly forecastEnd: string | null;
    readonly milestones: readonly {
      readonly code: string;
      readonly forecast: string | null;
      readonly actual: Day | null;
    }[];
  };
  const dateOf = (written: string | null) => (written === null ? null : parsePlanDate(written));
  return {
    ...content,
    forecastEnd: dateOf(content.forecastEnd),
    milestones: content.milestones.map((each) => ({ ...each, forecast: dateOf(each.forecast) })),
  };
}
