import { LockMode } from '@mikro-orm/sql';
import { forbidden } from '../../../audit/denied.ts';
import { maturityHurdle } from '../../../ozg/maturity/maturity.policy.ts';
import { loadMaturityReports } from '../../../ozg/maturity/maturity-reports.ts';
import { MaturityReport } from '../../../ozg/maturity/maturity-report.entity.ts';
import { AppError } from '../../../platform/errors.ts';
import { breathe, inParts } from '../../../platform/in-parts.ts';
import { shortList } from '../../frame/organisation-names.ts';
import type { ImportScope, ImportTrace, ImportUndoing, Json } from '../../frame/import-kind.ts';

/** Reports that are withdrawn at once. */
const AT_ONCE = 100;

/** A report that an import filed. @param name of service and member, for people */
export function filedTrace(name: string, report: number): ImportTrace {
  return { key: name, before: null, after: { report } };
}

/**
 * Reports stay on record. What waits is withdrawn, and what was returned or withdrawn counts nowhere already; one that
 * the CIO office has accepted counts, so only a report that corrects it can change that.
 */
export const UNDO_MATURITY: ImportUndoing = {
  async states(scope, traces) {
    const reports = await reportsOf(scope, traces);
    const counting = traces.filter((trace) => reports.get(reportOf(trace))?.state === 'ACCEPTED');
    if (counting.length > 0) {
      const names = shortList(counting.map(({ key }) => key));
      throw new AppError('CONFLICT', 'importMaturityCounts', { names }, ['id']);
    }
    return new Map(
      traces.map((trace): [string, Json] => {
        const report = reports.get(reportOf(trace));
        return [trace.key, report ? { report: report.id } : null];
      }),
    );
  },
  async restore(work, traces) {
    const waiting = [...(await reportsOf(work, traces)).values()].filter(
      ({ state }) => state === 'SUBMITTED',
    );
    if (waiting.some((report) => maturityHurdle(work.viewer, report, 'withdraw') !== null)) throw forbidden();
    for (const part of inParts(waiting, AT_ONCE)) {
      const ids = { id: { $in: part.map(({ id }) => id) } };
      const options = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
      for (const report of await work.tx.find(MaturityReport, ids, options)) report.state = 'WITHDRAWN';
      await work.tx.flush();
      work.tx.clear();
      await breathe();
    }
  },
};

/** @throws AppError FORBIDDEN where they wait and are not the viewer's to withdraw */
async function reportsOf({ db, viewer }: ImportScope, traces: readonly ImportTrace[]) {
  const ids = new Set(traces.map(reportOf));
  const all = await loadMaturityReports(db, { ids: [...ids] });
  if (all.some((report) => maturityHurdle(viewer, report, 'withdraw') === 'FORBIDDEN')) {
    throw new AppError('FORBIDDEN', 'importMaturityOthers');
  }
  return new Map(all.map((report) => [report.id, report]));
}

function reportOf({ after }: ImportTrace): number {
  // Written by filedTrace alone.
  return (after as { readonly report: number }).report;
}
