import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../server/platform/db/connect.ts';
import { bumpDataVersion } from '../server/platform/db/data-version.ts';
import { kysely } from '../server/platform/db/kysely.ts';
import { buildDemonstration } from './demonstration.ts';
import { insertBulkRollouts } from './insert/bulk-rollouts.ts';
import { insertCatalogue } from './insert/catalogue.ts';
import { insertHistories } from './insert/histories.ts';
import { numberAll } from './insert/ids.ts';
import { insertRevisions } from './insert/revisions.ts';
import { continueSequences } from './insert/sequences.ts';
import { loadSeedData } from './load/seed-data.ts';
import { multiplyRevisions } from './scale-revisions.ts';
import { type Scale, multiplyMeasures } from './scale.ts';

export interface SeedOptions {
  /** Multiplies the data for measurements of speed; the demonstration itself goes without. */
  readonly scale?: Scale;
}

/** The database holds something already; nothing was written. */
export class NotEmptyError extends Error {
  constructor() {
    super('The database is not empty. The demonstration is only written into an empty, migrated database.');
    this.name = 'NotEmptyError';
  }
}

/** True where neither a plan nor an account exists. */
export async function isEmpty(orm: Database): Promise<boolean> {
  return holdsNothing(orm.em.fork());
}

/**
 * Writes the demonstration plan with its simulated histories, in one transaction: all or nothing.
 * @param orm a migrated database
 * @throws NotEmptyError when it holds a plan or an account; SeedDataError when the seed data is faulty
 */
export async function seedDemonstration(orm: Database, options: SeedOptions = {}): Promise<void> {
  const { measures, revisions, rollouts } = options.scale ?? {};
  const built = buildDemonstration(loadSeedData());
  const wide = measures === undefined ? built : multiplyMeasures(built, measures);
  const demo = revisions === undefined ? wide : multiplyRevisions(wide, revisions);
  const ids = numberAll(demo);
  await orm.em.fork().transactional(async (em) => {
    if (!(await holdsNothing(em))) throw new NotEmptyError();
    await insertCatalogue(em, demo, ids);
    await insertRevisions(em, demo, ids);
    await insertHistories(em, demo, ids);
    if (rollouts !== undefined) await insertBulkRollouts(em, demo, ids, rollouts);
    await continueSequences(em);
    await bumpDataVersion(em);
  });
}

async function holdsNothing(em: SqlEntityManager): Promise<boolean> {
  const db = kysely(em);
  const plan = await db.selectFrom('plan').select('id').limit(1).executeTakeFirst();
  const account = await db.selectFrom('account').select('id').limit(1).executeTakeFirst();
  return plan === undefined && account === undefined;
}
