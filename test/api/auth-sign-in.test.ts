import { afterEach, describe, expect, test } from 'vitest';
import { hashToken } from '../../server/auth/session-token.ts';
import {
  authOptions,
  type AuthApp,
  CIO,
  EDITOR,
  openBrowser,
  PASSWORD,
  SESSION_SECRET,
  startAuthApp,
} from '../support/auth-app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startTestApp, type TestAppOptions } from '../support/test-app.ts';

const COOKIE = 'masterplan';
const CONFIG = { sessionSecret: SESSION_SECRET };

let running: AuthApp | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

describe.each(DATABASE_KINDS)('signing in on %s', (kind) => {
  const start = async (options: Pick<TestAppOptions, 'config' | 'publicAccess'> = { config: CONFIG }) => {
    running = await startAuthApp(kind, options);
    return running;
  };

  test('opens a session that the browser keeps, and the answer is already the person’s', async () => {
    const { browser, db } = await start();
    const erik = browser();
    expect(await erik.email()).toBeNull();
    const { data, errors } = await erik.signIn('  Editor@PLAN.example ');
    expect(errors).toEqual([]);
    expect(data?.signIn).toEqual({
      secondFactorNeeded: false,
      viewer: { role: 'EDITOR', email: EDITOR },
    });
    expect(await erik.email()).toBe(EDITOR);
    const token = erik.jar.get(COOKIE) ?? '';
    const sessions = await db.selectFrom('auth_session').selectAll().execute();
    expect(sessions).toEqual([
      expect.objectContaining({
        token_hash: hashToken(token, SESSION_SECRET),
        level: 'FULL',
        method: 'PASSWORD',
      }),
    ]);
    expect(JSON.stringify(sessions)).not.toContain(token);
  });

  test('whatever is wrong, the answer is the same, and the trail does not keep what was typed', async () => {
    const { browser, db } = await start();
    await db.updateTable('account').set({ active: false }).where('email', '=', CIO).execute();
    const answers = [
      await browser().signIn(EDITOR, 'not the password'),
      await browser().signIn('nobody@plan.example'),
      await browser().signIn(CIO),
      await browser().signIn('', ''),
    ];
    for (const { data, errors } of answers) {
      expect(data).toBeNull();
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    }
    expect(new Set(answers.map(({ errors }) => errors[0]?.message)).size).toBe(1);
    const trail = await db.selectFrom('audit_entry').selectAll().orderBy('id').execute();
    expect(trail.map((entry) => entry.action)).toEqual(Array(4).fill('session.signInFailed'));
    expect(trail.map((entry) => entry.subject)).toEqual([EDITOR, null, CIO, null]);
    const written = JSON.stringify(trail);
    expect(written).not.toContain('not the password');
    expect(written).not.toContain('nobody');
    expect(await db.selectFrom('auth_session').select('id').execute()).toEqual([]);
  });

  test('whatever is wrong, the database is asked the same', async () => {
    const { app, browser, db } = await start();
    await db.updateTable('account').set({ active: false }).where('email', '=', CIO).execute();
    const asked = async (email: string, password: string) =>
      (await app.statements.during(() => browser().signIn(email, password))).statements;
    const wrong = await asked(EDITOR, 'not the password');
    expect(wrong).toBeGreaterThan(2);
    expect(await asked('nobody@plan.example', 'not the password')).toBe(wrong);
    expect(await asked(CIO, PASSWORD)).toBe(wrong);
    await db.updateTable('account').set({ password_hash: null }).where('email', '=', EDITOR).execute();
    expect(await asked(EDITOR, PASSWORD)).toBe(wrong);
  });

  test('a new sign-in ends the session before it in the same browser, and takes a new token', async () => {
    const { browser, db } = await start();
    const erik = browser();
    await erik.signIn(EDITOR);
    const first = erik.jar.get(COOKIE) ?? '';
    await erik.signIn(CIO);
    const second = erik.jar.get(COOKIE) ?? '';
    expect(second).not.toBe(first);
    expect(await db.selectFrom('auth_session').select('id').execute()).toHaveLength(1);
    erik.jar.set(COOKIE, first);
    expect(await erik.email()).toBeNull();
  });

  test('a token that was planted before is not taken over', async () => {
    const { browser } = await start();
    const victim = browser();
    victim.jar.set(COOKIE, 'planted-by-somebody');
    await victim.signIn(EDITOR);
    expect(victim.jar.get(COOKIE)).not.toBe('planted-by-somebody');
  });

  test('without a request for an hour a session ends; pages that ask by themselves do not keep it', async () => {
    const { browser, clock } = await start();
    const active = browser();
    const idle = browser();
    await active.signIn(EDITOR);
    await idle.signIn(EDITOR);
    for (let step = 0; step < 4; step += 1) {
      clock.advance({ minutes: 14 });
      expect(await active.email()).toBe(EDITOR);
      expect(await idle.email({ 'x-background': '1' })).toBe(EDITOR);
    }
    clock.advance({ minutes: 5 });
    expect(await active.email()).toBe(EDITOR);
    expect(await idle.email({ 'x-background': '1' })).toBeNull();
    expect(await idle.email()).toBeNull();
  });

  test('after twelve hours it ends, however busy', async () => {
    const { browser, clock } = await start();
    const busy = browser();
    await busy.signIn(EDITOR);
    for (let hour = 0; hour < 12; hour += 1) {
      expect(await busy.email()).toBe(EDITOR);
      clock.advance({ minutes: 59, seconds: 59 });
    }
    expect(await busy.email()).toBe(EDITOR);
    clock.advance({ minutes: 1 });
    expect(await busy.email()).toBeNull();
  });

  test('the last request is written down once a minute', async () => {
    const { browser, clock, db } = await start();
    const erik = browser();
    const lastSeen = async () =>
      (await db.selectFrom('auth_session').select('last_seen_at').executeTakeFirstOrThrow()).last_seen_at;
    await erik.signIn(EDITOR);
    const opened = await lastSeen();
    clock.advance({ seconds: 59 });
    await erik.email();
    expect(await lastSeen()).toBe(opened);
    clock.advance({ seconds: 1 });
    await erik.email();
    expect(await lastSeen()).toBe(clock.now().toISOString());
  });

  test('a clock that is hours ahead and put right again ends what began meanwhile, and nothing else', async () => {
    const { browser, clock } = await start();
    const [before, meanwhile, guesser] = [browser(), browser(), browser()];
    await before.signIn(EDITOR);
    clock.advance({ hours: 6 });
    expect(await before.email()).toBeNull();
    await meanwhile.signIn(EDITOR);
    expect(await meanwhile.email()).toBe(EDITOR);
    for (let attempt = 0; attempt < 6; attempt += 1) await guesser.signIn(CIO, 'wrong');
    expect((await guesser.signIn(CIO)).errors[0]?.extensions.code).toBe('RATE_LIMITED');

    clock.advance({ hours: -6 });
    expect(await before.email()).toBe(EDITOR);
    // It would else live for eighteen hours.
    expect(await meanwhile.email()).toBeNull();
    // Nobody waits six hours for fifteen minutes.
    await guesser.signIn(CIO);
    expect(await guesser.email()).toBe(CIO);
  });

  test('an account that is switched off is out at once', async () => {
    const { browser, db } = await start();
    const erik = browser();
    await erik.signIn(EDITOR);
    await db.updateTable('account').set({ active: false }).where('email', '=', EDITOR).execute();
    expect(await erik.email()).toBeNull();
  });

  test('signing out ends this session, everywhere all of them, and all is on record', async () => {
    const { browser, db } = await start();
    const [office, home, phone] = [browser(), browser(), browser()];
    for (const place of [office, home, phone]) await place.signIn(EDITOR);
    const { data } = await office.ask<{ sessions: { current: boolean }[] }>('{ sessions { current } }');
    expect(data?.sessions.map(({ current }) => current).toSorted()).toEqual([false, false, true]);

    const token = office.jar.get(COOKIE) ?? '';
    const out = await office.ask<{ signOut: object }>('mutation { signOut { email displayName } }');
    expect(out.data?.signOut).toEqual({ email: null, displayName: 'Gast' });
    expect(office.jar.names).toEqual([]);
    office.jar.set(COOKIE, token);
    expect(await office.email()).toBeNull();
    expect(await home.email()).toBe(EDITOR);

    await home.ask('mutation { signOutEverywhere { email } }');
    expect(await home.email()).toBeNull();
    expect(await phone.email()).toBeNull();
    const actions = await db
      .selectFrom('audit_entry')
      .select(['action', 'actor_label as who', 'after'])
      .orderBy('id')
      .execute();
    expect(actions.map(({ action }) => action)).toEqual([
      'session.signIn',
      'session.signIn',
      'session.signIn',
      'session.signOut',
      'session.signOutEverywhere',
    ]);
    expect(new Set(actions.map(({ who }) => who))).toEqual(new Set(['Erik Editor']));
    expect(actions.at(-1)?.after).toBe('{"sessionsEnded":2}');
  });

  test('six wrong passwords shut one account for a quarter of an hour, known or not, from wherever', async () => {
    const { browser, clock } = await start();
    for (const email of [EDITOR, 'nobody@plan.example']) {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const { errors } = await browser().signIn(email, 'wrong');
        expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      }
    }
    const known = await browser().signIn(EDITOR);
    const unknown = await browser().signIn('nobody@plan.example');
    expect(known.errors[0]?.extensions).toEqual({ code: 'RATE_LIMITED', minutes: 15 });
    expect(known.errors[0]?.message).toContain('15 Min.');
    expect(unknown.errors).toEqual(known.errors);
    expect((await browser().signIn(CIO)).errors).toEqual([]);
    clock.advance({ minutes: 15 });
    expect((await browser().signIn(EDITOR)).errors).toEqual([]);
  });

  test('the right password forgets the wrong ones', async () => {
    const { browser } = await start();
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1) await browser().signIn(EDITOR, 'wrong');
      expect((await browser().signIn(EDITOR)).errors).toEqual([]);
    }
  });

  test('twenty attempts at once are twenty', async () => {
    const { browser } = await start();
    const answers = await Promise.all(Array.from({ length: 20 }, () => browser().signIn(EDITOR, 'wrong')));
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(15);
  });

  test('many accounts tried from one address shut the address; all processes count together', async () => {
    const { browser, orm, clock } = await start();
    const second = await startTestApp(orm, authOptions(clock));
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const place = attempt % 2 === 0 ? browser() : openBrowser(second);
      const { errors } = await place.signIn(`somebody${attempt}@plan.example`, 'wrong');
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    expect((await browser().signIn(EDITOR)).errors[0]?.extensions.code).toBe('RATE_LIMITED');
    expect((await openBrowser(second).signIn(EDITOR)).errors[0]?.extensions.code).toBe('RATE_LIMITED');
    clock.advance({ minutes: 16 });
    expect((await openBrowser(second).signIn(EDITOR)).errors).toEqual([]);
    await second.stop();
  });

  test('two processes know the same sessions', async () => {
    const { browser, orm, clock } = await start();
    const second = await startTestApp(orm, authOptions(clock));
    const erik = browser();
    await erik.signIn(EDITOR);
    const elsewhere = openBrowser(second);
    elsewhere.jar.set(COOKIE, erik.jar.get(COOKIE) ?? '');
    expect(await elsewhere.email()).toBe(EDITOR);
    await second.stop();
  });

  test('a hash with cheaper figures is renewed by the right password', async () => {
    const { browser, db } = await start();
    const cheap = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
    await db.updateTable('account').set({ password_hash: cheap }).where('email', '=', EDITOR).execute();
    expect((await browser().signIn(EDITOR, 'password')).errors).toEqual([]);
    const { password_hash } = await db
      .selectFrom('account')
      .where('email', '=', EDITOR)
      .select('password_hash')
      .executeTakeFirstOrThrow();
    expect(password_hash).toContain('m=19456');
    expect((await browser().signIn(EDITOR, 'password')).errors).toEqual([]);
  });
});
