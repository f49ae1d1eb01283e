import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { DB } from '../kysely.ts';
import { outageOf } from '../unavailable.ts';
import type { Replica } from './replica.ts';

/** Where the statements of one request go. */
export interface Route {
  readonly primary: Kysely<DB>;
  /** The replica of the request; null where the primary is to answer. */
  replica(): Promise<Replica | null>;
  readonly toPrimary: () => void;
}

/** SQLSTATE: a standby gave way to the primary's log, or was asked for what only a primary does. */
const ONLY_PRIMARY = new Set(['40001', '40P01', '25006']);

const READ = /^\s*(select|with|values)\b/i;
const WRITES =
  /\b(insert\s+into|update|delete\s+from|merge\s+into|for\s+(no\s+key\s+)?update|for\s+share)\b/i;

/**
 * A database whose reads go where the route says. A statement that might write goes to the primary, and with it all
 * that follow; a read that a replica cannot answer is asked of the primary instead, since reading twice does no harm.
 */
export function routedDatabase(route: Route): Kysely<DB> {
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new RoutedDriver(new RoutedConnection(route)),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

class RoutedConnection implements DatabaseConnection {
  readonly #route: Route;

  constructor(route: Route) {
    this.#route = route;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { primary } = this.#route;
    if (!READ.test(query.sql) || WRITES.test(query.sql)) this.#route.toPrimary();
    const replica = await this.#route.replica();
    if (!replica) return primary.executeQuery<R>(query);
    try {
      return await replica.db.executeQuery<R>(query);
    } catch (error) {
      const away = outageOf(error) !== null;
      if (!away && !isOnlyForPrimary(error)) throw error;
      if (away) replica.failed(error);
      this.#route.toPrimary();
      return primary.executeQuery<R>(query);
    }
  }

  // oxlint-disable-next-line require-yield -- Kysely asks for an iterator; there is nothing to hand out
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('read models do not stream: read in parts');
  }
}

function isOnlyForPrimary(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ONLY_PRIMARY.has(String(error.code));
}

/** Hands statements on; connections are kept by the databases behind it. */
class RoutedDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  acquireConnection = async () => this.#connection;
  init = async () => undefined;
  releaseConnection = async () => undefined;
  destroy = async () => undefined;
  beginTransaction = noTransaction;
  commitTransaction = noTransaction;
  rollbackTransaction = noTransaction;
}

async function noTransaction(): Promise<never> {
  throw new Error('a transaction belongs to `write`, which works on the primary');
}
