import { expect, test } from 'vitest';
import { EDITOR } from '../support/auth-app.ts';
import { COORDINATOR, type OidcApp, withProvider } from '../support/oidc-app.ts';

const accountKey = async ({ running }: OidcApp, email: string) => {
  const row = await running.db
    .selectFrom('account')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow();
  return String(row.id);
};

withProvider('what the trail keeps of sign-ins through a provider', (app) => {
  test('who turns back at the provider is told so', async () => {
    app.provider.person = null;
    expect(await app.surfer().signIn()).toBe('/anmelden?fehler=oidc-refused');
    expect(await app.refusals()).toMatchObject([
      { key: 'unknown', subject: null, after: '{"method":"OIDC","reason":"PROVIDER_REFUSED"}' },
    ]);
  });

  test('what comes to nothing is on record, with no more of strangers than shows the same one again', async () => {
    const stranger = { ...COORDINATOR, masterplan_role: undefined };
    await app.as('kora', stranger).signIn();
    await app.as('kora', stranger).signIn();
    await app.as('karl', { ...COORDINATOR, masterplan_organisation: 'XY' }).signIn();
    await app.as('nele', { ...COORDINATOR, email: undefined }).signIn();
    const trail = await app.refusals();
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
    await app.as('kora', COORDINATOR).signIn();
    await app.as('kora', { ...COORDINATOR, masterplan_role: 'ROOT' }).signIn();
    await app.running.db
      .updateTable('account')
      .set({ active: false })
      .where('oidc_subject', '=', 'kora')
      .execute();
    await app.as('kora', COORDINATOR).signIn();
    await app.as('impostor', COORDINATOR).signIn();
    await app.as('somebody', { ...COORDINATOR, email: EDITOR, email_verified: false }).signIn();
    const [kora, erik] = [await accountKey(app, 'kora@sk.example'), await accountKey(app, EDITOR)];
    const found = (email: string, key: string, reason: string) => ({
      who: 'Gast',
      subject: email,
      entity: 'account',
      key,
      after: JSON.stringify({ method: 'OIDC', reason }),
    });
    expect(await app.refusals()).toEqual([
      found('kora@sk.example', kora, 'ROLE_MISSING'),
      found('kora@sk.example', kora, 'ACCOUNT_INACTIVE'),
      found('kora@sk.example', kora, 'OTHER_IDENTITY'),
      found(EDITOR, erik, 'ADDRESS_UNVERIFIED'),
    ]);
  });

  test('made up answers are on record until their address is shut; a right one does not count', async () => {
    const kora = app.as('kora', COORDINATOR);
    expect(await kora.signIn()).toBe('/aufgaben');
    const forged = () =>
      fetch(`${app.running.app.url}/auth/oidc/callback?state=forged&code=x`, { redirect: 'manual' });
    for (let attempt = 0; attempt < 100; attempt += 1) {
      expect((await forged()).headers.get('location')).toBe('/anmelden?fehler=oidc-expired');
    }
    expect((await forged()).status).toBe(429);
    const trail = await app.refusals();
    expect(trail).toHaveLength(100);
    expect(trail[0]).toMatchObject({ key: 'unknown', after: '{"method":"OIDC","reason":"STATE_UNKNOWN"}' });
    app.running.clock.advance({ minutes: 15 });
    expect((await forged()).status).toBe(303);
  });
});
