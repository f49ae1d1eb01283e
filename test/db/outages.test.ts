import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { write } from '../../server/audit/write.ts';
import { verifyAuditChain } from '../../server/audit/verify-audit-chain.ts';
import { connectDatabase } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { pendingMigrations } from '../../server/platform/db/migrate.ts';
import { outageError } from '../../server/platform/outage-error.ts';
import { createSystemContext } from '../../server/platform/request-context.ts';
import { loadPlanSnapshot } from '../../server/plans/plan-snapshot.ts';
import { createDatabase, DATABASE_KINDS } from '../support/databases.ts';
import { jobServices } from '../support/job-services.ts';
import { runOutOfSpace } from '../support/out-of-space.ts';
import { startPostgres } from '../support/postgres.ts';
import { runServerCommand } from '../support/run-server-command.ts';

const INTERRUPTIONS = Number(process.env['FAULT_KILLS'] ?? 3);

test.each(DATABASE_KINDS)(
  '%s without space refuses a write in words, keeps nothing half and goes on with more room',
  async (kind) => {
    const database = await createDatabase(kind);
    const em = database.orm.em.fork();
    const services = jobServices(database.orm, { now: '2021-10-15T08:00:00.000Z' });
    const ctx = createSystemContext(services, loadPlanSnapshot, { lang: 'en', requestId: 'request-1' });
    const save = (key: string, size: number) =>
      write(ctx, 'settings.save', async (tx, audit) => {
        audit.record({ entity: 'setting', entityKey: key, after: { size } });
        // By chance, so that nothing is gained by compressing it.
        const value = randomBytes(size / 2).toString('hex');
        await kysely(tx).insertInto('setting').values({ key, value }).execute();
      });
    await save('before', 10);
    const shortage = await runOutOfSpace(database);
    onTestFinished(async () => {
      await database.drop();
      await shortage.clear();
    });
    for (let attempt = 0; attempt < INTERRUPTIONS; attempt += 1) {
      const refused: unknown = await save('large', 1_000_000).catch((error: unknown) => error);
      expect(outageError(refused)?.text('en')).toMatch(
        /^The database has no space left\. Nothing was changed/,
      );
    }
    const keys = async () =>
      (await kysely(em).selectFrom('setting').select('key').orderBy('key').execute()).map(({ key }) => key);
    expect(await keys()).toEqual(['before']);
    await shortage.end();
    await save('large', 1_000_000);
    expect(await keys()).toEqual(['before', 'large']);
    expect(await verifyAuditChain(kysely(em))).toEqual({ entries: 2, intact: true, brokenAt: null });
    if (kind === 'sqlite')
      expect(await em.execute('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  },
);

/** `npm run migrate` in a process of its own. */
function startMigration(url: string): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'server/commands/migrate.ts'],
    {
      env: { PATH: process.env['PATH'], DATABASE_URL: url },
      cwd: new URL('../..', import.meta.url).pathname,
      stdio: 'ignore',
    },
  );
  return { child, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

/** Kills a migration after so many milliseconds. @returns whether it was still running */
async function interruptMigration(url: string, after: number): Promise<boolean> {
  const { child, ended } = startMigration(url);
  await pause(after);
  child.kill('SIGKILL');
  return (await ended) === null;
}

test.each(DATABASE_KINDS)(
  '%s: a migration that is killed again and again comes to its end',
  async (kind) => {
    const folder = await mkdtemp(join(tmpdir(), 'plan-migration-'));
    const postgres = kind === 'postgresql' ? await startPostgres({ durable: true }) : null;
    const url = postgres?.url('postgres') ?? `sqlite:${join(folder, 'plan.sqlite')}`;
    const started = performance.now();
    const whole = await runServerCommand('migrate', url, ['--help']);
    // How long a process takes before it touches the database: interruptions begin there.
    const beginning = performance.now() - started;
    expect(whole.code).toBe(1);
    let interrupted = 0;
    for (let kill = 0; kill < INTERRUPTIONS; kill += 1) {
      if (await interruptMigration(url, beginning + (kill % 5) * 40)) interrupted += 1;
    }
    expect(interrupted).toBeGreaterThan(0);
    expect(await runServerCommand('migrate', url)).toMatchObject({ code: 0, stderr: '' });
    const orm = await connectDatabase(url);
    expect(await pendingMigrations(orm)).toEqual([]);
    expect(await verifyAuditChain(kysely(orm.em.fork()))).toMatchObject({ intact: true });
    await orm.close(true);
    await postgres?.stop();
    await rm(folder, { recursive: true });
  },
  120_000,
);

test('SQLite: of two migrations at once one does the work, and the other waits even for one that is killed', async () => {
  for (let round = 0; round < Math.ceil(INTERRUPTIONS / 3); round += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'plan-migration-'));
    const url = `sqlite:${join(folder, 'plan.sqlite')}`;
    const killed = startMigration(url);
    const others = [startMigration(url), startMigration(url)];
    await pause(Math.random() * 1_000);
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(await Promise.all(others.map(({ ended }) => ended))).toEqual([0, 0]);
    const orm = await connectDatabase(url);
    expect(await pendingMigrations(orm)).toEqual([]);
    await orm.close(true);
    // Nothing lies beside the database but what belongs to it.
    expect(await readdir(folder)).toEqual(['plan.sqlite']);
    await rm(folder, { recursive: true });
  }
});
