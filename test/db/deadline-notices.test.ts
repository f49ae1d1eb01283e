import { describe, expect, it } from 'vitest';
import { seedDemonstration } from '../../seed/seed.ts';
import { deadlineNotices, deadlinesOn } from '../../server/notifications/deadline-notices.ts';
import { deadlineNoticesJob } from '../../server/notifications/deadline-notices.job.ts';
import { readNoticeParams } from '../../server/notifications/notice-params.ts';
import type { Database } from '../../server/platform/db/connect.ts';
import { readDataVersion } from '../../server/platform/db/data-version.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { runDueJobs } from '../../server/platform/jobs/scheduler.ts';
import { forEachDatabase } from '../support/databases.ts';
import { type JobServices, jobServices } from '../support/job-services.ts';

const RULES = { reminderDays: [14, 3, 0], escalationDays: 5 };
const DUE = '2021-10-29';

describe('what is said of a round on a day', () => {
  const on = (slot: string, today = slot) =>
    deadlinesOn(slot, today, DUE, RULES).map((deadline) =>
      deadline.kind === 'REPORT_DUE' ? `due in ${deadline.daysBefore}` : deadline.kind,
    );

  it('is a reminder on each of the days set, overdue the day after, an escalation later', () => {
    expect(on('2021-10-14')).toEqual([]);
    expect(on('2021-10-15')).toEqual(['due in 14']);
    expect(on('2021-10-16')).toEqual([]);
    expect(on('2021-10-26')).toEqual(['due in 3']);
    expect(on('2021-10-29')).toEqual(['due in 0']);
    expect(on('2021-10-30')).toEqual(['REPORT_OVERDUE']);
    expect(on('2021-11-03')).toEqual(['ESCALATION']);
    expect(on('2021-11-04')).toEqual([]);
  });

  it('is made up late, but not once the next reminder or the due date has overtaken it', () => {
    expect(on('2021-10-15', '2021-10-25')).toEqual(['due in 14']);
    expect(on('2021-10-15', '2021-10-26')).toEqual([]);
    expect(on('2021-10-26', '2021-10-28')).toEqual(['due in 3']);
    expect(on('2021-10-26', '2021-10-29')).toEqual([]);
    expect(on('2021-10-29', '2021-10-30')).toEqual([]);
    expect(on('2021-10-30', '2021-11-08')).toEqual(['REPORT_OVERDUE']);
    expect(on('2021-11-03', '2021-11-08')).toEqual(['ESCALATION']);
  });

  it('reaches those who have something left to do', () => {
    const owed = new Map([
      ['FINANCE', { abbreviation: 'SMF', toWrite: 0, toRelease: 2 }],
      ['STATE', { abbreviation: 'SK', toWrite: 3, toRelease: 1 }],
      ['DONE', { abbreviation: 'SMI', toWrite: 0, toRelease: 0 }],
    ]);
    const reporters = [
      { id: 1, role: 'EDITOR', lineage: 'FINANCE' },
      { id: 2, role: 'COORDINATOR', lineage: 'FINANCE' },
      { id: 3, role: 'EDITOR', lineage: 'STATE' },
      { id: 4, role: 'COORDINATOR', lineage: 'STATE' },
      { id: 5, role: 'COORDINATOR', lineage: 'DONE' },
      { id: 6, role: 'COORDINATOR', lineage: 'UNKNOWN' },
    ] as const;
    const recipients = { reporters, office: [7, 8] };
    const told = (kind: 'REPORT_OVERDUE' | 'ESCALATION', ministries = owed) =>
      deadlineNotices({ kind }, 9, ministries, recipients).map(({ accountId, params }) => [
        accountId,
        params,
      ]);
    expect(told('REPORT_OVERDUE')).toEqual([
      [2, { count: 2 }],
      [3, { count: 3 }],
      [4, { count: 4 }],
    ]);
    const missing = [
      { ministry: 'SK', count: 4 },
      { ministry: 'SMF', count: 2 },
    ];
    expect(told('ESCALATION')).toEqual([
      [7, { missing }],
      [8, { missing }],
    ]);
    expect(told('ESCALATION', new Map())).toEqual([]);
  });
});

interface Told {
  readonly kind: string;
  readonly email: string;
  readonly params: string;
}

const tick = (services: JobServices) =>
  runDueJobs(services, [deadlineNoticesJob], new AbortController().signal);

const told = (orm: Database): Promise<Told[]> =>
  kysely(orm.em.fork())
    .selectFrom('notice as n')
    .innerJoin('account as a', 'a.id', 'n.account_id')
    .select(['n.kind as kind', 'a.email as email', 'n.params as params'])
    .orderBy('a.email')
    .execute();

