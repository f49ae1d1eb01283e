import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { ReadDatabase } from '../../read-database.ts';
import { connectDatabase, type Database } from '../connect.ts';
import { kysely } from '../kysely.ts';
import { outageOf } from '../unavailable.ts';
import { Replica } from './replica.ts';
import { Replicas } from './replicas.ts';

export interface ConnectedReplicas {
  /** Null where there are none. */
  readonly reads: Replicas | null;
  close(): Promise<void>;
}

/**
 * Connects the replicas. One that is away is asked again later, since it may come; one that is no standby of this
 * primary is a mistake in the configuration.
 * @param urls addresses of DATABASE_REPLICA_URLS
 * @throws Error in words for the operator
 */
export async function connectReplicas(
  primary: Database,
  urls: readonly string[],
  log: Logger,
): Promise<ConnectedReplicas> {
  if (urls.length === 0) return { reads: null, close: async () => undefined };
  const opened: Database[] = [];
  const close = async () => {
    await Promise.all(opened.map((orm) => orm.close(true)));
  };
  try {
    const primaryDb = kysely(primary.em.fork());
    const cluster = await identityOf(primaryDb);
    const replicas: Replica[] = [];
    for (const url of urls) {
      const orm = await connectDatabase(url);
      opened.push(orm);
      const replica = new Replica({ name: nameOf(url), db: kysely(orm.em.fork()) }, log);
      await check(replica, nameOf(url), cluster);
      replicas.push(replica);
    }
    return { reads: new Replicas(primaryDb, replicas), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Identity {
  readonly standby: boolean;
  /** Given to a cluster when it is created; its standbys share it. */
  readonly system: string;
  readonly database: string;
}

async function check(replica: Replica, name: string, primary: Identity): Promise<void> {
  let found: Identity;
  try {
    found = await identityOf(replica.db);
  } catch (error) {
    if (outageOf(error) !== 'AWAY') throw error;
    replica.failed(error);
    return;
  }
  if (!found.standby) throw new Error(`${name} of DATABASE_REPLICA_URLS is not a standby`);
  if (found.system !== primary.system || found.database !== primary.database) {
    throw new Error(`${name} of DATABASE_REPLICA_URLS is a standby of another database than DATABASE_URL`);
  }
}

async function identityOf(db: ReadDatabase): Promise<Identity> {
  const { rows } = await sql<Identity>`
    select pg_is_in_recovery() as "standby", cast(system_identifier as text) as "system",
      current_database() as "database" from pg_control_system()`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('PostgreSQL does not name its cluster');
  return row;
}

/** Host, port and database, without the password. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
