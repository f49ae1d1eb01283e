import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { done, refusal, REPORT, reportInput, save, take } from '../support/reporting.ts';
import { startSeededApp, type TestPerson } from '../support/test-app.ts';

const ROUND = '2021-10-15';

/** What the form shows of the last report. */
const CONTENT = `id state reportedOn lifecycle stateOfAffairs nextSteps forecastEnd actualEnd progressPercent selfLight
  selfLightReason milestones { milestone { code } forecast actual } evidence { url title } measure { code }`;
const FORM = `measure { code title ministry { abbreviation } } round { reportingDate state } reportDate
  revision { number redThresholdDays } current { ${REPORT} } last { ${CONTENT} }
  milestones { code title planned plannedDate lastForecast lastActual state } viewerCanReport`;
const FORM_QUERY = `query ($measure: String!, $round: Date, $corrects: Int) {
  reportForm(measure: $measure, round: $round, corrects: $corrects) { ${FORM} } }`;
const SHEET = `query ($ministry: String!, $round: Date) { reportSheet(ministry: $ministry, round: $round) {
  round { reportingDate state ministries { total } viewerCan { close } } ministry { abbreviation lineage }
  rows { ${FORM} } } }`;
const QUEUE = `query ($filter: ReviewFilter, $first: Int! = 50, $after: String) {
  reviewQueue(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { ${REPORT} measure { ministry { abbreviation } } } } }`;

interface Row {
  measure: { code: string };
  reportDate: string;
  current: { id: number; state: string } | null;
  last: { id: number; reportedOn: string; state: string } | null;
  viewerCanReport: boolean;
}
interface Queue {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: {
    id: number;
    state: string;
    light: string | null;
    optimismGap: boolean | null;
    roundDate: string | null;
    measure: { code: string; ministry: { abbreviation: string } | null };
  }[];
}

