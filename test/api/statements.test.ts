import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

const LIST = `query ($first: Int!) { measures(first: $first) { totalCount nodes {
  code title light lightReasons { code } lifecycle progress { percent } drift { daysAgainstFirst }
  ministry { abbreviation } partners { abbreviation } goals { code } milestones { code state goals { code } measures { code } }
  services { code } dependsOn { code } requiredBy { code } topicArea { code }
} } }`;

const DASHBOARD = `{ dashboard {
  ozg { online total } lights { count } lifecycles { count } ministries { total ministry { name } }
  goals { code indicator { count total } milestones { code } measures { code light } }
  slips { code } dueMilestones { code measures { code } } lightHistory { date lights { count } }
  round { reported total } revision { number measureCount }
} }`;

describe.each(DATABASE_KINDS)('statements on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true });
  });
  afterAll(() => app.stop());

  const cold = async (query: string, variables: object = {}) => {
    app.forget();
    return (await app.statements.during(() => app.get(query, variables))).statements;
  };

  test('the counter counts', async () => {
    expect(await cold('{ plan { code } }')).toBe(1);
  });

  test.each([1, 10, 100, 200])(
    'a page of %i measures with its links takes at most 5, cold',
    async (first) => {
      expect(await cold(LIST, { first })).toBeLessThanOrEqual(5);
    },
  );

  test('a page of milestones takes at most 5, cold', async () => {
    const query =
      '{ milestones(first: 200) { nodes { code measures { code } goals { code } drift { daysAgainstFirst } } } }';
    expect(await cold(query)).toBeLessThanOrEqual(5);
  });

  test('the dashboard takes at most 14, cold: its history holds revisions of its own', async () => {
    expect(await cold(DASHBOARD)).toBeLessThanOrEqual(14);
  });

  test('a day that nobody asked for before takes one: the state of the data', async () => {
    const lights = `query ($asOf: Date) {
      measures(asOf: $asOf) { nodes { light } } dashboard(asOf: $asOf) { ozg { online } lights { count } }
    }`;
    await app.get(lights, { asOf: '2021-10-15' });
    const { statements } = await app.statements.during(() => app.get(lights, { asOf: '2021-08-31' }));
    expect(statements).toBe(1);
  });

  test('a warm list takes one: the state of the data', async () => {
    await app.get(LIST, { first: 50 });
    const { statements } = await app.statements.during(() => app.get(LIST, { first: 50 }));
    expect(statements).toBe(1);
  });

  test('reports, their lights and the history of 200 measures take as many as those of one', async () => {
    const query = `query ($first: Int!) { measures(first: $first) { nodes {
      reports { reportedOn light } history { revision plannedEnd }
    } } }`;
    const one = await cold(query, { first: 1 });
    expect(await cold(query, { first: 200 })).toBeLessThanOrEqual(one + 3);
  });

  test('a write makes kept answers stale', async () => {
    const query = '{ measures(first: 1) { nodes { ministry { abbreviation } } } }';
    const before = await app.get(query);
    const { orm } = app as Awaited<ReturnType<typeof startSeededApp>>;
    const em = orm.em.fork();
    await em.execute("update organisation set abbreviation = 'Anders genannt'");
    expect(await app.get(query)).toEqual(before);
    await em.execute('update data_version set counter = counter + 1 where id = 1');
    expect(await app.get(query)).toEqual({
      measures: { nodes: [{ ministry: { abbreviation: 'Anders genannt' } }] },
    });
  });
});
