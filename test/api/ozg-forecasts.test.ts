import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNTING_RULES, type CountingRule } from '../../shared/domain/vocabulary.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

interface Point {
  date: string;
  online: number;
}
interface Forecast {
  figure: { online: number; total: number; target: number; excludedFederal: number; simulated: boolean };
  enoughData: boolean;
  probabilityByTarget: number | null;
  p50Completion: string | null;
  history: Point[];
  path: { date: string; p10: number; p50: number; p90: number }[];
  backtest: { forDate: string; actual: number }[];
}
interface GroupForecast {
  key: string;
  labelDe: string;
  online: number;
  total: number;
  enoughData: boolean;
  probabilityByTarget: number | null;
  p50Completion: string | null;
  observedPerMonth: number | null;
  requiredPerMonth: number | null;
}
interface Group {
  key: string;
  online: number;
  total: number;
  counts: number[];
  series: (Point & { total: number; counts: number[]; notRecorded: number })[];
}

const AS_OF = '2021-10-15';
const FORECAST = `query ($asOf: Date, $rule: CountingRule! = SERVICE_LEVEL3, $topicArea: String, $ministry: String) {
  ozgForecast(asOf: $asOf, rule: $rule, topicArea: $topicArea, ministry: $ministry) {
    figure { online total target excludedFederal simulated } enoughData probabilityByTarget p50Completion
    history { date online } path { date p10 p50 p90 } backtest { forDate actual }
  }
}`;
const FORECASTS = `query ($asOf: Date, $rule: CountingRule! = SERVICE_LEVEL3, $groupBy: OzgGrouping!) {
  ozgForecasts(asOf: $asOf, rule: $rule, groupBy: $groupBy) {
    key labelDe labelEn online total enoughData probabilityByTarget p50Completion observedPerMonth requiredPerMonth
  }
}`;
const SERIES = `query ($asOf: Date, $rule: CountingRule! = SERVICE_LEVEL3, $groupBy: OzgGrouping!) {
  ozgProgress(asOf: $asOf, rule: $rule, groupBy: $groupBy) {
    series { date online total counts notRecorded }
    groups { key online total counts series { date online total counts notRecorded } }
  }
}`;

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe.each(DATABASE_KINDS)('forecasts of groups on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true });
  });
  afterAll(() => app.stop());

  const forecast = async (variables: object) =>
    (await app.get<{ ozgForecast: Forecast }>(FORECAST, { asOf: AS_OF, ...variables })).ozgForecast;
  const forecasts = async (variables: object) =>
    (await app.get<{ ozgForecasts: GroupForecast[] }>(FORECASTS, { asOf: AS_OF, ...variables })).ozgForecasts;
  const series = async (rule: CountingRule, groupBy: string) =>
    (
      await app.get<{ ozgProgress: { series: Group['series']; groups: Group[] } }>(SERIES, {
        asOf: AS_OF,
        rule,
        groupBy,
      })
    ).ozgProgress;

  test.each(['TOPIC_AREA', 'MINISTRY'] as const)(
    'the parts of the grouping %s add up to the whole at every month end, under every rule',
    async (groupBy) => {
      for (const rule of COUNTING_RULES) {
        const whole = await forecast({ rule });
        const groups = await forecasts({ rule, groupBy });
        const parts = await Promise.all(
          groups.map(({ key }) =>
            forecast({ rule, [groupBy === 'MINISTRY' ? 'ministry' : 'topicArea']: key }),
          ),
        );
        const added = whole.history.map(({ date }, i) => {
          for (const part of parts) {
            if (part.figure.total > 0) expect(part.history[i]?.date).toBe(date);
          }
          return { date, online: sum(parts.map((part) => part.history[i]?.online ?? 0)) };
        });
        expect({ rule, added }).toEqual({ rule, added: whole.history });
        for (const figure of ['online', 'total', 'target', 'excludedFederal'] as const) {
          expect(sum(parts.map((part) => part.figure[figure]))).toBe(whole.figure[figure]);
        }
        expect(
          groups.map(({ online, total, enoughData, probabilityByTarget, p50Completion }) => ({
            online,
            total,
            enoughData,
            probabilityByTarget,
            p50Completion,
          })),
        ).toEqual(
          parts.map(({ figure: { online, total }, enoughData, probabilityByTarget, p50Completion }) => ({
            online,
            total,
            enoughData,
            probabilityByTarget,
            p50Completion,
          })),
        );
      }
    },
  );

  test('the series of the groups add up to that of the whole, level by level', async () => {
    for (const rule of COUNTING_RULES) {
      for (const groupBy of ['TOPIC_AREA', 'MINISTRY', 'SITUATION']) {
        const whole = await series(rule, groupBy);
        const added = whole.series.map(({ date }, i) => {
          const at = whole.groups.map((group) => group.series[i]);
          expect(at.every((point) => point?.date === date)).toBe(true);
          return {
            date,
            online: sum(at.map((point) => point?.online ?? 0)),
            total: sum(at.map((point) => point?.total ?? 0)),
            counts: [0, 1, 2, 3, 4].map((level) => sum(at.map((point) => point?.counts[level] ?? 0))),
            notRecorded: sum(at.map((point) => point?.notRecorded ?? 0)),
          };
        });
        expect({ rule, groupBy, added }).toEqual({ rule, groupBy, added: whole.series });
        for (const { online, total, counts, series: points } of whole.groups) {
          expect(points.at(-1)).toMatchObject({ date: AS_OF, online, total, counts });
        }
      }
    }
  });

  test('a ministry goes by code, abbreviation and lineage; topic area and ministry narrow each other', async () => {
    const { organisations } = await app.get<{
      organisations: { code: string; abbreviation: string; lineage: string }[];
    }>('{ organisations(kind: MINISTRY) { code abbreviation lineage } }');
    const group = (await forecasts({ groupBy: 'MINISTRY' })).find(({ total }) => total > 0);
    const found = organisations.find(({ lineage }) => lineage === group?.key);
    const byLineage = await forecast({ ministry: found?.lineage });
    expect(byLineage.figure.total).toBe(group?.total);
    expect(await forecast({ ministry: found?.code })).toEqual(byLineage);
    expect(await forecast({ ministry: found?.abbreviation })).toEqual(byLineage);
    const areas = await forecasts({ groupBy: 'TOPIC_AREA' });
    const both = await Promise.all(
      areas.map(({ key }) => forecast({ topicArea: key, ministry: found?.lineage })),
    );
    expect(sum(both.map(({ figure }) => figure.total))).toBe(byLineage.figure.total);
  });

  test('where nothing is to be counted, nothing is forecast', async () => {
    const areas = await forecasts({ groupBy: 'TOPIC_AREA' });
    const ministries = await forecasts({ groupBy: 'MINISTRY' });
    const pairs = areas.flatMap((area) =>
      ministries.map((ministry) => ({ topicArea: area.key, ministry: ministry.key })),
    );
    const empty = [];
    for (const pair of pairs) {
      const answer = await forecast(pair);
      if (answer.figure.total === 0) empty.push(answer);
    }
    expect(empty.length).toBeGreaterThan(0);
    for (const answer of empty) {
      expect(answer).toMatchObject({
        enoughData: false,
        path: [],
        backtest: [],
        probabilityByTarget: null,
        p50Completion: null,
      });
    }
  });

  test.each([
    [{ topicArea: 'KEINS' }, 'topicArea', /Themenfeld „KEINS“ gibt es nicht/],
    [{ ministry: 'KEINS' }, 'ministry', /Ressort „KEINS“.*gibt es nicht/],
  ])('refuses the unknown group %o', async (variables, field, sentence) => {
    const { data, errors } = await app.ask(FORECAST, variables, { 'accept-language': 'de' });
    expect(data).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', fields: [field] });
    expect(errors[0]?.message).toMatch(sentence);
  });

  test.each(['NONE', 'SITUATION'])('makes no table of forecasts by %s', async (groupBy) => {
    const { errors } = await app.ask(FORECASTS, { groupBy });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['groupBy'] });
  });

  test('says where there are fewer than six months of data', async () => {
    const early = await forecasts({ asOf: '2019-04-30', groupBy: 'TOPIC_AREA' });
    expect(early).toHaveLength(14);
    for (const group of early) {
      expect(group).toMatchObject({ enoughData: false, probabilityByTarget: null, p50Completion: null });
    }
    expect(await forecast({ asOf: '2019-04-30', topicArea: early[0]?.key })).toMatchObject({
      enoughData: false,
      path: [],
    });
  });

  test('is the same for everyone, and takes no statement of its own', async () => {
    const first = await forecasts({ groupBy: 'MINISTRY' });
    app.forget();
    const cold = await app.statements.during(() => forecasts({ groupBy: 'MINISTRY' }));
    expect(cold.statements).toBeLessThanOrEqual(6);
    const warm = await app.statements.during(() => forecasts({ groupBy: 'MINISTRY' }));
    expect(warm.statements).toBe(1);
    const narrow = await app.statements.during(() => series('COMPREHENSIVE', 'TOPIC_AREA'));
    expect(narrow.statements).toBe(1);
    expect(await forecasts({ groupBy: 'MINISTRY' })).toEqual(first);
  });
});
