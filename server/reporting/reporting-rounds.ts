import { sql } from 'kysely';
import type { Day } from '../../shared/domain/plan-date.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import type { RoundState } from '../../shared/domain/vocabulary.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';

/** A reporting round with how many of its measures have reported. */
export interface ReportingRoundRow {
  readonly id: number;
  readonly version: number;
  readonly reportingDate: Day;
  readonly dueDate: Day;
  readonly title: string;
  readonly state: RoundState;
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** Measures with an accepted report in this round, dated up to the day asked for. */
  readonly reported: number;
  /** Measures of the revision in force on the reporting date; 0 where none was. */
  readonly total: number;
}

/**
 * The reporting rounds that began up to a day, newest first, in one statement.
 * @param asOf reports count up to this day; null counts all rounds and reports
 */
export async function loadReportingRounds(
  db: ReadDatabase,
  plan: PlanSnapshot,
  asOf: Day | null,
): Promise<ReportingRoundRow[]> {
  const upTo = asOf === null ? sql`` : sql`and r.reported_on <= ${asOf}`;
  const begun = asOf === null ? sql`` : sql`and x.reporting_date <= ${asOf}`;
  const { rows } = await sql<Omit<ReportingRoundRow, 'total'>>`
    select x.id as "id", x.version as "version", x.reporting_date as "reportingDate",
      x.due_date as "dueDate", x.title as "title", x.state as "state", x.opened_at as "openedAt",
      x.closed_at as "closedAt",
      cast((select count(distinct r.measure_id) from status_report r
        where r.round_id = x.id and r.state = 'ACCEPTED' ${upTo}) as integer) as "reported"
    from reporting_round x where x.plan_id = ${plan.id} ${begun}
    order by x.reporting_date desc`.execute(db);
  return rows.map((row) => ({
    ...row,
    total: revisionInForce(plan.revisions, row.reportingDate)?.measureCount ?? 0,
  }));
}

/** All rounds, newest first, read once per request. */
export function allRounds(ctx: RequestContext): Promise<ReportingRoundRow[]> {
  return ctx.once('reporting-rounds', async () => loadReportingRounds(ctx.db, await ctx.plan(), null));
}

/** The round of a reporting date; null where there is none. */
export async function findRound(ctx: RequestContext, reportingDate: Day): Promise<ReportingRoundRow | null> {
  return (await allRounds(ctx)).find((round) => round.reportingDate === reportingDate) ?? null;
}

/** The open round with the latest reporting date; null where none is open. */
export async function findOpenRound(ctx: RequestContext): Promise<ReportingRoundRow | null> {
  return (await allRounds(ctx)).find((round) => round.state === 'OPEN') ?? null;
}
