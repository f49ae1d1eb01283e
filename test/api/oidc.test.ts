import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AuthApp, CIO, EDITOR, SESSION_SECRET, startAuthApp } from '../support/auth-app.ts';
import { CookieJar } from '../support/cookie-jar.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  type ProviderPerson,
  startOidcProvider,
  type TestProvider,
} from '../support/oidc-provider.ts';

const PUBLIC_URL = 'http://plan.example';
const COORDINATOR = {
  email: 'Kora@sk.example',
  email_verified: true,
  name: 'Kora Koordination',
  masterplan_role: 'COORDINATOR',
  masterplan_organisation: 'SK',
};

describe.each(DATABASE_KINDS)('signing in through an identity provider on %s', (kind) => {
  let provider: TestProvider;
  let running: AuthApp;
  beforeAll(async () => {
    provider = await startOidcProvider(`${PUBLIC_URL}/auth/oidc/callback`);
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    provider.forgeKeys = false;
    running = await startAuthApp(kind, {
      config: {
        publicUrl: PUBLIC_URL,
        sessionSecret: SESSION_SECRET,
        oidc: {
          issuer: provider.issuer,
          clientId: CLIENT_ID,
          clientSecret: CLIENT_SECRET,
          scopes: 'openid email profile',
          roleClaim: 'masterplan_role',
          organisationClaim: 'masterplan_organisation',
        },
      },
    });
  });
  afterEach(() => running.stop());

  /** Follows redirects as a browser does; the product's public address is where the test runs it. */
  class Surfer {
    readonly #jars = new Map<string, CookieJar>();

    /** Cookies of the product. */
    get jar(): CookieJar {
      return this.#jarOf(new URL(PUBLIC_URL));
    }

    /** Goes to an address and on, until `stop` says it has arrived. @returns the last address */
    async go(path: string, stop: (address: URL) => boolean): Promise<URL> {
      let address = new URL(path, PUBLIC_URL);
      for (let step = 0; step < 15; step += 1) {
        if (stop(address)) return address;
        const here = address.origin === PUBLIC_URL;
        const target = here ? running.app.url + address.pathname + address.search : address.href;
        const jar = this.#jarOf(address);
        const answer = await fetch(target, { redirect: 'manual', headers: { cookie: jar.header } });
        jar.take(answer);
        const next = answer.headers.get('location');
        if (next === null)
          throw new Error(`${address.href} answered ${answer.status}: ${await answer.text()}`);
        if (here && answer.headers.get('cache-control') !== 'no-store') throw new Error('it may be kept');
        address = new URL(next, address);
      }
      throw new Error('there is no end to the redirects');
    }

    /** The whole way. @returns path of the interface that it ends at */
    async signIn(start = '/auth/oidc/start?zurueck=/aufgaben'): Promise<string> {
      const end = await this.go(start, (address) => isPage(address));
      return end.pathname + end.search;
    }

    /** As far as the provider, who is not asked yet. */
    begin(returnTo: string): Promise<URL> {
      return this.go(`/auth/oidc/start?zurueck=${returnTo}`, ({ origin }) => origin === provider.issuer);
    }

    /** As far as the provider's answer, which is not handed in yet. */
    callback(): Promise<URL> {
      return this.go('/auth/oidc/start?zurueck=/aufgaben', ({ pathname }) => pathname.endsWith('/callback'));
    }

    /** Goes on from where it stopped. */
    async handIn(address: URL): Promise<string> {
      const end = await this.go(address.href, isPage);
      return end.pathname + end.search;
    }

    async viewer(): Promise<object | undefined> {
      const { data } = await running.app.ask<{ viewer: object }>(
        '{ viewer { email displayName role organisation { code } hasPassword secondFactor } }',
        {},
        { cookie: this.jar.header },
      );
      return data?.viewer;
    }

    #jarOf({ host }: URL): CookieJar {
      const jar = this.#jars.get(host) ?? new CookieJar();
      this.#jars.set(host, jar);
      return jar;
    }
  }
  const isPage = ({ origin, pathname }: URL) => origin === PUBLIC_URL && !pathname.startsWith('/auth/');

  const as = (subject: string, claims: ProviderPerson) => {
    provider.person = { subject, claims };
    return new Surfer();
  };
  /** What the trail says of sign-ins that came to nothing. */
  const refusals = () =>
    running.db
      .selectFrom('audit_entry')
      .where('action', '=', 'session.signInFailed')
      .select(['actor_label as who', 'subject', 'entity', 'entity_key as key', 'after'])
      .orderBy('id')
      .execute();
  const accountKey = async (email: string) =>
    String(
      (
        await running.db
          .selectFrom('account')
          .where('email', '=', email)
          .select('id')
          .executeTakeFirstOrThrow()
      ).id,
    );
  const accounts = () =>
    running.db
      .selectFrom('account')
      .select(['email', 'role', 'oidc_subject as subject'])
      .orderBy('id')
      .execute();

  test('a first sign-in makes the account, and leads back to where it began', async () => {
    const kora = as('kora', COORDINATOR);
    expect(await kora.signIn('/auth/oidc/start?zurueck=/massnahmen?asOf%3D2021-01-01')).toBe(
      '/massnahmen?asOf=2021-01-01',
    );
    expect(await kora.viewer()).toEqual({
      email: 'kora@sk.example',
      displayName: 'Kora Koordination',
      role: 'COORDINATOR',
      organisation: { code: 'SK' },
      hasPassword: false,
      secondFactor: 'UNAVAILABLE',
    });
    const session = await running.db.selectFrom('auth_session').selectAll().executeTakeFirstOrThrow();
    expect(session).toMatchObject({ method: 'OIDC', level: 'FULL' });
    const trail = await running.db
      .selectFrom('audit_entry')
      .select(['action', 'entity', 'actor_label as who', 'subject'])
      .orderBy('id')
      .execute();
    expect(trail).toHaveLength(2);
    for (const entry of trail) {
      expect(entry).toMatchObject({
        action: 'session.signIn',
        who: 'Kora Koordination',
        subject: 'kora@sk.example',
      });
    }
    expect(new Set(trail.map(({ entity }) => entity))).toEqual(new Set(['account', 'auth_session']));
    expect(await running.db.selectFrom('oidc_transaction').selectAll().execute()).toEqual([]);
  });

  test('the person is known by issuer and subject; role, name and ministry are what the provider says now', async () => {
    await as('kora', COORDINATOR).signIn();
    const again = as('kora', {
      ...COORDINATOR,
      email: 'other@sk.example',
      name: 'Kora Kabinett',
      masterplan_role: ['offline', 'cabinet'],
      masterplan_organisation: undefined,
    });
    await again.signIn();
    expect(await again.viewer()).toMatchObject({
      email: 'kora@sk.example',
      displayName: 'Kora Kabinett',
      role: 'CABINET',
      organisation: null,
    });
    expect(await accounts()).toHaveLength(3);
  });

  test('an account with the same verified address becomes theirs', async () => {
    const erik = as('erik', { ...COORDINATOR, email: EDITOR.toUpperCase(), masterplan_role: 'EDITOR' });
    expect(await erik.signIn()).toBe('/aufgaben');
    expect(await accounts()).toEqual([
      { email: CIO, role: 'CIO_OFFICE', subject: null },
      { email: EDITOR, role: 'EDITOR', subject: 'erik' },
    ]);
    expect(await erik.viewer()).toMatchObject({ email: EDITOR, hasPassword: true });
  });

  test.each([
    ['an address that is not verified', { ...COORDINATOR, email: EDITOR, email_verified: false }],
    ['no word on whether it is', { ...COORDINATOR, email: EDITOR, email_verified: undefined }],
    ['no address at a first sign-in', { ...COORDINATOR, email: undefined }],
  ])('%s opens nothing', async (_case, claims) => {
    const somebody = as('somebody', claims);
    expect(await somebody.signIn()).toBe('/anmelden?fehler=oidc-refused');
    expect(await somebody.viewer()).toMatchObject({ role: null });
    expect((await accounts()).map(({ subject }) => subject)).toEqual([null, null]);
  });

  test('an account that is another identity’s already stays with it', async () => {
    await as('erik', { ...COORDINATOR, email: EDITOR }).signIn();
    expect(await as('impostor', { ...COORDINATOR, email: EDITOR }).signIn()).toBe(
      '/anmelden?fehler=oidc-refused',
    );
    expect((await accounts()).map(({ subject }) => subject)).toEqual([null, 'erik']);
  });

  test('an account that was switched off stays so', async () => {
    await as('kora', COORDINATOR).signIn();
    await running.db
      .updateTable('account')
      .set({ active: false })
      .where('oidc_subject', '=', 'kora')
      .execute();
    expect(await as('kora', COORDINATOR).signIn()).toBe('/anmelden?fehler=oidc-refused');
  });

  test.each([
    ['no role', { masterplan_role: undefined }],
    ['a role that we do not know', { masterplan_role: 'ROOT' }],
    ['two of our roles', { masterplan_role: ['EDITOR', 'ADMIN'] }],
    ['no ministry to speak for', { masterplan_organisation: undefined }],
    ['a ministry that we do not know', { masterplan_organisation: 'XY' }],
  ])('%s: refused, and nothing is made', async (_case, claims) => {
    expect(await as('kora', { ...COORDINATOR, ...claims }).signIn()).toBe('/anmelden?fehler=oidc-no-role');
    expect(await accounts()).toHaveLength(2);
    expect(await running.db.selectFrom('auth_session').select('id').execute()).toEqual([]);
  });

  test('a role that is lost shuts the door, although there is an account', async () => {
    await as('kora', COORDINATOR).signIn();
    expect(await as('kora', { ...COORDINATOR, masterplan_role: undefined }).signIn()).toBe(
      '/anmelden?fehler=oidc-no-role',
    );
  });

  test('who turns back at the provider is told so', async () => {
    provider.person = null;
    expect(await new Surfer().signIn()).toBe('/anmelden?fehler=oidc-refused');
    expect(await refusals()).toMatchObject([
      { key: 'unknown', subject: null, after: '{"method":"OIDC","reason":"PROVIDER_REFUSED"}' },
    ]);
  });

  test('what comes to nothing is on record, with no more of strangers than shows the same one again', async () => {
    const stranger = { ...COORDINATOR, masterplan_role: undefined };
    await as('kora', stranger).signIn();
    await as('kora', stranger).signIn();
    await as('karl', { ...COORDINATOR, masterplan_organisation: 'XY' }).signIn();
    await as('nele', { ...COORDINATOR, email: undefined }).signIn();
    const trail = await refusals();
    expect(trail.map(({ after }) => (JSON.parse(after ?? '') as { reason: string }).reason)).toEqual([
      'ROLE_MISSING',
      'ROLE_MISSING',
      'ORGANISATION_UNKNOWN',
      'ADDRESS_MISSING',
    ]);
    for (const entry of trail) {
      expect(entry).toMatchObject({ who: 'Gast', subject: null, entity: 'account' });
      expect(entry.key).toMatch(/^unknown:[0-9a-f]{12}$/);
    }
    expect(new Set(trail.map(({ key }) => key)).size).toBe(3);
    expect(trail[0]?.key).toBe(trail[1]?.key);
    expect(JSON.stringify(trail)).not.toMatch(/kora|karl|nele|sk\.example/i);
  });

  test('what comes to nothing at an account names the account', async () => {
    await as('kora', COORDINATOR).signIn();
    await as('kora', { ...COORDINATOR, masterplan_role: 'ROOT' }).signIn();
    await running.db
      .updateTable('account')
      .set({ active: false })
      .where('oidc_subject', '=', 'kora')
      .execute();
    await as('kora', COORDINATOR).signIn();
    await as('impostor', COORDINATOR).signIn();
    await as('somebody', { ...COORDINATOR, email: EDITOR, email_verified: false }).signIn();
    const [kora, erik] = [await accountKey('kora@sk.example'), await accountKey(EDITOR)];
    const found = (email: string, key: string, reason: string) => ({
      who: 'Gast',
      subject: email,
      entity: 'account',
      key,
      after: JSON.stringify({ method: 'OIDC', reason }),
    });
    expect(await refusals()).toEqual([
      found('kora@sk.example', kora, 'ROLE_MISSING'),
      found('kora@sk.example', kora, 'ACCOUNT_INACTIVE'),
      found('kora@sk.example', kora, 'OTHER_IDENTITY'),
      found(EDITOR, erik, 'ADDRESS_UNVERIFIED'),
    ]);
  });

  test('made up answers are on record until their address is shut; a right one does not count', async () => {
    const kora = as('kora', COORDINATOR);
    expect(await kora.signIn()).toBe('/aufgaben');
    const forged = () =>
      fetch(`${running.app.url}/auth/oidc/callback?state=forged&code=x`, { redirect: 'manual' });
    for (let attempt = 0; attempt < 100; attempt += 1) {
      expect((await forged()).headers.get('location')).toBe('/anmelden?fehler=oidc-expired');
    }
    expect((await forged()).status).toBe(429);
    const trail = await refusals();
    expect(trail).toHaveLength(100);
    expect(trail[0]).toMatchObject({ key: 'unknown', after: '{"method":"OIDC","reason":"STATE_UNKNOWN"}' });
    running.clock.advance({ minutes: 15 });
    expect((await forged()).status).toBe(303);
  });

  test('an answer counts once, for the browser that began, and for ten minutes', async () => {
    const kora = as('kora', COORDINATOR);
    const answer = await kora.callback();
    expect(await new Surfer().handIn(answer)).toBe('/anmelden?fehler=oidc-expired');
    expect(await kora.handIn(answer)).toBe('/aufgaben');
    expect(await kora.handIn(answer)).toBe('/anmelden?fehler=oidc-expired');

    const late = as('kora', COORDINATOR);
    const lateAnswer = await late.callback();
    running.clock.advance({ minutes: 10 });
    expect(await late.handIn(lateAnswer)).toBe('/anmelden?fehler=oidc-expired');
  });

  test('two tabs of one browser may be on their way', async () => {
    const kora = as('kora', COORDINATOR);
    const first = await kora.begin('/aufgaben');
    const second = await kora.begin('/pruefung');
    expect(await kora.handIn(first)).toBe('/aufgaben');
    expect(await kora.handIn(second)).toBe('/pruefung');
  });

  test.each([
    ['state', 'oidc-expired'],
    ['code', 'oidc-failed'],
    ['iss', 'oidc-failed'],
  ])('another %s is refused', async (parameter, code) => {
    const kora = as('kora', COORDINATOR);
    const answer = await kora.callback();
    expect(answer.searchParams.has(parameter)).toBe(true);
    answer.searchParams.set(parameter, 'https://other.example');
    expect(await kora.handIn(answer)).toBe(`/anmelden?fehler=${code}`);
    expect(await kora.viewer()).toMatchObject({ role: null });
  });

  test.each(['nonce', 'code_verifier'] as const)('another %s is refused', async (column) => {
    const kora = as('kora', COORDINATOR);
    const answer = await kora.callback();
    const value = 'x'.repeat(64);
    await running.db
      .updateTable('oidc_transaction')
      .set(column === 'nonce' ? { nonce: value } : { code_verifier: value })
      .execute();
    expect(await kora.handIn(answer)).toBe('/anmelden?fehler=oidc-failed');
    expect(await refusals()).toMatchObject([
      { key: 'unknown', after: expect.stringContaining('ANSWER_INVALID') },
    ]);
  });

  test('an ID token that the published key did not sign is refused', async () => {
    provider.forgeKeys = true;
    expect(await as('kora', COORDINATOR).signIn()).toBe('/anmelden?fehler=oidc-failed');
    expect(await accounts()).toHaveLength(2);
  });

  test('with the provider down that is said, and once it is back all goes on', async () => {
    await provider.pause();
    expect(await as('kora', COORDINATOR).signIn()).toBe('/anmelden?fehler=oidc-failed');
    await provider.resume();
    expect(await as('kora', COORDINATOR).signIn()).toBe('/aufgaben');
  });

  test('nobody is led elsewhere', async () => {
    const kora = as('kora', COORDINATOR);
    expect(await kora.signIn('/auth/oidc/start?zurueck=https://elsewhere.example/')).toBe('/');
  });

  test('neither code nor tokens nor secrets reach the log', async () => {
    const kora = as('kora', COORDINATOR);
    const answer = await kora.callback();
    const code = answer.searchParams.get('code') ?? '';
    await running.db.updateTable('oidc_transaction').set({ nonce: 'x' }).execute();
    await kora.handIn(answer);
    const logged = running.app.logged.join('');
    expect(logged).toContain('oidc-failed');
    expect(logged).not.toContain(code);
    expect(logged).not.toContain(CLIENT_SECRET);
    expect(logged).not.toContain('eyJ');
  });
});

test('without a provider there are no such addresses, and the sign-in page knows', async () => {
  const running = await startAuthApp('sqlite');
  expect((await fetch(`${running.app.url}/auth/oidc/start`, { redirect: 'manual' })).status).toBe(404);
  const { data } = await running.app.ask('{ signInOptions { oidc } }');
  expect(data).toEqual({ signInOptions: { oidc: false } });
  await running.stop();
});
