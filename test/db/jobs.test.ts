import { describe, expect, it } from 'vitest';
import { createClock } from '../../server/platform/clock.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { cleanUpJob } from '../../server/platform/jobs/clean-up.job.ts';
import { dueSlots } from '../../server/platform/jobs/due-slots.ts';
import { ATTEMPTS_MAX } from '../../server/platform/jobs/job-claims.ts';
import { type Job, type JobRunOrder, RunLater, type SlotRule } from '../../server/platform/jobs/job.ts';
import { runDueJobs, startScheduler } from '../../server/platform/jobs/scheduler.ts';
import type { Database } from '../../server/platform/db/connect.ts';
import { connectDatabase } from '../../server/platform/db/connect.ts';
import { forEachDatabase } from '../support/databases.ts';
import { type JobServices, jobServices } from '../support/job-services.ts';
import { insertPlan, insertRow } from './sample-rows.ts';

/** 10:00 in Berlin, summer time. */
const NOW = '2021-10-15T08:00:00.000Z';
const DAILY: SlotRule = { calendar: 'PRODUCT', from: '00:00', catchUpDays: 13 };

/** A job that notes the days it worked for. */
function notingJob(run: (order: JobRunOrder) => Promise<string> | string = () => 'done', slots = DAILY) {
  const worked: string[] = [];
  const job: Job = {
    name: 'noting',
    slots,
    async run(_services, order) {
      worked.push(order.slot);
      return run(order);
    },
  };
  return { job, worked };
}

const tick = (services: JobServices, ...jobs: Job[]) =>
  runDueJobs(services, jobs, new AbortController().signal);

const runs = (orm: Database) =>
  kysely(orm.em.fork()).selectFrom('job_run').selectAll().orderBy('slot').execute();

describe('the days that a job owes', () => {
  const clock = (now: string, today: string | null = null) => createClock(today, () => new Date(now));

  it('begin with today: a new installation makes nothing up', () => {
    expect(dueSlots(clock(NOW), DAILY, null, new Set())).toEqual(['2021-10-15']);
  });

  it('are those missed since the first run, oldest first and at most 13 before today', () => {
    const done = new Set(['2021-10-10', '2021-10-12']);
    expect(dueSlots(clock(NOW), DAILY, '2021-10-10', done)).toEqual([
      '2021-10-11',
      '2021-10-13',
      '2021-10-14',
      '2021-10-15',
    ]);
    const all = dueSlots(clock(NOW), DAILY, '2021-01-01', new Set());
    expect([all.length, all[0], all.at(-1)]).toEqual([14, '2021-10-02', '2021-10-15']);
  });

  it('wait for the hour in Berlin, in summer and in winter', () => {
    const seven: SlotRule = { calendar: 'MACHINE', from: '07:00', catchUpDays: 0 };
    const due = (now: string) => dueSlots(clock(now), seven, null, new Set());
    expect(due('2021-07-01T04:59:59.000Z')).toEqual([]);
    expect(due('2021-07-01T05:00:00.000Z')).toEqual(['2021-07-01']);
    expect(due('2021-12-01T05:59:59.000Z')).toEqual([]);
    expect(due('2021-12-01T06:00:00.000Z')).toEqual(['2021-12-01']);
  });

  it('follow the day that stands still in a demonstration, or the calendar, as the job says', () => {
    const demonstration = clock('2026-11-24T08:00:00.000Z', '2021-10-15');
    expect(dueSlots(demonstration, DAILY, null, new Set())).toEqual(['2021-10-15']);
    const calendar: SlotRule = { ...DAILY, calendar: 'MACHINE' };
    expect(dueSlots(demonstration, calendar, null, new Set())).toEqual(['2026-11-24']);
  });

  it('are today alone where the day of a demonstration was set back', () => {
    expect(dueSlots(clock(NOW, '2020-01-15'), DAILY, '2021-10-15', new Set())).toEqual(['2020-01-15']);
  });
});

