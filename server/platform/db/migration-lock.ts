import { rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/** File beside the database whose lock a migration holds; the operating system frees it with the process. */
export const LOCK_SUFFIX = '-migration';
const ASK_AGAIN_MS = 100;

/** Result codes of SQLite: somebody holds the lock (SQLITE_BUSY), or has removed the file (SQLITE_IOERR_FSTAT). */
const TAKEN = new Set([5, 1802]);

/**
 * Runs `work` while no other process does so for the same SQLite file; waits for its turn. The database itself cannot
 * be that lock: its one connection is needed for the work.
 * @param path the database, or ':memory:', which nobody else knows
 * @throws whatever `work` throws; Error where the lock's file cannot be written
 */
export async function alone<T>(path: string, work: () => Promise<T>): Promise<T> {
  if (path === ':memory:') return work();
  const file = path + LOCK_SUFFIX;
  let lock = take(file);
  while (lock === null) {
    await pause(ASK_AGAIN_MS);
    lock = take(file);
  }
  try {
    const done = await work();
    await rm(file, { force: true });
    return done;
  } finally {
    lock.close();
  }
}

/** @returns null where somebody else has it */
function take(file: string): DatabaseSync | null {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && TAKEN.has(Number(error.errcode))) return null;
    throw error;
  }
}
