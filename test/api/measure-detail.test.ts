import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

interface Ref {
  code: string;
}

interface Detail {
  code: string;
  light: string;
  reportedOn: string | null;
  selfLight: string | null;
  lightReasons: { code: string; milestoneCode: string | null }[];
  reports: {
    reportedOn: string;
    light: string | null;
    selfLight: string | null;
    selfLightReason: string | null;
  }[];
  history: { revision: number; revisionState: string; plannedEnd: string | null }[];
  dependsOn: Ref[];
  requiredBy: Ref[];
  predecessors: Ref[];
  successors: Ref[];
  services: Ref[];
  milestones: { code: string; measures: Ref[] }[];
  drift: { firstRevision: number | null; firstPlanned: string | null; previousRevision: number | null };
}

const FIELDS = `
  code light reportedOn selfLight lightReasons { code milestoneCode }
  reports { reportedOn light selfLight selfLightReason }
  history { revision revisionState plannedEnd }
  dependsOn { code } requiredBy { code } predecessors { code light } successors { code } services { code title }
  milestones { code measures { code } }
  drift { firstRevision firstPlanned previousRevision }`;

const DETAIL = `query ($code: String!, $revision: Int, $asOf: Date) {
  measure(code: $code, revision: $revision, asOf: $asOf) { ${FIELDS} }
}`;

describe.each(DATABASE_KINDS)('one measure on %s', (kind) => {
  let app: TestApp;
  let all: Detail[];
  beforeAll(async () => {
    app = await startSeededApp(kind, { reader: 'cio@demo.example' });
    const answer = await app.get<{ measures: { nodes: Detail[] } }>(
      `{ measures(first: 200) { nodes { ${FIELDS} } } }`,
    );
    all = answer.measures.nodes;
  });
  afterAll(() => app.stop());

  const detail = async (code: string, variables: object = {}) =>
    (await app.get<{ measure: Detail | null }>(DETAIL, { code, ...variables })).measure;

  test('the detail says the same as the list', async () => {
    for (const row of all.slice(0, 10)) expect(await detail(row.code)).toEqual(row);
  });

  test('an unknown code is null, not an error', async () => {
    expect(await detail('M-NICHTS')).toBeNull();
  });

  test('reports come newest first; the effective one gives date and self-assessment', () => {
    const reported = all.filter((row) => row.reports.length > 1);
    expect(reported.length).toBeGreaterThan(20);
    for (const row of reported) {
      const days = row.reports.map((report) => report.reportedOn);
      expect(days).toEqual(days.toSorted().toReversed());
      expect(row.reportedOn).toBe(days[0]);
      expect(row.selfLight).toBe(row.reports[0]?.selfLight);
    }
  });

  test('the light of a report is the light of the measure as of that day', async () => {
    const row = all.find((candidate) => candidate.reports.length >= 3);
    if (!row) throw new Error('the demonstration has no measure with three reports');
    for (const report of row.reports) {
      const then = await detail(row.code, { asOf: report.reportedOn });
      expect(report.light).toBe(then?.light ?? null);
    }
  });

  test('a report of the future does not count yet', async () => {
    const row = all.find((candidate) => candidate.reports.length >= 2);
    if (!row) throw new Error('the demonstration has no measure with two reports');
    const [latest, before] = row.reports;
    const dayBefore = new Date(Date.parse(latest!.reportedOn) - 86_400_000).toISOString().slice(0, 10);
    expect((await detail(row.code, { asOf: dayBefore }))?.reportedOn).toBe(before?.reportedOn);
  });

  test('history names each revision once and ends with the draft', () => {
    for (const row of all) {
      const numbers = row.history.map((step) => step.revision);
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      expect(row.drift.firstRevision).toBe(numbers[0]);
    }
    expect(all.some((row) => row.history.at(-1)?.revisionState === 'DRAFT')).toBe(true);
  });

  test('drift is held against the first revision and the one before', () => {
    for (const row of all) {
      const first = row.history.find((step) => step.revision === row.drift.firstRevision);
      expect(row.drift.firstPlanned).toBe(first?.plannedEnd ?? null);
      const before = row.history
        .filter((step) => step.revisionState === 'PUBLISHED')
        .map((step) => step.revision);
      if (row.drift.previousRevision !== null) expect(before).toContain(row.drift.previousRevision);
    }
  });

  test('links read the same from both ends', () => {
    const links = (field: 'dependsOn' | 'requiredBy' | 'successors') =>
      all.flatMap((row) => row[field].map((other) => [row.code, other.code].join(' > '))).toSorted();
    const reversed = (field: 'requiredBy') =>
      all.flatMap((row) => row[field].map((other) => [other.code, row.code].join(' > '))).toSorted();
    expect(links('dependsOn')).toEqual(reversed('requiredBy'));
    expect(links('dependsOn').length).toBeGreaterThan(0);
    for (const row of all) {
      for (const milestone of row.milestones) {
        expect(milestone.measures.map((measure) => measure.code)).toContain(row.code);
      }
    }
  });

  test('every light has a reason', () => {
    for (const row of all) expect(row.lightReasons.length).toBeGreaterThan(0);
  });

  test('a measure that came from one that left the plan still names it', async () => {
    const successions = await app.get<{ revisions: { number: number }[] }>('{ revisions { number } }');
    const found: string[] = [];
    for (const { number } of successions.revisions) {
      const { measures } = await app.get<{ measures: { nodes: Detail[] } }>(
        `query ($revision: Int) { measures(first: 200, revision: $revision) { nodes { code predecessors { code light } successors { code } } } }`,
        { revision: number },
      );
      const codes = new Set(measures.nodes.map((row) => row.code));
      for (const row of measures.nodes) {
        for (const predecessor of row.predecessors) {
          if (!codes.has(predecessor.code)) found.push(`${predecessor.code} > ${row.code}`);
        }
      }
    }
    expect(found.length).toBeGreaterThan(0);
  });
});
