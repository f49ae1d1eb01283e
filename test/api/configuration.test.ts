import { expect, test } from 'vitest';
import { createClock } from '../../server/platform/clock.ts';
import { ConfigError, readConfig } from '../../server/platform/config.ts';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

test('without any variable everything has a safe default', () => {
  expect(readConfig({})).toEqual({
    port: 4000,
    host: '0.0.0.0',
    databaseUrl: 'sqlite:var/masterplan.sqlite',
    publicAccess: false,
    introspection: false,
    today: null,
    logLevel: 'info',
  });
});

test('an empty variable counts as not set, and what is set is taken', () => {
  expect(
    readConfig({ PORT: '', PLAN_TODAY: '2021-10-15', PUBLIC_ACCESS: 'on', NODE_ENV: 'development' }),
  ).toMatchObject({
    port: 4000,
    today: '2021-10-15',
    publicAccess: true,
    introspection: true,
  });
  expect(readConfig({ NODE_ENV: 'development', INTROSPECTION: 'off' }).introspection).toBe(false);
  expect(readConfig({ NODE_ENV: 'production', INTROSPECTION: 'on' }).introspection).toBe(true);
});

const bad: [string, string, RegExp][] = [
  ['PORT', '99999', /1 to 65535.*99999/],
  ['PORT', '0', /1 to 65535/],
  ['PORT', '40.5', /1 to 65535/],
  ['PORT', 'http', /1 to 65535/],
  ['DATABASE_URL', 'mysql://root:secret@host/plan', /sqlite:<path> or postgresql/],
  ['DATABASE_URL', 'plan.sqlite', /sqlite:<path> or postgresql/],
  ['DATABASE_REPLICA_URLS', 'postgresql://a/b,sqlite:x', /postgresql/],
  ['PUBLIC_ACCESS', 'yes', /on or off.*yes/],
  ['INTROSPECTION', 'true', /on or off/],
  ['PLAN_TODAY', 'yesterday', /calendar day.*yesterday/],
  ['PLAN_TODAY', '2021-02-30', /calendar day/],
  ['PLAN_TODAY', '1999-12-31', /2000-01-01/],
  ['LOG_LEVEL', 'loud', /fatal, error, warn/],
  ['NODE_ENV', 'prod', /production, development or test/],
  ['PUBLIC_URL', 'ftp://x', /address/],
  ['SESSION_SECRET', 'short', /32 characters/],
  ['SMTP_URL', 'mail.example', /smtp/],
  ['MAIL_FROM', 'nobody', /mail address/],
  ['OIDC_ISSUER', 'https://id.example', /OIDC_CLIENT_ID/],
];
test.each(bad)('%s=%s is refused in plain words', (name, value, words) => {
  const faults = faultsOf({ [name]: value });
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.join('\n')).toMatch(words);
});

test('all faults come at once, and no secret among them', () => {
  const faults = faultsOf({
    PORT: '0',
    DATABASE_URL: 'mysql://root:geheim@host/plan',
    PUBLIC_ACCESS: 'maybe',
    PLAN_TODAY: 'heute',
    SESSION_SECRET: 'geheim',
  });
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
    'PORT',
    'DATABASE_URL',
    'SESSION_SECRET',
    'PUBLIC_ACCESS',
    'PLAN_TODAY',
  ]);
  expect(faults.join()).not.toContain('geheim');
});

test.each([
  ['2021-10-14T21:59:59Z', '2021-10-14'],
  ['2021-10-14T22:00:00Z', '2021-10-15'],
  ['2021-12-31T22:59:59Z', '2021-12-31'],
  ['2021-12-31T23:00:00Z', '2022-01-01'],
  ['2021-03-28T01:00:00Z', '2021-03-28'],
])('at %s it is %s in Berlin', (instant, day) => {
  const clock = createClock(null, () => new Date(instant));
  expect(clock.today()).toBe(day);
  expect(clock.now()).toBe(new Date(instant).toISOString());
});

test('a fixed day stands still while instants go on', () => {
  const clock = createClock('2021-10-15', () => new Date('2026-11-23T10:00:00Z'));
  expect(clock.today()).toBe('2021-10-15');
  expect(clock.now()).toBe('2026-11-23T10:00:00.000Z');
});
