import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNotices, type NewNotice } from '../../server/notifications/create-notices.ts';
import { readDataVersion } from '../../server/platform/db/data-version.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import type { Database } from '../../server/platform/db/connect.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

const EDITOR = 'smf.bearbeitung@demo.example';
const NOW = '2021-10-15T08:00:00.000Z';

const QUERY = `query ($unreadOnly: Boolean! = false, $first: Int! = 50, $after: String) {
  notices(unreadOnly: $unreadOnly, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { cursor node { id } } nodes { id kind createdAt read text path }
  }
}`;
const MARK = 'mutation ($ids: [Int!]!) { markNoticesRead(ids: $ids) { unreadNotices } }';

interface Notice {
  id: number;
  kind: string;
  createdAt: string;
  read: boolean;
  text: string;
  path: string;
}
interface Answer {
  notices: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
    nodes: Notice[];
  };
}

describe.each(DATABASE_KINDS)('notices on %s', (kind) => {
  let app: TestApp & { readonly orm: Database };
  let ids: { editor: number; office: number; measure: number; round: number; report: number };

  beforeAll(async () => {
    app = await startSeededApp(kind);
    const db = kysely(app.orm.em.fork());
    const idOf = async (email: string) =>
      (await db.selectFrom('account').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id;
    const report = await db
      .selectFrom('status_report as r')
      .innerJoin('measure as m', 'm.id', 'r.measure_id')
      .select(['r.id as id', 'm.id as measure', 'r.round_id as round'])
      .where('m.code', '=', 'M-ELG')
      .where('r.round_id', 'is not', null)
      .orderBy('r.reported_on', 'desc')
      .executeTakeFirst();
    const round = await db
      .selectFrom('reporting_round')
      .select('id')
      .where('reporting_date', '=', '2021-10-15')
      .executeTakeFirstOrThrow();
    if (!report) throw new Error('the demonstration has no report on M-ELG');
    ids = {
      editor: await idOf(EDITOR),
      office: await idOf('cio@demo.example'),
      measure: report.measure,
      round: round.id,
      report: report.id,
    };
  });
  afterAll(() => app.stop());

  const create = (notices: readonly NewNotice[], now = NOW) =>
    app.orm.em.fork().transactional((tx) => createNotices(tx, now, notices));
  const clear = async () => void (await kysely(app.orm.em.fork()).deleteFrom('notice').execute());
  const version = () => readDataVersion(app.orm.em.fork());
  const listOf = async (email: string, variables: object = {}) =>
    (await (await app.as(email)).get<Answer>(QUERY, variables)).notices;
  const some = (count: number, accountId: number): NewNotice[] =>
    Array.from({ length: count }, (_, index) => ({
      accountId,
      kind: 'REPORT_ACCEPTED',
      dedupKey: `some ${accountId} ${index}`,
      reportId: ids.report,
    }));

  it('are created once for each key, and raise the data version only where one is new', async () => {
    await clear();
    const before = await version();
    const notices = [...some(3, ids.editor), ...some(1, ids.editor)];
    expect(await create(notices)).toBe(3);
    expect(await version()).toBe(before + 1);
    expect(await create(notices)).toBe(0);
    expect(await create([])).toBe(0);
    expect(await version()).toBe(before + 1);
    expect(await create([...some(4, ids.editor)])).toBe(1);
  });

  it('are created once where several processes tell the same at the same time', async () => {
    await clear();
    const notices = some(50, ids.editor);
    const created = await Promise.all([
      create(notices),
      create(notices.toReversed()),
      create(notices),
      create(notices.slice(10)),
    ]);
    expect(created.reduce((sum, count) => sum + count, 0)).toBe(50);
    expect((await listOf(EDITOR)).totalCount).toBe(50);
  });

  it('come newest first, page by page, each once, though new ones arrive meanwhile', async () => {
    await clear();
    await create(some(5, ids.editor));
    await create(some(3, ids.office));
    const first = await listOf(EDITOR, { first: 2 });
    expect([first.totalCount, first.pageInfo.hasNextPage, first.pageInfo.hasPreviousPage]).toEqual([
      5,
      true,
      false,
    ]);
    await create([{ accountId: ids.editor, kind: 'REMINDER', dedupKey: 'late', roundId: ids.round }]);
    const second = await listOf(EDITOR, { first: 2, after: first.pageInfo.endCursor });
    const third = await listOf(EDITOR, { first: 2, after: second.pageInfo.endCursor });
    const seen = [first, second, third].flatMap((page) => page.nodes.map((node) => node.id));
    expect(new Set(seen).size).toBe(5);
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    expect([third.pageInfo.hasNextPage, third.pageInfo.hasPreviousPage]).toEqual([false, true]);
    expect((await listOf(EDITOR, { first: 1 })).nodes[0]?.kind).toBe('REMINDER');
  });

  it('take two statements beside those for the person and the plan, whatever the page holds', async () => {
    await clear();
    await create(some(60, ids.editor));
    const person = await app.as(EDITOR);
    await person.get(QUERY, { first: 1 });
    const small = await app.statements.during(() => person.get(QUERY, { first: 1 }));
    const large = await app.statements.during(() => person.get(QUERY, { first: 60 }));
    expect([small.statements, large.statements]).toEqual([4, 4]);
  });

  it('are marked as read by their own person alone, without moving the data version', async () => {
    await clear();
    await create([...some(3, ids.editor), ...some(1, ids.office)]);
    const own = (await listOf(EDITOR)).nodes;
    const foreign = (await listOf('cio@demo.example')).nodes;
    const before = await version();
    const person = await app.as(EDITOR);
    const marked = own.slice(0, 2).map((notice) => notice.id);
    const answer = await person.get(MARK, { ids: [...marked, ...foreign.map(({ id }) => id), 999_999] });
    expect(answer).toEqual({ markNoticesRead: { unreadNotices: 1 } });
    expect(await version()).toBe(before);
    expect((await listOf('cio@demo.example')).nodes.map((notice) => notice.read)).toEqual([false]);
    expect((await listOf(EDITOR)).nodes.map((notice) => notice.read)).toEqual([true, true, false]);
    const unread = await listOf(EDITOR, { unreadOnly: true });
    expect([unread.totalCount, unread.nodes.map((notice) => notice.id)]).toEqual([1, [own[2]?.id]]);
    expect(await person.get(MARK, { ids: [] })).toEqual({ markNoticesRead: { unreadNotices: 1 } });
  });

  it('speak of measure and round in the language of the request, and lead to the thing itself', async () => {
    await clear();
    const comment = `Bitte begründen Sie die Verschiebung.\n${'Der Termin ist nicht nachvollziehbar. '.repeat(10)}`;
    const to = (accountId: number) => ({ accountId, roundId: ids.round });
    await create([
      { ...to(ids.editor), kind: 'ROUND_OPENED', dedupKey: '1' },
      { ...to(ids.editor), kind: 'REPORT_DUE', dedupKey: '2', params: { count: 3 } },
      { ...to(ids.editor), kind: 'REMINDER', dedupKey: '3', params: { count: 1 } },
      {
        accountId: ids.editor,
        kind: 'REPORT_RETURNED',
        dedupKey: '4',
        reportId: ids.report,
        params: { comment },
      },
      { accountId: ids.editor, kind: 'REPORT_ACCEPTED', dedupKey: '5', reportId: ids.report },
      { ...to(ids.office), kind: 'REPORT_RELEASED', dedupKey: '6', params: { ministry: 'SMF' } },
      {
        ...to(ids.office),
        kind: 'ESCALATION',
        dedupKey: '7',
        params: {
          missing: [
            { ministry: 'SK', count: 11 },
            { ministry: 'SMF', count: 1 },
          ],
        },
      },
    ]);
    const { title } = await kysely(app.orm.em.fork())
      .selectFrom('measure_version as v')
      .innerJoin('revision as r', 'r.id', 'v.revision_id')
      .select('v.title')
      .where('v.measure_id', '=', ids.measure)
      .where('r.state', '=', 'PUBLISHED')
      .where('r.effective_date', '<=', '2021-10-15')
      .orderBy('r.effective_date', 'desc')
      .executeTakeFirstOrThrow();
    const roundOfReport = await kysely(app.orm.em.fork())
      .selectFrom('status_report as r')
      .innerJoin('reporting_round as x', 'x.id', 'r.round_id')
      .select('x.reporting_date')
      .where('r.id', '=', ids.report)
      .executeTakeFirstOrThrow();
    const own = (await listOf(EDITOR)).nodes.map(({ kind: of, text, path }) => [of, text, path]);
    expect(own).toEqual([
      [
        'REPORT_ACCEPTED',
        `Die Statusmeldung zu M-ELG „${title}“ ist angenommen.`,
        `/meldungen/${ids.report}`,
      ],
      [
        'REPORT_RETURNED',
        expect.stringMatching(
          /^Die Statusmeldung zu M-ELG „.+“ wurde zurückgegeben und ist zu überarbeiten\. Begründung: „Bitte begründen Sie die Verschiebung\. Der Termin.{50,120} …“$/,
        ),
        `/massnahmen/M-ELG/meldung?runde=${roundOfReport.reporting_date}`,
      ],
      [
        'REMINDER',
        'Die Geschäftsstelle des CIO erinnert an Berichtsrunde Oktober 2021: 1 Statusmeldung Ihres Ressorts steht noch aus, fällig am 29.10.2021.',
        '/berichtsrunden/2021-10-15/SMF',
      ],
      [
        'REPORT_DUE',
        'Berichtsrunde Oktober 2021: 3 Statusmeldungen Ihres Ressorts stehen noch aus, fällig am 29.10.2021.',
        '/berichtsrunden/2021-10-15/SMF',
      ],
      [
        'ROUND_OPENED',
        'Berichtsrunde Oktober 2021 ist eröffnet: Statusmeldungen zum Stichtag 15.10.2021 sind bis 29.10.2021 fällig.',
        '/berichtsrunden/2021-10-15/SMF',
      ],
    ]);
    const office = (await listOf('cio@demo.example')).nodes.map(({ text, path }) => [text, path]);
    expect(office).toEqual([
      [
        'Berichtsrunde Oktober 2021: Die Frist ist am 29.10.2021 abgelaufen, 12 Statusmeldungen fehlen noch. SK (11), SMF (1).',
        '/berichtsrunden/2021-10-15',
      ],
      [
        'SMF: Freigegebene Statusmeldungen liegen zur Prüfung bereit.',
        '/pruefung?zustand=RELEASED&runde=2021-10-15',
      ],
    ]);
    const { cookie } = await app.as(EDITOR);
    const english = await app.ask<Answer>(QUERY, { first: 1 }, { cookie, 'accept-language': 'en' });
    expect(english.data?.notices.nodes[0]?.text).toBe(`The status report on M-ELG “${title}” is accepted.`);
  });

  it('ask visitors to sign in, and refuse pages and cursors that cannot be', async () => {
    const codesOf = async (query: string, variables: object, cookie?: string) =>
      (await app.ask(query, variables, cookie === undefined ? {} : { cookie })).errors.map((error) => [
        error.extensions.code,
        error.extensions.fields?.[0],
      ]);
    expect(await codesOf(QUERY, {})).toEqual([['UNAUTHENTICATED', undefined]]);
    expect(await codesOf(MARK, { ids: [1] })).toEqual([['UNAUTHENTICATED', undefined]]);
    const { cookie } = await app.as(EDITOR);
    expect(await codesOf(QUERY, { first: 0 }, cookie)).toEqual([['BAD_USER_INPUT', 'first']]);
    expect(await codesOf(QUERY, { after: 'nonsense' }, cookie)).toEqual([['BAD_USER_INPUT', 'after']]);
    const many = { ids: Array.from({ length: 201 }, (_, index) => index) };
    expect(await codesOf(MARK, many, cookie)).toEqual([['BAD_USER_INPUT', 'ids']]);
  });
});
