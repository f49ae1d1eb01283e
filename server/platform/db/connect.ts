import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SqlMikroORM, type MikroORM, type SqlEntityManager } from '@mikro-orm/sql';
import { databaseKind, ormOptions, sqlitePath } from './config.ts';
import { BUSY_TIMEOUT_MS } from './sqlite-dialect.ts';

/** The connected ORM. Every request, job or command works on `orm.em.fork()`. */
export type Database = MikroORM;

const SYNCHRONOUS_FULL = 2;

/**
 * Opens the database of an address and says no if it is not as durable as it must be.
 * A missing folder of an SQLite file is made. No schema is created: see `migrate`.
 * @param options.statementSeconds after which PostgreSQL gives a statement up; commands may take as long as they need
 * @throws RangeError for an unknown kind of address; Error when SQLite did not take a setting.
 */
export async function connectDatabase(
  databaseUrl: string,
  options: { readonly statementSeconds?: number } = {},
): Promise<Database> {
  const kind = databaseKind(databaseUrl);
  const inMemory = kind === 'sqlite' && sqlitePath(databaseUrl) === ':memory:';
  if (kind === 'sqlite' && !inMemory) await mkdir(dirname(sqlitePath(databaseUrl)), { recursive: true });
  const orm = await SqlMikroORM.init(ormOptions(databaseUrl, options.statementSeconds));
  if (kind === 'sqlite') await assertPragmas(orm.em.fork(), inMemory);
  return orm;
}

/** Which database the ORM is connected to. */
export function kindOf(em: SqlEntityManager): 'sqlite' | 'postgresql' {
  return em.getPlatform().supportsSchemas() ? 'postgresql' : 'sqlite';
}

async function assertPragmas(em: SqlEntityManager, inMemory: boolean): Promise<void> {
  const expected: Record<string, string | number> = {
    journal_mode: inMemory ? 'memory' : 'wal',
    synchronous: SYNCHRONOUS_FULL,
    foreign_keys: 1,
    recursive_triggers: 1,
    busy_timeout: BUSY_TIMEOUT_MS,
  };
  for (const [name, value] of Object.entries(expected)) {
    const rows = await em.execute<Record<string, unknown>[]>(`pragma ${name}`);
    const found = Object.values(rows[0] ?? {})[0];
    if (found !== value) throw new Error(`SQLite setting ${name} is ${String(found)}, expected ${value}`);
  }
}
