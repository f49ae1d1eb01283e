import { afterEach, describe, expect, test } from 'vitest';
import { type AuthApp, CIO, EDITOR, PASSWORD, SESSION_SECRET, startAuthApp } from '../support/auth-app.ts';

const CONFIG = { sessionSecret: SESSION_SECRET };

let running: AuthApp | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

describe('the edges of signing in', () => {
  test('behind https the cookie is tied to the host and the proxy’s word on the address counts', async () => {
    running = await startAuthApp('sqlite', {
      config: { ...CONFIG, publicUrl: 'https://plan.example' },
    });
    const { app, browser } = running;
    const erik = browser();
    await erik.signIn(EDITOR);
    expect(erik.jar.names).toEqual(['__Host-masterplan']);
    const attempt = (address: string) =>
      app.ask(
        'mutation ($e: String!) { signIn(email: $e, password: "x") { secondFactorNeeded } }',
        { e: `${Math.random()}@plan.example` },
        { 'x-forwarded-for': address },
      );
    for (let count = 0; count < 30; count += 1) await attempt('192.0.2.1');
    expect((await attempt('192.0.2.1')).errors[0]?.extensions.code).toBe('RATE_LIMITED');
    expect((await attempt('192.0.2.2')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('without a proxy nobody makes up an address', async () => {
    running = await startAuthApp('sqlite', { config: CONFIG });
    const { app } = running;
    let last = '';
    for (let count = 0; count < 31; count += 1) {
      const { errors } = await app.ask(
        'mutation ($e: String!) { signIn(email: $e, password: "x") { secondFactorNeeded } }',
        { e: `${count}@plan.example` },
        { 'x-forwarded-for': `192.0.2.${count}` },
      );
      last = errors[0]?.extensions.code ?? '';
    }
    expect(last).toBe('RATE_LIMITED');
  });

  test.each([
    ['http://localhost:4000', /^masterplan=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/],
    [
      'https://plan.example',
      /^__Host-masterplan=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    ],
  ])('at %s the one cookie is kept from scripts and other sites, and taken back', async (publicUrl, kept) => {
    running = await startAuthApp('sqlite', { config: { ...CONFIG, publicUrl } });
    const { url } = running.app;
    const cookies = async (query: string, cookie = '') => {
      const headers = { 'content-type': 'application/json', cookie };
      const body = JSON.stringify({ query });
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      return answer.headers.getSetCookie();
    };
    const given = await cookies(
      `mutation { signIn(email: "${EDITOR}", password: "${PASSWORD}") { secondFactorNeeded } }`,
    );
    expect(given).toEqual([expect.stringMatching(kept)]);
    const pair = given[0]?.split(';')[0] ?? '';
    expect(await cookies('{ viewer { email } }', pair)).toEqual([]);
    const name = pair.split('=')[0] ?? '';
    expect(await cookies('mutation { signOut { email } }', pair)).toEqual([
      expect.stringContaining(`${name}=; Path=/; Expires=Thu, 01 Jan 1970`),
    ]);
  });

  test('input that is no password is refused before any work', async () => {
    running = await startAuthApp('sqlite', { config: CONFIG });
    const { errors } = await running.browser().signIn(EDITOR, 'x'.repeat(201));
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['password'] });
  });

  test('who is not signed in has no sessions, and no plan to follow', async () => {
    running = await startAuthApp('sqlite', { config: CONFIG });
    const nobody = running.browser();
    for (const query of [
      '{ sessions { id } }',
      '{ dataVersion }',
      'mutation { signOutEverywhere { email } }',
    ]) {
      expect((await nobody.ask(query)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    expect((await nobody.ask('mutation { signOut { email } }')).errors).toEqual([]);
  });

  test('a page sees by the data version that something has changed', async () => {
    running = await startAuthApp('sqlite', { config: CONFIG });
    const erik = running.browser();
    await erik.signIn(EDITOR);
    const version = async () =>
      (await erik.ask<{ dataVersion: number }>('{ dataVersion }')).data?.dataVersion ?? -1;
    const before = await version();
    await running.browser().signIn(CIO);
    expect(await version()).toBe(before);
    await erik.ask('mutation { setMailWanted(wanted: false) { mailWanted } }');
    expect(await version()).toBe(before + 1);
  });

  test.each([
    ['https://elsewhere.example', 403],
    ['http://localhost:4000.elsewhere.example', 403],
    ['null', 403],
    ['http://localhost:4000', 200],
    ['', 200],
  ])('a page at %j is answered with %s', async (origin, status) => {
    running = await startAuthApp('sqlite', { config: CONFIG });
    const { url } = running.app;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(origin !== '' && { origin }) },
      body: '{"query":"{ viewer { email } }"}',
    });
    expect(response.status).toBe(status);
    const answer = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    expect(answer.errors?.[0]?.extensions.code).toBe(status === 200 ? undefined : 'FORBIDDEN');
    const own = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: '{"query":"{ viewer { email } }"}',
    });
    expect(own.status).toBe(200);
  });

  test('a demonstration offers its accounts, anything else none', async () => {
    running = await startAuthApp('sqlite', { config: CONFIG });
    const { db, browser } = running;
    const options = async () =>
      (
        await browser().ask<{ signInOptions: object }>(
          `{ signInOptions { oidc passwordReset demonstrationPassword
            demonstrationAccounts { email role organisation { abbreviation } } } }`,
        )
      ).data?.signInOptions;
    const none = {
      oidc: false,
      passwordReset: false,
      demonstrationPassword: null,
      demonstrationAccounts: [],
    };
    expect(await options()).toEqual(none);
    await db
      .insertInto('plan')
      .values({
        code: 'P',
        title: 'Plan',
        adopted_on: '2019-03-19',
        target_date: '2022-12-31',
        demonstration: true,
      })
      .execute();
    await db
      .updateTable('account')
      .set({ email: 'sk.bearbeitung@demo.example' })
      .where('email', '=', EDITOR)
      .execute();
    expect(await options()).toEqual({
      ...none,
      demonstrationPassword: 'masterplan-demo',
      demonstrationAccounts: [
        { email: 'sk.bearbeitung@demo.example', role: 'EDITOR', organisation: { abbreviation: 'SK' } },
      ],
    });
  });

  test('the viewer is told what they are and may', async () => {
    running = await startAuthApp('sqlite', { config: CONFIG });
    const erik = running.browser();
    const VIEWER = `{ viewer { displayName organisation { code } hasPassword secondFactor mailWanted unreadNotices
      viewerCan { report release accept manageRounds manageAccounts manageOrganisations manageSettings readAudit } } }`;
    const nothing = {
      report: false,
      release: false,
      accept: false,
      manageRounds: false,
      manageAccounts: false,
      manageOrganisations: false,
      manageSettings: false,
      readAudit: false,
    };
    expect((await erik.ask(VIEWER)).data).toEqual({
      viewer: {
        displayName: 'Gast',
        organisation: null,
        hasPassword: false,
        secondFactor: 'UNAVAILABLE',
        mailWanted: false,
        unreadNotices: 0,
        viewerCan: nothing,
      },
    });
    await erik.signIn(EDITOR, PASSWORD);
    expect((await erik.ask(VIEWER)).data).toEqual({
      viewer: {
        displayName: 'Erik Editor',
        organisation: { code: 'SK' },
        hasPassword: true,
        secondFactor: 'UNAVAILABLE',
        mailWanted: true,
        unreadNotices: 0,
        viewerCan: { ...nothing, report: true },
      },
    });
  });
});
