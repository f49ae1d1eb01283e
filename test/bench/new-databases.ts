import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startPostgres } from '../support/postgres.ts';

/** A new database with the demonstration; its name as people write it. */
export interface NewDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly url: string;
}

/** Measures on a new, migrated database of each kind, one after the other, and removes them. */
export async function onNewDatabases(measure: (database: NewDatabase) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'masterplan-bench-'));
  try {
    await measure({ name: 'SQLite', url: `sqlite:${join(folder, 'plan.sqlite')}` });
  } finally {
    await rm(folder, { recursive: true });
  }
  const server = await startPostgres();
  try {
    await measure({ name: 'PostgreSQL', url: server.url('postgres') });
  } finally {
    await server.stop();
  }
}

/** Migrates it and writes the demonstration. @param scale options of the built seed command */
export async function fill({ url }: NewDatabase, ...scale: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, ['dist/server/seed.js', ...scale], {
    env: { ...process.env, DATABASE_URL: url },
  });
}

/** The middle of the values; of an even number the upper of the two in the middle. NaN of none. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
