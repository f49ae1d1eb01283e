import { expect, test } from 'vitest';
import { COORDINATOR, withProvider } from '../support/oidc-app.ts';
import { CLIENT_SECRET } from '../support/oidc-provider.ts';

withProvider('answers of an identity provider', (app) => {
  test('an answer counts once, for the browser that began, and for ten minutes', async () => {
    const kora = app.as('kora', COORDINATOR);
    const answer = await kora.callback();
    expect(await app.surfer().handIn(answer)).toBe('/anmelden?fehler=oidc-expired');
    expect(await kora.handIn(answer)).toBe('/aufgaben');
    expect(await kora.handIn(answer)).toBe('/anmelden?fehler=oidc-expired');

    const late = app.as('kora', COORDINATOR);
    const lateAnswer = await late.callback();
    app.running.clock.advance({ minutes: 10 });
    expect(await late.handIn(lateAnswer)).toBe('/anmelden?fehler=oidc-expired');
  });

  test('two tabs of one browser may be on their way', async () => {
    const kora = app.as('kora', COORDINATOR);
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
    const kora = app.as('kora', COORDINATOR);
    const answer = await kora.callback();
    expect(answer.searchParams.has(parameter)).toBe(true);
    answer.searchParams.set(parameter, 'https://other.example');
    expect(await kora.handIn(answer)).toBe(`/anmelden?fehler=${code}`);
    expect(await kora.viewer()).toMatchObject({ role: null });
  });

  test.each(['nonce', 'code_verifier'] as const)('another %s is refused', async (column) => {
    const kora = app.as('kora', COORDINATOR);
    const answer = await kora.callback();
    const value = 'x'.repeat(64);
    await app.running.db
      .updateTable('oidc_transaction')
      .set(column === 'nonce' ? { nonce: value } : { code_verifier: value })
      .execute();
    expect(await kora.handIn(answer)).toBe('/anmelden?fehler=oidc-failed');
    expect(await app.refusals()).toMatchObject([
      { key: 'unknown', after: expect.stringContaining('ANSWER_INVALID') },
    ]);
  });

  test('an ID token that the published key did not sign is refused', async () => {
    app.provider.forgeKeys = true;
    expect(await app.as('kora', COORDINATOR).signIn()).toBe('/anmelden?fehler=oidc-failed');
    expect(await app.accounts()).toHaveLength(2);
  });

  test('with the provider down that is said, and once it is back all goes on', async () => {
    await app.provider.pause();
    expect(await app.as('kora', COORDINATOR).signIn()).toBe('/anmelden?fehler=oidc-failed');
    await app.provider.resume();
    expect(await app.as('kora', COORDINATOR).signIn()).toBe('/aufgaben');
  });

  test('nobody is led elsewhere', async () => {
    const kora = app.as('kora', COORDINATOR);
    expect(await kora.signIn('/auth/oidc/start?zurueck=https://elsewhere.example/')).toBe('/');
  });

  test('neither code nor tokens nor secrets reach the log', async () => {
    const kora = app.as('kora', COORDINATOR);
    const answer = await kora.callback();
    const code = answer.searchParams.get('code') ?? '';
    await app.running.db.updateTable('oidc_transaction').set({ nonce: 'x' }).execute();
    await kora.handIn(answer);
    const logged = app.running.app.logged.join('');
    expect(logged).toContain('oidc-failed');
    expect(logged).not.toContain(code);
    expect(logged).not.toContain(CLIENT_SECRET);
    expect(logged).not.toContain('eyJ');
  });
});
