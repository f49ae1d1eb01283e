import { restoreArchive } from '../platform/db/archive/restore-archive.ts';
import { withSnapshot } from '../platform/db/archive/with-snapshot.ts';
import { readConfig } from '../platform/config/read-config.ts';
import { type Proof, proveDatabase } from './prove-database.ts';
import { restoredLines } from './restored-lines.ts';
import { CommandRefused, readOptions, runCommand } from './run-command.ts';

/**
 * `npm run move -- --to ADDRESS [--replace]`: copies everything from the database of DATABASE_URL into another one, of
 * either kind, and compares each table there with where it came from. The source is only read and stays as it is; the
 * server should be stopped, since what is written meanwhile stays behind.
 */
async function main(): Promise<number> {
  const { to, replace } = readOptions({
    to: { type: 'string' },
    replace: { type: 'boolean', default: false },
  });
  if (to === undefined) throw new CommandRefused('usage: npm run move -- --to postgresql://… [--replace]');
  const { databaseUrl } = readConfig(process.env);
  // The target's address is judged as strictly as the source's.
  const target = readConfig({ ...process.env, DATABASE_URL: to }).databaseUrl;
  if (target === databaseUrl) throw new CommandRefused('--to names the database of DATABASE_URL itself.');
  let proof: Proof | null = null;
  const restored = await withSnapshot(databaseUrl, new Date().toISOString(), (parts) =>
    restoreArchive(target, parts, {
      replace,
      prove: async (db) => {
        proof = await proveDatabase(db);
      },
    }),
  );
  for (const { table, rows, sha256 } of restored.tables) console.log(`${sha256} ${rows} ${table}`);
  for (const line of restoredLines(restored, proof)) console.log(line);
  console.log('Set DATABASE_URL to the new address and start the server; the old database was only read.');
  return 0;
}

await runCommand(main);
