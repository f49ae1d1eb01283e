import { Migrator } from '@mikro-orm/migrations';
import type { SqlOptions } from '@mikro-orm/sql';
import { AuditSubscriber } from '../../audit/audit-subscriber.ts';
import { DataVersionSubscriber } from './data-version.ts';
import { entities } from './entities.ts';
import { postgresqlMigrations, sqliteMigrations } from './migrations/list.ts';
import { LastingPostgreSqlDriver } from './postgresql-driver.ts';
import { prepareReadsOf } from './prepared-reads.ts';
import { PlanSchemaGenerator } from './schema-generator.ts';
import { BUSY_TIMEOUT_MS, EmbeddedSqliteDialect } from './sqlite-dialect.ts';
import { EmbeddedSqliteDriver } from './sqlite-driver.ts';

export type DatabaseKind = 'sqlite' | 'postgresql';

/** Connections that one server process holds open to PostgreSQL at most. */
const POSTGRESQL_POOL_MAX = 10;

/** Longest wait for a connection, a free one or a new one: as long as a writer waits on SQLite. */
const POSTGRESQL_CONNECT_MS = BUSY_TIMEOUT_MS;

/**
 * Which database an address names.
 * @throws RangeError when it is neither `sqlite:<path>` nor `postgresql://…`.
 */
export function databaseKind(databaseUrl: string): DatabaseKind {
  if (/^sqlite:.+/.test(databaseUrl)) return 'sqlite';
  if (/^postgres(ql)?:\/\/.+/.test(databaseUrl)) return 'postgresql';
  throw new RangeError('DATABASE_URL must be sqlite:<path> or postgresql://…');
}

/** Path of a `sqlite:` address, ':memory:' included. */
export function sqlitePath(databaseUrl: string): string {
  return databaseUrl.slice('sqlite:'.length);
}

/**
 * Options of the ORM for an address: `sqlite:var/masterplan.sqlite`, `sqlite::memory:` or `postgresql://…`.
 * @param statementSeconds after which PostgreSQL gives up a statement, and a transaction in which nothing happens
 * @throws RangeError for any other address.
 */
export function ormOptions(databaseUrl: string, statementSeconds?: number): SqlOptions {
  const kind = databaseKind(databaseUrl);
  const common = {
    entities: [...entities],
    extensions: [Migrator, PlanSchemaGenerator],
    subscribers: [new DataVersionSubscriber(), new AuditSubscriber()],
    schemaGenerator: { skipTables: [/^sqlite_/], disableForeignKeys: false, ignoreTriggers: true },
    migrations: {
      migrationsList: kind === 'sqlite' ? sqliteMigrations : postgresqlMigrations,
      tableName: 'schema_migration',
      disableForeignKeys: false,
      snapshot: false,
      silent: true,
    },
  } satisfies SqlOptions;
  if (kind === 'sqlite') {
    const path = sqlitePath(databaseUrl);
    return {
      ...common,
      driver: EmbeddedSqliteDriver,
      dbName: path,
      driverOptions: () => new EmbeddedSqliteDialect(path),
    };
  }
  return {
    ...common,
    driver: LastingPostgreSqlDriver,
    clientUrl: databaseUrl,
    pool: { min: 0, max: POSTGRESQL_POOL_MAX },
    driverOptions: {
      // Without them a database behind a dead network keeps every request waiting for ever.
      connectionTimeoutMillis: POSTGRESQL_CONNECT_MS,
      keepAlive: true,
      onPoolCreated: prepareReadsOf,
      ...(statementSeconds !== undefined && {
        statement_timeout: statementSeconds * 1000,
        idle_in_transaction_session_timeout: statementSeconds * 1000,
      }),
    },
  };
}
