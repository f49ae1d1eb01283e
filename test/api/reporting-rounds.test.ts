import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportDueDate } from '../../shared/domain/working-days.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import {
  done,
  read,
  refusal,
  type Reporting,
  reportInput,
  ROUND,
  save,
  startReporting,
  take,
  TODAY,
} from '../support/reporting.ts';
import type { TestPerson } from '../support/test-app.ts';

interface Progress {
  ministry: { abbreviation: string } | null;
  total: number;
  missing: number;
  ended: number;
  draft: number;
  submitted: number;
  released: number;
  returned: number;
  accepted: number;
}
interface Round {
  id: number;
  version: number;
  reportingDate: string;
  state: string;
  total: number;
  reported: number;
  closedAt: string | null;
  ministries: Progress[];
  viewerCan: { close: boolean; remind: boolean };
}

const ROUNDS = `{ reportingRounds { id version reportingDate dueDate title state openedAt closedAt reported total
  ministries { ministry { abbreviation } total missing ended draft submitted released returned accepted }
  viewerCan { close remind } } }`;
const OPEN = `mutation ($input: OpenReportingRoundInput!) { openReportingRound(input: $input) {
  id state reportingDate dueDate title openedAt viewerCan { close } } }`;
const CLOSE = `mutation ($id: Int!, $version: Int) { closeReportingRound(id: $id, version: $version) {
  id version state closedAt ministries { ministry { abbreviation } total missing ended accepted draft } } }`;
const REMIND =
  'mutation ($id: Int!, $ministry: String) { remindReportingRound(id: $id, ministry: $ministry) }';

