import { connectDatabase } from '../connect.ts';

/** What this version of the product knows of its schema, whichever database it is asked for. */
export interface ProductSchema {
  /** Names of all migrations in the order they run; the same for both kinds of database. */
  readonly migrations: readonly string[];
  /** Columns that hold booleans, by table: SQLite itself does not tell them from numbers. */
  readonly booleans: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What this version knows: its migrations, and which columns hold booleans. Read from an empty database in memory. */
export async function productSchema(): Promise<ProductSchema> {
  const orm = await connectDatabase('sqlite::memory:');
  try {
    const booleans = new Map<string, Set<string>>();
    for (const { tableName, props } of orm.getMetadata().getAll().values()) {
      const columns = props.filter(({ runtimeType }) => runtimeType === 'boolean');
      booleans.set(tableName, new Set(columns.flatMap(({ fieldNames }) => fieldNames)));
    }
    const pending = await orm.migrator.getPending();
    return { migrations: pending.map(({ name }) => name), booleans };
  } finally {
    await orm.close(true);
  }
}
