import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import {
  type Answer,
  done,
  read,
  refusal,
  type Reporting,
  reportInput,
  ROUND,
  save,
  startReporting,
  take,
} from '../support/reporting.ts';

interface Outcome {
  id: number | null;
  measure: string;
  report: { state: string; version: number } | null;
  error: { code: string; message: string; fields: string[] } | null;
}
const OUTCOME = 'id measure report { state version } error { code message fields }';

describe.each(DATABASE_KINDS)('several people at reports on %s', (kind) => {
  let desk: Reporting;
  /** Kept free for the test that closes the round. */
  let lastMeasure: string;
  beforeAll(async () => {
    desk = await startReporting(kind);
    lastMeasure = desk.nextMeasure();
  });
  afterAll(() => desk.app.stop());

  const split = (answers: readonly Answer[]) => ({
    won: answers.filter(({ errors }) => errors.length === 0),
    lost: answers.filter(({ errors }) => errors.length > 0),
  });

  test.each([ROUND, null])(
    'of those who begin at once (round %s) one wins, the others see both states',
    async (round) => {
      const { editor, coordinator } = desk.people;
      const code = desk.nextMeasure();
      const answers = await Promise.all(
        [editor, coordinator, editor, coordinator].map((who, index) =>
          save(who, reportInput(code, { round, nextSteps: `Fassung ${index}` })),
        ),
      );
      const { won, lost } = split(answers);
      expect(won).toHaveLength(1);
      expect(lost.map(refusal)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT']);
      for (const answer of lost) {
        expect(answer.errors[0]?.extensions).toMatchObject({
          current: { nextSteps: `Fassung ${answers.indexOf(won[0]!)}` },
          yours: { nextSteps: `Fassung ${answers.indexOf(answer)}` },
        });
      }
    },
  );

  test('a save from an older state is a conflict that loses nothing', async () => {
    const { editor, coordinator } = desk.people;
    const code = desk.nextMeasure();
    const { id } = done(await save(editor, reportInput(code)));
    const theirs = { id, version: 1, progressPercent: 50, forecastEnd: '2024-Q1' };
    done(await save(coordinator, reportInput(code, theirs)));
    const answer = await save(editor, reportInput(code, { id, version: 1, progressPercent: 60 }));
    expect(refusal(answer)).toBe('CONFLICT');
    expect(answer.errors[0]?.extensions).toMatchObject({
      current: {
        id,
        version: 2,
        state: 'DRAFT',
        progressPercent: 50,
        forecastEnd: '2024-Q1',
        author: 'SMI Koordination',
      },
      yours: { progressPercent: 60, forecastEnd: '2023-12', milestones: [] },
    });
    expect(answer.errors[0]?.message).toContain('SMI Koordination');
    expect(refusal(await save(editor, reportInput(code, { id })))).toBe('BAD_USER_INPUT: version');
    const merged = done(await save(editor, reportInput(code, { id, version: 2, progressPercent: 60 })));
    expect(merged.version).toBe(3);
  });

  test('of many saves from one state exactly one is kept', async () => {
    const { editor, coordinator } = desk.people;
    const code = desk.nextMeasure();
    const { id } = done(await save(editor, reportInput(code)));
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        save(index % 2 ? editor : coordinator, reportInput(code, { id, version: 1, progressPercent: index })),
      ),
    );
    const { won, lost } = split(answers);
    expect(won).toHaveLength(1);
    expect(new Set(lost.map(refusal))).toEqual(new Set(['CONFLICT']));
    expect((await read(editor, id))?.version).toBe(2);
  });

  test('of two who accept at once one succeeds, and of one who accepts while another returns', async () => {
    const { editor, coordinator, cio, cio2 } = desk.people;
    const released = async () => {
      const { id } = done(await save(editor, reportInput(desk.nextMeasure())));
      await take(editor, 'submit', id);
      await take(coordinator, 'release', id);
      return id;
    };
    const first = await released();
    const both = split(await Promise.all([take(cio, 'accept', first), take(cio2, 'accept', first)]));
    expect([both.won.length, both.lost.map(refusal)]).toEqual([1, ['CONFLICT']]);

    const second = await released();
    const mixed = split(await Promise.all([take(cio, 'accept', second), take(cio2, 'return', second)]));
    expect([mixed.won.length, mixed.lost.map(refusal)]).toEqual([1, ['CONFLICT']]);
    expect((await read(cio, second))?.state).toBe(done(mixed.won[0]!).state);
  });

  test('who decides on an older state is told', async () => {
    const { editor, coordinator } = desk.people;
    const code = desk.nextMeasure();
    const { id } = done(await save(editor, reportInput(code)));
    done(await save(editor, reportInput(code, { id, version: 1 })));
    const stale = await take(editor, 'submit', id, { version: 1 });
    expect(refusal(stale)).toBe('CONFLICT');
    expect(stale.errors[0]?.extensions).toMatchObject({ current: { version: 2 }, yours: null });
    done(await take(editor, 'submit', id, { version: 2 }));
    expect(refusal(await take(coordinator, 'release', id, { version: 2 }))).toBe('CONFLICT');
  });

  test('a heap of steps has one outcome each; what fails stops none of the others', async () => {
    const { editor, coordinator, cio } = desk.people;
    const good = done(await save(editor, reportInput(desk.nextMeasure())));
    const faulty = done(await save(editor, reportInput(desk.nextMeasure(), { stateOfAffairs: '' })));
    const submit = await editor.get<{ submitStatusReports: Outcome[] }>(
      `mutation ($reports: [ReportStep!]!) { submitStatusReports(reports: $reports) { ${OUTCOME} } }`,
      {
        reports: [
          { id: faulty.id, version: 1 },
          { id: 999_999, version: 1 },
          { id: good.id, version: 1 },
          { id: good.id, version: 1 },
        ],
      },
    );
    expect(submit.submitStatusReports).toMatchObject([
      {
        id: faulty.id,
        measure: faulty.measure.code,
        report: { state: 'DRAFT' },
        error: { code: 'BAD_USER_INPUT', fields: ['stateOfAffairs'] },
      },
      { id: 999_999, measure: '', report: null, error: { code: 'NOT_FOUND' } },
      { id: good.id, report: { state: 'SUBMITTED' }, error: null },
      { id: good.id, report: { state: 'SUBMITTED' }, error: { code: 'CONFLICT' } },
    ]);
    for (const [who, step, state] of [
      [coordinator, 'release', 'RELEASED'],
      [cio, 'accept', 'ACCEPTED'],
    ] as const) {
      const version = (await read(editor, good.id))?.version;
      const answer = await who.get<{ all: Outcome[] }>(
        `mutation ($reports: [ReportStep!]!) { all: ${step}StatusReports(reports: $reports) { ${OUTCOME} } }`,
        { reports: [{ id: good.id, version }] },
      );
      expect(answer.all).toMatchObject([{ id: good.id, report: { state }, error: null }]);
    }
  });

  test('unchanged since the last report: copied, checked, submitted, one outcome each', async () => {
    const { editor, cio } = desk.people;
    const { rows } = (
      await editor.get<{
        reportSheet: { rows: { measure: { code: string }; current: unknown; last: { id: number } | null }[] };
      }>('{ reportSheet(ministry: "SMI") { rows { measure { code } current { id } last { id } } } }')
    ).reportSheet;
    const untouched = rows.filter(({ current, measure }) => current === null && measure.code !== lastMeasure);
    const measures = [...untouched.map(({ measure }) => measure.code), 'M-NONE'];
    const answer = await editor.get<{ reportUnchanged: Outcome[] }>(
      `mutation ($measures: [String!]!, $round: Date) { reportUnchanged(measures: $measures, round: $round) { ${OUTCOME} } }`,
      { measures, round: ROUND },
    );
    const outcomes = answer.reportUnchanged;
    expect(outcomes.map(({ measure }) => measure)).toEqual(measures);
    expect(outcomes.at(-1)).toMatchObject({ id: null, error: { code: 'NOT_FOUND', fields: ['measure'] } });
    const well = outcomes.filter(({ error }) => error === null);
    expect(well.length).toBeGreaterThan(0);
    for (const { id, report } of well) {
      expect(report).toMatchObject({ state: 'SUBMITTED' });
      const copy = await read(editor, id ?? 0);
      const touched = copy?.changes.filter(
        ({ field }) => field !== 'evidence' && field !== 'milestoneForecast',
      );
      expect(touched).toEqual([]);
      expect(copy).toMatchObject({ internalRemark: null, evidence: [], author: 'SMI Bearbeitung' });
    }
    const contributors = await kysely(desk.app.orm.em.fork())
      .selectFrom('status_report_contributor')
      .where(
        'report_id',
        'in',
        well.map(({ id }) => id ?? 0),
      )
      .select('report_id')
      .execute();
    expect(contributors).toHaveLength(well.length);
    // A second time a report stands there already.
    const again = await editor.get<{ reportUnchanged: Outcome[] }>(
      `mutation ($measures: [String!]!, $round: Date) { reportUnchanged(measures: $measures, round: $round) { ${OUTCOME} } }`,
      { measures: [well[0]?.measure], round: ROUND },
    );
    expect(again.reportUnchanged).toMatchObject([{ error: { code: 'CONFLICT' } }]);
    const other = await cio.get<{ reportUnchanged: Outcome[] }>(
      `mutation ($measures: [String!]!, $round: Date) { reportUnchanged(measures: $measures, round: $round) { ${OUTCOME} } }`,
      { measures: [well[0]?.measure], round: ROUND },
    );
    expect(other.reportUnchanged).toMatchObject([{ report: null, error: { code: 'FORBIDDEN' } }]);
  });

  // The last one: it closes the round.
  test('what is accepted while the round closes is accepted before, or refused', async () => {
    const { editor, coordinator, cio, cio2 } = desk.people;
    const { id } = done(await save(editor, reportInput(lastMeasure)));
    await take(editor, 'submit', id);
    await take(coordinator, 'release', id);
    const [accepted, closed] = await Promise.all([
      take(cio, 'accept', id),
      cio2.ask('mutation ($id: Int!) { closeReportingRound(id: $id) { state } }', { id: desk.roundId }),
    ]);
    expect(refusal(closed)).toBe('');
    const answer = refusal(accepted);
    expect(['', 'LOCKED']).toContain(answer);
    expect((await read(cio, id))?.state).toBe(answer === '' ? 'ACCEPTED' : 'RELEASED');
  });
});
