import { createMigration } from '../platform/db/create-migration.ts';

/**
 * `npm run migration -- <name>`: writes the next migration of both kinds of database from what the entities say
 * and the last migration left. The new classes are then added to migrations/list.ts by hand.
 */
const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_]{2,40}$/.test(name)) {
  console.error('Name the migration in lower case: npm run migration -- sign_in');
  process.exit(1);
}
// Neither is connected to: the difference is taken against the committed snapshots.
for (const url of ['sqlite::memory:', 'postgresql://localhost/plan']) {
  const file = await createMigration(url, name);
  console.log(file ?? `${url}: nothing has changed`);
}
