import { readConfig } from '../server/platform/config.ts';
import { connectDatabase } from '../server/platform/db/connect.ts';
import { migrate } from '../server/platform/db/migrate.ts';
import { isEmpty, seedDemonstration } from './seed.ts';

/**
 * `npm run seed [-- --if-empty]`: migrates the database of DATABASE_URL and writes the demonstration into it.
 * With --if-empty a database that holds something is left as it is; without, it is an error.
 */
async function main(flags: readonly string[]): Promise<void> {
  const orm = await connectDatabase(readConfig(process.env).databaseUrl);
  try {
    await migrate(orm);
    if (flags.includes('--if-empty') && !(await isEmpty(orm))) return;
    const started = performance.now();
    await seedDemonstration(orm);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`Demonstration plan written in ${seconds} s.`);
  } finally {
    await orm.close();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
