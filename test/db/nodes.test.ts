import { Agent, type IncomingMessage, request } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAuditChain } from '../../server/audit/verify-audit-chain.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { seedDemonstration } from '../../seed/seed.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { connectDatabase, type Database } from '../../server/platform/db/connect.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';

/** `npm run faults` lets a clock jump twenty times. */
const JUMPS = Number(process.env['FAULT_KILLS'] ?? 2);
const HOUR_MS = 60 * 60_000;

const SIGN_IN = `mutation { signIn(email: "admin@demo.example", password: "masterplan-demo") { viewer { email } } }`;
const SAVE = `mutation ($input: SaveAccountInput!) { saveAccount(input: $input) { account { email } } }`;

describe('two nodes on one PostgreSQL', () => {
  let postgres: PostgresServer;
  let orm: Database;
  let ran: string[][];
  let a: ServerProcess;
  let b: ServerProcess;
  let folder: string;
  beforeAll(async () => {
    postgres = await startPostgres();
    orm = await connectDatabase(postgres.url('postgres'));
    // Both at once: the second waits for the first and finds nothing to do.
    const second = await connectDatabase(postgres.url('postgres'));
    ran = await Promise.all([migrate(orm), migrate(second)]);
    await second.close(true);
    await seedDemonstration(orm);
    a = await startServerProcess(postgres.url('postgres'));
    folder = await mkdtemp(join(tmpdir(), 'plan-clock-'));
    b = await startServerProcess(postgres.url('postgres'), {
      NODE_OPTIONS: '--disable-warning=ExperimentalWarning --import ./test/support/moved-clock.ts',
      CLOCK_FILE: join(folder, 'ahead'),
    });
  });
  afterAll(async () => {
    await Promise.all([a, b].map((node) => node.end('SIGKILL')));
    await orm.close(true);
    await postgres.stop();
    await rm(folder, { recursive: true });
  });

  const ask = async (node: ServerProcess, query: string, cookie = '', variables: object = {}) => {
    const response = await fetch(`${node.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data } = (await response.json()) as { data: Record<string, unknown> };
    return { data, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
  };

  test('of two migrations at once one does the work', () => {
    const worked = ran.filter((names) => names.length > 0);
    expect([ran.length, worked.length]).toEqual([2, 1]);
  });

  test('signed in at one, known at the other; what is changed there is seen here; signing out ends both', async () => {
    const { cookie } = await ask(a, SIGN_IN);
    const viewer = async (node: ServerProcess) =>
      (await ask(node, '{ viewer { email } }', cookie)).data['viewer'];
    expect(await viewer(b)).toEqual({ email: 'admin@demo.example' });
    const before = (await ask(a, '{ dataVersion }')).data['dataVersion'];
    const input = { email: 'new@demo.example', displayName: 'New', role: 'CABINET', active: true };
    expect((await ask(b, SAVE, cookie, { input })).data).toEqual({
      saveAccount: { account: { email: 'new@demo.example' } },
    });
    expect((await ask(a, '{ dataVersion }')).data['dataVersion']).toBeGreaterThan(Number(before));
    await ask(a, 'mutation { signOut { email } }', cookie);
    expect(await viewer(b)).toEqual({ email: null });
  });

  /** Sets the clock of node b wrong, or right again. */
  const moveClock = async (hours: number) => {
    const moved = b.written().split('clock moved').length;
    await writeFile(join(folder, 'ahead'), String(hours * HOUR_MS));
    b.signal('SIGUSR2');
    while (b.written().split('clock moved').length === moved) await pause(5);
  };

  test(`a clock that jumps by hours and back, ${JUMPS} times: nothing is lost, and the order stays`, async () => {
    const emailAt = async (node: ServerProcess, cookie: string) =>
      (await ask(node, '{ viewer { email } }', cookie)).data['viewer'];
    const save = async (node: ServerProcess, cookie: string, email: string) => {
      const input = { email, displayName: 'New', role: 'CABINET', active: true };
      const saved = await ask(node, SAVE, cookie, { input });
      expect(saved.data).toEqual({ saveAccount: { account: { email } } });
      return Number((await ask(node, '{ dataVersion }')).data['dataVersion']);
    };
    const db = kysely(orm.em.fork());
    const [person, nobody] = [{ email: 'admin@demo.example' }, { email: null }];
    const { cookie } = await ask(a, SIGN_IN);
    for (let jump = 0; jump < JUMPS; jump += 1) {
      const hours = jump % 2 === 0 ? 6 : -6;
      await moveClock(hours);
      // Who signed in by the right clock is unknown there, and stays known here.
      expect([await emailAt(b, cookie), await emailAt(a, cookie)]).toEqual([nobody, person]);
      const wrong = await ask(b, SIGN_IN);
      expect(await emailAt(b, wrong.cookie)).toEqual(person);
      const emails = ['a1', 'b1', 'a2'].map((name) => `${name}-${jump}@demo.example`);
      const [a1 = '', b1 = '', a2 = ''] = emails;
      const versions = [
        await save(a, cookie, a1),
        await save(b, wrong.cookie, b1),
        await save(a, cookie, a2),
      ];
      expect(versions).toEqual([...new Set(versions)].toSorted((one, other) => one - other));
      const entries = await db
        .selectFrom('audit_entry')
        .where('subject', 'in', emails)
        .where('entity', '=', 'account')
        .orderBy('id')
        .select(['subject', 'occurred_at as at'])
        .execute();
      expect(entries.map(({ subject }) => subject)).toEqual(emails);
      const [first, second] = entries.map(({ at }) => Date.parse(at));
      expect(Math.round((Number(second) - Number(first)) / HOUR_MS)).toBe(hours);

      await moveClock(0);
      expect([await emailAt(b, cookie), await emailAt(a, cookie)]).toEqual([person, person]);
      expect([await emailAt(b, wrong.cookie), await emailAt(a, wrong.cookie)]).toEqual([nobody, nobody]);
    }
    expect(await verifyAuditChain(db)).toMatchObject({ intact: true, brokenAt: null });
  });

  test('wrong passwords count together', async () => {
    const wrong = `mutation { signIn(email: "cio@demo.example", password: "wrong wrong wrong") { viewer { email } } }`;
    const codes: string[] = [];
    for (const node of [a, b, a, b, a, b]) {
      const response = await fetch(`${node.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: wrong }),
      });
      const answer = (await response.json()) as { errors: { extensions: { code: string } }[] };
      codes.push(answer.errors[0]?.extensions.code ?? '');
    }
    expect(codes.slice(0, 5)).not.toContain('RATE_LIMITED');
    expect(codes[5]).toBe('RATE_LIMITED');
  });

  test('told to end, one finishes what runs, keeps no connection and ends with 0; the other goes on', async () => {
    const agent = new Agent({ keepAlive: true });
    const body = JSON.stringify({ query: '{ dataVersion }' });
    const running = request(`${b.url}/graphql`, {
      agent,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': body.length },
    });
    running.write(body.slice(0, 5));
    // The server has begun with the request and waits for the rest of it.
    await new Promise((resolve) => setTimeout(resolve, 300));
    b.signal('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(fetch(`${b.url}/healthz`)).rejects.toThrow('fetch failed');
    const answered = once(running, 'response');
    running.end(body.slice(5));
    const [response] = (await answered) as [IncomingMessage];
    response.resume();
    expect([response.statusCode, response.headers.connection]).toEqual([200, 'close']);
    expect(await b.ended).toBe(0);
    agent.destroy();
    expect((await ask(a, '{ dataVersion }')).data['dataVersion']).toBeGreaterThan(0);
  });

  test('a second signal ends it at once', async () => {
    const node = await startServerProcess(postgres.url('postgres'));
    const hanging = request(`${node.url}/graphql`, { method: 'POST', headers: { 'content-length': 10 } });
    hanging.on('error', () => undefined);
    hanging.write('{');
    await new Promise((resolve) => setTimeout(resolve, 300));
    node.signal('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await node.end('SIGTERM')).toBe(1);
  });

  test('one that finds its port taken says so and ends; who answers there is not taken for it', async () => {
    const { port } = new URL(a.url);
    await expect(startServerProcess(postgres.url('postgres'), { PORT: port })).rejects.toThrow(
      `Port ${port} is already in use. End the other program or set PORT to a free one.`,
    );
  });
});
