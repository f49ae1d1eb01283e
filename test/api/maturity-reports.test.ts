import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { MATURITY_CRITERIA } from '../../shared/domain/maturity-scale.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestPerson } from '../support/test-app.ts';

const EVIDENCE = 'https://amt24.sachsen.de/leistung';
const REPORT = `id version state maturity previousMaturity recordedOn scaleVersion author decidedBy returnComment
  service { code } member answers { criterion answer evidenceUrl note } viewerCan { withdraw accept return }`;
const RECORD = `mutation ($input: RecordMaturityInput!) { recordMaturity(input: $input) { ${REPORT} } }`;
const DECIDE = {
  accept: `mutation ($id: Int!, $version: Int!) { acceptMaturityReport(id: $id, version: $version) { ${REPORT} } }`,
  withdraw: `mutation ($id: Int!, $version: Int!) { withdrawMaturityReport(id: $id, version: $version) { ${REPORT} } }`,
  return: `mutation ($id: Int!, $version: Int!, $comment: String!) {
    returnMaturityReport(id: $id, version: $version, comment: $comment) { ${REPORT} } }`,
};

interface Report {
  readonly id: number;
  readonly version: number;
  readonly state: string;
  readonly maturity: number;
  readonly previousMaturity: number | null;
  readonly author: string | null;
  readonly returnComment: string | null;
  readonly viewerCan: Readonly<Record<string, boolean>>;
}

/** Answers that give a level, with all the evidence that it needs. */
function answersFor(level: number) {
  const levels = [1, 2, 3, 3, 3, 3, 4];
  return MATURITY_CRITERIA.map((criterion, i) => ({
    criterion,
    answer: (levels[i] ?? 9) <= level ? 'MET' : 'NOT_MET',
    evidenceUrl: criterion === 'APPLICATION' && level >= 3 ? EVIDENCE : null,
    note: level >= 3 ? 'im Wirkbetrieb geprüft' : null,
  }));
}

