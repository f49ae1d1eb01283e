import { expect, test } from 'vitest';
import { CIO, EDITOR, startAuthApp } from '../support/auth-app.ts';
import { COORDINATOR, withProvider } from '../support/oidc-app.ts';

withProvider('whose account an identity opens', (app) => {
  test('a first sign-in makes the account, and leads back to where it began', async () => {
    const kora = app.as('kora', COORDINATOR);
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
    const session = await app.running.db.selectFrom('auth_session').selectAll().executeTakeFirstOrThrow();
    expect(session).toMatchObject({ method: 'OIDC', level: 'FULL' });
    const trail = await app.running.db
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
    expect(await app.running.db.selectFrom('oidc_transaction').selectAll().execute()).toEqual([]);
  });

  test('the person is known by issuer and subject; role, name and ministry are what the provider says now', async () => {
    await app.as('kora', COORDINATOR).signIn();
    const again = app.as('kora', {
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
    expect(await app.accounts()).toHaveLength(3);
  });

  test('an account with the same verified address becomes theirs', async () => {
    const erik = app.as('erik', { ...COORDINATOR, email: EDITOR.toUpperCase(), masterplan_role: 'EDITOR' });
    expect(await erik.signIn()).toBe('/aufgaben');
    expect(await app.accounts()).toEqual([
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
    const somebody = app.as('somebody', claims);
    expect(await somebody.signIn()).toBe('/anmelden?fehler=oidc-refused');
    expect(await somebody.viewer()).toMatchObject({ role: null });
    expect((await app.accounts()).map(({ subject }) => subject)).toEqual([null, null]);
  });

  test('an account that is another identity’s already stays with it', async () => {
    await app.as('erik', { ...COORDINATOR, email: EDITOR }).signIn();
    expect(await app.as('impostor', { ...COORDINATOR, email: EDITOR }).signIn()).toBe(
      '/anmelden?fehler=oidc-refused',
    );
    expect((await app.accounts()).map(({ subject }) => subject)).toEqual([null, 'erik']);
  });

  test('an account that was switched off stays so', async () => {
    await app.as('kora', COORDINATOR).signIn();
    await app.running.db
      .updateTable('account')
      .set({ active: false })
      .where('oidc_subject', '=', 'kora')
      .execute();
    expect(await app.as('kora', COORDINATOR).signIn()).toBe('/anmelden?fehler=oidc-refused');
  });

  test.each([
    ['no role', { masterplan_role: undefined }],
    ['a role that we do not know', { masterplan_role: 'ROOT' }],
    ['two of our roles', { masterplan_role: ['EDITOR', 'ADMIN'] }],
    ['no ministry to speak for', { masterplan_organisation: undefined }],
    ['a ministry that we do not know', { masterplan_organisation: 'XY' }],
  ])('%s: refused, and nothing is made', async (_case, claims) => {
    expect(await app.as('kora', { ...COORDINATOR, ...claims }).signIn()).toBe(
      '/anmelden?fehler=oidc-no-role',
    );
    expect(await app.accounts()).toHaveLength(2);
    expect(await app.running.db.selectFrom('auth_session').select('id').execute()).toEqual([]);
  });

  test('a role that is lost shuts the door, although there is an account', async () => {
    await app.as('kora', COORDINATOR).signIn();
    expect(await app.as('kora', { ...COORDINATOR, masterplan_role: undefined }).signIn()).toBe(
      '/anmelden?fehler=oidc-no-role',
    );
  });
});

test('without a provider there are no such addresses, and the sign-in page knows', async () => {
  const running = await startAuthApp('sqlite');
  expect((await fetch(`${running.app.url}/auth/oidc/start`, { redirect: 'manual' })).status).toBe(404);
  const { data } = await running.app.ask('{ signInOptions { oidc } }');
  expect(data).toEqual({ signInOptions: { oidc: false } });
  await running.stop();
});
