import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planDateOf } from '../../shared/domain/plan-date.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import { scheduleLight } from '../../shared/domain/schedule-light.ts';
import type { Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { loadPlanSnapshot } from '../../server/plans/plan-snapshot.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

/** Everything that decides a light, read table by table without a join, so that no join can be wrong. */
async function readTables(orm: Database) {
  const db = kysely(orm.em.fork());
  return {
    plan: await loadPlanSnapshot(db),
    measures: await db.selectFrom('measure').selectAll().execute(),
    versions: await db.selectFrom('measure_version').selectAll().execute(),
    milestoneVersions: await db.selectFrom('milestone_version').selectAll().execute(),
    milestones: await db.selectFrom('milestone').selectAll().execute(),
    links: await db.selectFrom('measure_milestone').selectAll().execute(),
    reports: await db.selectFrom('status_report').selectAll().execute(),
    reportMilestones: await db.selectFrom('status_report_milestone').selectAll().execute(),
  };
}

type Tables = Awaited<ReturnType<typeof readTables>>;

/** Lights by measure code, computed the long way round. */
function lightsOn(tables: Tables, asOf: string): Map<string, string> {
  const revision = revisionInForce(tables.plan.revisions, asOf);
  if (!revision) throw new Error(`no revision in force on ${asOf}`);
  const accepted = tables.reports
    .filter((report) => report.state === 'ACCEPTED' && report.reported_on <= asOf)
    .toSorted((a, b) =>
      a.reported_on === b.reported_on ? b.id - a.id : a.reported_on < b.reported_on ? 1 : -1,
    );
  const links = tables.links.filter((link) => link.revision_id === revision.id);
  const actualOf = (milestoneId: number) => {
    const measureIds = new Set(links.filter((l) => l.milestone_id === milestoneId).map((l) => l.measure_id));
    for (const report of accepted) {
      if (!measureIds.has(report.measure_id)) continue;
      const spoken = tables.reportMilestones.find(
        (row) =>
          row.report_id === report.id &&
          row.milestone_id === milestoneId &&
          (row.forecast_date !== null || row.actual_date !== null),
      );
      if (spoken) return spoken.actual_date;
    }
    return null;
  };
  const lights = new Map<string, string>();
  for (const version of tables.versions.filter((row) => row.revision_id === revision.id)) {
    const report = accepted.find((row) => row.measure_id === version.measure_id);
    const milestones = links
      .filter((link) => link.measure_id === version.measure_id)
      .map((link) => {
        const planned = tables.milestoneVersions.find(
          (row) => row.revision_id === revision.id && row.milestone_id === link.milestone_id,
        );
        if (!planned) throw new Error('a linked milestone is not in its revision');
        return {
          code: tables.milestones.find((row) => row.id === link.milestone_id)?.code ?? '',
          planned: { date: planned.planned_date, precision: planned.planned_precision },
          actual: actualOf(link.milestone_id),
        };
      });
    const { light } = scheduleLight(
      {
        lifecycle: report?.lifecycle ?? 'PLANNED',
        start: version.start_date,
        plannedEnd: planDateOf(version.planned_end_date, version.planned_end_precision),
        forecastEnd: report ? planDateOf(report.forecast_end_date, report.forecast_end_precision) : null,
        actualEnd: report?.actual_end_date ?? null,
        reportedOn: report?.reported_on ?? null,
        milestones,
      },
      asOf,
      { ...revision, nearEndDays: revision.dueSoonDays },
    );
    lights.set(tables.measures.find((row) => row.id === version.measure_id)?.code ?? '', light);
  }
  return lights;
}

describe.each(DATABASE_KINDS)('the board on %s', (kind) => {
  let app: TestApp & { readonly orm: Database };
  let tables: Tables;
  beforeAll(async () => {
    app = await startSeededApp(kind, { reader: 'cio@demo.example' });
    tables = await readTables(app.orm);
  });
  afterAll(() => app.stop());

  test.each([
    '2019-03-19',
    '2019-10-15',
    '2020-04-14',
    '2020-04-15',
    '2020-11-15',
    '2021-06-30',
    '2021-10-15',
    '2022-12-31',
    '2030-01-01',
  ])('on %s every light is what the tables say one by one', async (asOf) => {
    const { measures } = await app.get<{ measures: { nodes: { code: string; light: string }[] } }>(
      'query ($asOf: Date) { measures(asOf: $asOf, first: 200) { nodes { code light } } }',
      { asOf },
    );
    const expected = lightsOn(tables, asOf);
    expect(Object.fromEntries(measures.nodes.map((row) => [row.code, row.light]))).toEqual(
      Object.fromEntries(expected),
    );
    expect(expected.size).toBeGreaterThan(50);
  });
});
