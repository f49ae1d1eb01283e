import { type RawBuilder, sql } from 'kysely';
import { groupBy } from '../platform/group-by.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { ReportPlace } from './report-place.ts';
import { loadStoredReports, type ReportScope, type StoredReport } from './stored-report.ts';

/** Reports of one measure in a place. */
export interface PlaceReports {
  /** The one that stands there. */
  readonly current: StoredReport | null;
  /** The accepted one that it follows. */
  readonly last: StoredReport | null;
}

export const NO_REPORTS: PlaceReports = { current: null, last: null };

/** The reports of measures in one place, in one statement. @returns by measure id; without those that have none */
export async function loadPlaceReports(
  db: ReadDatabase,
  scope: ReportScope,
  place: ReportPlace,
  measures: readonly { readonly id: number }[],
): Promise<ReadonlyMap<number, PlaceReports>> {
  if (measures.length === 0) return new Map();
  const where = sql`r.measure_id in (${sql.join(measures.map(({ id }) => id))})
    and (${isCurrent(place)} or ${isLast(place)})`;
  const reports = await loadStoredReports(db, scope, where, true);
  const byMeasure = groupBy(reports, ({ measureId }) => measureId);
  return new Map(
    [...byMeasure].map(([id, own]) => {
      const current = own.find((report) => standsIn(report, place)) ?? null;
      return [id, { current, last: lastBefore(current, place, own) }];
    }),
  );
}

/** The one report that stands in this place. */
function isCurrent({ round, corrects }: ReportPlace): RawBuilder<boolean> {
  if (corrects) return sql`r.corrects_id = ${corrects.id}`;
  if (round) return sql`(r.round_id = ${round.id} and r.corrects_id is null)`;
  return sql`(r.round_id is null and r.corrects_id is null and r.state <> 'ACCEPTED')`;
}

/** What a new report in this place follows: what it corrects, or what is effective on its date. */
function isLast({ corrects, reportDate }: ReportPlace): RawBuilder<boolean> {
  if (corrects) return sql`r.id = ${corrects.id}`;
  return sql`r.id = (select l.id from status_report l
    where l.measure_id = r.measure_id and l.state = 'ACCEPTED' and l.reported_on <= ${reportDate}
    order by l.reported_on desc, l.id desc limit 1)`;
}

function standsIn(report: StoredReport, { round, corrects }: ReportPlace): boolean {
  if (corrects) return report.correctsId === corrects.id;
  if (report.correctsId !== null) return false;
  return round ? report.roundId === round.id : report.roundId === null && report.state !== 'ACCEPTED';
}

/** A report that was accepted in this place is compared with the one before it, not with itself. */
function lastBefore(
  current: StoredReport | null,
  { corrects }: ReportPlace,
  reports: readonly StoredReport[],
): StoredReport | null {
  if (corrects) return reports.find((report) => report.id === corrects.id) ?? null;
  if (current?.state === 'ACCEPTED') return current.previous ?? null;
  return reports.find((report) => report !== current) ?? null;
}
