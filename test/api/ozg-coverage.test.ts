import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp } from '../support/test-app.ts';

interface Coverage {
  readonly total: number;
  readonly federalOnly: number;
  readonly competent: number;
  readonly steps: readonly { readonly step: string; readonly count: number }[];
  readonly meanPercent: number;
  readonly populationPercent: number;
  readonly counties: readonly {
    readonly ags: string;
    readonly municipalities: number;
    readonly services: number;
    readonly percent: number;
  }[];
  readonly simulated: boolean;
}
const COVERAGE = `query ($asOf: Date) { ozgCoverage(asOf: $asOf) { total federalOnly competent steps { step count }
  meanPercent populationPercent counties { ags municipalities services percent } simulated } }`;

describe.each(DATABASE_KINDS)('coverage on %s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true, today: '2021-10-15' });
  });
  afterAll(() => app.stop());

  const coverage = async (asOf: string) =>
    (await app.get<{ ozgCoverage: Coverage }>(COVERAGE, { asOf })).ozgCoverage;

  test.each(['2020-06-30', '2021-10-15', '2023-06-30'])(
    'as of %s equals a recount of the rows',
    async (asOf) => {
      const found = await coverage(asOf);
      const db = kysely(app.orm.em.fork());
      const { rows } = await sql<{
        ags: string;
        county: string;
        n: number | string;
        people: number | string;
      }>`
      select m.ags, c.ags as county, count(distinct r.service_id) as n, coalesce(
        (select p.population from municipality_population p where p.municipality_id = m.id
          and p.counted_on <= ${asOf} order by p.counted_on desc limit 1),
        (select p.population from municipality_population p where p.municipality_id = m.id
          order by p.counted_on limit 1), 0) as people
      from municipality m join county c on c.id = m.county_id
      left join (select r.* from rollout r join ozg_service s on s.id = r.service_id
        where s.execution <> 'FEDERAL' and r.available_from <= ${asOf}
        and (r.available_to is null or r.available_to >= ${asOf})) r on r.municipality_id = m.id
      where (m.valid_from is null or m.valid_from <= ${asOf}) and (m.valid_to is null or m.valid_to >= ${asOf})
      group by m.id, m.ags, c.ags`.execute(db);
      const all = rows.map((row) => ({ ...row, n: Number(row.n), people: Number(row.people) }));
      const sum = (list: typeof all, of: (row: (typeof all)[number]) => number) =>
        list.reduce((before, row) => before + of(row), 0);
      expect(found.competent).toBe(all.length);
      expect(found.meanPercent).toBeCloseTo((100 * sum(all, (row) => row.n)) / all.length / found.total, 9);
      expect(found.populationPercent).toBeCloseTo(
        (100 * sum(all, (row) => row.n * row.people)) / sum(all, (row) => row.people) / found.total,
        9,
      );
      expect(found.counties).toHaveLength(13);
      for (const { ags, municipalities, services } of found.counties) {
        const own = all.filter((row) => row.county === ags);
        expect(municipalities).toBe(own.length);
        expect(services).toBeCloseTo(sum(own, (row) => row.n) / own.length, 9);
      }
      // The steps are a partition of all services that are counted, and agree with the counting rules.
      expect(sumOf(found.steps.map(({ count }) => count))).toBe(found.total);
      const { ozgProgress } = await app.get<{
        ozgProgress: { byRule: { rule: string; online: number; total: number; excludedFederal: number }[] };
      }>(
        'query ($asOf: Date) { ozgProgress(asOf: $asOf) { byRule { rule online total excludedFederal } } }',
        {
          asOf,
        },
      );
      const step = (name: string) => found.steps.find((each) => each.step === name)?.count ?? 0;
      const rule = (name: string) => ozgProgress.byRule.find((each) => each.rule === name);
      expect(step('COMPREHENSIVE')).toBe(rule('COMPREHENSIVE')?.online);
      expect(found.total - step('NO_SOLUTION') - step('LEVEL2')).toBe(rule('SERVICE_LEVEL3')?.online);
      expect(found.total - step('NO_SOLUTION')).toBe(rule('ANY_MEMBER_LEVEL2')?.online);
      expect(found.federalOnly).toBe(rule('SERVICE_LEVEL3')?.excludedFederal);
    },
  );

  test('the register is that of the day', async () => {
    expect((await coverage('2022-01-01')).competent).toBe(419);
    expect((await coverage('2023-01-01')).competent).toBe(418);
  });

  test('lists municipalities by filter and order, page by page', async () => {
    interface Page {
      municipalityCoverage: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        nodes: {
          ags: string;
          name: string;
          county: { ags: string };
          available: number;
          percent: number;
          total: number;
        }[];
      };
    }
    const list = async (variables: object) =>
      (
        await app.get<Page>(
          `query ($filter: MunicipalityFilter, $orderBy: MunicipalityOrder, $first: Int!, $after: String) {
            municipalityCoverage(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { totalCount
              pageInfo { hasNextPage endCursor } nodes { ags name county { ags } available percent total } } }`,
          variables,
        )
      ).municipalityCoverage;
    const best = await list({ first: 200, orderBy: { field: 'AVAILABLE', direction: 'DESC' } });
    expect(best.totalCount).toBe(419);
    const counts = best.nodes.map(({ available }) => available);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    for (const { available, percent, total } of best.nodes) {
      expect(percent).toBeCloseTo((100 * available) / total, 9);
    }
    const seen = new Set<string>();
    let after: string | null = null;
    do {
      const page: Page['municipalityCoverage'] = await list({ first: 150, after });
      for (const { ags } of page.nodes) seen.add(ags);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.size).toBe(419);
    const meissen = await list({ first: 200, filter: { county: ['14627'] } });
    expect(meissen.nodes.every(({ county }) => county.ags === '14627')).toBe(true);
    expect(await list({ first: 10, filter: { text: 'riesa' } })).toMatchObject({ totalCount: 1 });
    const refused = await app.ask('{ municipalityCoverage(first: 201) { totalCount } }');
    expect(refused.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
