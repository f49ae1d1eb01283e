import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import product from '../../package.json' with { type: 'json' };
import { dropTriggers, installTriggers } from '../../server/platform/db/triggers/install.ts';
import { loggerOptions } from '../../server/platform/logger.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp } from '../support/test-app.ts';

const TOKEN = 'a-token-for-the-monitoring-of-this-test';

describe.each(DATABASE_KINDS)('%s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  beforeAll(async () => {
    app = await startSeededApp(kind, { metricsToken: TOKEN });
  });
  afterAll(() => app.stop());

  const metrics = async (authorization = `Bearer ${TOKEN}`) => {
    const response = await fetch(`${app.url}/metrics`, { headers: { authorization } });
    return { status: response.status, text: await response.text() };
  };
  const valueOf = (text: string, sample: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${sample} `))
        ?.slice(sample.length + 1),
    );

  test('metrics name what was asked, from a bounded set of names', async () => {
    const cio = await app.as('cio@demo.example');
    for (let turn = 0; turn < 3; turn += 1) await cio.get('query Anything { viewer { role } }');
    await cio.ask('query "Broken {');
    await cio.ask('query Secret_anna { nothing }');
    const { status, text } = await metrics();
    expect(status).toBe(200);
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(
        /^(# (HELP|TYPE) \w+ .+|[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?[\d.e+-]+)$/,
      );
    }
    expect(valueOf(text, 'masterplan_graphql_seconds_count{operation="query.viewer"}')).toBe(3);
    expect(valueOf(text, 'masterplan_graphql_errors_total{code="BAD_USER_INPUT"}')).toBe(2);
    expect(valueOf(text, 'masterplan_http_seconds_count{route="/graphql",method="POST",status="200"}')).toBe(
      5,
    );
    expect(valueOf(text, 'masterplan_data_version')).toBeGreaterThan(0);
    expect(valueOf(text, 'masterplan_db_connections{state="waiting"}')).toBe(0);
    expect(text).toContain(`masterplan_build_info{version="${product.version}",`);
    expect(text).not.toMatch(/Anything|anna/);
  });

  test('nobody reads them without the token', async () => {
    expect(await metrics('')).toMatchObject({ status: 401 });
    expect(await metrics('Bearer wrong')).toMatchObject({ status: 401 });
  });

  test('a server whose database is not of its version is not ready, and says why', async () => {
    const em = app.orm.em.fork();
    await dropTriggers(em);
    const unready = await fetch(`${app.url}/readyz`);
    expect([unready.status, await unready.json()]).toEqual([
      503,
      { status: 'unavailable', reasons: ['the database is not of this version'] },
    ]);
    await installTriggers(em);
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
  });

  test('the log names requests and nobody: no address, name, password or token', async () => {
    const signIn = (email: string, password: string) =>
      app.ask(`mutation { signIn(email: "${email}", password: "${password}") { __typename } }`);
    await signIn('cio@demo.example', 'masterplan-demo');
    await signIn('anna.secret@demo.example', 'wrong-password-here');
    const person = await app.as('cio@demo.example');
    const file = await fetch(`${app.url}/imports?name=anna.csv`, {
      method: 'POST',
      headers: { cookie: person.cookie, 'content-type': 'text/csv' },
      body: 'a;b\n1;2\n',
    });
    await file.text();
    const rows = app.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.filter(({ operation }) => operation === 'mutation.signIn')).toHaveLength(2);
    expect(rows.find(({ route }) => route === '/graphql')).toMatchObject({
      requestId: expect.stringMatching(/^[\w-]{36}$/),
      method: 'POST',
      status: 200,
      ms: expect.any(Number),
    });
    const cookie = person.cookie.split('=')[1] ?? '';
    const log = app.logged.join('');
    for (const secret of ['@', 'anna', 'masterplan-demo', 'wrong-password', '127.0.0.1', cookie]) {
      expect(log).not.toContain(secret);
    }
  });
});

test('without a token there is no such route', async () => {
  const app = await startSeededApp('sqlite');
  try {
    expect((await fetch(`${app.url}/metrics`)).status).toBe(404);
  } finally {
    await app.stop();
  }
});

test('an error is logged without addresses and without the values of a statement', () => {
  const lines: string[] = [];
  const log = pino(loggerOptions('info'), { write: (line: string) => void lines.push(line) });
  const refused = Object.assign(new Error('550 <anna@demo.example> unknown'), {
    code: 'EENVELOPE',
    rejected: ['anna@demo.example'],
  });
  log.error({ err: refused }, 'not sent');
  log.error(
    { err: new Error("insert into account (email) values ('Anna') - UNIQUE constraint failed") },
    'x',
  );
  expect(lines.join('')).not.toMatch(/anna/i);
  expect(lines.join('')).toContain('550 <[address]> unknown');
  expect(lines.join('')).toContain('UNIQUE constraint failed');
});