/** What each ministry has not released in the open round, straight from the tables; completed measures owe nothing. */
async function owing(orm: Database): Promise<Map<string, { toWrite: number; toRelease: number }>> {
  const rows = await orm.em.fork().execute<{ mail: string; state: string | null; n: number | string }[]>(`
    select lower(max(o.abbreviation)) as mail, r.state as state, count(*) as n
    from measure_version v
    join organisation o on o.id = v.lead_id
    left join status_report r on r.measure_id = v.measure_id and r.corrects_id is null
      and r.round_id = (select id from reporting_round where state = 'OPEN')
    where v.revision_id = (select id from revision where state = 'PUBLISHED' and effective_date <= '2021-10-15'
        order by effective_date desc limit 1)
      and coalesce(r.state, '') not in ('RELEASED', 'ACCEPTED')
      and (r.id is not null or coalesce((select e.lifecycle from status_report e
          where e.measure_id = v.measure_id and e.state = 'ACCEPTED' and e.reported_on <= '2021-10-15'
          order by e.reported_on desc, e.id desc limit 1), '') not in ('COMPLETED', 'CANCELLED'))
    group by o.lineage, r.state`);
  const ministries = new Map<string, { toWrite: number; toRelease: number }>();
  for (const { mail, state, n } of rows) {
    const owes = ministries.get(mail) ?? { toWrite: 0, toRelease: 0 };
    owes[state === 'SUBMITTED' ? 'toRelease' : 'toWrite'] += Number(n);
    ministries.set(mail, owes);
  }
  return ministries;
}

forEachDatabase((_kind, freshDatabase) => {
  it('reminds those who owe reports, once for each day set, and tells the CIO office at last', async () => {
    const { orm } = await freshDatabase();
    await seedDemonstration(orm);
    await kysely(orm.em.fork()).deleteFrom('notice').execute();
    const owed = await owing(orm);
    const expected = [...owed]
      .flatMap(([mail, { toWrite, toRelease }]) => [
        [`${mail}.bearbeitung@demo.example`, toWrite],
        [`${mail}.koordination@demo.example`, toWrite + toRelease],
      ])
      .filter(([, count]) => count !== 0)
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    expect(expected.length).toBeGreaterThan(8);
    const counts = (rows: readonly Told[]) =>
      rows.map(({ email, params }) => [email, readNoticeParams(params).count]);

    const services = jobServices(orm, { now: '2021-10-15T08:00:00.000Z' });
    const before = await readDataVersion(orm.em.fork());
    await tick(services);
    await tick(services);
    const reminders = await told(orm);
    expect(new Set(reminders.map((notice) => notice.kind))).toEqual(new Set(['REPORT_DUE']));
    expect(counts(reminders)).toEqual(expected);
    expect(await readDataVersion(orm.em.fork())).toBe(before + 1);

    // The server was away for eleven days: the reminder of day 3 is made up.
    services.setNow('2021-10-27T08:00:00.000Z');
    await tick(services);
    expect(await told(orm)).toHaveLength(2 * expected.length);
    services.setNow('2021-10-30T08:00:00.000Z');
    await tick(services);
    const overdue = (await told(orm)).filter((notice) => notice.kind === 'REPORT_OVERDUE');
    expect(counts(overdue)).toEqual(expected);
    // That of the due date itself is overtaken.
    expect(await told(orm)).toHaveLength(3 * expected.length);

    services.setNow('2021-11-04T08:00:00.000Z');
    await tick(services);
    const escalations = (await told(orm)).filter((notice) => notice.kind === 'ESCALATION');
    expect(escalations.map((notice) => notice.email)).toEqual(['cio2@demo.example', 'cio@demo.example']);
    const missing = readNoticeParams(escalations[0]?.params ?? '').missing ?? [];
    expect(Object.fromEntries(missing.map(({ ministry, count }) => [ministry.toLowerCase(), count]))).toEqual(
      Object.fromEntries([...owed].map(([mail, { toWrite, toRelease }]) => [mail, toWrite + toRelease])),
    );
    const trail = await kysely(orm.em.fork())
      .selectFrom('audit_entry')
      .select(['actor_label', 'entity', 'entity_key', 'after'])
      .where('action', '=', 'notice.create')
      .orderBy('id')
      .execute();
    expect(trail.map(({ actor_label, entity, entity_key }) => [actor_label, entity, entity_key])).toEqual([
      ['System', 'notice', '2021-10-15'],
      ['System', 'notice', '2021-10-26'],
      ['System', 'notice', '2021-10-30'],
      ['System', 'notice', '2021-11-01'],
    ]);
    expect(services.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('tells nobody of a closed round, and those who may not sign in nothing', async () => {
    const { orm } = await freshDatabase();
    await seedDemonstration(orm);
    const db = kysely(orm.em.fork());
    await db.deleteFrom('notice').execute();
    await db.updateTable('account').set({ active: false }).where('role', '=', 'EDITOR').execute();
    const services = jobServices(orm, { now: '2026-11-24T08:00:00.000Z', today: '2021-10-15' });
    await tick(services);
    const people = (await told(orm)).map((notice) => notice.email);
    expect(people.length).toBeGreaterThan(4);
    expect(people.filter((email) => !email.includes('.koordination@'))).toEqual([]);
    await db.deleteFrom('notice').execute();
    await db.deleteFrom('job_run').execute();
    const closed = { state: 'CLOSED', closed_at: '2021-10-15T07:00:00.000Z' } as const;
    await db.updateTable('reporting_round').set(closed).where('state', '=', 'OPEN').execute();
    await tick(services);
    expect(await told(orm)).toEqual([]);
  });

  it('has nothing to do before there is a plan', async () => {
    const { orm } = await freshDatabase();
    const services = jobServices(orm, { now: '2021-10-15T08:00:00.000Z' });
    await tick(services);
    expect(services.logged.join('')).toContain('there is no plan yet');
  });
});
