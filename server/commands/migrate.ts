import { migrate } from '../platform/db/migrate.ts';
import { readOptions, runCommand, withDatabase } from './run-command.ts';

/** `npm run migrate`: brings the configured database to this version and says what ran. */
async function main(): Promise<number> {
  readOptions({});
  const ran = await withDatabase(migrate);
  console.log(ran.length === 0 ? 'The database is up to date.' : `Migrated: ${ran.join(', ')}.`);
  return 0;
}

await runCommand(main);
