import type { ReadDatabase } from '../../read-database.ts';
import { ArchiveFault, type ArchiveHeader, type TableEnd } from './archive-format.ts';
import type { ProductSchema } from './product-schema.ts';

export interface RestoreOrder {
  /** May a database that holds something be replaced? */
  readonly replace: boolean;
  /** Judges the restored database before it becomes the real one. @throws where it is not sound */
  prove(db: ReadDatabase): Promise<void>;
}

export interface Restored {
  readonly header: ArchiveHeader;
  /** What was read back from the new database, equal to the archive. */
  readonly tables: readonly TableEnd[];
  /** Migrations that ran afterwards, because the archive is of an older version. */
  readonly migrated: readonly string[];
  /** Where the replaced database lies now; null where there was none, or it is gone. */
  readonly setAside: string | null;
}

/** @throws ArchiveFault where the archive is of a version that this one does not know */
export function assertKnown({ migrations }: ArchiveHeader, schema: ProductSchema): void {
  const unknown = migrations.filter((name, index) => name !== schema.migrations[index]);
  if (unknown.length === 0) return;
  throw new ArchiveFault(
    `The archive was taken by another or newer version of the product (unknown: ${unknown.join(', ')}). ` +
      'Nothing was changed; restore it with that version and update afterwards.',
  );
}

/** Refuses a database that holds something, unless it may be replaced. */
export function notEmpty(): ArchiveFault {
  return new ArchiveFault(
    'The database holds data already; nothing was changed. "--replace" puts the archive in its place.',
  );
}

/** Refuses a database that others work on. */
export function inUse(): ArchiveFault {
  return new ArchiveFault(
    'Somebody is connected to the database; nothing was changed. Stop every server first, then try again.',
  );
}

/** Refuses what was restored and is not what the archive says. @param lines what differs */
export function notEqual(lines: readonly string[]): ArchiveFault {
  return new ArchiveFault(
    ['What was read back is not what the archive holds; the database is as it was.', ...lines].join('\n  '),
  );
}