describe.each(DATABASE_KINDS)('reading reports on %s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  let editor: TestPerson;
  let coordinator: TestPerson;
  let other: TestPerson;
  let cio: TestPerson;
  beforeAll(async () => {
    // Ten days after the reporting date, before the reports are due.
    app = await startSeededApp(kind, { publicAccess: true, today: '2021-10-25' });
    [editor, coordinator, other, cio] = await Promise.all([
      app.as('smi.bearbeitung@demo.example'),
      app.as('smi.koordination@demo.example'),
      app.as('smf.bearbeitung@demo.example'),
      app.as('cio@demo.example'),
    ]);
  });
  afterAll(() => app.stop());

  const cold = async (who: TestPerson, query: string, variables: object = {}) => {
    app.forget();
    return (await app.statements.during(() => who.get(query, variables))).statements;
  };
  const sheet = async (who: Pick<TestPerson, 'get'>, variables: object = {}) =>
    (await who.get<{ reportSheet: { rows: Row[] } }>(SHEET, { ministry: 'SMI', ...variables })).reportSheet
      .rows;
  const queue = async (who: Pick<TestPerson, 'get'>, filter: object | null = null, more: object = {}) =>
    (await who.get<{ reviewQueue: Queue }>(QUEUE, { filter, ...more })).reviewQueue;

  test('statements do not grow with the rows', async () => {
    const largest = await cold(editor, SHEET, { ministry: 'SMI' });
    // Viewer, plan, rounds, their progress, reports, their lists; four for the board, four for past lights.
    expect(largest).toBeLessThanOrEqual(14);
    expect(
      (await app.statements.during(() => editor.get(SHEET, { ministry: 'SMI' }))).statements,
    ).toBeLessThanOrEqual(10);
    expect(await cold(editor, SHEET, { ministry: 'SMJusDEG' })).toBeLessThanOrEqual(largest);
    expect(await cold(cio, QUEUE, { first: 1 })).toBeLessThanOrEqual(await cold(cio, QUEUE, { first: 50 }));
    // Viewer, plan, reports with those before them, their lists, and four for the board.
    expect(await cold(cio, QUEUE, { first: 50 })).toBeLessThanOrEqual(8);
    await cio.get(QUEUE, { first: 50 });
    const warm = await app.statements.during(() => cio.get(QUEUE, { first: 50 }));
    expect(warm.statements).toBeLessThanOrEqual(4);
    expect(await cold(editor, FORM_QUERY, { measure: 'M-EARCH', round: ROUND })).toBeLessThanOrEqual(10);
    expect(
      await cold(cio, '{ reportingRounds { title ministries { total missing } viewerCan { close } } }'),
    ).toBeLessThanOrEqual(4);
    expect(
      await cold(cio, '{ measures(first: 200) { nodes { code rating { light comment ratedOn } } } }'),
    ).toBeLessThanOrEqual(7);
  });

  test('a sheet holds every measure of the ministry in the open round, once', async () => {
    const rows = await sheet(editor);
    expect(new Set(rows.map(({ measure }) => measure.code)).size).toBe(rows.length);
    const list = await editor.get<{ measures: { totalCount: number } }>(
      `{ measures(asOf: "${ROUND}", filter: { ministry: ["SMI"] }) { totalCount } }`,
    );
    expect(rows).toHaveLength(list.measures.totalCount);
    for (const { reportDate, current, last, viewerCanReport } of rows) {
      expect(reportDate).toBe(ROUND);
      expect(viewerCanReport).toBe(current === null);
      expect(last?.state ?? 'ACCEPTED').toBe('ACCEPTED');
      expect(last?.id).not.toBe(current?.id ?? -1);
    }
    expect(await sheet(editor, { ministry: 'smi' }).catch(() => 'unknown')).toBe('unknown');
    const inClosed = await sheet(editor, { round: '2021-04-15' });
    expect(inClosed.some(({ viewerCanReport }) => viewerCanReport)).toBe(false);
  });

  test('unfinished reports are in the sheets of their own ministry alone', async () => {
    const own = (await sheet(editor)).flatMap(({ current }) => current?.state ?? []);
    const states = new Set(['DRAFT', 'SUBMITTED', 'RELEASED', 'RETURNED']);
    expect(own.some((state) => states.has(state))).toBe(true);
    for (const who of [other, app]) {
      const seen = (await sheet(who)).flatMap(({ current }) => current?.state ?? []);
      expect(seen.filter((state) => state !== 'ACCEPTED')).toEqual([]);
    }
    const office = (await sheet(cio)).flatMap(({ current }) => current?.state ?? []);
    expect(office.filter((state) => state === 'DRAFT' || state === 'SUBMITTED')).toEqual([]);
  });

  test('after the reporting date a report still speaks of that date, outside of rounds of today', async () => {
    const free = (await sheet(editor)).find(({ current }) => current === null);
    const code = free?.measure.code ?? '';
    const inRound = done(await save(editor, reportInput(code, { round: ROUND })));
    expect(inRound).toMatchObject({ reportedOn: ROUND, roundDate: ROUND });
    const outside = done(await save(editor, reportInput(code, { round: null })));
    expect(outside).toMatchObject({ reportedOn: '2021-10-25', roundDate: null });
    const late = {
      round: null,
      id: outside.id,
      version: 1,
      lifecycle: 'COMPLETED',
      actualEnd: '2021-10-20',
      progressPercent: 100,
    };
    expect(done(await save(editor, reportInput(code, late))).light).toBe('DONE');
    const { id, version } = inRound;
    const tooLate = { round: ROUND, id, version, lifecycle: 'COMPLETED', actualEnd: '2021-10-20' };
    expect(refusal(await save(editor, reportInput(code, tooLate)))).toBe('BAD_USER_INPUT: actualEnd');
    await take(editor, 'submit', id);
  });

  test('the form of an erratum shows what it corrects', async () => {
    const [round] = (
      await cio.get<{ reviewQueue: Queue }>(QUEUE, {
        filter: { state: ['ACCEPTED'], round: '2020-10-15', ministry: ['SMI'] },
      })
    ).reviewQueue.nodes;
    const { reportForm } = await editor.get<{ reportForm: Row & { round: { reportingDate: string } } }>(
      FORM_QUERY,
      {
        measure: round?.measure.code,
        corrects: round?.id,
      },
    );
    expect(reportForm).toMatchObject({
      round: { reportingDate: '2020-10-15' },
      current: null,
      last: { id: round?.id },
      viewerCanReport: true,
    });
    expect(reportForm.reportDate).toBe(reportForm.last?.reportedOn);
  });

  test('the queue of the CIO office holds what was released, by ministry and measure', async () => {
    const { nodes, totalCount } = await queue(cio);
    expect(totalCount).toBeGreaterThan(0);
    expect(new Set(nodes.map(({ state }) => state))).toEqual(new Set(['RELEASED']));
    const ministries = nodes.map(({ measure }) => measure.ministry?.abbreviation);
    expect(ministries.filter((name, index) => name !== ministries[index - 1]).length).toBe(
      new Set(ministries).size,
    );
    const own = await queue(coordinator);
    expect(own.nodes.some(({ state }) => state === 'SUBMITTED')).toBe(true);
    expect(new Set(own.nodes.map(({ measure }) => measure.ministry?.abbreviation))).toEqual(new Set(['SMI']));
    expect((await queue(app)).totalCount).toBe(0);
  });

  test('filters hold one by one and together', async () => {
    const all = await queue(cio, { state: ['RELEASED', 'RETURNED'] }, { first: 200 });
    const ids = (found: Queue) => found.nodes.map(({ id }) => id);
    const only = (keep: (node: Queue['nodes'][number]) => boolean) =>
      all.nodes.filter(keep).map(({ id }) => id);
    const filtered = async (filter: object) =>
      ids(await queue(cio, { state: ['RELEASED', 'RETURNED'], ...filter }, { first: 200 }));
    expect(await filtered({ optimismGap: true })).toEqual(only((node) => node.optimismGap === true));
    expect(await filtered({ optimismGap: false })).toEqual(only((node) => node.optimismGap !== true));
    for (const light of ['RED', 'YELLOW', 'GREEN']) {
      expect(await filtered({ light: [light] })).toEqual(only((node) => node.light === light));
    }
    expect(await filtered({ ministry: ['SMF'] })).toEqual(
      only((node) => node.measure.ministry?.abbreviation === 'SMF'),
    );
    expect(await filtered({ round: '2021-04-15' })).toEqual([]);
    expect(await filtered({ state: [] })).toEqual([]);
    const [first] = all.nodes;
    expect(await filtered({ text: first?.measure.code })).toContain(first?.id);
    expect(await filtered({ text: 'gibt es nicht' })).toEqual([]);
  });

  test('pages follow each other without gap', async () => {
    const all = (await queue(cio, null, { first: 200 })).nodes.map(({ id }) => id);
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: Queue = await queue(cio, null, { first: 3, after });
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
    expect(refusal(await cio.ask(QUEUE, { first: 0 }))).toBe('BAD_USER_INPUT: first');
    expect(refusal(await cio.ask(QUEUE, { after: 'x' }))).toBe('BAD_USER_INPUT: after');
  });

  test('the light of a released report is the light of the measure once it is accepted', async () => {
    const waiting = (await queue(cio, null, { first: 200 })).nodes.slice(0, 8);
    for (const { id, light, measure } of waiting) {
      const accepted = done(await take(cio, 'accept', id));
      expect([measure.code, accepted.light]).toEqual([measure.code, light]);
    }
  });

  test('the CIO office rates; comments stay with ministries and CIO office', async () => {
    const RATE =
      'mutation ($input: RateMeasureInput!) { rateMeasure(input: $input) { code rating { light comment ratedOn } } }';
    const rate = (who: TestPerson, more: object = {}) =>
      who.ask(RATE, {
        input: { measure: 'M-EARCH', light: 'YELLOW', comment: 'Puffer verbraucht.', ...more },
      });
    for (const who of [editor, coordinator]) expect(refusal(await rate(who))).toBe('FORBIDDEN');
    expect(refusal(await rate(cio, { comment: '' }))).toBe('BAD_USER_INPUT: comment');
    expect(refusal(await rate(cio, { measure: 'M-NONE' }))).toBe('NOT_FOUND: measure');
    expect((await rate(cio, { light: 'RED' })).errors).toEqual([]);
    expect((await rate(cio)).data).toEqual({
      rateMeasure: {
        code: 'M-EARCH',
        rating: { light: 'YELLOW', comment: 'Puffer verbraucht.', ratedOn: '2021-10-25' },
      },
    });
    const seenBy = async (who: Pick<TestPerson, 'get'>) =>
      (
        await who.get<{ measure: { rating: unknown } }>(
          '{ measure(code: "M-EARCH") { rating { light comment } } }',
        )
      ).measure.rating;
    const cabinet = await app.as('kabinett@demo.example');
    expect(await seenBy(editor)).toEqual({ light: 'YELLOW', comment: 'Puffer verbraucht.' });
    expect(await seenBy(cabinet)).toEqual({ light: 'YELLOW', comment: null });
    expect(await seenBy(app)).toBeNull();
    const before = await cio.get<{ measure: { rating: unknown } }>(
      '{ measure(code: "M-EARCH", asOf: "2021-10-24") { rating { light } } }',
    );
    expect(before.measure.rating).not.toEqual({ light: 'YELLOW' });
  });
});
