import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type AuthApp,
  CIO,
  EDITOR,
  PASSWORD,
  SESSION_SECRET,
  startAuthApp,
  type TestBrowser,
} from '../support/auth-app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startMailServer } from '../support/mail-server.ts';
import { startTestApp } from '../support/test-app.ts';

const START = 'mutation { startSecondFactor { secret uri } }';
const CONFIRM = 'mutation ($code: String!) { confirmSecondFactor(code: $code) }';
const VERIFY = 'mutation ($code: String!) { verifySecondFactor(code: $code) { email role secondFactor } }';
const REMOVE = 'mutation ($password: String!) { removeSecondFactor(password: $password) { secondFactor } }';

describe.each(DATABASE_KINDS)('the second factor on %s', (kind) => {
  let running: AuthApp;
  beforeEach(async () => {
    running = await startAuthApp(kind, { config: { sessionSecret: SESSION_SECRET } });
  });
  afterEach(() => running.stop());

  const codeOf = (secret: string) =>
    TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: running.clock.now().getTime() });
  const state = async (browser: TestBrowser) => {
    const { data } = await browser.ask<{ viewer: { secondFactor: string } }>('{ viewer { secondFactor } }');
    return data?.viewer.secondFactor;
  };
  /** Sets the factor up; the clock goes on, so that the next code is a new one. */
  const setUp = async (browser: TestBrowser) => {
    const started = await browser.ask<{ startSecondFactor: { secret: string } }>(START);
    const secret = started.data?.startSecondFactor.secret ?? '';
    const { data, errors } = await browser.ask<{ confirmSecondFactor: string[] }>(CONFIRM, {
      code: codeOf(secret),
    });
    expect(errors).toEqual([]);
    running.clock.advance({ seconds: 30 });
    return { secret, codes: data?.confirmSecondFactor ?? [] };
  };
  const signedInCio = async () => {
    const carla = running.browser();
    await carla.signIn(CIO);
    return carla;
  };

  test('is set up with a first code, and owed from the next sign-in on', async () => {
    const [carla, elsewhere] = [await signedInCio(), await signedInCio()];
    expect(await state(carla)).toBe('OFF');
    const before = carla.jar.get('masterplan');
    const { secret, codes } = await setUp(carla);
    expect(codes).toHaveLength(10);
    expect(await state(carla)).toBe('ON');
    expect(carla.jar.get('masterplan')).not.toBe(before);
    expect(await elsewhere.email()).toBeNull();
    const stored = await running.db
      .selectFrom('account')
      .where('email', '=', CIO)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(stored)).not.toContain(secret);
    for (const code of codes) expect(stored.recovery_codes).not.toContain(code);

    const next = running.browser();
    const { data } = await next.signIn(CIO);
    expect(data?.signIn).toEqual({ secondFactorNeeded: true, viewer: { role: null, email: null } });
    expect(await state(next)).toBe('PENDING');
    const pending = next.jar.get('masterplan');
    const verified = await next.ask<object>(VERIFY, { code: codeOf(secret) });
    expect(verified.errors).toEqual([]);
    expect(verified.data).toEqual({
      verifySecondFactor: { email: CIO, role: 'CIO_OFFICE', secondFactor: 'ON' },
    });
    expect(next.jar.get('masterplan')).not.toBe(pending);
    next.jar.set('masterplan', pending ?? '');
    expect(await next.email()).toBeNull();
  });

  test('without it a session may do nothing but give it or sign out', async () => {
    const { secret } = await setUp(await signedInCio());
    const carla = running.browser();
    await carla.signIn(CIO);
    const refused = [
      '{ dataVersion }',
      '{ sessions { id } }',
      'mutation { signOutEverywhere { email } }',
      'mutation { setMailWanted(wanted: false) { email } }',
      `mutation { changePassword(current: "${PASSWORD}", next: "drei Kühe schlafen") { email } }`,
      `mutation { removeSecondFactor(password: "${PASSWORD}") { email } }`,
    ];
    for (const query of refused) {
      expect((await carla.ask(query)).errors[0]?.extensions.code, query).toBe('UNAUTHENTICATED');
    }
    for (const [query, code] of [
      [START, ''],
      [CONFIRM, codeOf(secret)],
    ] as const) {
      expect((await carla.ask(query, { code })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect((await carla.ask('mutation { signOut { email } }')).errors).toEqual([]);
    expect((await carla.ask(VERIFY, { code: codeOf(secret) })).errors[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  test('is owed for ten minutes only', async () => {
    const { secret } = await setUp(await signedInCio());
    const carla = running.browser();
    await carla.signIn(CIO);
    running.clock.advance({ minutes: 10 });
    const { errors } = await carla.ask(VERIFY, { code: codeOf(secret) });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('then lasts as long as any session', async () => {
    const { secret } = await setUp(await signedInCio());
    const carla = running.browser();
    await carla.signIn(CIO);
    await carla.ask(VERIFY, { code: codeOf(secret) });
    running.clock.advance({ minutes: 50 });
    expect(await carla.email()).toBe(CIO);
  });

  test('no code is taken twice, not even by two at once', async () => {
    const { secret } = await setUp(await signedInCio());
    const [one, other, third] = [running.browser(), running.browser(), running.browser()];
    for (const browser of [one, other, third]) await browser.signIn(CIO);
    const code = codeOf(secret);
    const answers = await Promise.all([one.ask(VERIFY, { code }), other.ask(VERIFY, { code })]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const replay = await third.ask(VERIFY, { code });
    expect(replay.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['code'] });
    running.clock.advance({ seconds: 30 });
    expect((await third.ask(VERIFY, { code: codeOf(secret) })).errors).toEqual([]);
  });

  test('a recovery code stands in for it, once', async () => {
    const { codes } = await setUp(await signedInCio());
    const [first, second] = [running.browser(), running.browser()];
    await first.signIn(CIO);
    await second.signIn(CIO);
    const code = codes[3]?.toUpperCase() ?? '';
    expect((await first.ask(VERIFY, { code })).errors).toEqual([]);
    expect((await second.ask(VERIFY, { code })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await second.ask(VERIFY, { code: codes[4] })).errors).toEqual([]);
    const trail = await running.db
      .selectFrom('audit_entry')
      .where('action', '=', 'session.signIn')
      .where('after', 'like', '%RECOVERY_CODE%')
      .select(['actor_label as who', 'before'])
      .execute();
    const entry = { who: 'Carla CIO', before: '{"level":"SECOND_FACTOR_PENDING"}' };
    expect(trail).toEqual([entry, entry]);
  });

  test('codes cannot be tried out', async () => {
    const { secret } = await setUp(await signedInCio());
    const carla = running.browser();
    await carla.signIn(CIO);
    const right = codeOf(secret);
    const wrong = right === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await carla.ask(VERIFY, { code: wrong })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect((await carla.ask(VERIFY, { code: right })).errors[0]?.extensions.code).toBe('RATE_LIMITED');
    const again = running.browser();
    await again.signIn(CIO);
    expect((await again.ask(VERIFY, { code: right })).errors[0]?.extensions.code).toBe('RATE_LIMITED');
  });

  test('is taken away with the password, and then is no longer owed', async () => {
    const carla = await signedInCio();
    await setUp(carla);
    expect((await carla.ask(REMOVE, { password: 'wrong' })).errors[0]?.extensions.fields).toEqual([
      'password',
    ]);
    expect(await state(carla)).toBe('ON');
    const { data } = await carla.ask(REMOVE, { password: PASSWORD });
    expect(data).toEqual({ removeSecondFactor: { secondFactor: 'OFF' } });
    expect((await running.browser().signIn(CIO)).data?.signIn.secondFactorNeeded).toBe(false);
    const stored = await running.db
      .selectFrom('account')
      .where('email', '=', CIO)
      .select(['totp_secret', 'totp_confirmed_at', 'totp_last_step', 'recovery_codes'])
      .executeTakeFirstOrThrow();
    expect(Object.values(stored)).toEqual([null, null, null, null]);
  });

  test('where it is mandatory, it is set up before anything else, and stays', async () => {
    await running.db.insertInto('setting').values({ key: 'secondFactorRequired', value: 'true' }).execute();
    expect((await running.browser().signIn(EDITOR)).data?.signIn.secondFactorNeeded).toBe(false);
    const carla = running.browser();
    expect((await carla.signIn(CIO)).data?.signIn.secondFactorNeeded).toBe(true);
    expect(await state(carla)).toBe('OFF');
    expect(await carla.email()).toBeNull();
    expect((await carla.ask(VERIFY, { code: '123456' })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    await setUp(carla);
    expect(await carla.email()).toBe(CIO);
    expect((await carla.ask(REMOVE, { password: PASSWORD })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await state(carla)).toBe('ON');
  });

  test('a wrong first code confirms nothing, and a confirmed one is not overwritten', async () => {
    const carla = await signedInCio();
    expect((await carla.ask(CONFIRM, { code: '123456' })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    await carla.ask(START);
    expect((await carla.ask(CONFIRM, { code: 'abcdef' })).errors[0]?.extensions.fields).toEqual(['code']);
    expect(await state(carla)).toBe('OFF');
    await setUp(carla);
    expect((await carla.ask(START)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('is told to its owner by mail when it is set up and when it is taken away, once each', async () => {
    const mails = await startMailServer();
    const mailing = await startTestApp(running.orm, {
      now: running.clock.now,
      config: {
        publicUrl: 'http://plan.example',
        sessionSecret: SESSION_SECRET,
        mail: { smtpUrl: mails.smtpUrl, from: 'masterplan@plan.example' },
      },
    });
    const carla = running.browser(mailing);
    await carla.signIn(CIO);
    await carla.ask(START);
    await carla.ask(CONFIRM, { code: '000000' });
    const { secret } = await setUp(carla);
    await mails.arrived(1);
    await carla.ask(REMOVE, { password: 'wrong' });
    await carla.ask(REMOVE, { password: PASSWORD });
    await mails.arrived(2);
    expect(mails.received.map(({ to, subject }) => [to, subject])).toEqual([
      [[CIO], 'Masterplan Digitale Verwaltung: zweiter Faktor eingerichtet'],
      [[CIO], 'Masterplan Digitale Verwaltung: zweiter Faktor entfernt'],
    ]);
    for (const { text } of mails.received) {
      expect(text).toContain('Guten Tag Carla CIO,');
      expect(text).toContain('Waren Sie das nicht?');
      expect(text).toContain('http://plan.example/passwort-vergessen');
      expect(text).not.toContain(secret);
    }
    await mailing.stop();
    await mails.stop();
  });

  test('is for those who can do harm to everybody’s data', async () => {
    const erik = running.browser();
    await erik.signIn(EDITOR);
    expect(await state(erik)).toBe('UNAVAILABLE');
    expect((await erik.ask(START)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await running.browser().ask(START)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('after a change of the server’s secret a recovery code is the way in', async () => {
    const { secret, codes } = await setUp(await signedInCio());
    const changed = await startTestApp(running.orm, {
      now: running.clock.now,
      config: { sessionSecret: `${SESSION_SECRET} changed` },
    });
    const carla = running.browser(changed);
    await carla.signIn(CIO);
    const { errors } = await carla.ask(VERIFY, { code: codeOf(secret) });
    expect(errors[0]?.message).toContain('Ersatzcode');
    expect((await carla.ask(VERIFY, { code: codes[0] })).errors).toEqual([]);
    await changed.stop();
  });

  test('without a secret of the operator there is none', async () => {
    const bare = await startTestApp(running.orm, { now: running.clock.now });
    const carla = running.browser(bare);
    await carla.signIn(CIO);
    expect(await state(carla)).toBe('UNAVAILABLE');
    expect((await carla.ask(START)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    await bare.stop();
  });
});