describe.each(DATABASE_KINDS)('maturity reports on %s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  let editor: TestPerson;
  let stranger: TestPerson;
  let cio: TestPerson;
  let cio2: TestPerson;
  let service: { code: string; ministry: string };

  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true, today: '2021-10-15' });
    const db = kysely(app.orm.em.fork());
    service = await db
      .selectFrom('ozg_service as s')
      .innerJoin('organisation as o', 'o.lineage', 's.ministry_lineage')
      .where('o.abbreviation', '=', 'SMI')
      .where('s.execution', '<>', 'FEDERAL')
      .where((eb) =>
        eb(
          eb
            .selectFrom('ozg_member')
            .whereRef('service_id', '=', 's.id')
            .select(eb.fn.countAll<number>().as('n')),
          '=',
          1,
        ),
      )
      .orderBy('s.code')
      .select(['s.code', 'o.lineage as ministry'])
      .executeTakeFirstOrThrow();
    editor = await app.as('smi.bearbeitung@demo.example');
    stranger = await app.as('smk.bearbeitung@demo.example');
    cio = await app.as('cio@demo.example');
    cio2 = await app.as('cio2@demo.example');
  });
  afterAll(() => app.stop());

  const report = async (person: TestPerson, level: number, more: object = {}) =>
    (
      await person.get<{ recordMaturity: Report }>(RECORD, {
        input: {
          service: service.code,
          member: 1,
          recordedOn: '2021-10-10',
          answers: answersFor(level),
          ...more,
        },
      })
    ).recordMaturity;
  const decide = async (
    person: TestPerson,
    step: keyof typeof DECIDE,
    { id, version }: Report,
    comment?: string,
  ) => {
    const data = await person.get<Record<string, Report>>(DECIDE[step], {
      id,
      version,
      ...(comment && { comment }),
    });
    const [done] = Object.values(data);
    if (!done) throw new Error('no answer');
    return done;
  };
  const levelOf = async () => {
    const { ozgService } = await app.get<{ ozgService: { maturity: { minimum: number | null } } }>(
      'query ($code: String!) { ozgService(code: $code) { maturity { minimum } } }',
      { code: service.code },
    );
    return ozgService.maturity.minimum;
  };
  const online = async () => {
    const { ozgProgress } = await app.get<{ ozgProgress: { figure: { online: number } } }>(
      '{ ozgProgress { figure { online } } }',
    );
    return ozgProgress.figure.online;
  };

  test('counts only once another person of the CIO office has accepted it', async () => {
    const before = { level: await levelOf(), online: await online() };
    const sent = await report(editor, 4);
    expect(sent).toMatchObject({
      state: 'SUBMITTED',
      maturity: 4,
      previousMaturity: before.level,
      scaleVersion: '1.x',
      viewerCan: { withdraw: true, accept: false, return: false },
    });
    expect({ level: await levelOf(), online: await online() }).toEqual(before);
    const second = await editor.ask(RECORD, {
      input: { service: service.code, member: 1, recordedOn: '2021-10-11', answers: answersFor(2) },
    });
    expect(second.errors[0]?.extensions.code).toBe('CONFLICT');

    const done = await decide(cio, 'accept', sent);
    expect(done).toMatchObject({ state: 'ACCEPTED', previousMaturity: before.level });
    expect(await levelOf()).toBe(4);
    expect(await online()).toBe(before.online + ((before.level ?? 0) >= 3 ? 0 : 1));
    // Two who decide at once: one of them was later.
    const late = await cio2.ask(DECIDE.accept, { id: sent.id, version: sent.version });
    expect(late.errors[0]?.extensions.code).toBe('CONFLICT');
  });

  test('a lower value later counts and is shown as lower', async () => {
    const sent = await report(editor, 2, { recordedOn: '2021-10-14' });
    expect(sent.previousMaturity).toBe(4);
    await decide(cio, 'accept', sent);
    expect(await levelOf()).toBe(2);
    const { ozgService } = await app.get<{ ozgService: { records: object[] } }>(
      'query ($code: String!) { ozgService(code: $code) { records { maturity previousMaturity reportId evidenceUrl corrected simulated } } }',
      { code: service.code },
    );
    expect(ozgService.records.slice(0, 2)).toMatchObject([
      { maturity: 2, previousMaturity: 4, reportId: sent.id, corrected: false, simulated: false },
      { maturity: 4, evidenceUrl: EVIDENCE },
    ]);
  });

  test('a correction takes the wrong record out of every count', async () => {
    const { ozgService } = await app.get<{ ozgService: { records: { id: number }[] } }>(
      'query ($code: String!) { ozgService(code: $code) { records { id } } }',
      { code: service.code },
    );
    const wrong = ozgService.records[0]?.id;
    const sent = await report(editor, 3, { recordedOn: '2021-10-14', corrects: wrong });
    expect(sent.previousMaturity).toBe(4);
    await decide(cio, 'accept', sent);
    expect(await levelOf()).toBe(3);
    const again = await editor.ask(RECORD, {
      input: {
        service: service.code,
        member: 1,
        recordedOn: '2021-10-14',
        answers: answersFor(1),
        corrects: wrong,
      },
    });
    expect(again.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('names every fault at once and saves nothing', async () => {
    const answers = answersFor(3).map((answer) =>
      answer.criterion === 'APPLICATION' || answer.criterion === 'PROOFS'
        ? { ...answer, evidenceUrl: null, note: null }
        : answer,
    );
    const refused = await editor.ask(RECORD, {
      input: { service: service.code, member: 1, recordedOn: '2021-10-15', answers },
    });
    expect(refused.errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: ['answers.APPLICATION', 'answers.PROOFS'],
      faults: [{ code: 'URL_MISSING' }, { code: 'EVIDENCE_MISSING' }],
    });
    const future = await editor.ask(RECORD, {
      input: { service: service.code, member: 1, recordedOn: '2021-10-16', answers: answersFor(1) },
    });
    expect(future.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const unknown = await editor.ask(RECORD, {
      input: { service: '00000', recordedOn: '2021-10-15', answers: answersFor(1) },
    });
    expect(unknown.errors[0]?.extensions.code).toBe('NOT_FOUND');
    const { maturityReports } = await editor.get<{ maturityReports: { totalCount: number } }>(
      '{ maturityReports { totalCount } }',
    );
    expect(maturityReports.totalCount).toBe(0);
  });

  test('nobody accepts their own, and strangers do not even see what waits', async () => {
    const own = await report(cio, 3, { recordedOn: '2021-10-15' });
    expect(own.viewerCan).toEqual({ withdraw: true, accept: false, return: false });
    const refused = await cio.ask(DECIDE.accept, { id: own.id, version: own.version });
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const list = '{ maturityReports { nodes { id } } }';
    const seen = async (person: { get: TestPerson['get'] }) =>
      (await person.get<{ maturityReports: { nodes: { id: number }[] } }>(list)).maturityReports.nodes;
    expect(await seen(editor)).toEqual([{ id: own.id }]);
    expect(await seen(stranger)).toEqual([]);
    expect(await seen(app)).toEqual([]);
    const hidden = await stranger.ask(`query ($id: Int!) { maturityReport(id: $id) { id } }`, { id: own.id });
    expect(hidden.errors[0]?.extensions.code).toBe('NOT_FOUND');
    await decide(cio2, 'return', own, 'Bitte die Adresse des Bescheids ergänzen.');
    // The database refuses it too, whoever asks.
    await expect(
      app.orm.em.fork().execute(`update maturity_report set note = 'x' where id = ${own.id}`, [], 'run'),
    ).rejects.toThrow(/LOCKED/);
    await expect(
      app.orm.em.fork().execute(`delete from maturity_answer where report_id = ${own.id}`, [], 'run'),
    ).rejects.toThrow(/APPEND_ONLY/);
  });

  test('what waits, and what came back, stands in the worklists', async () => {
    const kinds = async (person: TestPerson) =>
      (
        await person.get<{ worklist: { tasks: { kind: string; count: number }[] } }>(
          '{ worklist { tasks { kind count } } }',
        )
      ).worklist.tasks.filter(({ kind: task }) => task.endsWith('MATURITY'));
    expect(await kinds(editor)).toEqual([{ kind: 'REVISE_MATURITY', count: 1 }]);
    const sent = await report(editor, 3, { recordedOn: '2021-10-15' });
    expect(await kinds(editor)).toEqual([]);
    expect(await kinds(cio)).toEqual([{ kind: 'ACCEPT_MATURITY', count: 1 }]);
    const back = await decide(editor, 'withdraw', sent);
    expect(back.state).toBe('WITHDRAWN');
    expect(await kinds(cio)).toEqual([]);
  });

  test('what was accepted is evidence for everybody, without names', async () => {
    const { maturityReports } = await app.get<{ maturityReports: { nodes: Report[] } }>(
      `query ($code: String!) { maturityReports(filter: { state: [ACCEPTED, RETURNED], service: $code }) { nodes { ${REPORT} } } }`,
      { code: service.code },
    );
    expect(maturityReports.nodes.length).toBe(3);
    for (const node of maturityReports.nodes) {
      expect(node).toMatchObject({ state: 'ACCEPTED', author: null, decidedBy: null, returnComment: null });
    }
  });
});
