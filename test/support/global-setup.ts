import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connectDatabase } from '../../server/platform/db/connect.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { startPostgres } from './postgres.ts';

export const POSTGRES_TEMPLATE = 'plan_template';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the maintenance database of the test run's PostgreSQL. */
    postgresUrl: string;
    /** Migrated SQLite file to copy. */
    sqliteTemplate: string;
  }
}

/** Starts PostgreSQL once for the whole run and migrates one template for each kind of database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-test-'));
  const sqliteTemplate = join(folder, 'template.sqlite');
  const postgres = await startPostgres();
  const teardown = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const admin = await connectDatabase(postgres.url('postgres'));
    await admin.em.fork().execute(`create database ${POSTGRES_TEMPLATE}`);
    await admin.close(true);
    await Promise.all([`sqlite:${sqliteTemplate}`, postgres.url(POSTGRES_TEMPLATE)].map(migrateTemplate));
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('postgresUrl', postgres.url('postgres'));
  project.provide('sqliteTemplate', sqliteTemplate);
  return teardown;
}

async function migrateTemplate(url: string): Promise<void> {
  const orm = await connectDatabase(url);
  try {
    await migrate(orm);
  } finally {
    await orm.close(true);
  }
}
