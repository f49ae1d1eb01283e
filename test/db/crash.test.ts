import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDemonstration } from '../../seed/seed.ts';
import { connectDatabase } from '../../server/platform/db/connect.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { createDatabase } from '../support/databases.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { losses, startWriteLoad, type WriteLoad } from '../support/write-load.ts';

/** `npm run faults` kills twenty times on each database. */
const KILLS = Number(process.env['FAULT_KILLS'] ?? 2);
const WRITERS = { accounts: 4, services: 2 };
const TIMEOUT_MS = 60_000 + KILLS * 15_000;

/** Waits until so many more writes were acknowledged, then a random moment longer. */
async function underLoad(load: WriteLoad, more: number): Promise<void> {
  const enough = load.acknowledged.length + more;
  const until = Date.now() + 20_000;
  while (load.acknowledged.length < enough) {
    if (Date.now() > until) throw new Error(`nothing is written: ${[...load.refusals].join(' ')}`);
    await pause(5);
  }
  await pause(Math.random() * 100);
}

describe('a server killed with SIGKILL under a load of writes', () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres({ durable: true });
    const orm = await connectDatabase(postgres.url('postgres'));
    await migrate(orm);
    await seedDemonstration(orm);
    await orm.close(true);
  });
  afterAll(() => postgres.stop());

  test(
    `SQLite: has every acknowledged write and none half, ${KILLS} times`,
    async () => {
      const database = await createDatabase('sqlite', 'demonstration');
      let server: ServerProcess | null = await startServerProcess(database.url);
      const load = await startWriteLoad(database.orm, () => server?.url ?? null, WRITERS);
      for (let kill = 0; kill < KILLS; kill += 1) {
        await underLoad(load, 10);
        const killed = server;
        server = null;
        expect(await killed.end('SIGKILL')).toBe('SIGKILL');
        expect(await losses(database.orm, load.acknowledged)).toEqual([]);
        server = await startServerProcess(database.url);
      }
      await underLoad(load, 1);
      await load.stop();
      expect(await server.end('SIGTERM')).toBe(0);
      expect(await losses(database.orm, load.acknowledged)).toEqual([]);
      expect(await database.orm.em.fork().execute('pragma integrity_check')).toEqual([
        { integrity_check: 'ok' },
      ]);
      expect(load.refusals).toEqual(new Set());
      report('SQLite', load);
      await database.drop();
    },
    TIMEOUT_MS,
  );

  test(
    `PostgreSQL, two nodes: one killed mid-write, the other goes on and nothing is lost, ${KILLS} times`,
    async () => {
      const url = postgres.url('postgres');
      const orm = await connectDatabase(url);
      const nodes = [await startServerProcess(url), await startServerProcess(url)];
      let turn = 0;
      const load = await startWriteLoad(orm, () => nodes[(turn += 1) % nodes.length]?.url ?? null, WRITERS);
      for (let kill = 0; kill < KILLS; kill += 1) {
        await underLoad(load, 10);
        const [killed] = nodes.splice(kill % 2, 1);
        expect(await killed?.end('SIGKILL')).toBe('SIGKILL');
        await underLoad(load, 5);
        expect(await losses(orm, [...load.acknowledged])).toEqual([]);
        nodes.push(await startServerProcess(url));
      }
      await load.stop();
      expect(await Promise.all(nodes.map((node) => node.end('SIGTERM')))).toEqual([0, 0]);
      expect(await losses(orm, load.acknowledged)).toEqual([]);
      expect(load.refusals).toEqual(new Set());
      report('PostgreSQL, two nodes', load);
      await orm.close(true);
    },
    TIMEOUT_MS,
  );

  test(
    `PostgreSQL itself crashes and comes back: the server answers 503 and goes on by itself, ${KILLS} times`,
    async () => {
      const url = postgres.url('postgres');
      const server = await startServerProcess(url);
      let orm = await connectDatabase(url);
      const load = await startWriteLoad(orm, () => server.url, WRITERS);
      await orm.close(true);
      for (let crash = 0; crash < KILLS; crash += 1) {
        await underLoad(load, 10);
        await postgres.halt('QUIT');
        expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
        expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
        const answer = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'accept-language': 'en' },
          body: JSON.stringify({ query: '{ dataVersion }' }),
        });
        expect(answer.status).toBe(503);
        expect(await answer.json()).toMatchObject({
          errors: [
            {
              message: expect.stringMatching(
                /^The database does not answer at the moment\. What was saved is safe/,
              ),
              extensions: { code: 'UNAVAILABLE' },
            },
          ],
        });
        expect((await fetch(`${server.url}/opendata/catalog.jsonld`)).status).toBe(503);
        await postgres.start();
        await underLoad(load, 5);
        orm = await connectDatabase(url);
        expect(await losses(orm, [...load.acknowledged])).toEqual([]);
        await orm.close(true);
        expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
      }
      await load.stop();
      expect(await server.end('SIGTERM')).toBe(0);
      report('PostgreSQL crashes', load);
      const told = [...load.refusals];
      expect(
        told.filter((sentence) => !sentence.startsWith('Die Datenbank antwortet gerade nicht.')),
      ).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

function report(name: string, { acknowledged }: WriteLoad): void {
  console.log(`${name}: ${KILLS} kills, ${acknowledged.length} acknowledged writes, none lost, none half`);
}
