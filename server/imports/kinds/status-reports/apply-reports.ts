import { LockMode } from '@mikro-orm/sql';
import { writePlanDate } from '../../../../shared/domain/plan-date.ts';
import type { ReportContent } from '../../../../shared/domain/report-content.ts';
import { breathe, inParts } from '../../../platform/in-parts.ts';
import { beginReports } from '../../../reporting/begin-report.ts';
import { rewriteReports } from '../../../reporting/rewrite-reports.ts';
import { StatusReport } from '../../../reporting/status-report.entity.ts';
import type { ImportTrace, ImportWork, Json, PlannedImport } from '../../frame/import-kind.ts';
import type { KnownMeasure, KnownReports } from './known-reports.ts';
import type { ReportWrite } from './report-write.ts';

/** Reports that are written at once. */
const AT_ONCE = 200;

/** Begins and rewrites reports as planned. @returns what they were and are, by measure and round */
export async function applyReports(
  { ctx, tx, viewer }: ImportWork,
  { writes }: PlannedImport<readonly ReportWrite[]>,
  { place, measures }: KnownReports,
): Promise<ImportTrace[]> {
  const known = (code: string): KnownMeasure => {
    const found = measures.get(code);
    if (!found) throw new Error(`the plan holds no measure ${code}`);
    return found;
  };
  const named = writes.map((write) => ({ ...write, measure: known(write.measure).measure }));
  for (const part of inParts(
    named.filter(({ id }) => id === null),
    AT_ONCE,
  )) {
    await beginReports(ctx, tx, viewer, place, part);
    tx.clear();
    await breathe();
  }
  for (const part of inParts(named, AT_ONCE)) {
    const changed = part.flatMap(({ id, ...each }) => (id === null ? [] : [{ ...each, id }]));
    if (changed.length === 0) continue;
    const ids = { id: { $in: changed.map(({ id }) => id) } };
    const reports = await tx.find(StatusReport, ids, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const byId = new Map(reports.map((report) => [report.id, report]));
    const rewritten = changed.map(({ id, version, measure, content }) => {
      const report = byId.get(id);
      if (report?.version !== version) throw new Error(`the report ${id} is not as it was planned on`);
      return { report, measure, content };
    });
    await rewriteReports(ctx, tx, viewer, place.reportDate, rewritten);
    tx.clear();
    await breathe();
  }
  const round = place.round.reportingDate;
  return writes.map(({ measure, content }) => {
    const { current } = known(measure);
    return {
      key: measure,
      before: current && contentTrace(current.content),
      after: { round, state: 'DRAFT', content: contentTrace(content) },
    };
  });
}

/** A content as plain data, whatever the order of its milestones. */
export function contentTrace(content: ReportContent): Json {
  return {
    ...content,
    forecastEnd: content.forecastEnd && writePlanDate(content.forecastEnd),
    milestones: content.milestones
      .map(({ code, forecast, actual }) => ({ code, forecast: forecast && writePlanDate(forecast), actual }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    evidence: content.evidence.map(({ url, title }) => ({ url, title })),
  };
}
