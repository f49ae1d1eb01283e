import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MILESTONE_STATES } from '../../shared/domain/vocabulary.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { DEMO_TODAY, startSeededApp, type TestApp } from '../support/test-app.ts';

interface Row {
  code: string;
  title: string;
  description: string;
  plannedDate: string;
  actual: string | null;
  state: string;
  daysOverdue: number;
  ministry: { lineage: string };
  goals: { code: string }[];
}

interface Page {
  milestones: {
    totalCount: number;
    nodes: Row[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const QUERY = `query ($filter: MilestoneFilter, $orderBy: MilestoneOrder, $first: Int! = 200, $after: String) {
  milestones(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      code title description plannedDate actual state daysOverdue ministry { lineage } goals { code }
    }
  }
}`;

describe.each(DATABASE_KINDS)('milestones on %s', (kind) => {
  let app: TestApp;
  let all: Row[];
  beforeAll(async () => {
    app = await startSeededApp(kind, { reader: 'cio@demo.example' });
    all = (await list()).milestones.nodes;
  });
  afterAll(() => app.stop());

  const list = (variables: object = {}) => app.get<Page>(QUERY, variables);
  const codes = (rows: readonly Row[]) => rows.map((row) => row.code).toSorted();

  test('they come in the order of their planned days', () => {
    const days = all.map((row) => row.plannedDate);
    expect(days).toEqual(days.toSorted());
    expect(all.length).toBeGreaterThan(90);
  });

  test('state and days overdue follow from plan, actual day and today', () => {
    for (const row of all) {
      const reached = row.actual !== null;
      expect(row.state === 'REACHED').toBe(reached);
      if (!reached) expect(row.state === 'OVERDUE').toBe(row.plannedDate < DEMO_TODAY);
      expect(row.daysOverdue > 0).toBe(row.state === 'OVERDUE');
    }
    expect(new Set(all.map((row) => row.state)).size).toBe(MILESTONE_STATES.length);
  });

  const cases: [string, object, (row: Row) => boolean][] = [
    ...MILESTONE_STATES.map((state): [string, object, (row: Row) => boolean] => [
      `state ${state}`,
      { state: [state] },
      (row) => row.state === state,
    ]),
    ['ministry', { ministry: ['JUSTICE'] }, (row) => row.ministry.lineage === 'JUSTICE'],
    ['goal', { goal: ['G2'] }, (row) => row.goals.some(({ code }) => code === 'G2')],
    [
      'due window',
      { dueFrom: '2021-01-01', dueTo: '2021-12-31' },
      (row) => row.plannedDate.startsWith('2021'),
    ],
    [
      'text',
      { text: 'AKTE' },
      (row) => `${row.code}\n${row.title}\n${row.description}`.toLowerCase().includes('akte'),
    ],
  ];
  test.each(cases)('filter: %s', async (_name, filter, holds) => {
    const { milestones } = await list({ filter });
    const expected = codes(all.filter(holds));
    expect(codes(milestones.nodes)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
  });

  test.each(['CODE', 'TITLE', 'MINISTRY', 'PLANNED_DATE', 'STATE', 'DRIFT_FIRST'])(
    'pages by %s are complete, without gaps or duplicates',
    async (field) => {
      const orderBy = { field, direction: 'DESC' };
      const whole = (await list({ orderBy })).milestones.nodes.map((row) => row.code);
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const { milestones }: Page = await list({ orderBy, first: 30, after });
        paged.push(...milestones.nodes.map((row) => row.code));
        after = milestones.pageInfo.hasNextPage ? milestones.pageInfo.endCursor : null;
      } while (after !== null && paged.length <= whole.length);
      expect(paged).toEqual(whole);
    },
  );
});