describe.each(DATABASE_KINDS)('reporting rounds on %s', (kind) => {
  let desk: Reporting;
  beforeAll(async () => {
    desk = await startReporting(kind);
  });
  afterAll(() => desk.app.stop());

  const rounds = async (who: Pick<TestPerson, 'get'>) =>
    (await who.get<{ reportingRounds: Round[] }>(ROUNDS)).reportingRounds;
  const current = async (who: Pick<TestPerson, 'get'>) => {
    const found = (await rounds(who)).find((round) => round.reportingDate === ROUND);
    if (!found) throw new Error('the round is missing');
    return found;
  };
  const of = (round: Round, abbreviation: string) =>
    round.ministries.find(({ ministry }) => ministry?.abbreviation === abbreviation);
  const open = (who: TestPerson, input: object) => who.ask(OPEN, { input: { title: 'Runde', ...input } });

  test('the next reporting date without a round is proposed, due ten working days later', async () => {
    const { roundProposal } = await desk.people.cio.get<{ roundProposal: object }>(
      '{ roundProposal { reportingDate dueDate title } }',
    );
    expect(roundProposal).toEqual({
      reportingDate: '2022-10-15',
      dueDate: reportDueDate('2022-10-15'),
      title: 'Berichtsrunde Oktober 2022',
    });
  });

  test.each([
    [{ reportingDate: '2022-10-15' }, 'CONFLICT'],
    [{ reportingDate: ROUND }, 'CONFLICT: reportingDate'],
    [{ reportingDate: '2021-01-15' }, 'BAD_USER_INPUT: reportingDate'],
    [{ reportingDate: '2023-10-15' }, 'BAD_USER_INPUT: reportingDate'],
    [{ reportingDate: '2022-10-15', dueDate: '2022-10-14' }, 'BAD_USER_INPUT: dueDate'],
    [{ reportingDate: '2022-10-15', title: ' ' }, 'BAD_USER_INPUT: title'],
  ])('while a round is open, %o is refused with %s', async (input, expected) => {
    expect(refusal(await open(desk.people.cio, input))).toBe(expected);
  });

  test('the CIO office alone opens, closes and reminds', async () => {
    const { editor, coordinator, cabinet, admin } = desk.people;
    for (const who of [editor, coordinator, cabinet, admin]) {
      expect(refusal(await open(who, { reportingDate: '2022-10-15' }))).toBe('FORBIDDEN');
      expect(refusal(await who.ask(CLOSE, { id: desk.roundId }))).toBe('FORBIDDEN');
      expect(refusal(await who.ask(REMIND, { id: desk.roundId }))).toBe('FORBIDDEN');
      expect((await current(who)).viewerCan).toEqual({ close: false, remind: false });
    }
    expect(refusal(await desk.app.ask(CLOSE, { id: desk.roundId }))).toBe('UNAUTHENTICATED');
    expect((await current(desk.people.cio)).viewerCan).toEqual({ close: true, remind: true });
  });

  test('everybody who reports is told once that a round was opened', async () => {
    const db = kysely(desk.app.orm.em.fork());
    const told = await db
      .selectFrom('notice as n')
      .innerJoin('account as a', 'a.id', 'n.account_id')
      .where('n.kind', '=', 'ROUND_OPENED')
      .where('n.round_id', '=', desk.roundId)
      .select('a.id')
      .orderBy('a.id')
      .execute();
    const reporting = await db
      .selectFrom('account')
      .where('role', 'in', ['EDITOR', 'COORDINATOR'])
      .select('id')
      .orderBy('id')
      .execute();
    expect(told).toEqual(reporting);
  });

  test('progress counts every measure once; unfinished work is told to its ministry and the CIO office', async () => {
    const { editor, coordinator, otherEditor, cio } = desk.people;
    const before = of(await current(cio), 'SMI');
    const { id } = done(await save(editor, reportInput(desk.nextMeasure())));
    const seen = async (who: Pick<TestPerson, 'get'>) => of(await current(who), 'SMI');
    const missing = (before?.missing ?? 0) - 1;
    expect(await seen(cio)).toMatchObject({ draft: 1, missing });
    await take(editor, 'submit', id);
    expect(await seen(editor)).toMatchObject({ submitted: 1, draft: 0, missing });
    expect(await seen(otherEditor)).toMatchObject({ submitted: 0, missing: missing + 1 });
    await take(coordinator, 'release', id);
    expect(await seen(cio)).toMatchObject({ released: 1, missing });
    expect(await seen(desk.app)).toMatchObject({ released: 0, missing: missing + 1 });
    await take(cio, 'accept', id);
    expect(await seen(desk.app)).toMatchObject({ accepted: 1, released: 0, missing });
    for (const round of await rounds(cio)) {
      const sum = (pick: (row: Progress) => number) =>
        round.ministries.reduce((total, row) => total + pick(row), 0);
      expect(sum((row) => row.total)).toBe(round.total);
      expect(
        sum(
          (row) =>
            row.ended + row.missing + row.draft + row.submitted + row.released + row.returned + row.accepted,
        ),
      ).toBe(round.total);
    }
  });

  test('those who owe something are reminded, once a day', async () => {
    const { editor, cio } = desk.people;
    const { id } = done(await save(editor, reportInput(desk.nextMeasure())));
    await take(editor, 'submit', id);
    const remind = (ministry: string | null) =>
      cio.ask<{ remindReportingRound: number }>(REMIND, { id: desk.roundId, ministry });
    expect(refusal(await remind('NONE'))).toBe('NOT_FOUND: ministry');
    expect((await remind('SMI')).data).toEqual({ remindReportingRound: 2 });
    expect((await remind('SMI')).data).toEqual({ remindReportingRound: 0 });
    const notices = await kysely(desk.app.orm.em.fork())
      .selectFrom('notice as n')
      .innerJoin('account as a', 'a.id', 'n.account_id')
      .where('n.kind', '=', 'REMINDER')
      .select(['a.role', 'n.params'])
      .orderBy('a.role', 'desc')
      .execute();
    const counts = notices.map(({ params }) => (JSON.parse(params) as { count: number }).count);
    // The coordinator has the submitted report to release besides.
    expect(counts[1]).toBe((counts[0] ?? 0) + 1);
    expect((await remind(null)).data?.remindReportingRound).toBeGreaterThan(2);
    expect(refusal(await cio.ask(REMIND, { id: 999_999 }))).toBe('NOT_FOUND: id');
  });

  describe('once closed', () => {
    const ids: Record<'draft' | 'submitted' | 'released' | 'accepted', number> = {
      draft: 0,
      submitted: 0,
      released: 0,
      accepted: 0,
    };
    let acceptedCode = '';

    beforeAll(async () => {
      const { editor, coordinator, cio } = desk.people;
      const begin = async () =>
        done(await save(editor, reportInput(desk.nextMeasure(), { selfLight: 'GREEN' })));
      const report = await begin();
      ids.accepted = report.id;
      acceptedCode = report.measure.code;
      await take(editor, 'submit', ids.accepted);
      await take(coordinator, 'release', ids.accepted);
      await take(cio, 'accept', ids.accepted);
      ids.draft = (await begin()).id;
      ids.submitted = (await begin()).id;
      await take(editor, 'submit', ids.submitted);
      ids.released = (await begin()).id;
      await take(editor, 'submit', ids.released);
      await take(coordinator, 'release', ids.released);
    });

    test('it says how many reports it closes on', async () => {
      const { cio } = desk.people;
      const { version } = await current(cio);
      expect(refusal(await cio.ask(CLOSE, { id: desk.roundId, version: version + 1 }))).toBe('CONFLICT');
      const answer = await cio.get<{ closeReportingRound: Round }>(CLOSE, { id: desk.roundId, version });
      expect(answer.closeReportingRound).toMatchObject({ state: 'CLOSED', closedAt: expect.any(String) });
      expect(of(answer.closeReportingRound, 'SMI')).toMatchObject({ accepted: 2, draft: 1 });
    });

    test('a round never closes twice', async () => {
      expect(refusal(await desk.people.cio.ask(CLOSE, { id: desk.roundId }))).toBe('CONFLICT');
      expect(refusal(await desk.people.cio.ask(REMIND, { id: desk.roundId }))).toBe('CONFLICT');
    });

    test('its unfinished reports stay as they are, in words', async () => {
      const { editor, coordinator, cio } = desk.people;
      const draft = await read(editor, ids.draft);
      const input = { id: ids.draft, version: draft?.version };
      const refused = [
        await save(editor, reportInput(draft?.measure.code ?? '', input)),
        await save(editor, reportInput(desk.nextMeasure())),
        await take(editor, 'submit', ids.draft),
        await take(editor, 'withdraw', ids.submitted),
        await take(coordinator, 'release', ids.submitted),
        await take(coordinator, 'return', ids.submitted),
        await take(cio, 'accept', ids.released),
        await take(cio, 'return', ids.released),
      ];
      expect(refused.map(refusal)).toEqual(refused.map(() => 'LOCKED'));
      expect(refused[0]?.errors[0]?.message).toContain('„Berichtsrunde April 2022“ ist abgeschlossen');
      const dropped = await editor.ask(
        'mutation ($id: Int!, $version: Int!) { deleteStatusReport(id: $id, version: $version) }',
        input,
      );
      expect(refusal(dropped)).toBe('LOCKED');
      expect(Object.values((await read(editor, ids.draft))?.viewerCan ?? {})).not.toContain(true);
      expect(Object.values((await read(cio, ids.released))?.viewerCan ?? {})).not.toContain(true);
    });

    test('an erratum takes the whole way and becomes effective in place of what it corrects', async () => {
      const { editor, coordinator, cio, otherEditor } = desk.people;
      const wrong = await read(editor, ids.accepted);
      expect(wrong?.viewerCan).toMatchObject({ correct: true, save: false });
      expect((await read(otherEditor, ids.accepted))?.viewerCan).toMatchObject({ correct: false });
      const input = { corrects: ids.accepted, progressPercent: 30 };
      expect(refusal(await save(otherEditor, reportInput(acceptedCode, input)))).toBe('FORBIDDEN');
      const draft = done(await save(editor, reportInput(acceptedCode, input)));
      expect(draft).toMatchObject({
        state: 'DRAFT',
        roundDate: ROUND,
        reportedOn: TODAY,
        correctsReportedOn: TODAY,
        previous: { id: ids.accepted },
        viewerCan: { save: true, submit: true, delete: true },
      });
      expect(draft.changes.map(({ field }) => field)).toEqual(['progressPercent', 'selfLight']);
      expect(refusal(await save(coordinator, reportInput(acceptedCode, input)))).toBe('CONFLICT');
      const again = { id: draft.id, version: draft.version, progressPercent: 35 };
      expect(done(await save(editor, reportInput(acceptedCode, again)))).toMatchObject({
        correctsReportedOn: TODAY,
      });

      const progress = async () => {
        const answer = await cio.get<{ measure: { progress: { percent: number } } }>(
          'query ($code: String!) { measure(code: $code) { progress { percent } } }',
          { code: acceptedCode },
        );
        return answer.measure.progress.percent;
      };
      await take(editor, 'submit', draft.id);
      await take(coordinator, 'release', draft.id);
      expect(await progress()).toBe(40);
      done(await take(cio, 'accept', draft.id));
      expect(await progress()).toBe(35);

      expect((await read(editor, ids.accepted))?.viewerCan).toMatchObject({ correct: false });
      expect(refusal(await save(editor, reportInput(acceptedCode, input)))).toBe('CONFLICT: corrects');
      const second = { corrects: draft.id, progressPercent: 36 };
      expect(done(await save(editor, reportInput(acceptedCode, second)))).toMatchObject({ state: 'DRAFT' });
      expect((await current(cio)).reported).toBe(of(await current(cio), 'SMI')?.accepted);
    });

    test('only an accepted report of the same measure is corrected', async () => {
      const { editor } = desk.people;
      const { measure } = (await read(editor, ids.released)) ?? { measure: { code: '' } };
      const unfinished = reportInput(measure.code, { corrects: ids.released });
      expect(refusal(await save(editor, unfinished))).toBe('BAD_USER_INPUT: corrects');
      const foreign = reportInput(measure.code, { corrects: ids.accepted });
      expect(refusal(await save(editor, foreign))).toBe('BAD_USER_INPUT: measure');
    });

    test('of two who open the next round at once one succeeds', async () => {
      const { cio, cio2 } = desk.people;
      const answers = await Promise.all([
        open(cio, { reportingDate: '2022-10-15' }),
        open(cio2, { reportingDate: '2022-09-15' }),
      ]);
      expect(answers.map(refusal).toSorted((a, b) => a.length - b.length)).toEqual(['', 'CONFLICT']);
    });
  });
});
