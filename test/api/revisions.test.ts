import { writePlanDate } from '../../shared/domain/plan-date.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { CONTENT_KINDS } from '../../shared/domain/vocabulary.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

interface Revision {
  number: number;
  state: string;
  effectiveDate: string | null;
  contentSha256: string | null;
  previousSha256: string | null;
  measureCount: number;
}
interface Change {
  kind: string;
  code: string;
  title: string;
  change: string;
  ministry: { abbreviation: string; lineage: string } | null;
  fields: {
    field: string;
    before: string | null;
    after: string | null;
    daysMoved: number | null;
    weakening: string | null;
  }[];
  weakenings: string[];
  reasons: { revision: number; reason: string; decisionReference: string | null }[];
  related: string[];
}
interface Comparison {
  base: { number: number };
  head: { number: number };
  totalCount: number;
  weakenedWithoutReason: number;
  counts: {
    kind: string;
    added: number;
    removed: number;
    changed: number;
    unchanged: number;
    weakened: number;
  }[];
  changes: Change[];
}

const REVISIONS = '{ revisions { number state effectiveDate contentSha256 previousSha256 measureCount } }';
const COMPARE = `query ($base: Int!, $head: Int!, $filter: ComparisonFilter) {
  compareRevisions(base: $base, head: $head, filter: $filter) {
    base { number } head { number } totalCount weakenedWithoutReason
    counts { kind added removed changed unchanged weakened }
    changes {
      kind code title change ministry { abbreviation lineage } weakenings related
      fields { field before after daysMoved weakening } reasons { revision reason decisionReference }
    }
  }
}`;
const TREND = `query ($revision: Int, $asOf: Date, $filter: MilestoneFilter) {
  milestoneTrend(revision: $revision, asOf: $asOf, filter: $filter) {
    asOf totalCount
    lines { code title daysMoved direction zigzag steep reachedOn ministry { lineage } points { x revision planned written } }
  }
}`;

