import { archiveParts } from '../platform/db/archive/archive-file.ts';
import { readParts } from '../platform/db/archive/read-parts.ts';
import { restoreArchive } from '../platform/db/archive/restore-archive.ts';
import { readConfig } from '../platform/config/read-config.ts';
import { type Proof, proveDatabase } from './prove-database.ts';
import { restoredLines } from './restored-lines.ts';
import { CommandRefused, readArguments, runCommand } from './run-command.ts';

/**
 * `npm run restore -- FILE [--replace] [--check]`: checks an archive from its first line to its last, then makes it the
 * database of DATABASE_URL, SQLite or PostgreSQL, wherever it was taken. All or nothing. `--check` only checks.
 */
async function main(): Promise<number> {
  const { positionals, values } = readArguments({
    replace: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  });
  const [path, more] = positionals;
  if (path === undefined || more !== undefined) {
    throw new CommandRefused('usage: npm run restore -- FILE [--replace] [--check]');
  }
  const { databaseUrl } = readConfig(process.env);
  const { header, tables } = await readParts(archiveParts(path));
  console.log(
    `${path} is whole: ${tables.length} tables, taken ${header.createdAt} from ${header.database}.`,
  );
  if (values.check) return 0;
  let proof: Proof | null = null;
  const restored = await restoreArchive(databaseUrl, archiveParts(path), {
    replace: values.replace,
    prove: async (db) => {
      proof = await proveDatabase(db);
    },
  });
  for (const line of restoredLines(restored, proof)) console.log(line);
  return 0;
}

await runCommand(main);
