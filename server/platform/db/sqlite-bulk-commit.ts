import { open } from 'node:fs/promises';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { WorkerPool } from '../worker-pool.ts';

/** Rows that one transaction changes from which its end is felt by others: tens of milliseconds on a fast disk. */
const BULK_CHANGES = 20_000;

/** Pages in the log from which SQLite copies them into the file after a commit: its own default. */
const AUTOCHECKPOINT_PAGES = 1000;

const CHECKPOINT_WORKER = new URL(
  import.meta.url.endsWith('.js') ? './checkpoint-worker.js' : './checkpoint-worker.ts',
  import.meta.url,
);
const pool = new WorkerPool<string, null>(CHECKPOINT_WORKER, { size: 1, timeLimitMs: 600_000 });

/**
 * Ends large transactions of an embedded file without holding up the process. SQLite's commit waits for the disk to take
 * the whole log, and then copies the log into the file; both happen where it is called, and that is where requests are
 * answered. So the log is brought to the disk by another thread before the commit, which then has little left to wait
 * for, and copied by another thread after it. What is durable when is the same: the commit still syncs.
 */
export class SqliteBulkCommit {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #totalChanges: StatementSync;
  #before = 0;
  readonly #checkpoints = new Set<Promise<void>>();

  constructor(database: DatabaseSync, path: string) {
    this.#database = database;
    this.#path = path;
    this.#totalChanges = database.prepare('select total_changes() as n');
  }

  /** A transaction has begun. */
  begun(): void {
    this.#before = this.#total();
  }

  /**
   * Commits it.
   * @param commit what SQLite has to do
   * @throws whatever that throws
   */
  async commit(commit: () => Promise<void>): Promise<void> {
    if (this.#total() - this.#before < BULK_CHANGES) return commit();
    await syncToDisk(`${this.#path}-wal`);
    this.#autocheckpoint(0);
    try {
      await commit();
    } finally {
      const checkpoint = this.#checkpoint();
      this.#checkpoints.add(checkpoint);
      void checkpoint.then(() => this.#done(checkpoint));
    }
  }

  /** Resolves once no other thread has the file open any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#checkpoints);
  }

  async #checkpoint(): Promise<void> {
    try {
      await pool.run(this.#path);
    } catch (error) {
      // The next commit does what was left undone.
      process.emitWarning(`The log of ${this.#path} was not copied beside other work: ${String(error)}`);
    }
  }

  #done(checkpoint: Promise<void>): void {
    this.#checkpoints.delete(checkpoint);
    if (this.#checkpoints.size === 0 && this.#database.isOpen) this.#autocheckpoint(AUTOCHECKPOINT_PAGES);
  }

  #autocheckpoint(pages: number): void {
    this.#database.exec(`pragma wal_autocheckpoint = ${pages}`);
  }

  #total(): number {
    return Number(this.#totalChanges.get()?.['n']);
  }
}

/** Waits, in another thread, until the disk has what was written to a file. The log carries no locks that closing it would free. */
async function syncToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}