describe.each(DATABASE_KINDS)('the revisions on %s', (kind) => {
  let app: TestApp & { readonly orm: Database };
  beforeAll(async () => {
    app = await startSeededApp(kind, { reader: 'cio@demo.example' });
  });
  afterAll(() => app.stop());

  const compare = async (base: number, head: number, filter?: object) =>
    (await app.get<{ compareRevisions: Comparison }>(COMPARE, { base, head, filter })).compareRevisions;

  test('lists every revision, chained, and the one in force on a day', async () => {
    const { revisions } = await app.get<{ revisions: Revision[] }>(REVISIONS);
    expect(revisions.map(({ number, state }) => `${number} ${state}`)).toEqual([
      '1 PUBLISHED',
      '2 PUBLISHED',
      '3 PUBLISHED',
      '4 PUBLISHED',
      '5 DRAFT',
    ]);
    expect(revisions.slice(1, 4).map(({ previousSha256 }) => previousSha256)).toEqual(
      revisions.slice(0, 3).map(({ contentSha256 }) => contentSha256),
    );
    const inForce = async (asOf: string) =>
      (
        await app.get<{ revisionInForce: Revision | null }>(
          'query ($asOf: Date) { revisionInForce(asOf: $asOf) { number } }',
          { asOf },
        )
      ).revisionInForce?.number;
    expect(await inForce('2019-03-18')).toBeUndefined();
    expect(await inForce('2019-03-19')).toBe(1);
    expect(await inForce('2020-11-14')).toBe(2);
    expect(await inForce('2021-10-15')).toBe(4);
    expect(
      (await app.get<{ revision: Revision | null }>('{ revision(number: 99) { number } }')).revision,
    ).toBeNull();
  });

  test('counts what SQL counts as come, gone and stayed', async () => {
    const db = kysely(app.orm.em.fork());
    const codesIn = async (number: number): Promise<Record<string, Set<string>>> => {
      const measures = await db
        .selectFrom('measure_version as v')
        .innerJoin('measure as t', 't.id', 'v.measure_id')
        .innerJoin('revision as r', 'r.id', 'v.revision_id')
        .where('r.number', '=', number)
        .select('t.code')
        .execute();
      const milestones = await db
        .selectFrom('milestone_version as v')
        .innerJoin('milestone as t', 't.id', 'v.milestone_id')
        .innerJoin('revision as r', 'r.id', 'v.revision_id')
        .where('r.number', '=', number)
        .select('t.code')
        .execute();
      const codes = (rows: { code: string }[]) => new Set(rows.map(({ code }) => code));
      return { MEASURE: codes(measures), MILESTONE: codes(milestones) };
    };
    for (const [base, head] of [
      [1, 2],
      [2, 3],
      [1, 4],
      [4, 5],
    ] as const) {
      const [old, now, { counts }] = [await codesIn(base), await codesIn(head), await compare(base, head)];
      expect(counts.map(({ kind: each }) => each)).toEqual([...CONTENT_KINDS]);
      for (const thing of ['MEASURE', 'MILESTONE']) {
        const [before, after] = [old[thing] ?? new Set<string>(), now[thing] ?? new Set<string>()];
        const count = counts.find((each) => each.kind === thing);
        const stayed = [...before].filter((code) => after.has(code)).length;
        expect(count).toMatchObject({ added: after.size - stayed, removed: before.size - stayed });
        expect((count?.changed ?? 0) + (count?.unchanged ?? 0)).toBe(stayed);
      }
    }
  });

  test('finds each moved end as SQL does, with the days it moved', async () => {
    const db = kysely(app.orm.em.fork());
    const moved = await db
      .selectFrom('measure_version as a')
      .innerJoin('measure_version as b', 'b.measure_id', 'a.measure_id')
      .innerJoin('measure as m', 'm.id', 'a.measure_id')
      .innerJoin('revision as ra', 'ra.id', 'a.revision_id')
      .innerJoin('revision as rb', 'rb.id', 'b.revision_id')
      .where('ra.number', '=', 1)
      .where('rb.number', '=', 4)
      .whereRef('a.planned_end_date', '<', 'b.planned_end_date')
      .select(['m.code', 'a.planned_end_date as before', 'b.planned_end_date as after'])
      .execute();
    expect(moved.length).toBeGreaterThan(0);
    const { changes } = await compare(1, 4, { kind: ['MEASURE'] });
    const later = changes.flatMap(({ code, fields }) =>
      fields.flatMap(({ field, weakening, daysMoved }) =>
        field === 'plannedEnd' && weakening === 'MOVED_LATER' ? [{ code, daysMoved }] : [],
      ),
    );
    const days = (from: string | null, to: string | null) =>
      (Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000;
    for (const { code, before, after } of moved) {
      expect(later).toContainEqual({ code, daysMoved: days(before, after) });
    }
  });

  test('puts weakened things first, then goes by kind, ministry and code', async () => {
    const { changes, counts, totalCount } = await compare(1, 4);
    expect(totalCount).toBe(changes.length);
    const weakened = changes.filter(({ weakenings }) => weakenings.length > 0);
    expect(weakened.length).toBe(counts.reduce((sum, count) => sum + count.weakened, 0));
    expect(weakened.length).toBeGreaterThan(0);
    expect(changes.slice(0, weakened.length)).toEqual(weakened);
    const german = new Intl.Collator('de', { numeric: true });
    const place = (change: Change) => CONTENT_KINDS.findIndex((each) => each === change.kind);
    for (const part of [weakened, changes.slice(weakened.length)]) {
      const sorted = [...part].toSorted(
        (a, b) =>
          place(a) - place(b) ||
          german.compare(a.ministry?.abbreviation ?? '', b.ministry?.abbreviation ?? '') ||
          german.compare(a.code, b.code),
      );
      expect(part.map(({ code }) => code)).toEqual(sorted.map(({ code }) => code));
    }
  });

  test('filters by kind, change, ministry, weakening and text, and leaves the counts alone', async () => {
    const whole = await compare(1, 4);
    const lineage = whole.changes.find(({ ministry }) => ministry !== null)?.ministry?.lineage ?? '';
    const cases: [object, (change: Change) => boolean][] = [
      [{ kind: ['MILESTONE'] }, (change) => change.kind === 'MILESTONE'],
      [{ change: ['ADDED', 'REMOVED'] }, (change) => ['ADDED', 'REMOVED'].includes(change.change)],
      [{ ministry: [lineage] }, (change) => change.ministry?.lineage === lineage],
      [{ weakenedOnly: true }, (change) => change.weakenings.length > 0],
    ];
    for (const [filter, holds] of cases) {
      const part = await compare(1, 4, filter);
      expect(part.changes).toEqual(whole.changes.filter(holds));
      expect(part.changes.length).toBeGreaterThan(0);
      expect(part.totalCount).toBe(part.changes.length);
      expect(part.counts).toEqual(whole.counts);
    }
    const [first] = whole.changes;
    const found = await compare(1, 4, { text: first?.code });
    expect(found.changes.map(({ code }) => code)).toContain(first?.code);
    expect((await compare(1, 4, { text: 'keinesolchesache' })).changes).toEqual([]);
    const tooLong = await app.ask(COMPARE, { base: 1, head: 4, filter: { text: 'x'.repeat(201) } });
    expect(tooLong.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['filter.text'] });
  });

  test('gives the reasons of every ledger in between, and owes none', async () => {
    const db = kysely(app.orm.em.fork());
    const ledger = await db
      .selectFrom('plan_change as c')
      .innerJoin('revision as r', 'r.id', 'c.revision_id')
      .select(['c.kind', 'c.code', 'c.reason', 'r.number'])
      .execute();
    for (const [base, head] of [
      [1, 4],
      [2, 3],
      [2, 4],
      [4, 5],
    ] as const) {
      const { changes, weakenedWithoutReason } = await compare(base, head);
      for (const change of changes) {
        const own = ledger.filter(({ kind: each, code }) => each === change.kind && code === change.code);
        const between = own.filter(({ number }) => number > base && number <= head);
        expect(change.reasons.map(({ reason }) => reason).toSorted()).toEqual(
          between.map(({ reason }) => reason).toSorted(),
        );
        if (change.weakenings.length > 0) expect(change.reasons).not.toEqual([]);
      }
      expect(weakenedWithoutReason).toBe(0);
    }
  });

  test('is empty against itself, and shows the way back', async () => {
    const same = await compare(3, 3);
    expect(same).toMatchObject({ changes: [], totalCount: 0, weakenedWithoutReason: 0 });
    expect(same.counts.every(({ added, removed, changed }) => added + removed + changed === 0)).toBe(true);
    const [forth, back] = [await compare(2, 3), await compare(3, 2)];
    expect(back.counts.map(({ added, removed }) => [added, removed])).toEqual(
      forth.counts.map(({ added, removed }) => [removed, added]),
    );
    expect(back.weakenedWithoutReason).toBe(0);
  });

  test('answers unknown revisions with NOT_FOUND', async () => {
    const { errors } = await app.ask(COMPARE, { base: 1, head: 99 });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });

  test('compares published revisions once, whatever is filtered', async () => {
    app.forget();
    const cold = await app.statements.during(() => compare(2, 4));
    // One of them asks who is signed in.
    expect(cold.statements).toBeLessThanOrEqual(11);
    const warm = await app.statements.during(() => compare(2, 4, { weakenedOnly: true }));
    expect(warm.statements).toBe(2);
  });

  test('draws each milestone through the revisions to what is expected on the day', async () => {
    const { milestoneTrend: trend } = await app.get<{
      milestoneTrend: {
        asOf: string;
        totalCount: number;
        lines: {
          code: string;
          reachedOn: string | null;
          daysMoved: number;
          points: { x: string; revision: number | null; planned: string; written: string }[];
        }[];
      };
    }>(TREND, { asOf: '2021-10-15' });
    const db = kysely(app.orm.em.fork());
    const planned = await db
      .selectFrom('milestone_version as v')
      .innerJoin('milestone as m', 'm.id', 'v.milestone_id')
      .innerJoin('revision as r', 'r.id', 'v.revision_id')
      .where('r.state', '=', 'PUBLISHED')
      .orderBy('r.number')
      .select(['m.code', 'r.number as revision', 'r.effective_date as x'])
      .select(['v.planned_date as planned', 'v.planned_precision as precision'])
      .execute();
    const inForce = planned.filter(({ revision }) => revision === 4).map(({ code }) => code);
    expect(trend.lines.map(({ code }) => code).toSorted()).toEqual(inForce.toSorted());
    expect(trend.totalCount).toBe(inForce.length);
    for (const { code, points, reachedOn, daysMoved } of trend.lines) {
      const expected = planned
        .filter((row) => row.code === code)
        .map(({ x, revision, planned: day, precision }) => ({
          x,
          revision,
          planned: day,
          written: writePlanDate({ date: day, precision }),
        }));
      expect(points.slice(0, -1)).toEqual(expected);
      const last = points.at(-1);
      expect(last).toMatchObject({ x: '2021-10-15', revision: null });
      if (reachedOn !== null) expect(last?.planned).toBe(reachedOn);
      const first = points[0]?.planned ?? '';
      expect(daysMoved).toBe((Date.parse(last?.planned ?? '') - Date.parse(first)) / 86_400_000);
    }
    expect(trend.lines.some(({ reachedOn }) => reachedOn !== null)).toBe(true);
  });

  test('on the axis of reporting dates every point is what that day itself shows', async () => {
    interface Lines {
      milestoneTrend: { lines: { code: string; points: { x: string; planned: string }[] }[] };
    }
    const { milestoneTrend } = await app.get<Lines>(
      '{ milestoneTrend(asOf: "2021-10-15", axis: REPORTING_DATES) { lines { code points { x planned } } } }',
    );
    const { reportingRounds } = await app.get<{ reportingRounds: { reportingDate: string }[] }>(
      '{ reportingRounds { reportingDate } }',
    );
    const days = new Set(milestoneTrend.lines.flatMap(({ points }) => points.map(({ x }) => x)));
    expect([...days].toSorted()).toEqual(
      reportingRounds
        .map(({ reportingDate }) => reportingDate)
        .filter((day) => day <= '2021-10-15')
        .toSorted(),
    );
    interface Milestones {
      milestones: {
        nodes: {
          code: string;
          plannedDate: string;
          forecastDate: string | null;
          actual: string | null;
        }[];
      };
    }
    for (const day of days) {
      const { milestones } = await app.get<Milestones>(
        'query ($day: Date) { milestones(asOf: $day, first: 200) { nodes { code plannedDate forecastDate actual } } }',
        { day },
      );
      const shown = new Map(
        milestones.nodes.map((each) => [each.code, each.actual ?? each.forecastDate ?? each.plannedDate]),
      );
      for (const { code, points } of milestoneTrend.lines) {
        expect([code, points.find(({ x }) => x === day)?.planned]).toEqual([code, shown.get(code)]);
      }
    }
  });

  test('draws an earlier revision only as far as it was known, and filters its lines', async () => {
    type Trend = {
      milestoneTrend: {
        totalCount: number;
        lines: { ministry: { lineage: string }; points: { revision: number | null }[] }[];
      };
    };
    const early = await app.get<Trend>(TREND, { asOf: '2020-06-30' });
    const revisions = new Set(
      early.milestoneTrend.lines.flatMap(({ points }) => points.map(({ revision }) => revision)),
    );
    expect(revisions).toEqual(new Set([1, 2, null]));
    const lineage = early.milestoneTrend.lines[0]?.ministry.lineage ?? '';
    const own = await app.get<Trend>(TREND, { asOf: '2020-06-30', filter: { ministry: [lineage] } });
    expect(own.milestoneTrend.lines).toEqual(
      early.milestoneTrend.lines.filter(({ ministry }) => ministry.lineage === lineage),
    );
    const before = await app.ask(TREND, { asOf: '2019-01-01' });
    expect(before.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });
});

describe.each(DATABASE_KINDS)('what the public sees of revisions on %s', (kind) => {
  let app: TestApp;
  afterAll(() => app.stop());

  test('no draft, neither listed nor compared nor told apart from an unknown one', async () => {
    app = await startSeededApp(kind, { demonstration: false, publicAccess: true });
    const { revisions } = await app.get<{ revisions: Revision[] }>(REVISIONS);
    expect(revisions.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(
      (await app.get<{ revision: Revision | null }>('{ revision(number: 5) { number } }')).revision,
    ).toBeNull();
    const draft = await app.ask(COMPARE, { base: 4, head: 5 });
    const unknown = await app.ask(COMPARE, { base: 4, head: 6 });
    expect(draft.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    expect(draft.errors[0]?.message.replace('5', '6')).toBe(unknown.errors[0]?.message);
    const trend = await app.ask(TREND, { revision: 5 });
    expect(trend.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });
});
