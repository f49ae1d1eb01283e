import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type TransactionSettings,
} from 'kysely';

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

  constructor(path: string) {
    this.#database = openDatabase(path);
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
 * Transactions take the write lock when they begin. A transaction that read first and then asks for the lock is
 * refused at once by SQLite ("database is locked"), whatever the timeout; one that begins with the lock waits its turn.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
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
    }
  }
}

/** Kysely dialect over node:sqlite; `path` is a file or ':memory:'. */
export class EmbeddedSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(path: string) {
    const config = { database: async () => new NodeSqliteDatabase(path) };
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#config);
  }
}
