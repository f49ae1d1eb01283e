import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { archiveParts, writeArchive } from '../platform/db/archive/archive-file.ts';
import { readParts } from '../platform/db/archive/read-parts.ts';
import { withSnapshot } from '../platform/db/archive/with-snapshot.ts';
import { readConfig } from '../platform/config/read-config.ts';
import { CommandRefused, readArguments, runCommand } from './run-command.ts';

/**
 * `npm run backup -- FILE`: writes everything that the database holds at this moment into one file, while the server
 * goes on, and reads the file back. Only its owner may read it. An existing file is not overwritten.
 */
async function main(): Promise<number> {
  const { positionals } = readArguments({});
  const [path, more] = positionals;
  if (path === undefined || more !== undefined) throw new CommandRefused('usage: npm run backup -- FILE');
  if (existsSync(path)) {
    throw new CommandRefused(`${path} is there already and stays as it is. Name another file.`);
  }
  const { databaseUrl } = readConfig(process.env);
  await withSnapshot(databaseUrl, new Date().toISOString(), (parts) => writeArchive(path, parts));
  const { tables } = await readParts(archiveParts(path));
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const { size } = await stat(path);
  console.log(`${path}: ${rows} rows of ${tables.length} tables, ${size} bytes, read back and whole.`);
  return 0;
}

await runCommand(main);
