import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import type { Database } from '../../server/platform/db/connect.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { done, reportInput, save, take } from '../support/reporting.ts';
import { startSeededApp, startTestApp, type TestApp } from '../support/test-app.ts';

const QUERY = `{ worklist { totalCount tasks {
  kind count reportId correctsId comment dueDate daysLeft
  measure { code title light ministry { lineage } } ministry { code lineage } round { reportingDate title }
} } }`;

interface Task {
  kind: string;
  count: number;
  reportId: number | null;
  correctsId: number | null;
  comment: string | null;
  dueDate: string | null;
  daysLeft: number | null;
  measure: { code: string; title: string; light: string; ministry: { lineage: string } } | null;
  ministry: { code: string; lineage: string } | null;
  round: { reportingDate: string; title: string } | null;
}
interface Answer {
  worklist: { totalCount: number; tasks: Task[] };
}

/** Where the measures of a ministry stand in the round of 2021-10-15, straight from the tables. */
const STANDING = `
  select r.state as state, count(*) as n
  from measure_version v join organisation o on o.id = v.lead_id
  left join status_report r on r.measure_id = v.measure_id and r.corrects_id is null
    and r.round_id = (select id from reporting_round where reporting_date = '2021-10-15')
  where o.lineage = ? and v.revision_id = (
      select id from revision where state = 'PUBLISHED' and effective_date <= '2021-10-15'
      order by effective_date desc limit 1)
    and (r.id is not null or not exists (
      select 1 from status_report e where e.measure_id = v.measure_id and e.state = 'ACCEPTED'
        and e.lifecycle in ('COMPLETED', 'CANCELLED') and not exists (
          select 1 from status_report l where l.measure_id = e.measure_id and l.state = 'ACCEPTED'
            and (l.reported_on > e.reported_on or (l.reported_on = e.reported_on and l.id > e.id)))))
  group by r.state`;

async function standing(orm: Database, lineage: string): Promise<Record<string, number>> {
  const rows = await orm.em
    .fork()
    .execute<{ state: string | null; n: number | string }[]>(STANDING, [lineage]);
  return Object.fromEntries(rows.map(({ state, n }) => [state ?? 'MISSING', Number(n)]));
}

async function ministries(orm: Database): Promise<{ mail: string; lineage: string }[]> {
  const rows = await orm.em.fork().execute<{ mail: string; lineage: string }[]>(`
    select substr(a.email, 1, length(a.email) - length('bearbeitung@demo.example')) as mail, o.lineage as lineage
    from account a join organisation o on o.id = a.organisation_id where a.role = 'EDITOR' order by a.id`);
  return rows;
}

const countOf = (tasks: readonly Task[], kind: string) =>
  tasks.filter((task) => task.kind === kind).reduce((sum, task) => sum + task.count, 0);

