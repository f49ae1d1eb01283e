import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

interface Count {
  light: string;
  count: number;
}

interface Dashboard {
  asOf: string;
  rule: string;
  revision: { number: number };
  ozg: { online: number; total: number; rule: string };
  measureTotal: number;
  lights: Count[];
  lifecycles: { lifecycle: string; count: number }[];
  measuresWithoutEnd: number;
  ministries: { ministry: { abbreviation: string } | null; total: number; lights: Count[] }[];
  milestoneTotal: number;
  milestonesReached: number;
  milestonesOverdue: number;
  milestonesDueSoon: number;
  slips: { kind: string; code: string; drift: { daysAgainstFirst: number } }[];
  dueMilestones: { code: string; plannedDate: string; state: string }[];
  lightHistory: { date: string; revision: number; total: number; lights: Count[] }[];
  round: { reportingDate: string } | null;
  simulated: boolean;
}

interface Answer {
  dashboard: Dashboard;
  measures: {
    nodes: {
      code: string;
      light: string;
      lifecycle: string;
      plannedEnd: string | null;
      ministry: { abbreviation: string } | null;
      drift: { daysAgainstFirst: number | null };
    }[];
  };
  milestones: {
    nodes: { code: string; state: string; plannedDate: string; drift: { daysAgainstFirst: number | null } }[];
  };
}

const QUERY = `query ($asOf: Date, $revision: Int, $rule: CountingRule! = SERVICE_LEVEL3) {
  dashboard(asOf: $asOf, revision: $revision, rule: $rule) {
    asOf rule revision { number } ozg { online total rule } measureTotal lights { light count }
    lifecycles { lifecycle count } measuresWithoutEnd
    ministries { ministry { abbreviation } total lights { light count } }
    milestoneTotal milestonesReached milestonesOverdue milestonesDueSoon
    slips { kind code drift { daysAgainstFirst } } dueMilestones { code plannedDate state }
    lightHistory { date revision total lights { light count } } round { reportingDate } simulated
  }
  measures(asOf: $asOf, revision: $revision, first: 200) {
    nodes { code light lifecycle plannedEnd ministry { abbreviation } drift { daysAgainstFirst } }
  }
  milestones(asOf: $asOf, revision: $revision, first: 200) {
    nodes { code state plannedDate drift { daysAgainstFirst } }
  }
}`;

describe.each(DATABASE_KINDS)('dashboard on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startSeededApp(kind, { reader: 'cio@demo.example' });
  });
  afterAll(() => app.stop());

  const views = [
    {},
    { asOf: '2019-03-19' },
    { asOf: '2020-06-30' },
    { asOf: '2022-12-31' },
    { revision: 1 },
    { revision: 5 },
  ];
  test.each(views)('every figure is a count of the lists: %o', async (view) => {
    const { dashboard, measures, milestones } = await app.get<Answer>(QUERY, view);
    const rows = measures.nodes;
    expect(dashboard.measureTotal).toBe(rows.length);
    for (const { light, count } of dashboard.lights) {
      expect(count).toBe(rows.filter((row) => row.light === light).length);
    }
    for (const { lifecycle, count } of dashboard.lifecycles) {
      expect(count).toBe(rows.filter((row) => row.lifecycle === lifecycle).length);
    }
    expect(dashboard.lights.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
    expect(dashboard.measuresWithoutEnd).toBe(rows.filter((row) => row.plannedEnd === null).length);
    expect(dashboard.ministries.reduce((sum, { total }) => sum + total, 0)).toBe(rows.length);
    for (const { ministry, total, lights } of dashboard.ministries) {
      const own = rows.filter((row) => row.ministry?.abbreviation === ministry?.abbreviation);
      expect(total).toBe(own.length);
      for (const { light, count } of lights) {
        expect(count).toBe(own.filter((row) => row.light === light).length);
      }
    }
    const inState = (state: string) => milestones.nodes.filter((row) => row.state === state).length;
    expect(dashboard.milestoneTotal).toBe(milestones.nodes.length);
    expect(dashboard.milestonesReached).toBe(inState('REACHED'));
    expect(dashboard.milestonesOverdue).toBe(inState('OVERDUE'));
    expect(dashboard.milestonesDueSoon).toBe(inState('DUE_SOON'));
    expect(dashboard.dueMilestones.length).toBe(Math.min(20, inState('DUE_SOON')));
  });

  test('slips are the largest delays of what is open', async () => {
    const { dashboard, measures, milestones } = await app.get<Answer>(QUERY);
    const open = [
      ...measures.nodes.filter((row) => row.light !== 'DONE' && row.light !== 'NEUTRAL'),
      ...milestones.nodes.filter((row) => row.state !== 'REACHED'),
    ];
    const days = open.map((row) => row.drift.daysAgainstFirst ?? 0).filter((delay) => delay > 0);
    const largest = days.toSorted((a, b) => b - a).slice(0, 10);
    expect(dashboard.slips.map((slip) => slip.drift.daysAgainstFirst)).toEqual(largest);
    expect(largest).toHaveLength(10);
  });

  test('the history of lights is what the dashboard said on those days', async () => {
    const { dashboard } = await app.get<Answer>(QUERY);
    expect(dashboard.lightHistory.length).toBeGreaterThanOrEqual(3);
    const dates = dashboard.lightHistory.map((entry) => entry.date);
    expect(dates).toEqual(dates.toSorted());
    for (const entry of dashboard.lightHistory) {
      const then = (await app.get<Answer>(QUERY, { asOf: entry.date })).dashboard;
      expect(entry).toEqual({
        date: then.asOf,
        revision: then.revision.number,
        total: then.measureTotal,
        lights: then.lights,
      });
    }
  });

  test('it names its rule, its day and its round, and says that it is simulated', async () => {
    const { dashboard } = await app.get<Answer>(QUERY, { rule: 'COMPREHENSIVE', asOf: '2021-05-01' });
    expect(dashboard).toMatchObject({ rule: 'COMPREHENSIVE', asOf: '2021-05-01', simulated: true });
    expect(dashboard.ozg.rule).toBe('COMPREHENSIVE');
    expect(dashboard.round?.reportingDate).toBe('2021-04-15');
  });
});
