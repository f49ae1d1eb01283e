import type { CriterionFinding } from '../../../../shared/domain/maturity-scale.ts';
import { maturityOf } from '../../../../shared/domain/maturity-scale.ts';
import { formatDay } from '../../../../shared/i18n/index.ts';
import type { NewMaturityReport } from '../../../ozg/maturity/create-maturity-reports.ts';
import type { MaturityReportRow } from '../../../ozg/maturity/maturity-reports.ts';
import { cleanText } from '../../../exports/tables/text.ts';
import { groupBy } from '../../../platform/group-by.ts';
import { mapInTurns } from '../../../platform/in-turns.ts';
import type { PlanFacts, PlannedImport, PlannedRow } from '../../frame/import-kind.ts';
import type { MappedRow } from '../../frame/mapped-row.ts';
import { evidenceField } from './columns.ts';
import { type KnownMaturity, type KnownRecord, type KnownService, subjectKey } from './known-maturity.ts';
import { type MaturityRow, readMaturityRow, writeEvidence } from './read-row.ts';

type WholeRow = MaturityRow & { readonly service: KnownService; readonly recordedOn: string };

/**
 * What an import of maturity reports would do, row by row: each becomes a report that waits for the CIO office, unless
 * one that says the same waits or was accepted already.
 */
export async function planMaturity(
  mapped: readonly MappedRow[],
  known: KnownMaturity,
  facts: PlanFacts,
): Promise<PlannedImport<readonly NewMaturityReport[]>> {
  const rows = await mapInTurns(mapped, (row) => readMaturityRow(row, known, facts), facts.onRows);
  const filed = new Map<MaturityRow, NewMaturityReport>();
  const subjects = groupBy(rows.filter(isWhole), (row) => subjectKey(row.service.id, row.member?.id ?? null));
  for (const [key, own] of subjects) {
    const reports = known.reports.get(key) ?? [];
    const records = known.records.get(key) ?? [];
    const fresh = own.filter((row) => !reports.some((report) => saysSame(report, row, records)));
    refuseSecond(fresh, reports, facts);
    for (const row of fresh) {
      const corrected = correctedBy(row, records, facts);
      if (row.reader.faults.length === 0) filed.set(row, reportOf(row, corrected));
    }
  }
  return { rows: rows.map((row) => plannedRow(row, filed.get(row) ?? null)), writes: [...filed.values()] };
}

/** One report of the same waits at a time: two would be decided against each other. */
function refuseSecond(
  rows: readonly WholeRow[],
  reports: readonly MaturityReportRow[],
  facts: PlanFacts,
): void {
  const waiting = reports.find(({ state }) => state === 'SUBMITTED');
  const lines = rows.map(({ reader }) => reader.row.line).join(', ');
  for (const { reader } of rows) {
    if (rows.length > 1) reader.fault('service', 'ROW_TWICE', { lines });
    else if (waiting) {
      const date = formatDay(facts.lang, waiting.recordedOn);
      reader.fault('service', 'WAITS', { author: waiting.author, date });
    }
  }
}

/** The record that a row corrects: of its day, and not corrected before; null where it corrects none. */
function correctedBy(
  { corrects, reader }: WholeRow,
  records: readonly KnownRecord[],
  { lang }: PlanFacts,
): number | null {
  if (corrects == null) return null;
  const found = records.find((record) => record.recordedOn === corrects && !record.corrected);
  if (!found) reader.fault('corrects', 'CORRECTS_UNKNOWN', { date: formatDay(lang, corrects) });
  return found?.id ?? null;
}

function saysSame(
  report: MaturityReportRow,
  { recordedOn, findings, note, corrects, reader }: WholeRow,
  records: readonly KnownRecord[],
): boolean {
  if (report.recordedOn !== recordedOn) return false;
  const correctedOn = records.find(({ id }) => id === report.correctsId)?.recordedOn ?? null;
  if (corrects !== undefined && corrects !== correctedOn) return false;
  if (reader.row.has('note') && cleanText(report.note ?? '').trim() !== (note ?? '')) return false;
  return findings.every((finding) => {
    const stored = report.answers.find(({ criterion }) => criterion === finding.criterion);
    if (stored?.answer !== finding.answer) return false;
    return (
      !reader.row.has(evidenceField(finding.criterion)) || writeEvidence(stored) === writeEvidence(finding)
    );
  });
}

function reportOf(
  { service, member, recordedOn, findings, note }: WholeRow,
  correctsId: number | null,
): NewMaturityReport {
  return {
    serviceId: service.id,
    memberId: member?.id ?? null,
    recordedOn,
    findings,
    note,
    correctsId,
  };
}

function isWhole(row: MaturityRow): row is WholeRow {
  return row.reader.faults.length === 0 && row.service !== null && row.recordedOn !== null;
}

function plannedRow(
  { reader, service, member, findings, corrects }: MaturityRow,
  filed: NewMaturityReport | null,
): PlannedRow {
  const { faults, row } = reader;
  const head = {
    line: row.line,
    code: service && [service.code, member?.position].filter((part) => part !== undefined).join(' '),
    title: service && [service.title, member?.title].filter(Boolean).join(' – '),
    leikaKey: member?.leikaKey ?? null,
    faults,
  };
  if (faults.length > 0) return { ...head, action: 'REFUSE', changes: [] };
  if (!filed) return { ...head, action: 'SAME', changes: [] };
  return {
    ...head,
    action: 'ADD',
    changes: [...changesOf(findings), levelChange(findings), ...correction(corrects)],
  };
}

function changesOf(findings: readonly CriterionFinding[]) {
  return findings.map(({ criterion, answer }) => ({ field: criterion, before: null, after: answer }));
}

function correction(corrects: string | null | undefined) {
  return corrects == null ? [] : [{ field: 'corrects', before: null, after: corrects }];
}

/** The level that the answers give; the field has no column. */
function levelChange(findings: readonly CriterionFinding[]) {
  return { field: 'maturity', before: null, after: String(maturityOf(findings)) };
}
