import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proveDatabase } from '../../server/commands/prove-database.ts';
import { archiveParts, writeArchive } from '../../server/platform/db/archive/archive-file.ts';
import type { TableEnd } from '../../server/platform/db/archive/archive-format.ts';
import { readParts } from '../../server/platform/db/archive/read-parts.ts';
import { restoreArchive } from '../../server/platform/db/archive/restore-archive.ts';
import { withSnapshot } from '../../server/platform/db/archive/with-snapshot.ts';
import type { DatabaseKind } from '../../server/platform/db/config.ts';
import { connectDatabase } from '../../server/platform/db/connect.ts';
import { readDataVersion } from '../../server/platform/db/data-version.ts';
import { migrate, pendingMigrations } from '../../server/platform/db/migrate.ts';
import { schemaDrift } from '../support/schema-drift.ts';
import { createDatabase, DATABASE_KINDS, type TestDatabase } from '../support/databases.ts';
import { runServerCommand } from '../support/run-server-command.ts';
import { insertPlan, insertRow } from './sample-rows.ts';

const NOW = '2021-10-15T08:00:00.000Z';
const order = {
  replace: false,
  prove: async (db: Parameters<typeof proveDatabase>[0]) => void (await proveDatabase(db)),
};

let folder: string;
const open: TestDatabase[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-archive-'));
});
afterAll(async () => {
  for (const database of open) await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Migrated and empty, with no connection of the test: a restore wants it for itself. */
async function freshDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const database = await createDatabase(kind);
  open.push(database);
  await database.orm.close(true);
  return database;
}

async function onDatabase<T>(
  url: string,
  work: (orm: Awaited<ReturnType<typeof connectDatabase>>) => Promise<T>,
) {
  const orm = await connectDatabase(url);
  try {
    return await work(orm);
  } finally {
    await orm.close(true);
  }
}

/** Number and checksum of every table as they are now. */
async function stateOf(url: string): Promise<readonly TableEnd[]> {
  return withSnapshot(url, NOW, async (parts) => (await readParts(parts)).tables);
}

const backup = (url: string, path: string) => withSnapshot(url, NOW, (parts) => writeArchive(path, parts));

describe('the demonstration', () => {
  let source: TestDatabase;
  let archive: string;
  let state: readonly TableEnd[];
  const urls: Partial<Record<DatabaseKind, string>> = {};

  beforeAll(async () => {
    source = await createDatabase('sqlite', 'demonstration');
    open.push(source);
    archive = join(folder, 'demonstration.archive');
    await backup(source.url, archive);
    state = await stateOf(source.url);
  });

  test('is archived whole, for its owner alone', async () => {
    const { header, tables } = await readParts(archiveParts(archive));
    expect(header.database).toBe('sqlite');
    expect(tables).toEqual(state);
    expect(tables.find(({ table }) => table === 'rollout')?.rows).toBeGreaterThan(1_000);
    expect(tables.map(({ table }) => table)).not.toContain('auth_session');
    expect((await stat(archive)).mode & 0o777).toBe(0o600);
  });

  test.each(DATABASE_KINDS)(
    'is the same after a restore into %s, triggers and constraints included',
    async (kind) => {
      const target = await freshDatabase(kind);
      const restored = await restoreArchive(target.url, archiveParts(archive), order);
      expect(restored).toMatchObject({ tables: state, migrated: [] });
      expect(await stateOf(target.url)).toEqual(state);
      await onDatabase(target.url, async (orm) => {
        expect(await schemaDrift(orm)).toEqual([]);
        expect(await pendingMigrations(orm)).toEqual([]);
        const em = orm.em.fork();
        await expect(em.execute('delete from revision', [], 'run')).rejects.toThrow(/LOCKED/);
        const [{ id: largest } = { id: 0 }] = await em.execute<{ id: number }[]>(
          'select max(id) as id from goal',
        );
        const [plan] = await em.execute<{ id: number }[]>('select id from plan');
        expect(await insertRow(em, 'goal', { plan_id: plan?.id ?? 0, code: 'next' })).toBe(largest + 1);
        await em.execute("delete from goal where code = 'next'", [], 'run');
      });
      urls[kind] = target.url;
    },
  );

  test('goes from PostgreSQL to SQLite and to another PostgreSQL unchanged', async () => {
    const from = urls.postgresql ?? '';
    for (const kind of DATABASE_KINDS) {
      const target = await freshDatabase(kind);
      const { code, stdout, stderr } = await runServerCommand('move', from, ['--to', target.url]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('published revisions (4)');
      expect(await stateOf(target.url)).toEqual(state);
    }
  });
});

describe.each(DATABASE_KINDS)('%s', (kind) => {
  test('an archive taken while others write holds one moment', async () => {
    const database = await createDatabase(kind);
    open.push(database);
    const plan = await database.orm.em.fork().transactional((tx) => insertPlan(tx));
    await database.orm.em.fork().execute('update topic_area set position = 0', [], 'run');
    await database.orm.close(true);
    const writer = fork('test/db/writer-process.ts', [database.url, 'a', '1000000', String(plan.plan)], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    const ended = once(writer, 'exit');
    const goals: number[] = [];
    const moments = () => new Set(goals.filter((count) => count > 0)).size;
    while (moments() < 3 && writer.exitCode === null) {
      const path = join(folder, `${kind}-${goals.length}.archive`);
      await backup(database.url, path);
      const lines = (await textOf(path)).split('\n');
      // The writer adds a goal and raises the position in one transaction.
      const written = rowsOf(lines, 'goal').filter(({ code }) => String(code).startsWith('a-')).length;
      expect(rowsOf(lines, 'topic_area')[0]?.['position']).toBe(written);
      goals.push(written);
    }
    writer.kill('SIGKILL');
    await ended;
    expect(moments()).toBe(3);
    expect(goals).toEqual(goals.toSorted((one, other) => one - other));
  });

  test('a database that holds data is replaced only when told so, and caches notice', async () => {
    const [from, to] = [await freshDatabase(kind), await freshDatabase(kind)];
    await onDatabase(from.url, (orm) => orm.em.fork().transactional((tx) => insertPlan(tx)));
    await onDatabase(to.url, async (orm) => {
      await insertRow(orm.em.fork(), 'setting', { key: 'old', value: '1' });
      await orm.em.fork().execute('update data_version set counter = 41', [], 'run');
    });
    const path = join(folder, `${kind}-replace.archive`);
    await backup(from.url, path);
    const before = await stateOf(to.url);
    expect(await runServerCommand('restore', to.url, [path])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('holds data already; nothing was changed'),
    });
    expect(await stateOf(to.url)).toEqual(before);

    await onDatabase(to.url, async (orm) => {
      await orm.em.fork().execute('select 1 from setting');
      expect(await runServerCommand('restore', to.url, [path, '--replace'])).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('Stop every server first'),
      });
    });
    expect(await stateOf(to.url)).toEqual(before);

    const { code, stdout, stderr } = await runServerCommand('restore', to.url, [path, '--replace']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.includes('The replaced database lies at')).toBe(kind === 'sqlite');
    const without = (tables: readonly TableEnd[]) => tables.filter(({ table }) => table !== 'data_version');
    expect(without(await stateOf(to.url))).toEqual(without(await stateOf(from.url)));
    expect(await onDatabase(to.url, (orm) => readDataVersion(orm.em.fork()))).toBe(42);
  });

  test('what turns out to be wrong halfway leaves the database as it was', async () => {
    const [from, to] = [await freshDatabase(kind), await freshDatabase(kind)];
    await onDatabase(from.url, (orm) => orm.em.fork().transactional((tx) => insertPlan(tx)));
    const path = join(folder, `${kind}-whole.archive`);
    await backup(from.url, path);
    const altered = join(folder, `${kind}-altered.archive`);
    await writeFile(altered, gzipSync((await textOf(path)).replace('Staatskanzlei', 'Staatskanzlie')));
    const before = await stateOf(to.url);
    // Nobody has checked it first.
    await expect(restoreArchive(to.url, archiveParts(altered), order)).rejects.toThrow('should hold');
    const unsound = restoreArchive(to.url, archiveParts(path), {
      replace: false,
      prove: async () => {
        throw new Error('not sound');
      },
    });
    await expect(unsound).rejects.toThrow('not sound');
    expect(await stateOf(to.url)).toEqual(before);
    if (kind === 'sqlite') {
      const beside = await readdir(join(to.url.slice('sqlite:'.length), '..'));
      expect(beside.filter((name) => name.includes('restoring'))).toEqual([]);
    }
  });

  test('an archive of an older version is migrated after it is restored', async () => {
    const old = await freshDatabase('sqlite');
    await rm(old.url.slice('sqlite:'.length));
    const migrations = await onDatabase(old.url, async (orm) => {
      const names = (await orm.migrator.getPending()).map(({ name }) => name);
      await orm.migrator.up({ migrations: names.slice(0, 5) });
      await orm.em.fork().transactional((tx) => insertPlan(tx));
      return names;
    });
    const path = join(folder, `${kind}-old.archive`);
    await backup(old.url, path);
    const target = await freshDatabase(kind);
    const { migrated } = await restoreArchive(target.url, archiveParts(path), order);
    expect(migrated).toEqual(migrations.slice(5));
    // As if the old database itself had been updated.
    await onDatabase(old.url, migrate);
    expect(await stateOf(target.url)).toEqual(await stateOf(old.url));
    await onDatabase(target.url, async (orm) => expect(await pendingMigrations(orm)).toEqual([]));
  });
});

