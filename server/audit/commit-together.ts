import type { Database } from '../platform/db/connect.ts';
import { type DataVersions, raiseVersions } from '../platform/db/data-version.ts';
import { kysely } from '../platform/db/kysely.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { appendEntries } from './append-entries.ts';
import type { AuditFacts } from './audit-chain.ts';

/** What one request changes in a transaction that it may share with others. */
export interface Share {
  /** UNSEEN where nothing changes but drafts of status reports that stay drafts. */
  readonly seen: 'SHOWN' | 'UNSEEN';
  /**
   * Changes rows through `db` alone and says what the audit trail gets. It may run a second time, after everything
   * that it did was taken back.
   */
  readonly run: (db: ReadDatabase) => Promise<readonly AuditFacts[]>;
}

type Waiting = Share & PromiseWithResolvers<DataVersions>;

/** Shares of one transaction at most: others who write wait for it. */
const SHARES_MAX = 16;

const queues = new WeakMap<Database, Waiting[]>();

/**
 * Commits a share. Writers stand in line anyhow, since each entry of the audit trail needs the hash of the one before;
 * so those who have come while one transaction ran go into the next one together, one after the other, and wait for the
 * disk once. Nobody waits for company, and nobody is answered before the commit. Where one share fails, all of its
 * transaction is taken back and each is committed alone: nobody fails because of another.
 * @returns the state of the data that the commit has made
 * @throws whatever `run` throws, and what the database refuses
 */
export function commitTogether(orm: Database, share: Share): Promise<DataVersions> {
  const waiting = { ...share, ...Promise.withResolvers<DataVersions>() };
  const queue = queues.get(orm);
  if (queue) queue.push(waiting);
  else {
    const begun = [waiting];
    queues.set(orm, begun);
    void workOff(orm, begun);
  }
  return waiting.promise;
}

async function workOff(orm: Database, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) await settle(orm, queue.splice(0, SHARES_MAX));
  queues.delete(orm);
}

/** Commits and answers all; never throws. */
async function settle(orm: Database, batch: readonly Waiting[]): Promise<void> {
  let committing = false;
  try {
    const versions = await kysely(orm.em)
      .transaction()
      .execute(async (db) => {
        const made = await raiseVersions(db, batch.some(({ seen }) => seen === 'SHOWN') ? 'SHOWN' : 'UNSEEN');
        const entries: AuditFacts[] = [];
        for (const { run } of batch) entries.push(...(await run(db)));
        await appendEntries(db, entries);
        committing = true;
        return made;
      });
    for (const { resolve } of batch) resolve(versions);
  } catch (error) {
    // Nobody knows what became of a commit that was cut off: it is not to happen twice.
    if (batch.length === 1 || committing) for (const { reject } of batch) reject(error);
    else for (const one of batch) await settle(orm, [one]);
  }
}
