import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNotices } from '../../server/notifications/create-notices.ts';
import { mailDigestJob } from '../../server/notifications/mail-digest.job.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { runDueJobs } from '../../server/platform/jobs/scheduler.ts';
import { wasRefused } from '../../server/platform/mail/mail-refusal.ts';
import { insertPlan, insertRow, type SamplePlan } from '../db/sample-rows.ts';
import { createDatabase, forEachDatabase, type TestDatabase } from '../support/databases.ts';
import { type JobServices, jobServices } from '../support/job-services.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

/** 08:00 in Berlin, summer time. */
const NOW = '2021-10-15T06:00:00.000Z';
const FROM = 'masterplan@demo.example';

const tick = (services: JobServices) => runDueJobs(services, [mailDigestJob], new AbortController().signal);

let mails: MailServer;
beforeEach(async () => {
  mails = await startMailServer();
});
afterEach(() => mails.stop());

interface Scene extends SamplePlan {
  readonly services: JobServices;
  readonly round: number;
  /** Tells a person something new. */
  readonly tell: (accountId: number, key: string) => Promise<void>;
}

/** A plan with a round, two people and nothing to tell yet. */
async function scene({ orm }: TestDatabase, now = NOW): Promise<Scene> {
  const em = orm.em.fork();
  const plan = await insertPlan(em);
  const round = await insertRow(em, 'reporting_round', {
    plan_id: plan.plan,
    reporting_date: '2021-10-15',
    due_date: '2021-10-29',
    title: 'Berichtsrunde Oktober 2021 – Überprüfung',
    state: 'OPEN',
    opened_at: NOW,
  });
  return {
    ...plan,
    round,
    services: jobServices(orm, { now, mail: { smtpUrl: mails.smtpUrl, from: FROM } }),
    tell: async (accountId, key) => {
      const notice = { accountId, kind: 'REPORT_DUE' as const, dedupKey: key, roundId: round };
      await orm.em
        .fork()
        .transactional((tx) => createNotices(tx, NOW, [{ ...notice, params: { count: 2 } }]));
    },
  };
}

const digests = (database: TestDatabase) =>
  kysely(database.orm.em.fork()).selectFrom('mail_digest').selectAll().orderBy('id').execute();
const notices = (database: TestDatabase) =>
  kysely(database.orm.em.fork()).selectFrom('notice').selectAll().orderBy('id').execute();

