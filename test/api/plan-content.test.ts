import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { DEMO_TODAY, startSeededApp, type TestApp } from '../support/test-app.ts';

interface Goal {
  code: string;
  kind: string;
  indicatorFormula: string | null;
  indicator: { count: number; total: number; percent: number; formula: string } | null;
  milestones: { code: string; state: string }[];
  measures: { code: string; light: string }[];
  withoutMilestone: boolean;
  milestonesWithoutActiveMeasure: { code: string }[];
}

describe.each(DATABASE_KINDS)('plan content on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startSeededApp(kind, { reader: 'cio@demo.example' });
  });
  afterAll(() => app.stop());

  test('viewer: who is signed in at a demonstration, whose today stands still', async () => {
    const { viewer } = await app.get<{ viewer: object }>(
      '{ viewer { role displayName today demonstration } }',
    );
    expect(viewer).toEqual({
      role: 'CIO_OFFICE',
      displayName: 'CIO-Büro, Leitung',
      today: DEMO_TODAY,
      demonstration: true,
    });
  });

  test('plan', async () => {
    const { plan } = await app.get<{ plan: object }>('{ plan { title adoptedOn targetDate } }');
    expect(plan).toEqual({
      title: 'Masterplan Digitale Verwaltung Sachsen',
      adoptedOn: '2019-03-19',
      targetDate: '2022-12-31',
    });
  });

  test('goals: indicators, what serves them, and gaps', async () => {
    const { goals, measures } = await app.get<{
      goals: Goal[];
      measures: { nodes: { code: string; light: string; lifecycle: string; goals: { code: string }[] }[] };
    }>(`{
      goals {
        code kind indicatorFormula indicator { count total percent formula } withoutMilestone
        milestones { code state } measures { code light } milestonesWithoutActiveMeasure { code }
      }
      measures(first: 200) { nodes { code light lifecycle goals { code } } }
    }`);
    expect(goals.map((goal) => goal.code)).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8']);
    for (const goal of goals) {
      const serving = measures.nodes.filter((row) => row.goals.some(({ code }) => code === goal.code));
      expect(goal.measures.map((row) => row.code).toSorted()).toEqual(
        serving.map((row) => row.code).toSorted(),
      );
      expect(goal.withoutMilestone).toBe(goal.milestones.length === 0);
      expect(goal.indicator?.formula ?? null).toBe(goal.indicatorFormula);
      if (goal.indicatorFormula === 'MEASURES_COMPLETED') {
        const done = serving.filter((row) => row.light === 'DONE').length;
        expect(goal.indicator).toMatchObject({ count: done, total: serving.length });
      }
      if (goal.indicatorFormula === 'MILESTONES_REACHED') {
        const reached = goal.milestones.filter((milestone) => milestone.state === 'REACHED').length;
        expect(goal.indicator).toMatchObject({ count: reached, total: goal.milestones.length });
      }
    }
    expect(new Set(goals.map((goal) => goal.indicatorFormula)).size).toBeGreaterThanOrEqual(2);
  });

  test('the indicator of core goal 1 follows the counting rule', async () => {
    const query =
      'query ($rule: CountingRule!) { goals(rule: $rule) { code indicator { count total } } ozgProgress(rule: $rule) { figure { online total } } }';
    const seen = new Set<string>();
    for (const rule of ['SERVICE_LEVEL3', 'ANY_MEMBER_LEVEL2']) {
      const { goals, ozgProgress } = await app.get<{
        goals: { code: string; indicator: { count: number; total: number } }[];
        ozgProgress: { figure: { online: number; total: number } };
      }>(query, { rule });
      const { online, total } = ozgProgress.figure;
      expect(goals[0]).toEqual({ code: 'G1', indicator: { count: online, total } });
      seen.add(String(online));
    }
    expect(seen.size).toBe(2);
  });

  test('guidelines', async () => {
    const { guidelines } = await app.get<{ guidelines: { code: string; title: string }[] }>(
      '{ guidelines { code title description sourceRef } }',
    );
    expect(guidelines.length).toBeGreaterThan(2);
    expect(new Set(guidelines.map((row) => row.code)).size).toBe(guidelines.length);
  });

  test('implementation plans hold every milestone once, and the counts of their lists', async () => {
    const { implementationPlans: plans, milestones } = await app.get<{
      implementationPlans: {
        code: string;
        ministry: { abbreviation: string };
        milestones: { code: string; state: string }[];
        measures: object[];
        measureCount: number;
        milestonesReached: number;
        milestonesOverdue: number;
      }[];
      milestones: { totalCount: number };
    }>(`{
      implementationPlans {
        code currentState ministry { abbreviation } milestones { code state } measures { code }
        measureCount milestonesReached milestonesOverdue
      }
      milestones { totalCount }
    }`);
    const codes = plans.flatMap((plan) => plan.milestones.map((milestone) => milestone.code));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBe(milestones.totalCount);
    for (const plan of plans) {
      const inState = (state: string) =>
        plan.milestones.filter((milestone) => milestone.state === state).length;
      expect(plan.measureCount).toBe(plan.measures.length);
      expect(plan.milestonesReached).toBe(inState('REACHED'));
      expect(plan.milestonesOverdue).toBe(inState('OVERDUE'));
    }
  });

  test('an implementation plan is found by code, abbreviation and lineage, and across a renaming', async () => {
    const query = `query ($key: String!, $asOf: Date) {
      implementationPlan(ministry: $key, asOf: $asOf) { code ministry { code abbreviation lineage } }
    }`;
    type Answer = { implementationPlan: { code: string; ministry: Record<string, string> } | null };
    const now = (await app.get<Answer>(query, { key: 'JUSTICE' })).implementationPlan;
    if (!now) throw new Error('there is no implementation plan of the ministry of justice');
    for (const key of [now.ministry['code'], now.ministry['abbreviation']]) {
      expect((await app.get<Answer>(query, { key })).implementationPlan).toEqual(now);
    }
    const before = (await app.get<Answer>(query, { key: 'JUSTICE', asOf: '2019-06-01' })).implementationPlan;
    expect(before?.ministry['abbreviation']).not.toBe(now.ministry['abbreviation']);
    expect((await app.get<Answer>(query, { key: 'XYZ' })).implementationPlan).toBeNull();
  });

  test('organisations by kind and day', async () => {
    type Answer = {
      organisations: { code: string; kind: string; validFrom: string | null; validTo: string | null }[];
    };
    const query =
      'query ($kind: OrganisationKind, $asOf: Date) { organisations(kind: $kind, asOf: $asOf) { code kind validFrom validTo } }';
    const at = async (asOf?: string) =>
      (await app.get<Answer>(query, { kind: 'MINISTRY', asOf })).organisations;
    const codes = (rows: Answer['organisations']) => rows.map((row) => row.code);
    const [before, after] = [codes(await at('2019-12-19')), codes(await at('2019-12-20'))];
    expect(before).toEqual(expect.arrayContaining(['SMJus', 'SMUL', 'SMWK']));
    expect(after).toEqual(expect.arrayContaining(['SMJusDEG', 'SMEKUL', 'SMWKT', 'SMR']));
    expect(before.filter((code) => after.includes(code))).toEqual(['SK', 'SMI', 'SMF', 'SMK', 'SMWA']);
    expect(await at()).toEqual(await at('2021-10-15'));
    const all = (await app.get<Answer>(query)).organisations;
    expect(all.filter((row) => row.kind === 'MINISTRY')).toEqual(await at());
    expect(
      all.every((row) => (row.validFrom ?? '') <= '2021-10-15' && (row.validTo ?? '9999') >= '2021-10-15'),
    ).toBe(true);
  });

  test('reporting rounds: newest first, reported out of all measures then in force', async () => {
    const { reportingRounds: rounds, revisions } = await app.get<{
      reportingRounds: {
        reportingDate: string;
        dueDate: string;
        reported: number;
        total: number;
        state: string;
      }[];
      revisions: { effectiveDate: string | null; state: string; measureCount: number }[];
    }>(
      '{ reportingRounds { reportingDate dueDate title state reported total } revisions { effectiveDate state measureCount } }',
    );
    const dates = rounds.map((round) => round.reportingDate);
    expect(dates).toEqual(dates.toSorted().toReversed());
    for (const round of rounds) {
      const inForce = revisions
        .filter((row) => row.state === 'PUBLISHED' && (row.effectiveDate ?? '') <= round.reportingDate)
        .toSorted((a, b) => (a.effectiveDate ?? '').localeCompare(b.effectiveDate ?? ''))
        .at(-1);
      expect(round.total).toBe(inForce?.measureCount);
      expect(round.reported).toBeGreaterThan(0);
      expect(round.reported).toBeLessThan(round.total);
      expect(round.dueDate > round.reportingDate).toBe(true);
    }
  });
});