test('a file that is damaged, cut off or newer is refused before anything is touched', async () => {
  const from = await freshDatabase('sqlite');
  await onDatabase(from.url, (orm) => orm.em.fork().transactional((tx) => insertPlan(tx)));
  const path = join(folder, 'whole.archive');
  await backup(from.url, path);
  const text = await textOf(path);
  const faults: [Buffer, string][] = [
    [Buffer.from('no archive'), 'no archive of this product'],
    [(await readFile(path)).subarray(0, -200), 'cut off'],
    [gzipSync(text.trimEnd().split('\n').slice(0, -1).join('\n')), 'its last line is missing'],
    [gzipSync(text.replace('Staatskanzlei', 'Staatskanzlie')), 'table organisation should hold'],
    [gzipSync(text.replace(/\{"part":"end","table":"plan".*\n/, '')), 'damaged'],
    [gzipSync(text.replace('"version":1', '"version":2')), 'newer than this version'],
  ];
  for (const [bytes, words] of faults) {
    await writeFile(`${path}.fault`, bytes);
    await expect(readParts(archiveParts(`${path}.fault`))).rejects.toThrow(words);
  }
  await writeFile(`${path}.fault`, gzipSync(text.replace('"migrations":[', '"migrations":["Migration9",')));
  const before = await stateOf(from.url);
  expect(await runServerCommand('restore', from.url, [`${path}.fault`, '--replace'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('newer version of the product'),
  });
  expect(await stateOf(from.url)).toEqual(before);
});

test('backup says what it wrote, and overwrites nothing', async () => {
  const database = await freshDatabase('sqlite');
  const path = join(folder, 'command.archive');
  const { code, stdout } = await runServerCommand('backup', database.url, [path]);
  expect({ code, stdout }).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/1 rows of \d+ tables, .* whole/),
  });
  expect(await runServerCommand('restore', database.url, [path, '--check'])).toMatchObject({ code: 0 });
  expect(await runServerCommand('backup', database.url, [path])).toMatchObject({
    code: 1,
    stderr: `${path} is there already and stays as it is. Name another file.\n`,
  });
  expect(await runServerCommand('backup', 'sqlite:/nonexistent/plan.sqlite', [`${path}.2`])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'There is no database /nonexistent/plan.sqlite.\n',
  });
  expect(existsSync(`${path}.2`)).toBe(false);
});

async function textOf(archive: string): Promise<string> {
  return gunzipSync(await readFile(archive)).toString('utf8');
}

/** The rows of a table in an archive, by column. */
function rowsOf(lines: readonly string[], table: string): Record<string, unknown>[] {
  const start = lines.findIndex((line) => line.startsWith(`{"part":"table","table":"${table}"`));
  const { columns } = JSON.parse(lines[start] ?? '') as { columns: string[] };
  const rows: Record<string, unknown>[] = [];
  for (const line of lines.slice(start + 1)) {
    if (!line.startsWith('[')) return rows;
    const values = JSON.parse(line) as unknown[];
    rows.push(Object.fromEntries(columns.map((column, index) => [column, values[index]])));
  }
  return rows;
}
