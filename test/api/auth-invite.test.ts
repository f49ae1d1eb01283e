import { afterEach, expect, test } from 'vitest';
import { invite } from '../../server/auth/invite.ts';
import { createClock } from '../../server/platform/clock.ts';
import { createLogger } from '../../server/platform/logger.ts';
import { ReadCache } from '../../server/platform/read-cache.ts';
import { createSystemContext } from '../../server/platform/request-context.ts';
import { loadPlanSnapshot } from '../../server/plans/plan-snapshot.ts';
import { type AuthApp, EDITOR, SESSION_SECRET, startAuthApp } from '../support/auth-app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { NO_OPERATOR } from '../../server/platform/operator-texts.ts';

const PUBLIC_URL = 'http://plan.example';
const RESET =
  'mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) }';

let running: AuthApp | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

async function start(kind: (typeof DATABASE_KINDS)[number]) {
  running = await startAuthApp(kind, { config: { publicUrl: PUBLIC_URL, sessionSecret: SESSION_SECRET } });
  const { orm, db, clock, browser } = running;
  const services = {
    clock: createClock(null, clock.now),
    log: createLogger('silent'),
    config: {
      publicUrl: PUBLIC_URL,
      sessionSecret: SESSION_SECRET,
      reportSigningKey: null,
      oidc: null,
      mail: null,
      operator: NO_OPERATOR,
    },
    db,
    orm,
    cache: new ReadCache(),
    publicAccess: false,
  };
  const ctx = createSystemContext(services, loadPlanSnapshot, { lang: 'en', requestId: 'test' });
  const setPassword = (link: string, password: string) =>
    browser().ask(RESET, { token: new URL(link).hash.slice(1), password });
  return { ctx, db, browser, setPassword };
}

test.each(DATABASE_KINDS)('the first administrator comes in through the operator on %s', async (kind) => {
  const { ctx, db, browser, setPassword } = await start(kind);
  const { link, existing } = await invite(ctx, {
    email: 'Anna@Plan.example',
    displayName: 'Anna Admin',
    role: 'ADMIN',
  });
  expect(existing).toBeNull();
  expect(link).toMatch(/^http:\/\/plan\.example\/passwort-neu#[\w-]{43}$/);
  expect((await setPassword(link, 'drei Kühe schlafen')).errors).toEqual([]);
  const { data } = await browser().signIn('anna@plan.example', 'drei Kühe schlafen');
  expect(data?.signIn.viewer).toEqual({ role: 'ADMIN', email: 'anna@plan.example' });
  const entry = await db
    .selectFrom('audit_entry')
    .where('action', '=', 'account.save')
    .select(['actor_label as who', 'subject'])
    .executeTakeFirstOrThrow();
  expect(entry).toEqual({ who: 'System', subject: 'anna@plan.example' });
});

test('somebody who has an account keeps it as it is, and gets a new link', async () => {
  const { ctx, browser, setPassword } = await start('sqlite');
  const first = await invite(ctx, { email: EDITOR, displayName: 'Somebody', role: 'ADMIN' });
  const second = await invite(ctx, { email: EDITOR, displayName: 'Somebody', role: 'ADMIN' });
  expect(second.existing).toEqual({ displayName: 'Erik Editor', role: 'EDITOR' });
  expect((await setPassword(first.link, 'drei Kühe schlafen')).errors[0]?.extensions.fields).toEqual([
    'token',
  ]);
  expect((await setPassword(second.link, 'drei Kühe schlafen')).errors).toEqual([]);
  const { data } = await browser().signIn(EDITOR, 'drei Kühe schlafen');
  expect(data?.signIn.viewer.role).toBe('EDITOR');
});

test('who is locked is not invited: the link would let nobody in', async () => {
  const { ctx, db } = await start('sqlite');
  await db.updateTable('account').set({ active: false }).where('email', '=', EDITOR).execute();
  const refused = invite(ctx, { email: EDITOR, displayName: 'Somebody', role: 'ADMIN' });
  await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT', key: 'accountLocked' });
  expect(await db.selectFrom('auth_token').select('id').execute()).toEqual([]);
  expect(await db.selectFrom('audit_entry').select('id').execute()).toEqual([]);
});
