import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { monthEnds } from '../../shared/domain/plan-date.ts';
import { COUNTING_RULES, type CountingRule } from '../../shared/domain/vocabulary.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

interface Figure {
  rule: CountingRule;
  online: number;
  total: number;
  percent: number;
  excludedFederal: number;
  unit: string;
  target: number;
  targetDate: string;
  requiredPerMonth: number | null;
  observedPerMonth: number | null;
  simulated: boolean;
}
interface Progress {
  ozgProgress: {
    figure: Figure;
    byRule: Figure[];
    series: { date: string; counts: number[]; notRecorded: number; online: number; total: number }[];
    groups: {
      key: string;
      labelDe: string;
      online: number;
      total: number;
      counts: number[];
      notRecorded: number;
    }[];
  };
}

const FIGURE =
  'rule online total percent excludedFederal unit target targetDate requiredPerMonth observedPerMonth simulated';
const PROGRESS = `query ($asOf: Date, $rule: CountingRule! = SERVICE_LEVEL3, $groupBy: OzgGrouping! = TOPIC_AREA) {
  ozgProgress(asOf: $asOf, rule: $rule, groupBy: $groupBy) {
    figure { ${FIGURE} } byRule { ${FIGURE} }
    series { date counts notRecorded online total }
    groups { key labelDe online total counts notRecorded }
  }
}`;

/** What each rule counts on a day, by SQL that shares nothing with the product's own. */
async function recount(
  orm: Database,
  day: string,
): Promise<Record<CountingRule, { online: number; total: number }>> {
  const { rows } = await sql<Record<string, number | string>>`
    with units as (
      select m.service_id, m.id as member_id from ozg_member m
      union all
      select s.id, null from ozg_service s where not exists (select 1 from ozg_member m where m.service_id = s.id)
    ), leveled as (
      select u.service_id, (
        select r.maturity from maturity_record r
        where r.service_id = u.service_id and r.recorded_on <= ${day}
          and (r.member_id = u.member_id or (r.member_id is null and u.member_id is null))
        order by r.recorded_on desc, r.id desc limit 1) as level
      from units u join ozg_service s on s.id = u.service_id where s.execution <> 'FEDERAL'
    ), service as (
      select service_id, count(*) as members, max(level) as highest,
        sum(case when level >= 3 then 1 else 0 end) as ripe
      from leveled group by service_id
    ), everywhere as (
      select s.service_id from service s where not exists (
        select 1 from municipality m
        where coalesce(m.valid_from, '1900-01-01') <= ${day} and coalesce(m.valid_to, '2199-12-31') >= ${day}
          and not exists (
            select 1 from rollout r where r.service_id = s.service_id and r.municipality_id = m.id
              and r.available_from <= ${day} and coalesce(r.available_to, '2199-12-31') >= ${day}))
    )
    select count(*) as services, sum(members) as members, sum(ripe) as ripe,
      sum(case when ripe = members then 1 else 0 end) as level3,
      sum(case when highest >= 2 then 1 else 0 end) as level2,
      sum(case when ripe = members and service_id in (select service_id from everywhere) then 1 else 0 end) as far
    from service`.execute(kysely(orm.em.fork()));
  const row = rows[0] ?? {};
  const services = Number(row['services']);
  return {
    SERVICE_LEVEL3: { online: Number(row['level3']), total: services },
    ANY_MEMBER_LEVEL2: { online: Number(row['level2']), total: services },
    MEMBER_LEVEL3: { online: Number(row['ripe']), total: Number(row['members']) },
    COMPREHENSIVE: { online: Number(row['far']), total: services },
  };
}

