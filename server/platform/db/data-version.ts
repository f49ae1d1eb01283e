import type {
  EventSubscriber,
  FlushEventArgs,
  SqlEntityManager,
  TransactionEventArgs,
  UnitOfWork,
} from '@mikro-orm/sql';
import { sql } from 'kysely';
import type { ReadDatabase } from '../read-database.ts';

const RAISE_UNSEEN = 'update data_version set counter = counter + 1, unseen = unseen + 1 where id = 1';
const RAISE = 'update data_version set counter = counter + 1 where id = 1';

/** Tables whose changes nobody caches. */
const UNCOUNTED = new Set([
  'auth_session',
  'auth_token',
  'oidc_transaction',
  'sign_in_throttle',
  'job_run',
  'mail_digest',
  'upload',
  'import_group',
  'import_mapping',
  'report_export',
  'report_set',
  'data_version',
]);

/**
 * Counter of all committed changes. Answers are cached under it, so that a write makes all of them stale at once.
 * @throws Error when the database is not migrated.
 */
export async function readDataVersion(em: SqlEntityManager): Promise<number> {
  const rows = await em.execute<{ counter: number }[]>('select counter from data_version where id = 1');
  const row = rows[0];
  if (!row) throw new Error('The row of data_version is missing: run the migrations');
  return row.counter;
}

/** The states of the data that answers are cached under. */
export interface DataVersions {
  /** Moves with every write. */
  readonly counter: number;
  /** Moves with every write but those to drafts of status reports: what the plan's readers see. */
  readonly shown: number;
}

/** Reads the versions. Read before what is cached under them, never after. Every request does, hence no query builder. */
export async function loadVersions(db: ReadDatabase): Promise<DataVersions> {
  const { rows } = await sql<{ counter: number; unseen: number }>`
    select counter as "counter", unseen as "unseen" from data_version where id = ${1}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The row of data_version is missing: run the migrations');
  const { counter, unseen: drafts } = row;
  return { counter, shown: counter - drafts };
}

/**
 * Raises the counter in a transaction of plain rows. To be its first statement: whoever holds the row writes, others
 * queue up behind it.
 * @param seen UNSEEN where nothing changes but drafts of status reports that stay drafts
 * @returns the versions that the transaction makes
 */
export async function raiseVersions(db: ReadDatabase, seen: 'SHOWN' | 'UNSEEN'): Promise<DataVersions> {
  const { rows } = await sql<{ counter: number; unseen: number }>`
    update data_version set counter = counter + 1, unseen = unseen + ${seen === 'UNSEEN' ? 1 : 0}
    where id = 1 returning counter as "counter", unseen as "unseen"`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('The row of data_version is missing: run the migrations');
  return { counter: row.counter, shown: row.counter - row.unseen };
}

const unseen = new WeakSet<object>();

/** From now on the flushes of `em` change nothing but drafts of status reports that stay drafts. */
export function writesUnseen(em: SqlEntityManager): void {
  unseen.add(em);
}

/**
 * Raises the counter inside the transaction of `em`. Needed after writes that no flush carries: rows written through
 * `kysely(em)`, `em.execute`, `em.nativeUpdate` and the like.
 */
export async function bumpDataVersion(em: SqlEntityManager): Promise<void> {
  await em.execute(RAISE, [], 'run');
}

/**
 * Raises the counter in the transaction of each flush that changes anything worth caching. It is the first statement
 * of a flush: whoever holds the row writes, others queue up behind it and cannot deadlock among each other.
 */
export class DataVersionSubscriber implements EventSubscriber {
  /** A flush inside a transaction that is already open. */
  async onFlush({ em, uow }: FlushEventArgs): Promise<void> {
    if (!em.isInTransaction() || !changesAnything(uow)) return;
    await (em as SqlEntityManager).execute(unseen.has(em) ? RAISE_UNSEEN : RAISE, [], 'run');
  }

  /** The transaction that a flush opens for itself; at the start of any other the unit of work holds no change. */
  async afterTransactionStart({ em, uow, transaction }: TransactionEventArgs): Promise<void> {
    if (!uow || !changesAnything(uow)) return;
    await (em as SqlEntityManager).getConnection('write').execute(RAISE, [], 'run', transaction);
  }
}

function changesAnything(uow: UnitOfWork): boolean {
  return uow.getChangeSets().some((change) => !UNCOUNTED.has(change.meta.tableName));
}
