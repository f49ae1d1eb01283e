import type { SqlEntityManager } from '@mikro-orm/sql';
import { kysely } from '../../server/platform/db/kysely.ts';
import { MATURITY_SCALE_VERSION } from '../../shared/domain/vocabulary.ts';
import { ministryAccounts } from '../accounts.ts';
import type { Demonstration } from '../demonstration.ts';
import { type Ids, PLAN_ID, memberKey } from './ids.ts';
import { counter, dateColumns, insertRows } from './rows.ts';

/** The simulated histories: rounds with reports, ratings, maturity, roll-outs. Every row is marked simulated. */
export async function insertHistories(em: SqlEntityManager, demo: Demonstration, ids: Ids): Promise<void> {
  await insertRounds(em, demo, ids);
  await insertReports(em, demo, ids);
  await acceptReports(em);
  await closeRounds(em, demo, ids);
  await insertRatings(em, demo, ids);
  await insertMaturity(em, demo, ids);
  await insertRows(
    em,
    'rollout',
    demo.rollouts.map((row, index) => ({
      id: index + 1,
      service_id: ids.service.id(row.service),
      municipality_id: ids.municipality.id(row.municipality),
      available_from: row.from,
      available_to: row.to,
      simulated: true,
    })),
  );
}

/** Open at first: a closed round would take no reports. */
async function insertRounds(em: SqlEntityManager, demo: Demonstration, ids: Ids): Promise<void> {
  await insertRows(
    em,
    'reporting_round',
    demo.rounds.map((round) => ({
      id: ids.round.id(round.reportingDate),
      plan_id: PLAN_ID,
      reporting_date: round.reportingDate,
      due_date: round.dueDate,
      title: round.title,
      state: 'OPEN' as const,
      opened_at: round.openedAt,
      closed_at: null,
    })),
  );
}

/** Accepted ones as released at first: an accepted report would take no milestones. */
async function insertReports(em: SqlEntityManager, demo: Demonstration, ids: Ids): Promise<void> {
  await insertRows(
    em,
    'status_report',
    demo.reports.map((report) => ({
      id: ids.report.id(report.key),
      measure_id: ids.measure.id(report.measure),
      round_id: ids.round.id(report.round),
      reported_on: report.reportedOn,
      state: report.state === 'ACCEPTED' ? ('RELEASED' as const) : report.state,
      lifecycle: report.lifecycle,
      state_of_affairs: report.stateOfAffairs,
      next_steps: report.nextSteps,
      ...dateColumns('forecast_end', report.forecastEnd),
      actual_end_date: report.actualEnd,
      progress_percent: report.progressPercent,
      self_light: report.selfLight,
      self_light_reason: report.selfLightReason,
      internal_remark: report.internalRemark,
      corrects_id: ids.report.idOrNull(report.corrects),
      simulated: true,
      author_id: ids.account.id(report.author),
      submitted_at: report.submittedAt,
      released_by_id: ids.account.idOrNull(report.releasedBy),
      released_at: report.releasedAt,
      decided_by_id: ids.account.idOrNull(report.decidedBy),
      decided_at: report.decidedAt,
      return_comment: report.returnComment,
      created_at: report.createdAt,
      updated_at: report.updatedAt,
    })),
  );
  await insertRows(
    em,
    'status_report_contributor',
    demo.reports.map((report, index) => ({
      id: index + 1,
      report_id: ids.report.id(report.key),
      account_id: ids.account.id(report.author),
    })),
  );
  const next = counter();
  await insertRows(
    em,
    'status_report_milestone',
    demo.reports.flatMap((report) =>
      report.milestones.map((row) => ({
        id: next(),
        report_id: ids.report.id(report.key),
        milestone_id: ids.milestone.id(row.milestone),
        ...dateColumns('forecast', row.forecast),
        actual_date: row.actual,
      })),
    ),
  );
  const nextEvidence = counter();
  await insertRows(
    em,
    'status_report_evidence',
    demo.reports.flatMap((report) =>
      report.evidence.map((row) => ({ id: nextEvidence(), report_id: ids.report.id(report.key), ...row })),
    ),
  );
}

/** What the CIO office decided without returning it. */
async function acceptReports(em: SqlEntityManager): Promise<void> {
  await kysely(em)
    .updateTable('status_report')
    .set({ state: 'ACCEPTED' })
    .where('state', '=', 'RELEASED')
    .where('decided_by_id', 'is not', null)
    .execute();
}

async function closeRounds(em: SqlEntityManager, demo: Demonstration, ids: Ids): Promise<void> {
  for (const round of demo.rounds) {
    if (round.closedAt === null) continue;
    await kysely(em)
      .updateTable('reporting_round')
      .set({ state: 'CLOSED', closed_at: round.closedAt })
      .where('id', '=', ids.round.id(round.reportingDate))
      .execute();
  }
}

async function insertRatings(em: SqlEntityManager, demo: Demonstration, ids: Ids): Promise<void> {
  await insertRows(
    em,
    'measure_rating',
    demo.ratings.map((rating, index) => ({
      id: index + 1,
      measure_id: ids.measure.id(rating.measure),
      rated_on: rating.ratedOn,
      light: rating.light,
      comment: rating.comment,
      rater_id: ids.account.id(rating.rater),
      created_at: rating.createdAt,
    })),
  );
}

async function insertMaturity(em: SqlEntityManager, demo: Demonstration, ids: Ids): Promise<void> {
  const editors = new Map(
    demo.services.map((service) => [
      service.code,
      ids.account.id(ministryAccounts(demo.data, service.lineage).editor),
    ]),
  );
  await insertRows(
    em,
    'maturity_record',
    demo.maturity.map((row, index) => ({
      id: index + 1,
      service_id: ids.service.id(row.service),
      member_id: ids.member.id(memberKey(row.service, row.member)),
      maturity: row.maturity,
      recorded_on: row.recordedOn,
      scale_version: MATURITY_SCALE_VERSION,
      note: row.note,
      simulated: true,
      author_id: editors.get(row.service) ?? null,
      created_at: `${row.recordedOn}T10:00:00.000Z`,
    })),
  );
}
