import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

const MEASURES = `{ measures(first: 200) { nodes {
  code light selfLight optimismGap reports { selfLight selfLightReason stateOfAffairs }
  history { revisionState }
} } }`;

interface Measures {
  measures: {
    nodes: {
      light: string;
      selfLight: string | null;
      optimismGap: boolean | null;
      reports: { selfLight: string | null; selfLightReason: string | null; stateOfAffairs: string }[];
      history: { revisionState: string }[];
    }[];
  };
}

describe('nobody in particular, public access off', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startSeededApp('sqlite', { demonstration: false });
  });
  afterAll(() => app.stop());

  test('only viewer answers', async () => {
    const { viewer } = await app.get<{ viewer: object }>('{ viewer { role displayName } }');
    expect(viewer).toEqual({ role: null, displayName: 'Gast' });
  });
});

describe('the public', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startSeededApp('sqlite', { demonstration: false, publicAccess: true });
  });
  afterAll(() => app.stop());

  test('self-assessments stay within the government', async () => {
    const { nodes } = (await app.get<Measures>(MEASURES)).measures;
    for (const row of nodes) {
      expect(row).toMatchObject({ selfLight: null, optimismGap: null });
      for (const report of row.reports) {
        expect(report).toMatchObject({ selfLight: null, selfLightReason: null });
      }
    }
    expect(nodes.some((row) => row.reports.some((report) => report.stateOfAffairs !== ''))).toBe(true);
  });

  test('the draft does not exist: not in lists, not by number, not in a history, not in a comparison', async () => {
    const { revisions } = await app.get<{ revisions: { number: number; state: string }[] }>(
      '{ revisions { number state } }',
    );
    expect(new Set(revisions.map((revision) => revision.state))).toEqual(new Set(['PUBLISHED']));
    const draft = revisions.length + 1;
    const hidden = [
      `{ goals(revision: ${draft}) { code } }`,
      `{ measures(revision: ${draft}) { totalCount } }`,
      `{ measure(code: "M-ELG", revision: ${draft}) { code } }`,
      `{ milestones(revision: ${draft}) { totalCount } }`,
      `{ dashboard(revision: ${draft}) { asOf } }`,
      `{ implementationPlans(revision: ${draft}) { code } }`,
      `{ compareRevisions(base: 1, head: ${draft}) { totalCount } }`,
      `{ milestoneTrend(revision: ${draft}) { totalCount } }`,
    ];
    for (const query of hidden) {
      expect((await app.ask(query)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const { nodes } = (await app.get<Measures>(MEASURES)).measures;
    expect(nodes.flatMap((row) => row.history).filter((step) => step.revisionState !== 'PUBLISHED')).toEqual(
      [],
    );
  });
});

describe('the CIO office', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startSeededApp('sqlite', { reader: 'cio@demo.example' });
  });
  afterAll(() => app.stop());

  test('reads with the rights of the CIO office', async () => {
    const { nodes } = (await app.get<Measures>(MEASURES)).measures;
    expect(nodes.some((row) => row.selfLight !== null)).toBe(true);
    expect(nodes.some((row) => row.optimismGap)).toBe(true);
    expect(nodes.some((row) => row.history.some((step) => step.revisionState === 'DRAFT'))).toBe(true);
    const { revisions } = await app.get<{ revisions: { state: string }[] }>('{ revisions { state } }');
    expect(revisions.filter((revision) => revision.state === 'DRAFT')).toHaveLength(1);
  });
});
