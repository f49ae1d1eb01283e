import { DatabaseSync } from 'node:sqlite';
import { parentPort } from 'node:worker_threads';

/* Runs in a thread of its own: copying what was committed from the log into the file takes as long as the disk does. */

/** Milliseconds to wait for another checkpoint of the same file. */
const BUSY_TIMEOUT_MS = 20_000;

parentPort?.on('message', (path: string) => answer(path));

/** Copies what no reader needs in the log any more; waits for nobody, and nobody waits for it. */
function answer(path: string): void {
  try {
    const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    try {
      database.exec('pragma wal_checkpoint(passive)');
    } finally {
      database.close();
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage({ result: null });
  } catch (error) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- as above
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
}
