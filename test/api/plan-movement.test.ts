import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

interface Turn {
  light: string;
  count: number;
  measures: { before: string; measure: { code: string; light: string; selfLight: string | null } }[];
}

interface Movement {
  since: string;
  sinceRevision: { number: number };
  asOf: string;
  revision: { number: number };
  turns: Turn[];
  measuresJoined: number;
  measuresLeft: number;
  milestonesReached: number;
  milestonesMissed: number;
  reached: { code: string }[];
  missed: { code: string }[];
  goals: {
    goal: { code: string };
    before: { count: number; total: number };
    now: { count: number; total: number };
  }[];
  services: {
    before: { online: number; onPath: number };
    now: { online: number; onPath: number };
    gained: number;
    lost: number;
    online: { code: string }[];
  };
}

const QUERY = `query ($asOf: Date, $basis: MovementBasis = REPORTING_DATE) {
  planMovement(asOf: $asOf, basis: $basis) {
    since sinceRevision { number } asOf revision { number }
    turns { light count measures { before measure { code light selfLight } } }
    measuresJoined measuresLeft milestonesReached milestonesMissed reached { code } missed { code }
    goals { goal { code } before { count total } now { count total } }
    services { before { online onPath } now { online onPath } gained lost online { code } }
  }
}`;

const STANDING = `query ($asOf: Date) {
  dashboard(asOf: $asOf) { measureTotal ozg { online } goals { code indicator { count total } } }
  measures(asOf: $asOf, first: 200) { nodes { code light } }
  milestones(asOf: $asOf, first: 200) { nodes { code state } }
}`;

interface Standing {
  dashboard: {
    measureTotal: number;
    ozg: { online: number };
    goals: { code: string; indicator: { count: number; total: number } | null }[];
  };
  measures: { nodes: { code: string; light: string }[] };
  milestones: { nodes: { code: string; state: string }[] };
}

describe.each(DATABASE_KINDS)('what changed, on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true });
  });
  afterAll(() => app.stop());

  const movementOf = async (variables: object) =>
    (await app.get<{ planMovement: Movement | null }>(QUERY, variables)).planMovement;

  test.each([
    ['REPORTING_DATE', '2021-10-15'],
    ['REVISION', '2021-10-15'],
    ['REPORTING_DATE', '2020-07-15'],
  ])('since the %s, as of %s: the difference between the two dashboards', async (basis, asOf) => {
    const movement = await movementOf({ asOf, basis });
    if (!movement) throw new Error('nothing lies before');
    const then = await app.get<Standing>(STANDING, { asOf: movement.since });
    const now = await app.get<Standing>(STANDING, { asOf });
    expect(movement.services.before.online).toBe(then.dashboard.ozg.online);
    expect(movement.services.now.online).toBe(now.dashboard.ozg.online);
    expect(movement.services.gained - movement.services.lost).toBe(
      now.dashboard.ozg.online - then.dashboard.ozg.online,
    );
    expect(movement.measuresJoined - movement.measuresLeft).toBe(
      now.dashboard.measureTotal - then.dashboard.measureTotal,
    );
    const before = new Map(then.measures.nodes.map(({ code, light }) => [code, light]));
    const turned = now.measures.nodes.filter(
      ({ code, light }) => before.has(code) && before.get(code) !== light,
    );
    expect(movement.turns.reduce((sum, { count }) => sum + count, 0)).toBe(turned.length);
    for (const { light, count, measures } of movement.turns) {
      expect(count).toBe(turned.filter((measure) => measure.light === light).length);
      expect(measures).toHaveLength(Math.min(20, count));
      for (const { measure, before: was } of measures) {
        expect([measure.light, was, measure.selfLight]).toEqual([light, before.get(measure.code), null]);
      }
    }
    const reachedThen = new Set(
      then.milestones.nodes.filter(({ state }) => state === 'REACHED').map(({ code }) => code),
    );
    for (const { code } of movement.reached) expect(reachedThen).not.toContain(code);
    for (const { goal, now: after } of movement.goals) {
      expect(now.dashboard.goals.find(({ code }) => code === goal.code)?.indicator).toEqual(after);
    }
  });

  test('the last revision is measured from the day before it took effect', async () => {
    const movement = await movementOf({ asOf: '2021-10-15', basis: 'REVISION' });
    expect(movement?.revision.number).toBe((movement?.sinceRevision.number ?? 0) + 1);
  });

  test('before the second state of the plan there is nothing to tell; before the first none at all', async () => {
    expect(await movementOf({ asOf: '2019-04-01', basis: 'REVISION' })).toBeNull();
    const { errors } = await app.ask(QUERY, { asOf: '2018-01-01' });
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });

  test('it takes at most 11 statements, cold', async () => {
    app.forget();
    const { statements } = await app.statements.during(() => movementOf({ asOf: '2021-10-15' }));
    expect(statements).toBeLessThanOrEqual(11);
  });

  test('what needs a decision names what the catalogue calls late', async () => {
    const { decisionNeeds } = await app.get<{
      decisionNeeds: {
        kind: string;
        measure: { light: string } | null;
        milestone: { state: string } | null;
      }[];
    }>('{ decisionNeeds { kind measure { light } milestone { state } } }');
    expect(decisionNeeds.length).toBeGreaterThan(0);
    expect(decisionNeeds.length).toBeLessThanOrEqual(3);
    for (const { kind: need, measure, milestone } of decisionNeeds) {
      expect(measure?.light ?? 'RED').toBe('RED');
      expect(milestone?.state ?? 'OVERDUE').toBe('OVERDUE');
      expect([measure !== null, milestone !== null]).toEqual([need === 'MEASURE', need === 'MILESTONE']);
    }
  });

  test('the public can filter for no assessment that it may not read', async () => {
    const counts = await app.get<Record<string, { totalCount: number }>>(
      '{ rosy: measures(filter: { optimismGap: true }) { totalCount } others: measures(filter: { optimismGap: false }) { totalCount } }',
    );
    expect(counts).toEqual({ rosy: { totalCount: 0 }, others: { totalCount: 0 } });
  });
});
