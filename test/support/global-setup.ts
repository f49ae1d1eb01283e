import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connectDatabase, type Database } from '../../server/platform/db/connect.ts';
import { seedDemonstration } from '../../seed/seed.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { type PostgresServer, startPostgres } from './postgres.ts';

/** What a new database of a test holds: only its tables, or the demonstration as well. */
export const CONTENTS = ['nothing', 'demonstration'] as const;
export type Content = (typeof CONTENTS)[number];

/** Databases of the run's PostgreSQL to copy. */
export const POSTGRES_TEMPLATES = {
  nothing: 'plan_template',
  demonstration: 'plan_demonstration',
} as const satisfies Record<Content, string>;

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the maintenance database of the test run's PostgreSQL. */
    postgresUrl: string;
    /** Migrated SQLite files to copy. */
    sqliteTemplates: Record<Content, string>;
  }
}

/** Starts PostgreSQL once for the whole run and makes the templates of each kind of database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-test-'));
  const sqliteTemplates = {
    nothing: join(folder, 'template.sqlite'),
    demonstration: join(folder, 'demonstration.sqlite'),
  };
  const postgres = await startPostgres();
  const teardown = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([makeSqlite(sqliteTemplates), makePostgresql(postgres)]);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('postgresUrl', postgres.url('postgres'));
  project.provide('sqliteTemplates', sqliteTemplates);
  return teardown;
}

async function makeSqlite(files: Record<Content, string>): Promise<void> {
  await on(`sqlite:${files.nothing}`, async (orm) => void (await migrate(orm)));
  await copyFile(files.nothing, files.demonstration);
  await on(`sqlite:${files.demonstration}`, (orm) => seedDemonstration(orm));
}

async function makePostgresql(server: PostgresServer): Promise<void> {
  const { nothing, demonstration } = POSTGRES_TEMPLATES;
  const create = (sql: string) =>
    on(server.url('postgres'), async (orm) => void (await orm.em.fork().execute(sql)));
  await create(`create database ${nothing}`);
  await on(server.url(nothing), async (orm) => void (await migrate(orm)));
  await create(`create database ${demonstration} template ${nothing}`);
  await on(server.url(demonstration), (orm) => seedDemonstration(orm));
}

async function on(url: string, work: (orm: Database) => Promise<void>): Promise<void> {
  const orm = await connectDatabase(url);
  try {
    await work(orm);
  } finally {
    await orm.close(true);
  }
}
