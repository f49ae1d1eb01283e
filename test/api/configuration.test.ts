import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createClock } from '../../server/platform/clock.ts';
import { ConfigError } from '../../server/platform/config/config-error.ts';
import { configWarnings } from '../../server/platform/config/config-warnings.ts';
import { readConfig } from '../../server/platform/config/read-config.ts';
import { NO_OPERATOR } from '../../server/platform/operator-texts.ts';

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
    replicaUrls: [],
    publicAccess: false,
    introspection: false,
    persistedOnly: false,
    today: null,
    metricsToken: null,
    logLevel: 'info',
    publicUrl: 'http://localhost:4000',
    sessionSecret: null,
    reportSigningKey: null,
    oidc: null,
    mail: null,
    operator: NO_OPERATOR,
  });
});

test('the operator’s texts are read once, in the languages that there are; a folder without any is fine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'operator-'));
  try {
    expect(readConfig({ OPERATOR_TEXTS: folder }).operator).toEqual(NO_OPERATOR);
    writeFileSync(join(folder, 'impressum.de.txt'), 'Amt\r\n\r\nDresden\n');
    writeFileSync(join(folder, 'datenschutz.en.txt'), ' \n');
    const { operator } = readConfig({
      OPERATOR_TEXTS: folder,
      OPERATOR_NAME: 'Amt',
      CONTACT_EMAIL: 'hilfe@amt.example',
    });
    expect(operator).toEqual({
      name: 'Amt',
      contactEmail: 'hilfe@amt.example',
      texts: { imprint: { de: 'Amt\n\nDresden', en: null }, privacy: { de: null, en: null } },
    });
    writeFileSync(join(folder, 'datenschutz.de.txt'), 'x'.repeat(200_001));
    expect(faultsOf({ OPERATOR_TEXTS: folder })).toEqual([expect.stringMatching(/at most 200 kB/)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const SECRET = 'a secret of at least thirty-two characters';
const OIDC = {
  PUBLIC_URL: 'https://plan.example/',
  OIDC_ISSUER: 'https://id.example/realm',
  OIDC_CLIENT_ID: 'plan',
  OIDC_CLIENT_SECRET: 'client secret',
};

test('sign-in, identity provider and mail are taken as they are set', () => {
  expect(
    readConfig({
      ...OIDC,
      SESSION_SECRET: SECRET,
      SMTP_URL: 'smtp://mail:25',
      MAIL_FROM: 'plan@plan.example',
    }),
  ).toMatchObject({
    publicUrl: 'https://plan.example',
    sessionSecret: SECRET,
    oidc: {
      issuer: 'https://id.example/realm',
      clientId: 'plan',
      clientSecret: 'client secret',
      roleClaim: 'masterplan_role',
      organisationClaim: 'masterplan_organisation',
      scopes: 'openid email profile',
    },
    mail: { smtpUrl: 'smtp://mail:25', from: 'plan@plan.example' },
  });
  const own = readConfig({
    ...OIDC,
    OIDC_ROLE_CLAIM: 'https://id.example/role',
    OIDC_ORGANISATION_CLAIM: 'ou',
    OIDC_SCOPES: 'openid plan',
  });
  expect(own.oidc).toMatchObject({
    roleClaim: 'https://id.example/role',
    organisationClaim: 'ou',
    scopes: 'openid plan',
  });
  expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  expect(readConfig({ ...OIDC, OIDC_ISSUER: 'http://localhost:9000' }).oidc?.issuer).toBe(
    'http://localhost:9000',
  );
});

const warned: [string, Record<string, string>, RegExp[]][] = [
  ['on this machine', {}, []],
  ['behind TLS with a secret', { PUBLIC_URL: 'https://plan.example', SESSION_SECRET: SECRET }, []],
  ['readable on the network', { PUBLIC_URL: 'http://plan.example', SESSION_SECRET: SECRET }, [/not https/]],
  ['without a secret', { PUBLIC_URL: 'https://plan.example' }, [/SESSION_SECRET/]],
  [
    'mail with a local address',
    { SMTP_URL: 'smtp://mail', MAIL_FROM: 'plan@plan.example' },
    [/links in mails/],
  ],
  [
    'public without the texts that a public body owes',
    {
      PUBLIC_URL: 'https://plan.example',
      SESSION_SECRET: SECRET,
      PUBLIC_ACCESS: 'on',
      OPERATOR_NAME: 'Amt',
    },
    [/missing: CONTACT_EMAIL, impressum\.de\.txt.*datenschutz\.de\.txt/],
  ],
];
test.each(warned)('%s: the operator hears what matters', (_case, env, expected) => {
  const warnings = configWarnings(readConfig(env));
  expect(warnings).toHaveLength(expected.length);
  expected.forEach((words, index) => expect(warnings[index]).toMatch(words));
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
  ['PUBLIC_URL', 'https://plan.example/path', /without path/],
  ['PUBLIC_URL', 'https://user@plan.example', /without path/],
  ['MAIL_FROM', 'plan@plan.example', /SMTP_URL is needed/],
  ['SMTP_URL', 'smtp://mail', /MAIL_FROM is needed/],
  ['OIDC_ISSUER', 'https://id.example', /OIDC_CLIENT_ID.*\n.*OIDC_CLIENT_SECRET.*\n.*PUBLIC_URL/],
  ['OIDC_ISSUER', 'http://id.example', /https/],
  ['OIDC_ROLE_CLAIM', 'a claim', /name of a claim/],
  ['OIDC_ORGANISATION_CLAIM', 'ö', /name of a claim/],
  ['OIDC_SCOPES', 'email profile', /openid/],
  ['CONTACT_EMAIL', 'nobody', /mail address/],
  ['OPERATOR_TEXTS', '/nonexistent', /folder with impressum/],
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
    SMTP_URL: 'http://user:geheim@mail',
  });
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
    'PORT',
    'DATABASE_URL',
    'SESSION_SECRET',
    'SMTP_URL',
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

test('replicas are for PostgreSQL alone, and each has its address', () => {
  const DATABASE_URL = 'postgresql://plan@db/plan';
  const DATABASE_REPLICA_URLS = 'postgresql://plan@one/plan, postgresql://plan@two/plan';
  expect(readConfig({ DATABASE_URL, DATABASE_REPLICA_URLS }).replicaUrls).toEqual([
    'postgresql://plan@one/plan',
    'postgresql://plan@two/plan',
  ]);
  expect(faultsOf({ DATABASE_REPLICA_URLS })).toEqual([
    'DATABASE_REPLICA_URLS is for PostgreSQL: DATABASE_URL must be a postgresql://… address too',
  ]);
  expect(faultsOf({ DATABASE_URL, DATABASE_REPLICA_URLS: 'sqlite:copy.sqlite' })).toHaveLength(1);
});

test('a secret may lie in a file, as containers hand it over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-secrets-'));
  const file = join(folder, 'session_secret');
  try {
    writeFileSync(file, `${SECRET}\n`);
    expect(readConfig({ SESSION_SECRET_FILE: file }).sessionSecret).toBe(SECRET);
    expect(faultsOf({ SESSION_SECRET_FILE: file, SESSION_SECRET: SECRET })).toEqual([
      'SESSION_SECRET and SESSION_SECRET_FILE are both set: only one may be',
    ]);
    expect(faultsOf({ SESSION_SECRET_FILE: `${file}-missing` })).toEqual([
      `SESSION_SECRET_FILE cannot be read: ENOENT (it is "${file}-missing")`,
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
