import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIFECYCLES, MEASURE_LEVELS, SCHEDULE_LIGHTS } from '../../shared/domain/vocabulary.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

interface Row {
  code: string;
  title: string;
  description: string;
  responsibleBody: string | null;
  level: string;
  kind: string;
  lifecycle: string;
  light: string;
  freshness: string;
  plannedEndDate: string | null;
  reportedOn: string | null;
  progress: { percent: number | null };
  drift: { expected: string | null; daysAgainstFirst: number | null };
  ministry: { code: string; abbreviation: string; lineage: string } | null;
  topicArea: { code: string } | null;
  goals: { code: string }[];
}

interface Page {
  measures: {
    totalCount: number;
    nodes: Row[];
    edges: { cursor: string; node: { code: string } }[];
    pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor: string | null;
      endCursor: string | null;
    };
  };
}

const QUERY = `query ($filter: MeasureFilter, $orderBy: MeasureOrder, $first: Int! = 200, $after: String, $asOf: Date, $revision: Int) {
  measures(filter: $filter, orderBy: $orderBy, first: $first, after: $after, asOf: $asOf, revision: $revision) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { code } }
    nodes {
      code title description responsibleBody level kind lifecycle light freshness plannedEndDate reportedOn
      progress { percent } drift { expected daysAgainstFirst }
      ministry { code abbreviation lineage } topicArea { code } goals { code }
    }
  }
}`;