forEachDatabase((_kind, freshDatabase) => {
  it('is one German mail a day with all that is new, links, and the way to switch it off', async () => {
    const database = await freshDatabase();
    const { services, editor, coordinator, measures, tell } = await scene(database);
    await kysely(database.orm.em.fork())
      .updateTable('account')
      .set({ role: 'COORDINATOR', display_name: 'Jörg Müßig' })
      .where('id', '=', coordinator)
      .execute();
    await tell(coordinator, 'a');
    await tell(coordinator, 'b');
    await database.orm.em.fork().transactional((tx) =>
      createNotices(tx, NOW, [
        {
          accountId: coordinator,
          kind: 'REPORT_RETURNED',
          dedupKey: 'c',
          measureId: measures[0],
          params: { comment: 'Vertraulich: Termin mit der Hausleitung klären' },
        },
      ]),
    );
    await tick(services);
    await tick(services);
    expect(mails.received).toHaveLength(1);
    const [mail] = mails.received;
    const [digest] = await digests(database);
    expect(mail).toMatchObject({
      from: FROM,
      to: ['coordinator@example.org'],
      subject: 'Masterplan: 3 neue Mitteilungen',
    });
    const link = 'https://masterplan.example/berichtsrunden/2021-10-15/SK';
    const line =
      '- Berichtsrunde Oktober 2021 – Überprüfung: 2 Statusmeldungen Ihres Ressorts stehen noch aus, fällig am 29.10.2021.';
    expect(mail?.text.replaceAll('\r\n', '\n').trimEnd().split('\n')).toEqual([
      'Guten Tag Jörg Müßig,',
      '',
      'für Sie gibt es im Masterplan Digitale Verwaltung 3 neue Mitteilungen:',
      '',
      expect.stringMatching(/^- Die Statusmeldung zu \S+ wurde zurückgegeben und ist zu überarbeiten\.$/),
      expect.stringMatching(/^ {2}https:\/\/masterplan\.example\/massnahmen\/\S+\/meldung$/),
      '',
      line,
      `  ${link}`,
      '',
      line,
      `  ${link}`,
      '',
      'Alle Mitteilungen: https://masterplan.example/mitteilungen',
      '',
      'Sie möchten diese Mail nicht mehr erhalten? Schalten Sie sie in Ihrem Konto ab: https://masterplan.example/konto',
      'Diese Mail wurde automatisch erstellt; Antworten werden nicht gelesen.',
    ]);
    expect(mail?.text).not.toContain('Vertraulich');
    const headers = mail?.headers ?? '';
    expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(headers).toMatch(/^List-Unsubscribe: <https:\/\/masterplan\.example\/konto>$/m);
    expect(headers).toContain(`Message-ID: <digest-2021-10-15-${digest?.id}@masterplan.example>`);
    expect(headers).toMatch(/^Content-Type: text\/plain; charset=utf-8$/im);
    expect(digest).toMatchObject({
      account_id: coordinator,
      slot: '2021-10-15',
      sent_at: NOW,
      attempts: 1,
      last_error: null,
    });
    expect((await notices(database)).map((notice) => notice.digest_id)).toEqual([
      digest?.id,
      digest?.id,
      digest?.id,
    ]);

    await tell(editor, 'd');
    await tick(services);
    expect(mails.received).toHaveLength(1);
    services.setNow('2021-10-16T06:00:00.000Z');
    await tick(services);
    expect(mails.received.map((each) => each.to[0])).toEqual([
      'coordinator@example.org',
      'editor@example.org',
    ]);
    expect(mails.received[1]?.subject).toBe('Masterplan: 1 neue Mitteilung');
  });

  it('goes to nobody without news, who has read them, wants no mail or may not sign in', async () => {
    const database = await freshDatabase();
    const { services, editor, coordinator, tell } = await scene(database);
    const db = kysely(database.orm.em.fork());
    await tick(services);
    await tell(editor, 'read');
    await db.updateTable('notice').set({ read_at: NOW }).execute();
    await tell(coordinator, 'unwanted');
    await db.updateTable('account').set({ mail_wanted: false }).where('id', '=', coordinator).execute();
    services.setNow('2021-10-16T06:00:00.000Z');
    await tick(services);
    await db.updateTable('account').set({ mail_wanted: true, active: false }).execute();
    services.setNow('2021-10-17T06:00:00.000Z');
    await tick(services);
    expect([mails.received, await digests(database)]).toEqual([[], []]);
    await db.updateTable('account').set({ active: true }).execute();
    services.setNow('2021-10-18T06:00:00.000Z');
    await tick(services);
    expect(mails.received.map((mail) => mail.to)).toEqual([['coordinator@example.org']]);
  });

  it('waits until seven in the morning', async () => {
    const database = await freshDatabase();
    const { services, editor, tell } = await scene(database, '2021-10-15T04:59:00.000Z');
    await tell(editor, 'early');
    await tick(services);
    expect(mails.received).toEqual([]);
    services.setNow('2021-10-15T05:00:00.000Z');
    await tick(services);
    expect(mails.received).toHaveLength(1);
  });

  it('is switched off by the settings, and where no mail server is configured nothing is claimed', async () => {
    const database = await freshDatabase();
    const { editor, tell } = await scene(database);
    await tell(editor, 'silent');
    const without = jobServices(database.orm, { now: NOW, today: '2021-10-15' });
    await tick(without);
    expect(await digests(database)).toEqual([]);
    expect(without.logged.join('')).toContain('no mail server is configured');
    const off = { key: 'mailDigest', value: 'false' };
    await insertRow(database.orm.em.fork(), 'setting', off);
    const mail = { smtpUrl: mails.smtpUrl, from: FROM };
    await tick(jobServices(database.orm, { now: '2021-10-16T06:00:00.000Z', mail }));
    expect([mails.received, await digests(database)]).toEqual([[], []]);
  });

  it('is tried again after a refusal, later each time, five times in all, and the news come tomorrow', async () => {
    const database = await freshDatabase();
    const { services, editor, tell } = await scene(database);
    await tell(editor, 'refused');
    mails.behave('REFUSE');
    await tick(services);
    expect(await digests(database)).toMatchObject([
      {
        attempts: 1,
        claimed_at: null,
        sent_at: null,
        last_error: expect.stringContaining('mailbox is locked'),
      },
    ]);
    expect((await notices(database)).map((notice) => notice.digest_id)).toEqual([null]);
    const attemptsAt = async (instant: string) => {
      services.setNow(instant);
      await tick(services);
      return (await digests(database))[0]?.attempts;
    };
    expect(await attemptsAt('2021-10-15T06:04:59.000Z')).toBe(1);
    expect(await attemptsAt('2021-10-15T06:05:00.000Z')).toBe(2);
    expect(await attemptsAt('2021-10-15T06:19:59.000Z')).toBe(2);
    expect(await attemptsAt('2021-10-15T06:20:00.000Z')).toBe(3);
    expect(await attemptsAt('2021-10-15T07:05:00.000Z')).toBe(4);
    expect(await attemptsAt('2021-10-15T09:20:00.000Z')).toBe(5);
    mails.behave('TAKE');
    expect(await attemptsAt('2021-10-15T20:00:00.000Z')).toBe(5);
    expect(mails.received).toEqual([]);
    services.setNow('2021-10-16T06:00:00.000Z');
    await tick(services);
    expect(mails.received.map((mail) => mail.subject)).toEqual(['Masterplan: 1 neue Mitteilung']);
  });

  it('goes out once after a refusal, under the same message id', async () => {
    const database = await freshDatabase();
    const { services, editor, tell } = await scene(database);
    await tell(editor, 'twice');
    mails.behave('REFUSE');
    await tick(services);
    mails.behave('TAKE');
    services.setNow('2021-10-15T06:05:00.000Z');
    await tick(services);
    services.setNow('2021-10-15T06:30:00.000Z');
    await tick(services);
    const [digest] = await digests(database);
    expect(mails.received).toHaveLength(1);
    expect(mails.received[0]?.headers).toContain(`<digest-2021-10-15-${digest?.id}@masterplan.example>`);
    expect(digest).toMatchObject({ attempts: 2, sent_at: '2021-10-15T06:05:00.000Z', last_error: null });
  });

  it('is not sent again where the connection broke off and nobody knows', async () => {
    const database = await freshDatabase();
    const { services, editor, tell } = await scene(database);
    await tell(editor, 'uncertain');
    mails.behave('BREAK_OFF');
    await tick(services);
    mails.behave('TAKE');
    for (const instant of [
      '2021-10-15T06:20:00.000Z',
      '2021-10-15T07:20:00.000Z',
      '2021-10-16T06:00:00.000Z',
    ]) {
      services.setNow(instant);
      await tick(services);
    }
    expect(mails.received).toHaveLength(1);
    expect(await digests(database)).toMatchObject([{ claimed_at: NOW, sent_at: null, attempts: 1 }]);
    expect(services.logged.join('')).toContain('may or may not have gone out');
  });

  it('is not sent again where a process ended between claiming and the answer, which is noted after 30 minutes', async () => {
    const database = await freshDatabase();
    const { services, editor, coordinator, tell } = await scene(database);
    await tell(editor, 'crashed');
    const em = database.orm.em.fork();
    const crashed = await insertRow(em, 'mail_digest', {
      account_id: editor,
      slot: '2021-10-15',
      created_at: NOW,
      claimed_at: NOW,
    });
    await kysely(em).updateTable('notice').set({ digest_id: crashed }).execute();
    await tell(coordinator, 'well');
    await tick(services);
    expect(mails.received.map((mail) => mail.to)).toEqual([['coordinator@example.org']]);
    expect((await digests(database))[0]).toMatchObject({ sent_at: null, last_error: null });
    services.setNow('2021-10-15T06:31:00.000Z');
    await tick(services);
    expect((await digests(database))[0]).toMatchObject({
      sent_at: null,
      last_error: `uncertain: no answer since ${NOW}`,
    });
    expect(services.logged.filter((line) => line.includes('may or may not have gone out'))).toHaveLength(1);
    expect(mails.received).toHaveLength(1);
  });

  it('waits where the mail server is not there, and nothing is lost', async () => {
    const database = await freshDatabase();
    const { editor, tell } = await scene(database);
    await tell(editor, 'patience');
    const gone = jobServices(database.orm, { now: NOW, mail: { smtpUrl: 'smtp://127.0.0.1:1', from: FROM } });
    await tick(gone);
    expect(await digests(database)).toMatchObject([{ attempts: 0, claimed_at: null, sent_at: null }]);
    const mail = { smtpUrl: mails.smtpUrl, from: FROM };
    await tick(jobServices(database.orm, { now: '2021-10-15T06:01:00.000Z', mail }));
    expect(mails.received).toHaveLength(1);
  });

  it('leaves out what was read after the digest was planned', async () => {
    const database = await freshDatabase();
    const { services, editor, tell } = await scene(database);
    await tell(editor, 'read meanwhile');
    mails.behave('REFUSE');
    await tick(services);
    await kysely(database.orm.em.fork()).updateTable('notice').set({ read_at: NOW }).execute();
    mails.behave('TAKE');
    services.setNow('2021-10-15T06:05:00.000Z');
    await tick(services);
    expect([mails.received, await digests(database)]).toEqual([[], []]);
  });

  it('goes out once, however many jobs send at the same time', async () => {
    const database = await freshDatabase();
    const { services, editor, coordinator, tell } = await scene(database);
    await tell(editor, 'one');
    await tell(coordinator, 'two');
    const order = { slot: '2021-10-15', signal: new AbortController().signal };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => mailDigestJob.run(services, order)),
    );
    expect(outcomes).toHaveLength(4);
    expect(mails.received).toHaveLength(2);
    expect(new Set(mails.received.map((mail) => mail.to[0]))).toEqual(
      new Set(['coordinator@example.org', 'editor@example.org']),
    );
    expect((await digests(database)).map((digest) => [digest.attempts, digest.sent_at])).toEqual([
      [1, NOW],
      [1, NOW],
    ]);
  });
});