describe.each(DATABASE_KINDS)('the OZG figures on %s', (kind) => {
  let app: TestApp & { readonly orm: Database };
  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true });
  });
  afterAll(() => app.stop());

  const progress = async (variables: object) => (await app.get<Progress>(PROGRESS, variables)).ozgProgress;

  test.each(['2021-10-15', '2021-03-17', '2020-06-30', '2018-12-31'])(
    'every rule as of %s counts what an independent recount counts',
    async (asOf) => {
      const { byRule } = await progress({ asOf });
      const expected = await recount(app.orm, asOf);
      expect(byRule.map(({ rule }) => rule)).toEqual([...COUNTING_RULES]);
      for (const { rule, online, total, target, percent } of byRule) {
        expect({ rule, online, total, target }).toEqual({
          rule,
          ...expected[rule],
          target: expected[rule].total,
        });
        expect(percent).toBeCloseTo((100 * online) / total, 9);
      }
    },
  );

  test('the demonstration has something to count under every rule', async () => {
    const { byRule, figure } = await progress({ asOf: '2021-10-15' });
    for (const { rule, online, total, simulated } of byRule) {
      expect({ rule, some: online > 0 && online < total, simulated }).toEqual({
        rule,
        some: true,
        simulated: true,
      });
    }
    expect(figure.excludedFederal).toBeGreaterThan(0);
    expect(figure.requiredPerMonth).toBeGreaterThan(0);
    expect(figure.observedPerMonth).toBeGreaterThan(0);
  });

  test('the series goes by month ends and ends on the day; each point is what is counted on its date', async () => {
    for (const rule of COUNTING_RULES) {
      const { series, figure } = await progress({ asOf: '2021-10-15', rule });
      expect(series.map(({ date }) => date)).toEqual([
        ...monthEnds('2019-01-31', '2021-10-15'),
        '2021-10-15',
      ]);
      expect(series.at(-1)).toMatchObject({ online: figure.online, total: figure.total });
      for (const point of series.filter((_point, i) => i % 8 === 0)) {
        const expected = await recount(app.orm, point.date);
        expect({ rule, date: point.date, online: point.online, total: point.total }).toEqual({
          rule,
          date: point.date,
          ...expected[rule],
        });
      }
    }
  });

  test('levels add up to the services of the denominator, in the series and in every grouping', async () => {
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    for (const groupBy of ['TOPIC_AREA', 'MINISTRY', 'SITUATION']) {
      const { figure, series, groups } = await progress({ groupBy });
      for (const { counts, notRecorded, total } of [...series, ...groups]) {
        expect(sum(counts) + notRecorded).toBe(total);
      }
      expect(sum(groups.map(({ total }) => total))).toBe(figure.total);
      expect(sum(groups.map(({ online }) => online))).toBe(figure.online);
    }
    expect((await progress({ groupBy: 'NONE' })).groups).toEqual([]);
    const members = await progress({ groupBy: 'MINISTRY', rule: 'MEMBER_LEVEL3' });
    expect(sum(members.groups.map(({ total }) => total))).toBe(members.figure.total);
    expect(members.figure.unit).toBe('MEMBER');
  });

  test('a ministry is called by its name on the day', async () => {
    const nameOn = async (asOf: string) =>
      (await progress({ asOf, groupBy: 'MINISTRY' })).groups.map(({ labelDe }) => labelDe).toSorted();
    const [before, after] = [await nameOn('2019-12-19'), await nameOn('2019-12-20')];
    expect(before).not.toEqual(after);
    expect(before).toHaveLength(after.length);
  });

  test('takes six statements when cold, one when warm', async () => {
    app.forget();
    const cold = await app.statements.during(() => progress({ asOf: '2021-08-20' }));
    expect(cold.statements).toBeLessThanOrEqual(6);
    const warm = await app.statements.during(() => progress({ asOf: '2021-08-20', rule: 'COMPREHENSIVE' }));
    expect(warm.statements).toBe(1);
  });

  test('forecasts the same for everyone, and says so where there is too little data', async () => {
    const query = `query ($asOf: Date) { ozgForecast(asOf: $asOf) {
      figure { online total } enoughData probabilityByTarget p50Completion p80Completion
      history { date online } path { date p10 p50 p90 } backtest { forDate actual p10 p90 } } }`;
    interface Forecast {
      ozgForecast: {
        figure: Figure;
        enoughData: boolean;
        probabilityByTarget: number | null;
        history: { date: string; online: number }[];
        path: { date: string; p10: number; p50: number; p90: number }[];
        backtest: { forDate: string; actual: number }[];
      };
    }
    const first = await app.get<Forecast>(query, { asOf: '2021-10-15' });
    app.forget();
    expect(await app.get<Forecast>(query, { asOf: '2021-10-15' })).toEqual(first);
    const { enoughData, path, history, backtest, figure } = first.ozgForecast;
    expect(enoughData).toBe(true);
    expect(history.at(-1)?.date).toBe('2021-09-30');
    for (const { p10, p50, p90 } of path) {
      expect(p10 <= p50 && p50 <= p90 && p90 <= figure.total).toBe(true);
    }
    const known = new Map(history.map(({ date, online }) => [date, online]));
    for (const { forDate, actual } of backtest) expect(actual).toBe(known.get(forDate));
    const early = await app.get<Forecast>(query, { asOf: '2019-04-30' });
    expect(early.ozgForecast).toMatchObject({ enoughData: false, path: [], probabilityByTarget: null });
  });

  test('lists topic areas with all their situations', async () => {
    const { topicAreas } = await app.get<{ topicAreas: { code: string; situations: { code: string }[] }[] }>(
      '{ topicAreas { code situations { code } } }',
    );
    const db = kysely(app.orm.em.fork());
    const situations = await db.selectFrom('situation').select('code').execute();
    expect(topicAreas).toHaveLength(14);
    expect(topicAreas.flatMap((area) => area.situations.map(({ code }) => code)).toSorted()).toEqual(
      situations.map(({ code }) => code).toSorted(),
    );
  });
});
