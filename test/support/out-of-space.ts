import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { connectDatabase, kindOf } from '../../server/platform/db/connect.ts';
import type { TestDatabase } from './databases.ts';
import { OWNER } from './postgres.ts';

const run = promisify(execFile);

/** The table `setting` of a database has no space left for a megabyte. */
export interface Shortage {
  /** There is space again. */
  end(): Promise<void>;
  /** Removes what it was made with, once the database is dropped. */
  clear(): Promise<void>;
}

/**
 * Lets a database run out of space: SQLite may not grow; PostgreSQL has its table on a disk of 256 kB. Where nobody may
 * mount one, a trigger says what PostgreSQL says of a full disk.
 */
export async function runOutOfSpace(database: TestDatabase): Promise<Shortage> {
  if (kindOf(database.orm.em) === 'sqlite') return sqliteShortage(database);
  const disk = await smallDisk();
  return disk === null ? raisedShortage(database) : diskShortage(database, disk);
}

async function sqliteShortage({ orm }: TestDatabase): Promise<Shortage> {
  const em = orm.em.fork();
  const [pages] = await em.execute<{ page_count: number }[]>('pragma page_count');
  await em.execute(`pragma max_page_count = ${(pages?.page_count ?? 0) + 2}`);
  return {
    end: async () => void (await em.execute('pragma max_page_count = 1000000')),
    clear: async () => undefined,
  };
}

/** A folder that is a disk of its own; null where this process may not mount one. */
async function smallDisk(): Promise<string | null> {
  const folder = await mkdtemp('/tmp/plan-disk-');
  const { uid = process.getuid?.(), gid = process.getgid?.() } = OWNER;
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=256k,mode=700,uid=${uid},gid=${gid}`, 'tmpfs', folder]);
    return folder;
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
}

async function diskShortage({ orm, url }: TestDatabase, disk: string): Promise<Shortage> {
  const em = orm.em.fork();
  const name = `small_${Date.now()}`;
  await em.execute(`create tablespace ${name} location '${disk}'`);
  await em.execute(`alter table setting set tablespace ${name}`);
  return {
    end: async () => void (await run('mount', ['-o', 'remount,size=64m', disk])),
    async clear() {
      const others = new URL(url);
      others.pathname = '/postgres';
      const admin = await connectDatabase(others.href);
      await admin.em.fork().execute(`drop tablespace ${name}`);
      await admin.close(true);
      await run('umount', [disk]);
      await rm(disk, { recursive: true });
    },
  };
}

async function raisedShortage({ orm }: TestDatabase): Promise<Shortage> {
  const em = orm.em.fork();
  await em.execute(`create function no_space() returns trigger language plpgsql as $$ begin
    if length(new.value) > 100000 then
      raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
    end if;
    return new; end $$`);
  await em.execute(
    'create trigger no_space before insert on setting for each row execute function no_space()',
  );
  return {
    end: async () => void (await em.execute('drop trigger no_space on setting')),
    clear: async () => undefined,
  };
}
