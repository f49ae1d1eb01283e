import { LockMode, type SqlEntityManager } from '@mikro-orm/sql';
import { sql } from 'kysely';
import type { ReportContent } from '../../shared/domain/report-content.ts';
import { Account } from '../auth/account.entity.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { BoardMeasure } from '../measures/board.types.ts';
import { Measure } from '../measures/measure.entity.ts';
import { kysely } from '../platform/db/kysely.ts';
import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { readReports } from './find-report.ts';
import { accountOf } from './move-report.ts';
import { contentColumns, writeParts } from './report-content-writer.ts';
import { reportConflict, reportState } from './report-errors.ts';
import type { ReportPlace } from './report-place.ts';
import { ReportingRound } from './reporting-round.entity.ts';
import { StatusReport } from './status-report.entity.ts';

/** What a new report is to say of a measure. */
export interface NewReport {
  readonly measure: BoardMeasure;
  readonly content: ReportContent;
}

/** Begins one report, see beginReports. */
export async function beginReport(
  ctx: RequestContext,
  tx: SqlEntityManager,
  viewer: Viewer,
  { place, measure, content }: NewReport & { readonly place: ReportPlace },
): Promise<StatusReport> {
  const [report] = await beginReports(ctx, tx, viewer, place, [{ measure, content }]);
  if (!report) throw new Error(`no report was begun on ${measure.code}`);
  return report;
}

/**
 * Begins reports of one place inside a transaction. The measures stay locked until it ends, so that of two who begin
 * at once the second finds the first one's report.
 * @param requests at most one a measure
 * @returns the new drafts, already flushed
 * @throws AppError CONFLICT with both states where a report stands there already
 */
export async function beginReports(
  ctx: RequestContext,
  tx: SqlEntityManager,
  viewer: Viewer,
  place: ReportPlace,
  requests: readonly NewReport[],
): Promise<StatusReport[]> {
  const ids = requests.map(({ measure }) => measure.id);
  await tx.find(Measure, { id: { $in: ids } }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  await refuseSecond(ctx, tx, viewer, place, requests);
  const by = accountOf(viewer);
  const now = ctx.clock.now();
  const written = requests.map(({ measure, content }) => {
    const report = tx.create(StatusReport, {
      ...contentColumns(content),
      measure: tx.getReference(Measure, measure.id, { wrapped: true }),
      round: place.round && tx.getReference(ReportingRound, place.round.id, { wrapped: true }),
      corrects: place.corrects && tx.getReference(StatusReport, place.corrects.id, { wrapped: true }),
      reportedOn: place.reportDate,
      state: 'DRAFT',
      author: tx.getReference(Account, by, { wrapped: true }),
      createdAt: now,
      updatedAt: now,
    });
    tx.persist(report);
    return { report, content, milestoneIds: milestoneIds(measure) };
  });
  await tx.flush();
  await writeParts(tx, written, by);
  await tx.flush();
  return written.map(({ report }) => report);
}

/** Ids of the milestones that a report on the measure may speak of, by their codes. */
export function milestoneIds(measure: BoardMeasure): Map<string, number> {
  return new Map(measure.milestones.map(({ code, id }) => [code, id]));
}

async function refuseSecond(
  ctx: RequestContext,
  tx: SqlEntityManager,
  viewer: Viewer,
  place: ReportPlace,
  requests: readonly NewReport[],
): Promise<void> {
  const db = kysely(tx);
  const measures = sql.join(requests.map(({ measure }) => measure.id));
  const { rows } = await sql<{ id: number }>`
    select id as "id" from status_report
    where measure_id in (${measures}) and ${samePlace(place)} order by id desc limit 1`.execute(db);
  const found = rows[0];
  if (!found) return;
  const [current] = await readReports(ctx, db, viewer, [found.id]);
  if (!current) throw new Error(`the report with id ${found.id} cannot be read`);
  if (place.corrects && current.report.state === 'ACCEPTED') {
    throw new AppError('CONFLICT', 'correctsTwice', {}, ['corrects'], { current: reportState(current) });
  }
  const yours = requests.find(({ measure }) => measure.id === current.report.measureId);
  throw reportConflict('reportExists', current, yours?.content ?? null);
}

/** There is one erratum of a report, one regular report in a round, and one in work outside of rounds. */
function samePlace({ round, corrects }: ReportPlace) {
  if (corrects) return sql`corrects_id = ${corrects.id}`;
  if (round) return sql`round_id = ${round.id} and corrects_id is null`;
  return sql`round_id is null and corrects_id is null and state <> 'ACCEPTED'`;
}
