import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

interface Found {
  code: string;
  title: string;
}

interface Result {
  measures: (Found & { light: string; ministry: { abbreviation: string } | null })[];
  measureCount: number;
  milestones: (Found & { state: string })[];
  milestoneCount: number;
  services: (Found & { maturity: number | null })[];
  serviceCount: number;
  ministries: { abbreviation: string; name: string }[];
  ministryCount: number;
  goals: Found[];
  goalCount: number;
}

const SEARCH = `query ($text: String!, $first: Int! = 5, $revision: Int, $asOf: Date) {
  search(text: $text, first: $first, revision: $revision, asOf: $asOf) {
    measures { code title light ministry { abbreviation } } measureCount
    milestones { code title state } milestoneCount
    services { code title maturity } serviceCount
    ministries { abbreviation name } ministryCount
    goals { code title } goalCount
  }
}`;

describe.each(DATABASE_KINDS)('search on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true });
  });
  afterAll(() => app.stop());

  const search = async (text: string, variables: object = {}) =>
    (await app.get<{ search: Result }>(SEARCH, { text, ...variables })).search;

  test('a code comes first, in either case, and its beginning finds it too', async () => {
    const { measures } = await app.get<{ measures: { nodes: Found[] } }>(
      '{ measures(first: 200) { nodes { code title } } }',
    );
    for (const { code, title } of measures.nodes.slice(0, 20)) {
      expect((await search(code.toLowerCase())).measures[0]).toMatchObject({ code, title });
    }
    const begun = await search('M-');
    expect(begun.measures.every(({ code }) => code.startsWith('M-'))).toBe(true);
    expect(begun.measures).toHaveLength(5);
    expect(begun.measureCount).toBeGreaterThan(50);
  });

  test('a service by its five digits, with its maturity as the list says it', async () => {
    const { ozgServices } = await app.get<{
      ozgServices: { nodes: (Found & { maturity: { minimum: number | null } })[] };
    }>('{ ozgServices(first: 200) { nodes { code title maturity { minimum } } } }');
    for (const { code, title, maturity } of ozgServices.nodes.slice(0, 10)) {
      expect((await search(code)).services[0]).toEqual({ code, title, maturity: maturity.minimum });
    }
  });

  test('a ministry by its abbreviation, with what it leads', async () => {
    const found = await search('smi', { first: 200 });
    expect(found.ministries[0]?.abbreviation).toBe('SMI');
    expect(found.measures.some(({ ministry }) => ministry?.abbreviation === 'SMI')).toBe(true);
    expect(found.milestones.some(({ code }) => code.startsWith('W-SMI-'))).toBe(true);
  });

  test('umlauts are found without them, spelled out or left away', async () => {
    const exact = await search('Straße', { first: 200 });
    expect(exact.serviceCount).toBeGreaterThan(0);
    const codes = async (text: string) =>
      (await search(text, { first: 200 })).services.map(({ code }) => code);
    const wanted = exact.services.map(({ code }) => code);
    expect(await codes('strasse')).toEqual(expect.arrayContaining(wanted));
    const written = await search('Führerschein');
    expect(written.serviceCount).toBeGreaterThan(0);
    expect((await search('fuehrerschein')).serviceCount).toBe(written.serviceCount);
    expect((await search('fuhrerschein')).serviceCount).toBe(written.serviceCount);
  });

  test('counts are those of all matches, and the list of measures counts at most as many', async () => {
    const all = await search('Amt24', { first: 200 });
    expect(all.measureCount).toBe(all.measures.length);
    expect((await search('Amt24', { first: 1 })).measureCount).toBe(all.measureCount);
    const { measures } = await app.get<{ measures: { totalCount: number } }>(
      '{ measures(filter: { text: "Amt24" }) { totalCount } }',
    );
    expect(measures.totalCount).toBe(all.measureCount);
    expect(measures.totalCount).toBeGreaterThan(0);
  });

  test('it answers from the day and the revision asked for', async () => {
    const past = await search('sm', { asOf: '2019-06-01', first: 200 });
    const today = await search('sm', { first: 200 });
    const names = ({ ministries }: Result) => ministries.map(({ abbreviation }) => abbreviation);
    expect(names(past)).not.toEqual(names(today));
    const first = await search('M-', { revision: 1, first: 200 });
    const { measures } = await app.get<{ measures: { totalCount: number } }>(
      '{ measures(revision: 1) { totalCount } }',
    );
    expect(first.measureCount).toBeLessThanOrEqual(measures.totalCount);
  });

  test('nothing typed finds nothing; an impossible question is refused', async () => {
    expect((await search('   ')).measureCount).toBe(0);
    for (const variables of [
      { text: 'x'.repeat(TEXT_MAX.search + 1) },
      { text: 'a\u0000' },
      { text: 'a', first: 0 },
      { text: 'a', first: 201 },
    ]) {
      const { errors } = await app.ask(SEARCH, variables);
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
    const hidden = await app.ask(SEARCH, { text: 'a', revision: 99 });
    expect(hidden.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  test('takes at most 12 statements, cold, and one when warm', async () => {
    app.forget();
    expect((await app.statements.during(() => search('Bau'))).statements).toBeLessThanOrEqual(12);
    expect((await app.statements.during(() => search('Bauen'))).statements).toBe(1);
  });
});
