import type { SqlEntityManager } from '@mikro-orm/sql';
import { connectDatabase } from '../connect.ts';
import { kysely } from '../kysely.ts';
import { replaceTriggers } from '../triggers/install.ts';
import type { ArchivePart, TableHead } from './archive-format.ts';
import { OWN_TABLES, postgresqlSnapshot } from './postgresql-snapshot.ts';
import type { ProductSchema } from './product-schema.ts';
import { differences, readParts } from './read-parts.ts';
import { assertKnown, inUse, notEmpty, notEqual, type RestoreOrder, type Restored } from './restore-order.ts';
import { snapshotParts } from './snapshot-parts.ts';
import { quoted } from './sqlite-snapshot.ts';

/** Restores into PostgreSQL, in one transaction from the first statement to the last. */
export async function restorePostgresql(
  databaseUrl: string,
  parts: AsyncIterable<ArchivePart>,
  schema: ProductSchema,
  order: RestoreOrder,
): Promise<Restored> {
  const orm = await connectDatabase(databaseUrl);
  try {
    return await orm.em.fork().transactional(async (tx) => {
      const run = (sql: string) => tx.execute(sql, [], 'run');
      const migrate = (migrations: string[]) =>
        orm.migrator.up({ migrations, transaction: tx.getTransactionContext() });
      const counter = await makeRoom(tx, order.replace);
      const keys: ForeignKey[] = [];
      const lastIds = new Map<string, number>();
      let insert = '';
      const { header, tables } = await readParts(parts, {
        async begin(head) {
          assertKnown(head, schema);
          await migrate(head.migrations);
          keys.push(...(await foreignKeys(tx)));
          for (const { table, name } of keys) await run(`alter table ${table} drop constraint "${name}"`);
          for (const table of await postgresqlSnapshot(tx).tables()) await run(`delete from ${table}`);
        },
        async table(head) {
          lastIds.set(head.table, head.lastId);
          insert = await insertStatement(tx, head);
        },
        async rows(_head, lines) {
          await tx.execute(insert, [`[${lines.join(',')}]`], 'run');
        },
      });
      for (const { table, name, definition } of keys) {
        await run(`alter table ${table} add constraint "${name}" ${definition}`);
      }
      await setSequences(tx, lastIds);
      const found = await readParts(snapshotParts(postgresqlSnapshot(tx), header.createdAt));
      const unequal = differences(tables, found.tables);
      if (unequal.length > 0) throw notEqual(unequal);
      const migrated = schema.migrations.slice(header.migrations.length);
      if (migrated.length > 0) await migrate([...migrated]);
      await replaceTriggers(tx);
      // Whoever kept an answer of the replaced database must not take it for one of this.
      if (counter !== null) {
        await run(`update data_version set counter = greatest(counter, ${counter}) + 1`);
      }
      await order.prove(kysely(tx));
      return { header, tables: found.tables, migrated, setAside: null };
    });
  } finally {
    await orm.close();
  }
}

/**
 * Takes the product's tables away, where they hold nothing or may be replaced.
 * @returns data version of the replaced database; null where nothing was replaced
 */
async function makeRoom(tx: SqlEntityManager, replace: boolean): Promise<number | null> {
  const snapshot = postgresqlSnapshot(tx);
  const tables = await snapshot.tables();
  let holdsData = false;
  for (const table of tables.filter((each) => each !== 'data_version')) {
    const [row] = await tx.execute<unknown[]>(`select 1 from ${table} limit 1`);
    holdsData ||= row !== undefined;
  }
  if (holdsData && !replace) throw notEmpty();
  if (tables.length > 0) {
    const [others] = await tx.execute<{ count: number }[]>(
      `select count(*)::int as count from pg_stat_activity where datname = current_database()
          and backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    if (others && others.count > 0) throw inUse();
  }
  const [version] = holdsData
    ? await tx.execute<{ counter: number }[]>('select counter from data_version where id = 1')
    : [];
  for (const table of tables) await tx.execute(`drop table ${table} cascade`, [], 'run');
  const [migrations] = await tx.execute<unknown[]>(
    `select 1 from pg_class where relname = 'schema_migration' and ${OWN_TABLES}`,
  );
  if (migrations !== undefined) await tx.execute('delete from schema_migration', [], 'run');
  return version?.counter ?? null;
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** They are away during the load, so that its order is free, and judge all rows when they are back. */
function foreignKeys(tx: SqlEntityManager): Promise<ForeignKey[]> {
  return tx.execute<ForeignKey[]>(
    `select c.relname as table, o.conname as name, pg_get_constraintdef(o.oid) as definition
       from pg_constraint o join pg_class c on c.oid = o.conrelid
      where o.contype = 'f' and c.relnamespace = current_schema()::regnamespace order by 1, 2`,
  );
}

/** Takes rows as they stand in the archive, a JSON list of them; the database takes them apart. */
async function insertStatement(tx: SqlEntityManager, { table, columns }: TableHead): Promise<string> {
  const types = await tx.execute<{ name: string; type: string }[]>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = ?::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  const typeOf = new Map(types.map(({ name, type }) => [name, type]));
  const values = columns.map((column, index) => `(e ->> ${index})::${typeOf.get(column) ?? 'text'}`);
  return `insert into ${table} (${quoted(columns)}) select ${values.join(', ')} from json_array_elements(?::json) e`;
}

async function setSequences(tx: SqlEntityManager, lastIds: ReadonlyMap<string, number>): Promise<void> {
  for (const [table, lastId] of lastIds) {
    if (lastId === 0) continue;
    await tx.execute(
      `select setval(s, ${lastId}) from pg_get_serial_sequence('${table}', 'id') s where s is not null`,
    );
  }
}
