import { readConfig } from '../platform/config.ts';
import { connectDatabase } from '../platform/db/connect.ts';
import { migrate } from '../platform/db/migrate.ts';

/** `npm run migrate`: brings the configured database to this version and says what ran. */
const config = readConfig(process.env);
const orm = await connectDatabase(config.databaseUrl);
try {
  const ran = await migrate(orm);
  console.log(ran.length === 0 ? 'The database is up to date.' : `Migrated: ${ran.join(', ')}.`);
} finally {
  await orm.close();
}
