import { PostgreSqlConnection, PostgreSqlPlatform } from '@mikro-orm/postgresql';
import { AbstractSqlDriver, type Configuration } from '@mikro-orm/sql';
import type { Driver } from 'kysely';
import { outageOf } from './unavailable.ts';

/**
 * A connection that is lost in the middle of a transaction goes back to the pool, which throws it away. Left to itself
 * the rollback that follows fails and keeps its place in the pool for ever, so that a server whose database had been
 * away a few times had none left.
 */
class LastingPostgreSqlConnection extends PostgreSqlConnection {
  override createKyselyDialect(overrides: Parameters<PostgreSqlConnection['createKyselyDialect']>[0]) {
    const dialect = super.createKyselyDialect(overrides);
    const createDriver = dialect.createDriver.bind(dialect);
    dialect.createDriver = () => forgivingRollback(createDriver());
    return dialect;
  }
}

function forgivingRollback(driver: Driver): Driver {
  const rollback = driver.rollbackTransaction.bind(driver);
  driver.rollbackTransaction = async (connection) => {
    try {
      await rollback(connection);
    } catch (error) {
      // With its connection a transaction has ended: there is nothing left to roll back.
      if (outageOf(error) !== 'AWAY') throw error;
    }
  };
  return driver;
}

/** PostgreSQL as the ORM sees it, with connections that outlive an outage of the database. */
export class LastingPostgreSqlDriver extends AbstractSqlDriver<LastingPostgreSqlConnection> {
  constructor(config: Configuration) {
    super(config, new PostgreSqlPlatform(), LastingPostgreSqlConnection, ['kysely', 'pg']);
  }
}