describe.each(DATABASE_KINDS)('the worklist on %s', (kind) => {
  let app: TestApp & { readonly orm: Database };
  beforeAll(async () => {
    app = await startSeededApp(kind);
  });
  afterAll(() => app.stop());

  const tasksOf = async (email: string, on: TestApp = app): Promise<Task[]> => {
    const { worklist } = await (await on.as(email)).get<Answer>(QUERY);
    expect(worklist.totalCount).toBe(worklist.tasks.reduce((sum, task) => sum + task.count, 0));
    return worklist.tasks;
  };

  it('gives editors what is missing, unfinished or came back in their own ministry', async () => {
    let seen = 0;
    for (const { mail, lineage } of await ministries(app.orm)) {
      const all = await tasksOf(`${mail}bearbeitung@demo.example`);
      const tasks = all.filter((task) => task.kind !== 'CARRY_FORWARD');
      expect(countOf(all, 'CARRY_FORWARD')).toBe(1);
      const counts = await standing(app.orm, lineage);
      expect([
        lineage,
        countOf(tasks, 'REPORT'),
        countOf(tasks, 'REVISE'),
        countOf(tasks, 'RELEASE'),
      ]).toEqual([lineage, (counts['MISSING'] ?? 0) + (counts['DRAFT'] ?? 0), counts['RETURNED'] ?? 0, 0]);
      expect(tasks.every((task) => task.measure?.ministry.lineage === lineage)).toBe(true);
      expect(tasks.filter((task) => task.dueDate !== '2021-10-29' || task.daysLeft !== 14)).toEqual([]);
      seen += tasks.length;
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('names the report where one is begun, and why it came back, what came back first', async () => {
    for (const { mail } of await ministries(app.orm)) {
      const tasks = await tasksOf(`${mail}bearbeitung@demo.example`);
      const kinds = tasks.map((task) => task.kind);
      expect(kinds.lastIndexOf('REVISE')).toBeLessThan(
        kinds.includes('REPORT') ? kinds.indexOf('REPORT') : 99,
      );
      for (const task of tasks.filter(({ kind: of }) => of === 'REVISE')) {
        const report = await kysely(app.orm.em.fork())
          .selectFrom('status_report')
          .select(['state', 'return_comment'])
          .where('id', '=', task.reportId ?? 0)
          .executeTakeFirstOrThrow();
        expect(report).toEqual({ state: 'RETURNED', return_comment: task.comment });
        expect(task.comment).not.toBeNull();
      }
    }
  });

  it('gives coordinators the submitted reports that they did not write', async () => {
    let submitted = 0;
    for (const { mail, lineage } of await ministries(app.orm)) {
      const tasks = await tasksOf(`${mail}koordination@demo.example`);
      const counts = await standing(app.orm, lineage);
      expect([lineage, countOf(tasks, 'RELEASE')]).toEqual([lineage, counts['SUBMITTED'] ?? 0]);
      submitted += countOf(tasks, 'RELEASE');
    }
    expect(submitted).toBe(6);

    const db = kysely(app.orm.em.fork());
    const report = await db
      .selectFrom('status_report as r')
      .innerJoin('account as a', 'a.id', 'r.author_id')
      .select(['r.id', 'a.email', 'a.organisation_id'])
      .where('r.state', '=', 'SUBMITTED')
      .executeTakeFirstOrThrow();
    const coordinator = report.email.replace('bearbeitung', 'koordination');
    const before = await tasksOf(coordinator);
    expect(before.map((task) => task.reportId)).toContain(report.id);
    const { id } = await db
      .selectFrom('account')
      .select('id')
      .where('email', '=', coordinator)
      .executeTakeFirstOrThrow();
    const wrote = { report_id: report.id, account_id: id };
    await db.insertInto('status_report_contributor').values(wrote).execute();
    const after = await tasksOf(coordinator);
    expect(after.map((task) => task.reportId)).not.toContain(report.id);
    expect(after).toHaveLength(before.length - 1);
    await db.deleteFrom('status_report_contributor').where('account_id', '=', id).execute();
  });

  it('gives the CIO office a heap for each ministry, and a single report where it is one', async () => {
    const tasks = await tasksOf('cio@demo.example');
    expect(new Set(tasks.map((task) => task.kind))).toEqual(new Set(['ACCEPT']));
    for (const { lineage } of await ministries(app.orm)) {
      const heaps = tasks.filter((task) => task.ministry?.lineage === lineage);
      const released = (await standing(app.orm, lineage))['RELEASED'] ?? 0;
      expect([lineage, heaps.map((task) => task.count)]).toEqual([lineage, released === 0 ? [] : [released]]);
      for (const { count, measure, reportId } of heaps) {
        expect([measure === null, reportId === null]).toEqual([count > 1, count > 1]);
      }
    }
    expect(countOf(tasks, 'ACCEPT')).toBe(16);
  });

  it('asks for the next round two weeks ahead, and to close one whose due date has passed', async () => {
    const on = async (today: string) => {
      const other = await startTestApp(app.orm, { today });
      try {
        return await tasksOf('cio@demo.example', other);
      } finally {
        await other.stop();
      }
    };
    const dayTasks = async (today: string) =>
      (await on(today))
        .filter((task) => task.kind !== 'ACCEPT')
        .map(({ kind: of, dueDate, daysLeft }) => [of, dueDate, daysLeft]);
    expect(await dayTasks('2021-10-29')).toEqual([]);
    expect(await dayTasks('2021-10-30')).toEqual([['CLOSE_ROUND', '2021-10-29', -1]]);
    expect(await dayTasks('2022-03-31')).toEqual([['CLOSE_ROUND', '2021-10-29', -153]]);
    expect(await dayTasks('2022-04-01')).toEqual([
      ['CLOSE_ROUND', '2021-10-29', -154],
      ['OPEN_ROUND', '2022-04-15', 14],
    ]);
    const overdue = await on('2021-11-02');
    expect(overdue.every((task) => task.daysLeft === -4)).toBe(true);
  });

  it('lists fifty reports of a kind one by one, and puts the others into one heap', async () => {
    const db = kysely(app.orm.em.fork());
    const { id } = await db
      .insertInto('reporting_round')
      .values({
        plan_id: 1,
        reporting_date: '2020-03-31',
        due_date: '2020-04-15',
        title: 'Sonderrunde',
        state: 'OPEN',
        opened_at: '2020-03-01T08:00:00.000Z',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    // Before anything was completed: the chancellery owes reports on all its measures.
    const early = await startTestApp(app.orm, { today: '2019-04-01' });
    try {
      const tasks = (await tasksOf('sk.bearbeitung@demo.example', early)).filter(
        (task) => task.round?.reportingDate === '2020-03-31',
      );
      const singles = tasks.filter((task) => task.measure !== null);
      expect(new Set(singles.map((task) => task.measure?.code)).size).toBe(50);
      expect(tasks.filter((task) => task.measure === null)).toMatchObject([
        { kind: 'REPORT', count: 6, reportId: null, ministry: { lineage: 'STATE_CHANCELLERY' } },
      ]);
    } finally {
      await early.stop();
      await db.deleteFrom('reporting_round').where('id', '=', id).execute();
    }
  });

  it('holds nothing for those who do not report or decide, and asks visitors to sign in', async () => {
    for (const email of ['kabinett@demo.example', 'admin@demo.example']) {
      expect(await tasksOf(email)).toEqual([]);
    }
    const { errors } = await app.ask(QUERY);
    expect(errors.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  it('takes few statements, however long it is', async () => {
    for (const email of ['sk.bearbeitung@demo.example', 'cio@demo.example']) {
      const person = await app.as(email);
      app.forget();
      const cold = await app.statements.during(() => person.get(QUERY));
      const warm = await app.statements.during(() => person.get(QUERY));
      expect([email, cold.statements, warm.statements]).toEqual([email, 10, 6]);
    }
  });

  it('names what an erratum corrects, begun and come back, and so does its notice', async () => {
    const email = 'sms.bearbeitung@demo.example';
    const editor = await app.as(email);
    const { id, code } = await kysely(app.orm.em.fork())
      .selectFrom('status_report as r')
      .innerJoin('measure as m', 'm.id', 'r.measure_id')
      .innerJoin('account as a', 'a.id', 'r.author_id')
      .select(['r.id', 'm.code'])
      .where('r.state', '=', 'ACCEPTED')
      .where('a.email', '=', email)
      .orderBy('r.reported_on', 'desc')
      .executeTakeFirstOrThrow();
    const draft = done(await save(editor, reportInput(code, { round: undefined, corrects: id })));
    const itsTask = async () => (await tasksOf(email)).find((task) => task.reportId === draft.id);
    expect(await itsTask()).toMatchObject({ kind: 'REPORT', correctsId: id, measure: { code } });

    const cio = await app.as('cio@demo.example');
    done(await take(editor, 'submit', draft.id));
    done(await take(await app.as('sms.koordination@demo.example'), 'release', draft.id));
    done(await take(cio, 'return', draft.id));
    expect(await itsTask()).toMatchObject({ kind: 'REVISE', correctsId: id, comment: 'Bitte begründen.' });
    const { notices } = await editor.get<{ notices: { nodes: { path: string }[] } }>(
      '{ notices(first: 1) { nodes { path } } }',
    );
    expect(notices.nodes[0]?.path).toMatch(new RegExp(`^/massnahmen/${code}/meldung\\?.*berichtigt=${id}$`));
    const others = (await tasksOf(email)).filter((task) => task.reportId !== draft.id);
    expect(others.map((task) => task.correctsId)).toEqual(others.map(() => null));
  });
});