describe('two processes on one PostgreSQL', () => {
  it('send every digest once', async () => {
    const database = await createDatabase('postgresql');
    try {
      const { tell, ministry } = await scene(database);
      const em = database.orm.em.fork();
      for (let person = 0; person < 12; person += 1) {
        const id = await insertRow(em, 'account', {
          email: `person${person}@example.org`,
          display_name: `Person ${person}`,
          role: 'EDITOR',
          organisation_id: ministry,
          created_at: NOW,
        });
        await tell(id, `news for ${person}`);
      }
      const script = fileURLToPath(new URL('../db/job-process.ts', import.meta.url));
      const run = async () => {
        const child = spawn(process.execPath, [script, database.url, mails.smtpUrl, NOW], {
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        let words = '';
        for (const stream of [child.stdout, child.stderr]) {
          stream.setEncoding('utf8').on('data', (text: string) => (words += text));
        }
        const [code] = (await once(child, 'close')) as [number | null];
        expect([code, words]).toEqual([0, '']);
      };
      await Promise.all([run(), run()]);
      const addresses = mails.received.map((mail) => mail.to[0]);
      expect([addresses.length, new Set(addresses).size]).toEqual([12, 12]);
      const runs = await kysely(em).selectFrom('job_run').select(['name', 'finished_at']).execute();
      expect(new Set(runs.map((row) => row.name))).toEqual(
        new Set(['clean-up', 'deadline-notices', 'mail-digest']),
      );
      expect(runs.filter((row) => row.finished_at === null)).toEqual([]);
    } finally {
      await database.drop();
    }
  });
});

describe('a failure of sending', () => {
  const failure = (parts: object) => Object.assign(new Error('no'), parts);

  it('counts as a refusal only where the mail surely was not taken', () => {
    expect(wasRefused(failure({ code: 'EMESSAGE', responseCode: 554 }))).toBe(true);
    expect(wasRefused(failure({ code: 'EENVELOPE', responseCode: 550 }))).toBe(true);
    expect(wasRefused(failure({ code: 'EAUTH' }))).toBe(true);
    expect(wasRefused(failure({ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }))).toBe(true);
    expect(wasRefused(failure({ code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' }))).toBe(true);
    expect(wasRefused(failure({ code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }))).toBe(false);
    expect(wasRefused(failure({ code: 'ECONNECTION', command: 'CONN' }))).toBe(false);
    expect(wasRefused(failure({ code: 'ESOCKET', originalCode: 'ECONNRESET' }))).toBe(false);
    expect(wasRefused('no')).toBe(false);
  });
});
