import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, inject } from 'vitest';
import { connectDatabase, type Database } from '../../server/platform/db/connect.ts';
import type { DatabaseKind } from '../../server/platform/db/config.ts';
import { type Content, POSTGRES_TEMPLATES } from './global-setup.ts';

export interface TestDatabase {
  /** Migrated and connected. */
  orm: Database;
  /** Its address, for a second connection or process. */
  url: string;
  /** Closes the connection and removes the data. */
  drop(): Promise<void>;
}

export const DATABASE_KINDS: readonly DatabaseKind[] = ['sqlite', 'postgresql'];

/**
 * Declares the same tests once for each kind of database. `freshDatabase()` gives a migrated one, empty unless the
 * demonstration is asked for, which is dropped after the test that asked for it; whoever wants one for a whole file calls
 * `createDatabase` in `beforeAll`.
 */
export function forEachDatabase(
  tests: (kind: DatabaseKind, freshDatabase: (holding?: Content) => Promise<TestDatabase>) => void,
): void {
  describe.each(DATABASE_KINDS)('%s', (kind) => {
    const open: TestDatabase[] = [];
    afterEach(async () => {
      for (const database of open.splice(0)) await database.drop();
    });
    tests(kind, async (holding) => {
      const database = await createDatabase(kind, holding);
      open.push(database);
      return database;
    });
  });
}

/** A migrated database of its own, empty or with the demonstration. The caller drops it. */
export async function createDatabase(
  kind: DatabaseKind,
  holding: Content = 'nothing',
): Promise<TestDatabase> {
  return kind === 'sqlite' ? createSqlite(holding) : createPostgresql(holding);
}

async function createSqlite(holding: Content): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-test-'));
  const path = join(folder, 'test.sqlite');
  await copyFile(inject('sqliteTemplates')[holding], path);
  const url = `sqlite:${path}`;
  const orm = await connectDatabase(url);
  return {
    orm,
    url,
    async drop() {
      await orm.close(true);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createPostgresql(holding: Content): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await maintain(`create database ${name} template ${POSTGRES_TEMPLATES[holding]}`);
  const address = new URL(inject('postgresUrl'));
  address.pathname = `/${name}`;
  const orm = await connectDatabase(address.href);
  return {
    orm,
    url: address.href,
    async drop() {
      await orm.close(true);
      await maintain(`drop database ${name} with (force)`);
    },
  };
}

async function maintain(sql: string): Promise<void> {
  const orm = await connectDatabase(inject('postgresUrl'));
  try {
    await orm.em.fork().execute(sql);
  } finally {
    await orm.close(true);
  }
}
