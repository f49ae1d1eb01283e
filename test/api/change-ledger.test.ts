import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestPerson } from '../support/test-app.ts';

interface Entry {
  readonly id: string;
  readonly revision: { readonly number: number; readonly state: string };
  readonly change: {
    readonly kind: string;
    readonly code: string;
    readonly change: string;
    readonly ministry: { readonly lineage: string } | null;
    readonly weakenings: readonly string[];
    readonly reasons: readonly { readonly reason: string }[];
  };
  readonly unexplained: readonly string[];
}
interface Page {
  readonly nodes: readonly Entry[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const LEDGER = `query ($filter: ChangeLedgerFilter, $after: String) {
  changeLedger(filter: $filter, first: 200, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id unexplained revision { number state }
      change { kind code change weakenings ministry { lineage } reasons { reason } } } } }`;
const HISTORY = `query ($kind: ContentKind!, $code: String!) { contentHistory(kind: $kind, code: $code) {
  firstRevision lastRevision
  states { present daysAgainstFirst date revision { number } change { fields { field before after daysMoved } } } } }`;
type Reader = Pick<TestPerson, 'get'>;

async function ledger(person: Reader, filter: object = {}): Promise<Entry[]> {
  const entries: Entry[] = [];
  let after: string | null = null;
  for (;;) {
    const { changeLedger }: { changeLedger: Page } = await person.get<{ changeLedger: Page }>(LEDGER, {
      filter,
      after,
    });
    entries.push(...changeLedger.nodes);
    if (!changeLedger.pageInfo.hasNextPage) {
      expect(entries).toHaveLength(changeLedger.totalCount);
      return entries;
    }
    after = changeLedger.pageInfo.endCursor;
  }
}

const key = ({ revision, change }: Entry) =>
  `${revision.number} ${change.kind} ${change.code} ${change.change}`;

describe.each(DATABASE_KINDS)('the change ledger on %s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  let cio: TestPerson;
  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true });
    cio = await app.as('cio@demo.example');
  });
  afterAll(() => app.stop());

  test('holds exactly what the comparisons of neighbouring revisions find, newest first', async () => {
    const entries = await ledger(cio);
    const expected: string[] = [];
    for (const head of [2, 3, 4, 5]) {
      const { compareRevisions } = await cio.get<{
        compareRevisions: { changes: { kind: string; code: string; change: string }[] };
      }>(`{ compareRevisions(base: ${head - 1}, head: ${head}) { changes { kind code change } } }`);
      expected.push(
        ...compareRevisions.changes.map((each) => `${head} ${each.kind} ${each.code} ${each.change}`),
      );
    }
    expect(entries.map(key).toSorted()).toEqual(expected.toSorted());
    const numbers = entries.map(({ revision }) => revision.number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  test('puts what is weakened on top of each revision', async () => {
    for (const number of [2, 3, 4]) {
      const entries = await ledger(cio, { revision: [number] });
      const weak = entries.map(({ change }) => change.weakenings.length > 0);
      expect(weak).toEqual(weak.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  test('is narrowed by each filter, and by all together', async () => {
    const all = await ledger(cio);
    const picked = async (filter: object, keep: (entry: Entry) => boolean) => {
      const found = await ledger(cio, filter);
      expect(found.map(key)).toEqual(all.filter(keep).map(key));
      return found.length;
    };
    const sizes = [
      await picked({ kind: ['MILESTONE'] }, ({ change }) => change.kind === 'MILESTONE'),
      await picked({ change: ['ADDED'] }, ({ change }) => change.change === 'ADDED'),
      await picked({ revision: [3] }, ({ revision }) => revision.number === 3),
      await picked({ weakenedOnly: true }, ({ change }) => change.weakenings.length > 0),
      await picked({ ministry: ['SK'] }, ({ change }) => change.ministry?.lineage === 'STATE_CHANCELLERY'),
      await picked(
        { weakenedOnly: true, kind: ['MEASURE'] },
        ({ change }) => change.weakenings.length > 0 && change.kind === 'MEASURE',
      ),
    ];
    for (const size of sizes) expect(size).toBeGreaterThan(0);
    await picked({ unexplainedOnly: true }, ({ unexplained }) => unexplained.length > 0);
    expect(await ledger(cio, { text: 'gibt es in keinem Plan' })).toEqual([]);
  });

  test('visitors see published revisions only, and in the exports the same rows', async () => {
    const seen = await ledger(app);
    expect(seen.map(key)).toEqual(
      (await ledger(cio)).filter(({ revision }) => revision.state === 'PUBLISHED').map(key),
    );
    const response = await fetch(`${app.url}/exports/ledger.json`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('"revision":5');
    const csv = await fetch(`${app.url}/exports/ledger.csv`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect((await csv.text()).split('\r\n').length).toBeGreaterThan(seen.length);
  });

  test('the history of the open data portal is the one on record', async () => {
    const { contentHistory } = await app.get<{
      contentHistory: {
        firstRevision: number;
        lastRevision: number | null;
        states: {
          present: boolean;
          date: string | null;
          daysAgainstFirst: number | null;
          revision: { number: number };
        }[];
      };
    }>(HISTORY, { kind: 'MEASURE', code: 'M-OPENDATA' });
    expect(contentHistory).toMatchObject({ firstRevision: 1, lastRevision: null });
    // Masterplan of March 2019: by the end of 2020; the action plan of September 2019: still in 2019; online on 2021-02-17.
    const dates = contentHistory.states.map(({ revision, date, daysAgainstFirst }) => [
      revision.number,
      date,
      daysAgainstFirst,
    ]);
    expect(dates).toEqual([
      [4, '2021-02-17', 48],
      [3, '2019-12-31', -366],
      [2, '2019-12-31', -366],
      [1, '2020-12-31', 0],
    ]);
  });

  test('a thing that no visible revision holds has no history', async () => {
    const answer = await app.get<{ contentHistory: null }>(HISTORY, {
      kind: 'MEASURE',
      code: 'M-GIBTESNICHT',
    });
    expect(answer.contentHistory).toBeNull();
  });
});
