import { fileURLToPath } from 'node:url';
import { SqlMikroORM } from '@mikro-orm/sql';
import { databaseKind, ormOptions } from './config.ts';

/**
 * Writes the next migration of one kind of database: the difference between the committed snapshot and the entities.
 * The first one needs a connection, later ones only read the snapshot. The new class is then added to
 * migrations/list.ts by hand.
 * @param databaseUrl an address of the kind to write for.
 * @param name short name in lower case, becomes part of the file's name.
 * @returns name of the file, null when nothing has changed.
 */
export async function createMigration(databaseUrl: string, name: string): Promise<string | null> {
  const kind = databaseKind(databaseUrl);
  const folder = fileURLToPath(new URL(`./migrations/${kind}`, import.meta.url));
  const options = ormOptions(databaseUrl);
  const orm = await SqlMikroORM.init({
    ...options,
    migrations: {
      ...options.migrations,
      path: folder,
      pathTs: folder,
      snapshot: true,
      snapshotName: '.snapshot',
      emit: 'ts',
      fileName: (timestamp, title) => `Migration${timestamp}_${title}`,
    },
  });
  try {
    const initial = (options.migrations?.migrationsList ?? []).length === 0;
    const result = await orm.migrator.create(folder, false, initial, name);
    return result.fileName === '' ? null : result.fileName;
  } finally {
    await orm.close(true);
  }
}