describe.each(DATABASE_KINDS)('measures on %s', (kind) => {
  let app: TestApp;
  let all: Row[];
  beforeAll(async () => {
    app = await startSeededApp(kind, { reader: 'cio@demo.example' });
    all = (await list()).measures.nodes;
  });
  afterAll(() => app.stop());

  const list = (variables: object = {}) => app.get<Page>(QUERY, variables);
  const codes = (rows: readonly { code: string }[]) => rows.map((row) => row.code).toSorted();

  test('the whole catalogue comes on one page of 200', async () => {
    const { totalCount, pageInfo } = (await list()).measures;
    expect(totalCount).toBeGreaterThanOrEqual(110);
    expect(all).toHaveLength(totalCount);
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  });

  const word = (row: Row, text: string) =>
    [row.code, row.title, row.description, row.responsibleBody ?? ''].join('\n').toLowerCase().includes(text);
  const cases: [string, object, (row: Row) => boolean][] = [
    ...SCHEDULE_LIGHTS.map((light): [string, object, (row: Row) => boolean] => [
      `light ${light}`,
      { light: [light] },
      (row) => row.light === light,
    ]),
    ...LIFECYCLES.map((lifecycle): [string, object, (row: Row) => boolean] => [
      `lifecycle ${lifecycle}`,
      { lifecycle: [lifecycle] },
      (row) => row.lifecycle === lifecycle,
    ]),
    ...MEASURE_LEVELS.map((level): [string, object, (row: Row) => boolean] => [
      `level ${level}`,
      { level: [level] },
      (row) => row.level === level,
    ]),
    [
      'two lights',
      { light: ['RED', 'UNREPORTED'] },
      (row) => row.light === 'RED' || row.light === 'UNREPORTED',
    ],
    ['kind', { kind: ['BASE_COMPONENT'] }, (row) => row.kind === 'BASE_COMPONENT'],
    ['freshness', { freshness: ['STALE', 'NEVER'] }, (row) => row.freshness !== 'CURRENT'],
    ['ministry by lineage', { ministry: ['JUSTICE'] }, (row) => row.ministry?.lineage === 'JUSTICE'],
    ['ministry by abbreviation', { ministry: ['SMI'] }, (row) => row.ministry?.abbreviation === 'SMI'],
    ['goal', { goal: ['G5', 'G6'] }, (row) => row.goals.some(({ code }) => code === 'G5' || code === 'G6')],
    ['topic area', { topicArea: ['TF06'] }, (row) => row.topicArea?.code === 'TF06'],
    ['due from', { dueFrom: '2021-12-31' }, (row) => (row.plannedEndDate ?? '') >= '2021-12-31'],
    [
      'due to',
      { dueTo: '2020-12-31' },
      (row) => row.plannedEndDate !== null && row.plannedEndDate <= '2020-12-31',
    ],
    [
      'due window',
      { dueFrom: '2021-01-01', dueTo: '2021-12-31' },
      (row) => row.plannedEndDate?.startsWith('2021') ?? false,
    ],
    ['text in upper case', { text: 'DIGITAL' }, (row) => word(row, 'digital')],
    ['text with an umlaut', { text: 'BÜRGER' }, (row) => word(row, 'bürger')],
    ['two words', { text: 'kommun  digital' }, (row) => word(row, 'kommun') && word(row, 'digital')],
    ['text in a code', { text: 'm-elg' }, (row) => word(row, 'm-elg')],
    [
      'conditions together',
      { light: ['RED'], goal: ['G1'], level: ['STATE'] },
      (row) => row.light === 'RED' && row.level === 'STATE' && row.goals.some(({ code }) => code === 'G1'),
    ],
    ['an empty list', { light: [] }, () => false],
  ];
  test.each(cases)('filter: %s', async (_name, filter, holds) => {
    const { measures } = await list({ filter });
    expect(codes(measures.nodes)).toEqual(codes(all.filter(holds)));
    expect(measures.totalCount).toBe(measures.nodes.length);
  });

  test('the filters above do not all come out empty', () => {
    const hits = cases.map(([, , holds]) => all.filter(holds).length);
    expect(hits.filter((hit) => hit > 0).length).toBeGreaterThan(15);
    expect(hits.filter((hit) => hit === all.length)).toEqual([]);
  });

  const sorts: [string, (row: Row) => string | number | null][] = [
    ['PLANNED_END', (row) => row.plannedEndDate],
    ['REPORTED_ON', (row) => row.reportedOn],
    ['PROGRESS', (row) => row.progress.percent],
    ['DRIFT_FIRST', (row) => row.drift.daysAgainstFirst],
    ['LIGHT', (row) => SCHEDULE_LIGHTS.findIndex((light) => light === row.light)],
    ['LIFECYCLE', (row) => LIFECYCLES.findIndex((lifecycle) => lifecycle === row.lifecycle)],
  ];
  test.each(sorts)('order by %s: nulls last in both directions, ties by code', async (field, keyOf) => {
    for (const direction of ['ASC', 'DESC'] as const) {
      const { nodes } = (await list({ orderBy: { field, direction } })).measures;
      expect(codes(nodes)).toEqual(codes(all));
      for (let i = 1; i < nodes.length; i += 1) {
        const [before, after] = [nodes[i - 1]!, nodes[i]!];
        const [a, b] = [keyOf(before), keyOf(after)];
        if (a === null) expect(b).toBeNull();
        else if (b !== null && a !== b) expect(direction === 'ASC' ? a < b : a > b).toBe(true);
        if (a === b) expect(before.code.localeCompare(after.code, 'de', { numeric: true })).toBeLessThan(0);
      }
    }
  });

  test.each(['CODE', 'TITLE', 'MINISTRY', 'EXPECTED_END', 'LIGHT', 'PROGRESS'])(
    'pages by %s are complete, without gaps or duplicates',
    async (field) => {
      for (const direction of ['ASC', 'DESC']) {
        const orderBy = { field, direction };
        const whole = (await list({ orderBy })).measures.nodes.map((row) => row.code);
        const paged: string[] = [];
        let after: string | null = null;
        for (let page = 0; page < 20; page += 1) {
          const { measures }: Page = await list({ orderBy, first: 13, after });
          expect(measures.pageInfo.hasPreviousPage).toBe(page > 0);
          expect(measures.totalCount).toBe(whole.length);
          expect(measures.edges.map((edge) => edge.node.code)).toEqual(measures.nodes.map((row) => row.code));
          paged.push(...measures.nodes.map((row) => row.code));
          after = measures.pageInfo.endCursor;
          if (!measures.pageInfo.hasNextPage) break;
        }
        expect(paged).toEqual(whole);
      }
    },
  );

  test('a page after any edge starts with the next one', async () => {
    const { edges } = (await list()).measures;
    const next = (await list({ after: edges[41]!.cursor, first: 1 })).measures;
    expect(next.nodes[0]?.code).toBe(edges[42]?.node.code);
  });

  test('an earlier day shows an earlier revision and only what was known then', async () => {
    const { nodes } = (await list({ asOf: '2019-06-30' })).measures;
    expect(nodes.length).toBeLessThan(all.length);
    expect(nodes.every((row) => row.reportedOn === null || row.reportedOn <= '2019-06-30')).toBe(true);
    expect(nodes.some((row) => row.light === 'GREEN')).toBe(nodes.some((row) => row.reportedOn !== null));
  });

  test('a measure that nobody reports is never green', () => {
    const silent = all.filter((row) => row.reportedOn === null);
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.filter((row) => row.light === 'GREEN' || row.light === 'YELLOW')).toEqual([]);
  });
});
