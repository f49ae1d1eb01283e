import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createInvitation, passwordLink } from '../../server/auth/auth-links.ts';
import { type AuthApp, CIO, EDITOR, PASSWORD, SESSION_SECRET, startAuthApp } from '../support/auth-app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

const NEXT = 'drei Kühe schlafen';
const CHANGE = `mutation ($current: String!, $next: String!) {
  changePassword(current: $current, next: $next) { email }
}`;
const ASK = 'mutation ($email: String!) { requestPasswordReset(email: $email) }';
const RESET =
  'mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) }';

describe.each(DATABASE_KINDS)('passwords on %s', (kind) => {
  let mails: MailServer;
  let running: AuthApp;
  beforeEach(async () => {
    mails = await startMailServer();
    running = await startAuthApp(kind, {
      config: {
        publicUrl: 'http://plan.example',
        sessionSecret: SESSION_SECRET,
        mail: { smtpUrl: mails.smtpUrl, from: 'masterplan@plan.example' },
      },
    });
  });
  afterEach(async () => {
    await running.stop();
    await mails.stop();
  });

  const accountId = async (email: string) =>
    (await running.db.selectFrom('account').where('email', '=', email).select('id').executeTakeFirstOrThrow())
      .id;
  const resetToken = async (email: string) => {
    const count = mails.received.length + 1;
    await running.browser().ask(ASK, { email });
    await mails.arrived(count);
    return /#([\w-]{43})/.exec(mails.received.at(-1)?.text ?? '')?.[1] ?? '';
  };
  const invite = async (email: string) => {
    const id = await accountId(email);
    return running.orm.em
      .fork()
      .transactional((tx) => createInvitation(tx, id, running.clock.now().toISOString()));
  };

  test('changing it ends the other sessions and gives this one a new token', async () => {
    const [here, there] = [running.browser(), running.browser()];
    await here.signIn(EDITOR);
    await there.signIn(EDITOR);
    const before = here.jar.get('masterplan');
    const { data, errors } = await here.ask(CHANGE, { current: PASSWORD, next: NEXT });
    expect(errors).toEqual([]);
    expect(data).toEqual({ changePassword: { email: EDITOR } });
    expect(here.jar.get('masterplan')).not.toBe(before);
    expect(await here.email()).toBe(EDITOR);
    expect(await there.email()).toBeNull();
    expect((await running.browser().signIn(EDITOR)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await running.browser().signIn(EDITOR, NEXT)).errors).toEqual([]);
    const entry = await running.db
      .selectFrom('audit_entry')
      .where('action', '=', 'account.password')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ entity: 'account', subject: EDITOR, actor_label: 'Erik Editor' });
    expect(entry.after).toContain('"passwordHash":"***"');
    expect(entry.after).not.toContain('argon2');
  });

  test('changing it is told to its owner by mail, with what to do if it was somebody else', async () => {
    const erik = running.browser();
    await erik.signIn(EDITOR);
    expect((await erik.ask(CHANGE, { current: 'not mine', next: NEXT })).errors).toHaveLength(1);
    expect((await erik.ask(CHANGE, { current: PASSWORD, next: NEXT })).errors).toEqual([]);
    await mails.arrived(1);
    expect(mails.received).toHaveLength(1);
    const [mail] = mails.received;
    expect(mail).toMatchObject({
      from: 'masterplan@plan.example',
      to: [EDITOR],
      subject: 'Masterplan Digitale Verwaltung: Passwort geändert',
    });
    expect(mail?.text).toContain('Guten Tag Erik Editor,');
    expect(mail?.text).toContain('am 24. November 2026 um 09:00 Uhr');
    expect(mail?.text).toContain('Waren Sie das nicht?');
    expect(mail?.text).toContain('http://plan.example/passwort-vergessen');
    expect(mail?.text).not.toContain(NEXT);
  });

  test('the mail speaks the language of the browser', async () => {
    const erik = running.browser();
    await erik.signIn(EDITOR);
    await erik.ask(CHANGE, { current: PASSWORD, next: NEXT }, { 'accept-language': 'en' });
    await mails.arrived(1);
    expect(mails.received[0]?.subject).toBe('Masterplan Digitale Verwaltung: password changed');
    expect(mails.received[0]?.text).toContain('on 24 November 2026 at 09:00');
  });

  test('it is changed although the mail about it cannot be sent', async () => {
    await mails.stop();
    const erik = running.browser();
    await erik.signIn(EDITOR);
    expect((await erik.ask(CHANGE, { current: PASSWORD, next: NEXT })).errors).toEqual([]);
    await expect
      .poll(() => running.app.logged.join(''), { timeout: 10_000 })
      .toContain('the mail that tells the owner of a change was not sent');
    expect(running.app.logged.join('')).not.toContain(EDITOR);
    mails = await startMailServer();
  });

  test('changing it voids a link that is on its way', async () => {
    const token = await resetToken(EDITOR);
    const erik = running.browser();
    await erik.signIn(EDITOR);
    await erik.ask(CHANGE, { current: PASSWORD, next: NEXT });
    const { errors } = await erik.ask(RESET, { token, password: 'noch ein anderer Satz' });
    expect(errors[0]?.extensions.fields).toEqual(['token']);
  });

  test('an unfit new or a wrong current one changes nothing', async () => {
    const erik = running.browser();
    await erik.signIn(EDITOR);
    const cases = [
      [{ current: PASSWORD, next: 'zu kurz' }, 'next'],
      [{ current: PASSWORD, next: EDITOR }, 'next'],
      [{ current: PASSWORD, next: PASSWORD }, 'next'],
      [{ current: 'not mine', next: NEXT }, 'current'],
    ] as const;
    for (const [variables, field] of cases) {
      const { errors } = await erik.ask(CHANGE, variables);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [field] });
    }
    expect((await running.browser().signIn(EDITOR)).errors).toEqual([]);
  });

  test('the current one cannot be guessed in an unattended browser', async () => {
    const erik = running.browser();
    await erik.signIn(EDITOR);
    for (let attempt = 0; attempt < 5; attempt += 1) await erik.ask(CHANGE, { current: 'guess', next: NEXT });
    const { errors } = await erik.ask(CHANGE, { current: PASSWORD, next: NEXT });
    expect(errors[0]?.extensions.code).toBe('RATE_LIMITED');
  });

  test('nobody who is not signed in changes one', async () => {
    const { errors } = await running.browser().ask(CHANGE, { current: PASSWORD, next: NEXT });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('a forgotten one is set anew through a mail, once, and all sessions end', async () => {
    const before = running.browser();
    await before.signIn(EDITOR);
    const erik = running.browser();
    const { data } = await erik.ask(ASK, { email: ' EDITOR@plan.example' });
    expect(data).toEqual({ requestPasswordReset: true });
    await mails.arrived(1);
    const [mail] = mails.received;
    expect(mail).toMatchObject({
      from: 'masterplan@plan.example',
      to: [EDITOR],
      subject: 'Masterplan Digitale Verwaltung: Passwort neu setzen',
    });
    expect(mail?.text).toContain('Guten Tag Erik Editor,');
    const link = /http:\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(link).toMatch(/^http:\/\/plan\.example\/passwort-neu#[\w-]{43}$/);
    const token = new URL(link).hash.slice(1);

    const unfit = await erik.ask(RESET, { token, password: 'zu kurz' });
    expect(unfit.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['password'] });
    expect(mails.received).toHaveLength(1);
    expect((await erik.ask(RESET, { token, password: NEXT })).data).toEqual({ resetPassword: true });
    await mails.arrived(2);
    const told = mails.received[1];
    expect(told).toMatchObject({ to: [EDITOR], subject: 'Masterplan Digitale Verwaltung: Passwort gesetzt' });
    expect(told?.text).toContain('über einen Link');
    expect(told?.text).toContain('http://plan.example/passwort-vergessen');
    expect(told?.text).not.toContain(token);
    expect(await before.email()).toBeNull();
    expect(await erik.email()).toBeNull();
    expect((await erik.signIn(EDITOR, NEXT)).errors).toEqual([]);
    const again = await erik.ask(RESET, { token, password: 'noch ein anderer Satz' });
    expect(again.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['token'] });
    const trail = await running.db
      .selectFrom('audit_entry')
      .where('action', '=', 'account.passwordReset')
      .select(['actor_label as who', 'after', 'subject'])
      .orderBy('id')
      .execute();
    expect(trail).toEqual([
      { who: 'Gast', after: '{"step":"LINK_SENT"}', subject: EDITOR },
      { who: 'Erik Editor', after: expect.stringContaining('"passwordHash":"***"'), subject: EDITOR },
    ]);
    expect(JSON.stringify(trail) + running.app.logged.join('')).not.toContain(token);
  });

  test('of two at once only one uses the link', async () => {
    const token = await resetToken(EDITOR);
    const answers = await Promise.all(
      ['der erste ganze Satz', 'der zweite ganze Satz'].map((password) =>
        running.browser().ask(RESET, { token, password }),
      ),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  });

  test('a link lasts an hour, a newer one voids it', async () => {
    const first = await resetToken(EDITOR);
    const second = await resetToken(EDITOR);
    const tried = await running.browser().ask(RESET, { token: first, password: NEXT });
    expect(tried.errors[0]?.extensions.fields).toEqual(['token']);
    running.clock.advance({ minutes: 60 });
    const late = await running.browser().ask(RESET, { token: second, password: NEXT });
    expect(late.errors[0]?.extensions.fields).toEqual(['token']);
  });

  test('unknown, switched off and foreign accounts get the same answer and no mail', async () => {
    await running.db.updateTable('account').set({ active: false }).where('email', '=', CIO).execute();
    await running.db
      .updateTable('account')
      .set({ password_hash: null, oidc_issuer: 'https://id.example', oidc_subject: '1' })
      .where('email', '=', EDITOR)
      .execute();
    for (const email of ['nobody@plan.example', CIO, EDITOR]) {
      expect(await running.browser().ask(ASK, { email })).toEqual({
        data: { requestPasswordReset: true },
        errors: [],
      });
    }
    // A mail that were on its way would arrive before this one.
    await running.db.updateTable('account').set({ active: true }).where('email', '=', CIO).execute();
    await resetToken(CIO);
    expect(mails.received.map(({ to }) => to)).toEqual([[CIO]]);
  });

  test('nobody’s mailbox is flooded', async () => {
    for (let count = 0; count < 6; count += 1) {
      expect((await running.browser().ask(ASK, { email: EDITOR })).errors).toEqual([]);
    }
    await mails.arrived(3);
    await resetToken(CIO);
    expect(mails.received.filter(({ to }) => to[0] === EDITOR)).toHaveLength(3);
  });

  test('a mail server that is down is the operator’s trouble, not the caller’s', async () => {
    await mails.stop();
    expect((await running.browser().ask(ASK, { email: EDITOR })).data).toEqual({
      requestPasswordReset: true,
    });
    await expect
      .poll(() => running.app.logged.join(''), { timeout: 10_000 })
      .toContain('the mail to reset a password was not sent');
    mails = await startMailServer();
  });

  test('tokens cannot be tried out', async () => {
    let last = '';
    for (let attempt = 0; attempt < 21; attempt += 1) {
      const { errors } = await running.browser().ask(RESET, { token: `guess${attempt}`, password: NEXT });
      last = errors[0]?.extensions.code ?? '';
    }
    expect(last).toBe('RATE_LIMITED');
  });

  test('an invitation sets the first password, for seven days', async () => {
    await running.db
      .updateTable('account')
      .set({ password_hash: null })
      .where('email', '=', EDITOR)
      .execute();
    const token = await invite(EDITOR);
    expect(passwordLink('http://plan.example', token)).toBe(`http://plan.example/passwort-neu#${token}`);
    running.clock.advance({ hours: 7 * 24 - 1 });
    expect((await running.browser().ask(RESET, { token, password: NEXT })).errors).toEqual([]);
    expect((await running.browser().signIn(EDITOR, NEXT)).errors).toEqual([]);
    const late = await invite(EDITOR);
    running.clock.advance({ hours: 7 * 24 });
    const { errors } = await running.browser().ask(RESET, { token: late, password: NEXT });
    expect(errors[0]?.extensions.fields).toEqual(['token']);
  });

  test('a link of an account that was switched off is void', async () => {
    const token = await invite(EDITOR);
    await running.db.updateTable('account').set({ active: false }).where('email', '=', EDITOR).execute();
    const { errors } = await running.browser().ask(RESET, { token, password: NEXT });
    expect(errors[0]?.extensions.fields).toEqual(['token']);
  });
});

test('without a mail server the way is said', async () => {
  const running = await startAuthApp('sqlite', { config: { sessionSecret: SESSION_SECRET } });
  const { errors } = await running.browser().ask(ASK, { email: EDITOR });
  expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  expect(errors[0]?.message).toContain('Administration');
  await running.stop();
});
