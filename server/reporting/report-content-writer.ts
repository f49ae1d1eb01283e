import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ReportContent } from '../../shared/domain/report-content.ts';
import { Account } from '../auth/account.entity.ts';
import { groupBy } from '../platform/group-by.ts';
import { Milestone } from '../plans/milestone.entity.ts';
import { StatusReportContributor } from './status-report-contributor.entity.ts';
import { StatusReportEvidence } from './status-report-evidence.entity.ts';
import { StatusReportMilestone } from './status-report-milestone.entity.ts';
import type { StatusReport } from './status-report.entity.ts';

/** The columns of a report that people write. */
export function contentColumns(content: ReportContent) {
  return {
    lifecycle: content.lifecycle,
    stateOfAffairs: content.stateOfAffairs,
    nextSteps: content.nextSteps,
    forecastEndDate: content.forecastEnd?.date ?? null,
    forecastEndPrecision: content.forecastEnd?.precision ?? null,
    actualEndDate: content.actualEnd,
    progressPercent: content.progressPercent,
    selfLight: content.selfLight,
    selfLightReason: content.selfLightReason,
    internalRemark: content.internalRemark,
    /** Written by a person, whatever stood there before. */
    simulated: false,
  };
}

/** What was written of a report. */
export interface WrittenReport {
  readonly report: StatusReport;
  readonly content: ReportContent;
  /** Ids of the linked milestones by their codes; draftFaults has refused all others. */
  readonly milestoneIds: ReadonlyMap<string, number>;
}

/** Makes the lists of reports equal to what was written, touching only rows that differ, and notes who wrote. */
export async function writeParts(
  tx: SqlEntityManager,
  written: readonly WrittenReport[],
  accountId: number,
): Promise<void> {
  const report = { $in: written.map((each) => each.report.id) };
  const milestones = await tx.find(StatusReportMilestone, { report });
  const evidence = await tx.find(StatusReportEvidence, { report }, { orderBy: { id: 'asc' } });
  const contributors = await tx.find(StatusReportContributor, { report, account: accountId });
  const byReport = <T extends { readonly report: { readonly id: number } }>(rows: readonly T[]) => {
    const groups = groupBy(rows, (row) => row.report.id);
    return (id: number): readonly T[] => groups.get(id) ?? [];
  };
  const milestonesOf = byReport(milestones);
  const evidenceOf = byReport(evidence);
  const contributorsOf = byReport(contributors);
  for (const each of written) {
    const { id } = each.report;
    writeMilestones(tx, each, milestonesOf(id));
    writeEvidence(tx, each, evidenceOf(id));
    if (contributorsOf(id).length > 0) continue;
    const account = tx.getReference(Account, accountId, { wrapped: true });
    tx.persist(tx.create(StatusReportContributor, { report: each.report, account }));
  }
}

function writeMilestones(
  tx: SqlEntityManager,
  { report, content, milestoneIds }: WrittenReport,
  rows: readonly StatusReportMilestone[],
): void {
  const kept = new Map(rows.map((row) => [row.milestone.id, row]));
  for (const { code, forecast, actual } of content.milestones) {
    const id = milestoneIds.get(code);
    if (id === undefined) throw new Error(`milestone ${code} is not linked`);
    const columns = {
      forecastDate: forecast?.date ?? null,
      forecastPrecision: forecast?.precision ?? null,
      actualDate: actual,
    };
    const row = kept.get(id);
    kept.delete(id);
    if (row) tx.assign(row, columns);
    else {
      const milestone = tx.getReference(Milestone, id, { wrapped: true });
      tx.persist(tx.create(StatusReportMilestone, { report, milestone, ...columns }));
    }
  }
  for (const row of kept.values()) tx.remove(row);
}

/** Evidence has no identity of its own: the rows keep their order and take the new values. */
function writeEvidence(
  tx: SqlEntityManager,
  { report, content }: WrittenReport,
  rows: readonly StatusReportEvidence[],
): void {
  content.evidence.forEach(({ url, title }, index) => {
    const row = rows[index];
    if (row) tx.assign(row, { url, title });
    else tx.persist(tx.create(StatusReportEvidence, { report, url, title }));
  });
  for (const row of rows.slice(content.evidence.length)) tx.remove(row);
}
