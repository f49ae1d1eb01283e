import { AbstractSqlDriver, BaseSqliteConnection, SqlitePlatform, type Configuration } from '@mikro-orm/sql';

/** SQLite as the ORM sees it, with the same indexes as PostgreSQL: those that the entities name, none of its own. */
class EmbeddedSqlitePlatform extends SqlitePlatform {
  override indexForeignKeys(): boolean {
    return false;
  }
}

export class EmbeddedSqliteDriver extends AbstractSqlDriver<BaseSqliteConnection> {
  constructor(config: Configuration) {
    super(config, new EmbeddedSqlitePlatform(), BaseSqliteConnection, ['kysely']);
  }
}
