import type { KyselyPlugin } from 'kysely';
import type { ReadDatabase } from '../read-database.ts';
import { databaseKind, sqlitePath } from './config.ts';
import { connectDatabase, type Database } from './connect.ts';
import { kysely } from './kysely.ts';

/** What changes something, or may. */
const WRITES: ReadonlySet<string | symbol> = new Set([
  'insertInto',
  'replaceInto',
  'mergeInto',
  'updateTable',
  'deleteFrom',
  'transaction',
  'startTransaction',
  'connection',
]);

/** Where the server reads, beside the transactions that write. */
export interface ReadingDatabase {
  readonly db: ReadDatabase;
  close(): Promise<void>;
}

/**
 * The database to read from. An embedded file is read through a connection of its own: one connection carries one
 * transaction, and while somebody imports 50,000 rows through it, every reader would wait. The few statements that write
 * without a transaction go to the connection that writes, where they queue up; on two connections SQLite would hold up
 * the whole process until the lock is free. That nothing else writes here, SQLite itself sees to.
 */
export async function openReadingDatabase(databaseUrl: string, writing: Database): Promise<ReadingDatabase> {
  const write = kysely(writing.em.fork());
  if (databaseKind(databaseUrl) !== 'sqlite' || sqlitePath(databaseUrl) === ':memory:') {
    return { db: write, close: async () => undefined };
  }
  const reading = await connectDatabase(databaseUrl);
  await reading.em.fork().execute('pragma query_only = on');
  return { db: split(kysely(reading.em.fork()), write), close: () => reading.close() };
}

/** Reads here, writes there, plugins on both sides. */
function split(read: ReadDatabase, write: ReadDatabase): ReadDatabase {
  return new Proxy(read, {
    get(target, name) {
      if (name === 'withPlugin') {
        return (plugin: KyselyPlugin) => split(read.withPlugin(plugin), write.withPlugin(plugin));
      }
      const owner = WRITES.has(name) ? write : target;
      const member: unknown = Reflect.get(owner, name, owner);
      return typeof member === 'function' ? (member.bind(owner) as unknown) : member;
    },
  });
}
