import { databaseKind, sqlitePath } from '../config.ts';
import type { ArchivePart } from './archive-format.ts';
import { productSchema } from './product-schema.ts';
import type { RestoreOrder, Restored } from './restore-order.ts';
import { restorePostgresql } from './restore-postgresql.ts';
import { restoreSqlite } from './restore-sqlite.ts';

/**
 * Puts an archive in the place of a database: all or nothing. The schema is made as it was when the archive was taken,
 * the rows are loaded, read back and compared, then later migrations run.
 * @throws ArchiveFault in words for operators; the database is as it was then
 */
export async function restoreArchive(
  databaseUrl: string,
  parts: AsyncIterable<ArchivePart>,
  order: RestoreOrder,
): Promise<Restored> {
  const schema = await productSchema();
  return databaseKind(databaseUrl) === 'sqlite'
    ? restoreSqlite(sqlitePath(databaseUrl), parts, schema, order)
    : restorePostgresql(databaseUrl, parts, schema, order);
}
