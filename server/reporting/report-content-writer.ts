import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { ReportContent } from '../../shared/domain/report-content.ts';
import { Account } from '../auth/account.entity.ts';
import { groupBy } from '../platform/group-by.ts';
import { Milestone } from '../plans/milestone.entity.ts';
import { StatusReportContributor } from './status-report-contributor.entity.ts';
import { StatusReportEvidence } from './status-report-evidence.entity.ts';
import { StatusReportMilestone } from './status-report-milestone.entity.ts';
import type { LoadedReport } from './report-parts.ts';
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

/** Who released and decided a report as it was before is forgotten when it is written anew; why it was returned stays. */
export const UNDECIDED = {
  submittedAt: null,
  releasedBy: null,
  releasedAt: null,
  decidedBy: null,
  decidedAt: null,
} as const;

/**
 * All columns of a report that is written anew, by the names of the entity: it is a draft again.
 * @param by id of the account that writes
 * @param reportDate the date that it gets
 */
export function rewrittenColumns(content: ReportContent, by: number, reportDate: Day) {
  return {
    ...contentColumns(content),
    ...UNDECIDED,
    state: 'DRAFT',
    reportedOn: reportDate,
    author: by,
  } as const;
}

/** What was written of a report. */
export interface WrittenReport {
  readonly report: StatusReport;
  readonly content: ReportContent;
  /** Ids of the linked milestones by their codes; draftFaults has refused all others. */
  readonly milestoneIds: ReadonlyMap<string, number>;
  /** What stood there, where the caller has read it in this very version: then what stays is not read again. */
  readonly before?: LoadedReport;
}

/** Makes the lists of reports equal to what was written, touching only rows that differ, and notes who wrote. */
export async function writeParts(
  tx: SqlEntityManager,
  written: readonly WrittenReport[],
  accountId: number,
): Promise<void> {
  await writeLists(
    tx,
    written.filter((each) => !keepsLists(each)),
  );
  await noteContributor(
    tx,
    written.filter(({ before }) => !before?.report.contributed),
    accountId,
  );
}

/** While somebody types a text, the lists of the report stay what they are. */
export function keepsLists({ before, content }: Pick<WrittenReport, 'before' | 'content'>): boolean {
  if (!before) return false;
  const lists = ({ milestones, evidence }: ReportContent) => JSON.stringify([milestones, evidence]);
  return lists(before.content) === lists(content);
}

async function writeLists(tx: SqlEntityManager, written: readonly WrittenReport[]): Promise<void> {
  if (written.length === 0) return;
  const report = { $in: written.map((each) => each.report.id) };
  const milestonesOf = byReport(await tx.find(StatusReportMilestone, { report }));
  const evidenceOf = byReport(await tx.find(StatusReportEvidence, { report }, { orderBy: { id: 'asc' } }));
  for (const each of written) {
    writeMilestones(tx, each, milestonesOf(each.report.id));
    writeEvidence(tx, each, evidenceOf(each.report.id));
  }
}

async function noteContributor(
  tx: SqlEntityManager,
  written: readonly WrittenReport[],
  accountId: number,
): Promise<void> {
  if (written.length === 0) return;
  const report = { $in: written.map((each) => each.report.id) };
  const known = byReport(await tx.find(StatusReportContributor, { report, account: accountId }));
  const account = tx.getReference(Account, accountId, { wrapped: true });
  for (const each of written) {
    if (known(each.report.id).length > 0) continue;
    tx.persist(tx.create(StatusReportContributor, { report: each.report, account }));
  }
}

function byReport<T extends { readonly report: { readonly id: number } }>(rows: readonly T[]) {
  const groups = groupBy(rows, (row) => row.report.id);
  return (id: number): readonly T[] => groups.get(id) ?? [];
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
