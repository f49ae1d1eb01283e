import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { connectDatabase } from '../connect.ts';
import { kysely } from '../kysely.ts';
import { migrate } from '../migrate.ts';
import { LOCK_SUFFIX } from '../migration-lock.ts';
import { syncFolder } from './archive-file.ts';
import { ArchiveFault, type ArchiveHeader, type ArchivePart, type TableHead } from './archive-format.ts';
import type { ProductSchema } from './product-schema.ts';
import { differences, readParts, type ArchiveSummary } from './read-parts.ts';
import { assertKnown, inUse, notEmpty, notEqual, type RestoreOrder, type Restored } from './restore-order.ts';
import { snapshotParts } from './snapshot-parts.ts';
import { quoted, sqliteSnapshot } from './sqlite-snapshot.ts';

/** Restores into a new file beside the database, which takes its place at the very end. */
export async function restoreSqlite(
  path: string,
  parts: AsyncIterable<ArchivePart>,
  schema: ProductSchema,
  order: RestoreOrder,
): Promise<Restored> {
  if (path === ':memory:') throw new ArchiveFault('A database in memory cannot be restored.');
  const replaced = existsSync(path) ? takeOver(path, order.replace) : null;
  const fresh = `${path}.restoring`;
  await removeDatabase(fresh);
  try {
    const { header, tables } = await loadInto(fresh, parts, schema);
    const migrated = await finish(fresh, replaced?.counter ?? null, order);
    const setAside = replaced ? `${path}.replaced-${header.createdAt.replaceAll(/\D/g, '')}` : null;
    if (setAside !== null) await rename(path, setAside);
    await rename(fresh, path);
    await syncFolder(dirname(path));
    return { header, tables, migrated, setAside };
  } finally {
    await removeDatabase(fresh);
  }
}

/**
 * Makes sure that the database may go and that nobody works on it: it leaves the mode in which several connections can
 * use it, which SQLite grants only to the last one.
 */
function takeOver(path: string, replace: boolean): { counter: number | null } {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    const tables = database
      .prepare(
        "select name from sqlite_master where type = 'table' and name not in ('schema_migration', 'data_version') and name not like 'sqlite~_%' escape '~'",
      )
      .all()
      .map(({ name }) => String(name));
    const holdsData = tables.some((table) => database.prepare(`select 1 from "${table}" limit 1`).get());
    if (holdsData && !replace) throw notEmpty();
    database.exec('pragma journal_mode = delete');
    if (!holdsData) return { counter: null };
    const version = database.prepare('select counter from data_version where id = 1').get();
    return { counter: Number(version?.['counter'] ?? 0) };
  } catch (error) {
    const busy = error instanceof Error && /database is locked/.test(error.message);
    throw busy ? inUse() : error;
  } finally {
    database.close();
  }
}

async function loadInto(
  path: string,
  parts: AsyncIterable<ArchivePart>,
  schema: ProductSchema,
): Promise<ArchiveSummary> {
  let loader: Loader | null = null;
  try {
    const { header, tables } = await readParts(parts, {
      async begin(head) {
        assertKnown(head, schema);
        await createSchema(path, head);
        loader = new Loader(path);
      },
      table: async (head) => loader?.table(head),
      rows: async (_head, lines) => loader?.rows(lines),
    });
    const database = (loader as Loader | null)?.finish();
    if (!database) throw new ArchiveFault('The archive is empty.');
    const found = await readParts(snapshotParts(sqliteSnapshot(database, schema.booleans), header.createdAt));
    const unequal = differences(tables, found.tables);
    if (unequal.length > 0) throw notEqual(unequal);
    return { header, tables: found.tables };
  } finally {
    (loader as Loader | null)?.close();
  }
}

async function createSchema(path: string, { migrations }: ArchiveHeader): Promise<void> {
  const orm = await connectDatabase(`sqlite:${path}`);
  try {
    await orm.migrator.up({ migrations });
  } finally {
    await orm.close();
  }
}

/** Writes rows into a file that nobody else knows: durability comes when it is whole. */
class Loader {
  readonly #database: DatabaseSync;
  #insert: StatementSync | null = null;

  constructor(path: string) {
    this.#database = new DatabaseSync(path);
    this.#database.exec('pragma foreign_keys = off; pragma synchronous = off; begin');
    for (const { name } of this.#database.prepare(TABLES).all()) {
      this.#database.exec(`delete from "${String(name)}"`);
    }
  }

  table({ table, columns, lastId }: TableHead): void {
    const places = columns.map(() => '?').join(', ');
    this.#insert = this.#database.prepare(`insert into ${table} (${quoted(columns)}) values (${places})`);
    this.#database.prepare('delete from sqlite_sequence where name = ?').run(table);
    if (lastId > 0 && table !== 'data_version') {
      this.#database.prepare('insert into sqlite_sequence (name, seq) values (?, ?)').run(table, lastId);
    }
  }

  rows(lines: readonly string[]): void {
    for (const line of lines) {
      // The archive's own checksums vouch for what a line holds.
      const values = JSON.parse(line) as (string | number | boolean | null)[];
      this.#insert?.run(...values.map((value) => (typeof value === 'boolean' ? Number(value) : value)));
    }
  }

  /** Commits, and says no where a row names another that is not there. */
  finish(): DatabaseSync {
    const orphan = this.#database.prepare('pragma foreign_key_check').get();
    if (orphan) {
      throw new ArchiveFault(
        `Row ${String(orphan['rowid'])} of ${String(orphan['table'])} names a row of ${String(orphan['parent'])} that is missing.`,
      );
    }
    this.#database.exec('commit');
    return this.#database;
  }

  close(): void {
    this.#database.close();
  }
}

const TABLES =
  "select name from sqlite_master where type = 'table' and name <> 'schema_migration' and name not like 'sqlite~_%' escape '~'";

/** Later migrations and triggers; then the proof, then the disk. @returns names of the migrations */
async function finish(path: string, counter: number | null, order: RestoreOrder): Promise<string[]> {
  const orm = await connectDatabase(`sqlite:${path}`);
  let migrated: string[];
  try {
    migrated = await migrate(orm);
    // Whoever kept an answer of the replaced database must not take it for one of this.
    if (counter !== null) {
      await orm.em
        .fork()
        .execute(`update data_version set counter = max(counter, ${counter}) + 1`, [], 'run');
    }
    await order.prove(kysely(orm.em.fork()));
  } finally {
    await orm.close();
  }
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  return migrated;
}

async function removeDatabase(path: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal', LOCK_SUFFIX])
    await rm(path + suffix, { force: true });
}
