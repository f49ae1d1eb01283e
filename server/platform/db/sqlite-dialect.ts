import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type SqliteDatabase,
  type TransactionSettings,
} from 'kysely';
import { mapInTurns } from '../in-turns.ts';
import { SqliteBulkCommit } from './sqlite-bulk-commit.ts';

/** How long a writer waits for another process before SQLite gives up, in milliseconds. */
export const BUSY_TIMEOUT_MS = 20_000;

/** Parsed statements kept for reuse; only those with parameters, since inlined values rarely come again. */
const STATEMENT_CACHE_SIZE = 256;

const READS = /^\s*(select|pragma|explain|with|values)\b/i;
const RETURNS_ROWS = /\breturning\b/i;

type Bindable = null | number | bigint | string | Uint8Array;

/** SQLite knows no booleans: true and false are bound as 1 and 0. */
function bindable(value: unknown): Bindable {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string') return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite cannot store a value of type ${typeof value}`);
}

/**
 * Opens a file for durable, concurrent use: WAL with a full sync at each commit, waiting writers, foreign keys, and
 * delete triggers that also fire for REPLACE (otherwise it would go around the append-only tables).
 */
function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  database.exec('pragma recursive_triggers = on');
  return database;
}

/** node:sqlite in the shape that Kysely's SQLite driver expects. */
class NodeSqliteDatabase implements SqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  /** Null in memory, where there is no log. */
  readonly bulk: SqliteBulkCommit | null;

  constructor(path: string) {
    this.#database = openDatabase(path);
    this.bulk = path === ':memory:' ? null : new SqliteBulkCommit(this.#database, path);
  }

  prepare(sql: string) {
    const statement = sql.includes('?') ? this.#cached(sql) : this.#database.prepare(sql);
    return {
      reader: READS.test(sql) || RETURNS_ROWS.test(sql),
      all: (parameters: readonly unknown[]) => statement.all(...parameters.map(bindable)),
      run: (parameters: readonly unknown[]) => statement.run(...parameters.map(bindable)),
      iterate: (parameters: readonly unknown[]) => statement.iterate(...parameters.map(bindable)),
    };
  }

  /** The rows of a long read, between which others take their turn. Nobody else uses the connection meanwhile. */
  readInTurns(sql: string, parameters: readonly unknown[]): Promise<unknown[]> {
    return mapInTurns(this.prepare(sql).iterate(parameters), (row) => row);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #cached(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const oldest = this.#statements.keys().next();
    if (this.#statements.size >= STATEMENT_CACHE_SIZE && !oldest.done) this.#statements.delete(oldest.value);
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/**
 * A connection whose transactions read in turns: whoever writes in bulk first reads everything, and a reader of the
 * embedded database holds the process for as long as it reads. Outside of transactions reading is as fast as it can be.
 */
class TurnTakingConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #database: NodeSqliteDatabase;
  inTransaction = false;

  constructor(connection: DatabaseConnection, database: NodeSqliteDatabase) {
    this.#connection = connection;
    this.#database = database;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (!this.inTransaction || !READS.test(query.sql)) return this.#connection.executeQuery<R>(query);
    return { rows: (await this.#database.readInTurns(query.sql, query.parameters)) as R[] };
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery<R>(query, chunkSize);
  }
}

/**
 * Transactions take the write lock when they begin. A transaction that read first and then asks for the lock is
 * refused at once by SQLite ("database is locked"), whatever the timeout; one that begins with the lock waits its turn.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: () => NodeSqliteDatabase;
  #opened: NodeSqliteDatabase | null = null;
  #connection: TurnTakingConnection | null = null;

  constructor(path: string) {
    const open = (): NodeSqliteDatabase => (this.#opened ??= new NodeSqliteDatabase(path));
    super({ database: async () => open() });
    this.#database = open;
  }

  /** SQLite has one connection, and hands it to one at a time. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= new TurnTakingConnection(await super.acquireConnection(), this.#database());
    return this.#connection;
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
    this.#database().bulk?.begun();
    this.#inTransaction(true);
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const commit = () => super.commitTransaction(connection);
    const { bulk } = this.#database();
    await (bulk ? bulk.commit(commit) : commit());
    this.#inTransaction(false);
  }

  override async destroy(): Promise<void> {
    await this.#opened?.bulk?.settled();
    await super.destroy();
  }

  #inTransaction(is: boolean): void {
    if (this.#connection) this.#connection.inTransaction = is;
  }

  /**
   * Where the disk is full SQLite takes the transaction back by itself and refuses to do so again. Left to itself that
   * refusal keeps the one connection for ever, and every later statement waits in vain.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!(error instanceof Error && /no transaction is active/.test(error.message))) throw error;
    } finally {
      this.#inTransaction(false);
    }
  }
}

/** Kysely dialect over node:sqlite; `path` is a file or ':memory:'. */
export class EmbeddedSqliteDialect extends SqliteDialect {
  readonly #path: string;

  constructor(path: string) {
    super({ database: async () => new NodeSqliteDatabase(path) });
    this.#path = path;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#path);
  }
}