forEachDatabase((kind, freshDatabase) => {
  it('runs a due job once a day', async () => {
    const { orm } = await freshDatabase();
    const services = jobServices(orm, { now: NOW });
    const { job, worked } = notingJob();
    await tick(services, job);
    await tick(services, job);
    services.setNow('2021-10-16T08:00:00.000Z');
    await tick(services, job);
    expect(worked).toEqual(['2021-10-15', '2021-10-16']);
    expect(await runs(orm)).toMatchObject([
      { name: 'noting', slot: '2021-10-15', finished_at: NOW, outcome: 'done' },
      { name: 'noting', slot: '2021-10-16', outcome: 'done' },
    ]);
  });

  it('makes up missed days in order', async () => {
    const { orm } = await freshDatabase();
    const services = jobServices(orm, { now: NOW });
    const { job, worked } = notingJob();
    await tick(services, job);
    services.setNow('2021-10-19T08:00:00.000Z');
    await tick(services, job);
    expect(worked).toEqual(['2021-10-15', '2021-10-16', '2021-10-17', '2021-10-18', '2021-10-19']);
  });

  it('does each day once, however many processes ask at the same time', async () => {
    const { orm, url } = await freshDatabase();
    const others = kind === 'postgresql' ? [await connectDatabase(url), await connectDatabase(url)] : [];
    try {
      const { job, worked } = notingJob(async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return 'done';
      });
      const processes = [orm, orm, ...others].map((each) => jobServices(each, { now: NOW }));
      await Promise.all(processes.map((services) => tick(services, job)));
      for (const services of processes) services.setNow('2021-10-18T08:00:00.000Z');
      for (let turn = 0; turn < 4; turn += 1) {
        await Promise.all(processes.map((services) => tick(services, job)));
      }
      expect(worked).toEqual(['2021-10-15', '2021-10-16', '2021-10-17', '2021-10-18']);
    } finally {
      for (const other of others) await other.close(true);
    }
  });

  it('tries a failed day again after 1, 2, 4 … minutes, keeps the order and tells the operator', async () => {
    const { orm } = await freshDatabase();
    const services = jobServices(orm, { now: NOW });
    let failing = true;
    const { job, worked } = notingJob(() => {
      if (failing) throw new Error('the printer is on fire');
      return 'done';
    });
    const other = notingJob();
    await tick(services, job, { ...other.job, name: 'other' });
    expect(other.worked).toEqual(['2021-10-15']);
    const [failed] = await runs(orm);
    expect(failed).toMatchObject({ finished_at: null });
    expect(JSON.parse(failed?.outcome ?? '')).toEqual({
      failures: 1,
      retryAt: '2021-10-15T08:01:00.000Z',
      error: 'the printer is on fire',
    });
    expect(services.logged.join('')).toContain('the printer is on fire');

    services.setNow('2021-10-15T08:00:59.000Z');
    await tick(services, job);
    expect(worked).toHaveLength(1);
    services.setNow('2021-10-15T08:01:00.000Z');
    await tick(services, job);
    services.setNow('2021-10-15T08:02:30.000Z');
    await tick(services, job);
    expect(worked).toHaveLength(2);
    failing = false;
    services.setNow('2021-10-16T08:00:00.000Z');
    await tick(services, job);
    expect(worked.slice(2)).toEqual(['2021-10-15', '2021-10-16']);
    expect((await runs(orm)).filter((row) => row.finished_at === null)).toEqual([]);
  });

  it('gives a day up that fails again and again, and goes on with the next', async () => {
    const { orm } = await freshDatabase();
    const services = jobServices(orm, { now: NOW });
    const { job, worked } = notingJob(({ slot }) => {
      if (slot === '2021-10-15') throw new Error('never');
      return 'done';
    });
    await tick(services, job);
    for (let turn = 1; turn < ATTEMPTS_MAX; turn += 1) {
      services.setNow(`2021-10-16T${String(2 * turn + 6).padStart(2, '0')}:00:00.000Z`);
      await tick(services, job);
    }
    expect(worked.filter((slot) => slot === '2021-10-15')).toHaveLength(ATTEMPTS_MAX);
    expect(worked.at(-1)).toBe('2021-10-16');
    const [first] = await runs(orm);
    expect(first?.outcome).toBe(`given up after ${ATTEMPTS_MAX} attempts: never`);
    await tick(services, job);
    expect(worked).toHaveLength(ATTEMPTS_MAX + 1);
  });

  it('waits without counting it as a failure where a job asks for it', async () => {
    const { orm } = await freshDatabase();
    const services = jobServices(orm, { now: NOW });
    let waits = true;
    const { job, worked } = notingJob(() => {
      if (waits) throw new RunLater('three of five done', 10);
      return 'all done';
    });
    await tick(services, job);
    services.setNow('2021-10-15T08:09:00.000Z');
    await tick(services, job);
    expect(worked).toHaveLength(1);
    waits = false;
    services.setNow('2021-10-15T08:10:00.000Z');
    await tick(services, job);
    expect(worked).toHaveLength(2);
    expect(await runs(orm)).toMatchObject([{ outcome: 'all done' }]);
    expect(services.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('takes a crashed run over after 15 minutes, one process alone', async () => {
    const { orm } = await freshDatabase();
    await insertRow(orm.em.fork(), 'job_run', { name: 'noting', slot: '2021-10-15', started_at: NOW });
    const services = jobServices(orm, { now: '2021-10-15T08:14:59.000Z' });
    const { job, worked } = notingJob();
    await tick(services, job);
    expect(worked).toEqual([]);
    services.setNow('2021-10-15T08:15:00.000Z');
    await Promise.all([tick(services, job), tick(services, job), tick(services, job)]);
    expect(worked).toEqual(['2021-10-15']);
    expect(await runs(orm)).toMatchObject([{ finished_at: '2021-10-15T08:15:00.000Z', outcome: 'done' }]);
  });

  it('does not wait for the hour that a clock which was ahead has written down', async () => {
    const { orm } = await freshDatabase();
    const ahead = '2021-10-15T14:00:00.000Z';
    await insertRow(orm.em.fork(), 'job_run', { name: 'noting', slot: '2021-10-15', started_at: ahead });
    const services = jobServices(orm, { now: NOW });
    const { job, worked } = notingJob();
    await Promise.all([tick(services, job), tick(services, job)]);
    expect(worked).toEqual(['2021-10-15']);
    expect(await runs(orm)).toMatchObject([{ finished_at: NOW, outcome: 'done' }]);
  });

  it('notes nothing over the head of whoever took a slow run over', async () => {
    const { orm } = await freshDatabase();
    const services = jobServices(orm, { now: NOW });
    const { job } = notingJob(async () => {
      await kysely(orm.em.fork())
        .updateTable('job_run')
        .set({ started_at: '2021-10-15T08:20:00.000Z' })
        .execute();
      return 'late';
    });
    await tick(services, job);
    expect(await runs(orm)).toMatchObject([{ finished_at: null, outcome: null }]);
    expect(services.logged.join('')).toContain('taken over by another process');
  });

  it('lets the work at hand end when it is stopped, and begins nothing more', async () => {
    const { orm } = await freshDatabase();
    const services = jobServices(orm, { now: NOW });
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const { job, worked } = notingJob(async ({ signal }) => {
      begin();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return 'ended in order';
    });
    const second = notingJob();
    const random = Math.random;
    Math.random = () => 0;
    const scheduler = startScheduler(services, [job, { ...second.job, name: 'second' }]);
    Math.random = random;
    await begun;
    await scheduler.stop();
    expect([worked, second.worked]).toEqual([['2021-10-15'], []]);
    expect(await runs(orm)).toMatchObject([{ outcome: 'ended in order' }]);
  });

  it('removes what expired a day ago, and nothing else', async () => {
    const { orm } = await freshDatabase();
    const em = orm.em.fork();
    const { editor } = await insertPlan(em);
    const hash = (letter: string) => letter.repeat(64);
    for (const [letter, expires_at] of [
      ['a', '2021-10-14T07:59:59.000Z'],
      ['b', '2021-10-14T08:00:01.000Z'],
    ] as const) {
      const created_at = '2021-10-01T08:00:00.000Z';
      await insertRow(em, 'auth_session', {
        token_hash: hash(letter),
        account_id: editor,
        created_at,
        last_seen_at: created_at,
        expires_at,
      });
      await insertRow(em, 'auth_token', {
        token_hash: hash(letter),
        account_id: editor,
        purpose: 'INVITATION',
        created_at,
        expires_at,
      });
      await insertRow(em, 'oidc_transaction', {
        state_hash: hash(letter),
        nonce: 'n',
        code_verifier: 'v',
        return_to: '/',
        created_at,
        expires_at,
      });
      await insertRow(em, 'sign_in_throttle', { key: letter, points: 1, expires_at });
    }
    await insertRow(em, 'sign_in_throttle', { key: 'for ever', points: 9 });
    // 400 days before 2021-10-15 is 2020-09-10.
    for (const created_at of ['2020-09-09T00:00:00.000Z', '2020-09-11T00:00:00.000Z']) {
      const digest_id = await insertRow(em, 'mail_digest', {
        account_id: editor,
        slot: created_at.slice(0, 10),
        created_at,
      });
      await insertRow(em, 'notice', {
        account_id: editor,
        kind: 'REMINDER',
        created_at,
        dedup_key: created_at,
        params: '{}',
        digest_id,
      });
      await insertRow(em, 'job_run', {
        name: 'old',
        slot: created_at.slice(0, 10),
        started_at: created_at,
        finished_at: created_at,
      });
    }
    const order = { slot: '2021-10-15', signal: new AbortController().signal };
    expect(await cleanUpJob.run(jobServices(orm, { now: NOW }), order)).toBe('removed 7 rows');
    const db = kysely(em);
    const counts = await Promise.all(
      (
        [
          'auth_session',
          'auth_token',
          'oidc_transaction',
          'sign_in_throttle',
          'notice',
          'mail_digest',
          'job_run',
        ] as const
      ).map(async (table) => (await db.selectFrom(table).selectAll().execute()).length),
    );
    expect(counts).toEqual([1, 1, 1, 2, 1, 1, 1]);
  });
});
