import { type Database, kindOf } from './connect.ts';
import { alone } from './migration-lock.ts';
import { dropTriggers, installTriggers, triggersAreCurrent } from './triggers/install.ts';

/** Key of the advisory lock of PostgreSQL that a migration holds: any number, but always this one. */
const MIGRATION_LOCK = 20_211_015;

/**
 * Brings the schema to the newest state and installs the triggers. Triggers are away while a migration runs, since one
 * may have to rewrite protected rows; if it stops half way, `pendingMigrations` says so and the server does not start.
 * A second process that migrates waits until the first is done, and then finds nothing to do.
 * @returns names of the migrations that ran.
 */
export async function migrate(orm: Database): Promise<string[]> {
  const em = orm.em.fork();
  if (kindOf(em) === 'sqlite') return alone(orm.config.get('dbName') ?? '', () => migrateAlone(orm));
  return em.transactional(async (tx) => {
    await tx.execute('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
    return migrateAlone(orm);
  });
}

async function migrateAlone(orm: Database): Promise<string[]> {
  const em = orm.em.fork();
  const pending = await orm.migrator.getPending();
  if (pending.length > 0) {
    await dropTriggers(em);
    await orm.migrator.up();
  }
  if (!(await triggersAreCurrent(em))) await installTriggers(em);
  return pending.map((migration) => migration.name);
}

/** What `migrate` would do: names of migrations, and 'triggers' if those installed differ from the list. Empty: up to date. */
export async function pendingMigrations(orm: Database): Promise<string[]> {
  const pending = (await orm.migrator.getPending()).map((migration) => migration.name);
  if (pending.length > 0 || (await triggersAreCurrent(orm.em.fork()))) return pending;
  return ['triggers'];
}
