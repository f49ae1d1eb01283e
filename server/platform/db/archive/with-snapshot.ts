import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { IsolationLevel } from '@mikro-orm/core';
import { databaseKind, sqlitePath } from '../config.ts';
import { connectDatabase } from '../connect.ts';
import { BUSY_TIMEOUT_MS } from '../sqlite-dialect.ts';
import { ArchiveFault, type ArchivePart } from './archive-format.ts';
import { postgresqlSnapshot } from './postgresql-snapshot.ts';
import { productSchema } from './product-schema.ts';
import { snapshotParts } from './snapshot-parts.ts';
import { sqliteSnapshot } from './sqlite-snapshot.ts';

/**
 * Reads a database as it is at one moment, while others go on writing: within one transaction that only reads. It need
 * not be up to date.
 * @param work consumes the parts of the archive
 * @throws ArchiveFault where there is no database
 */
export async function withSnapshot<T>(
  databaseUrl: string,
  now: string,
  work: (parts: AsyncIterable<ArchivePart>) => Promise<T>,
): Promise<T> {
  return databaseKind(databaseUrl) === 'sqlite'
    ? ofSqlite(sqlitePath(databaseUrl), now, work)
    : ofPostgresql(databaseUrl, now, work);
}

type Work<T> = (parts: AsyncIterable<ArchivePart>) => Promise<T>;

async function ofSqlite<T>(path: string, now: string, work: Work<T>): Promise<T> {
  if (!existsSync(path)) throw new ArchiveFault(`There is no database ${path}.`);
  const { booleans } = await productSchema();
  const database = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec('begin');
    return await work(snapshotParts(sqliteSnapshot(database, booleans), now));
  } finally {
    database.close();
  }
}

async function ofPostgresql<T>(databaseUrl: string, now: string, work: Work<T>): Promise<T> {
  const orm = await connectDatabase(databaseUrl);
  // Not `transactional`: what `work` does with another database would be taken into that transaction.
  const tx = orm.em.fork();
  try {
    await tx.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
    try {
      return await work(snapshotParts(postgresqlSnapshot(tx), now));
    } finally {
      await tx.rollback();
    }
  } finally {
    await orm.close();
  }
}
