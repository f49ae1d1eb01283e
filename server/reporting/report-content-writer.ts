import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ReportContent } from '../../shared/domain/report-content.ts';
import { Account } from '../auth/account.entity.ts';
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

/**
 * Makes the lists of a report equal to what was written, touching only rows that differ, and notes who wrote.
 * @param milestoneIds ids of the linked milestones by their codes; draftFaults has refused all others
 */
export async function writeParts(
  tx: SqlEntityManager,
  report: StatusReport,
  content: ReportContent,
  milestoneIds: ReadonlyMap<string, number>,
  accountId: number,
): Promise<void> {
  await writeMilestones(tx, report, content, milestoneIds);
  await writeEvidence(tx, report, content);
  const known = await tx.findOne(StatusReportContributor, { report: report.id, account: accountId });
  if (!known) {
    const account = tx.getReference(Account, accountId, { wrapped: true });
    tx.persist(tx.create(StatusReportContributor, { report, account }));
  }
}

async function writeMilestones(
  tx: SqlEntityManager,
  report: StatusReport,
  content: ReportContent,
  milestoneIds: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = await tx.find(StatusReportMilestone, { report: report.id });
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
async function writeEvidence(
  tx: SqlEntityManager,
  report: StatusReport,
  content: ReportContent,
): Promise<void> {
  const rows = await tx.find(StatusReportEvidence, { report: report.id }, { orderBy: { id: 'asc' } });
  content.evidence.forEach(({ url, title }, index) => {
    const row = rows[index];
    if (row) tx.assign(row, { url, title });
    else tx.persist(tx.create(StatusReportEvidence, { report, url, title }));
  });
  for (const row of rows.slice(content.evidence.length)) tx.remove(row);
}
