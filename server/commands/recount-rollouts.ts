import { bumpDataVersion } from '../platform/db/data-version.ts';
import { kysely } from '../platform/db/kysely.ts';
import { recountRollouts, repairRolloutCounters } from '../ozg/rollout-recount.ts';
import { assertUpToDate, readOptions, runCommand, withDatabase } from './run-command.ts';

/** Most differences that are printed. */
const SHOWN = 20;

/**
 * `npm run recount-rollouts [-- --repair]`: compares the counters that the dashboard reads with the roll-outs
 * themselves, names what differs, and with --repair writes the counters anew in one transaction.
 * @returns exit code: 0 when all agree (or were repaired), 1 when something differs
 */
async function main(): Promise<number> {
  const { repair } = readOptions({ repair: { type: 'boolean', default: false } });
  return withDatabase(async (orm) => {
    await assertUpToDate(orm);
    const differences = await recountRollouts(kysely(orm.em.fork()));
    for (const { counter, key, counted, recounted } of differences.slice(0, SHOWN)) {
      console.log(`${counter}: ${key}`);
      console.log(`  counted   ${counted ?? 'no row'}`);
      console.log(`  recounted ${recounted ?? 'no row'}`);
    }
    if (differences.length > SHOWN) console.log(`… and ${differences.length - SHOWN} more`);
    if (differences.length === 0) {
      console.log('The counters agree with the roll-outs.');
      return 0;
    }
    if (!repair) {
      console.error(
        `${differences.length} counters differ. "npm run recount-rollouts -- --repair" writes them anew.`,
      );
      return 1;
    }
    await orm.em.fork().transactional(async (tx) => {
      await repairRolloutCounters(kysely(tx));
      await bumpDataVersion(tx);
    });
    console.log(`${differences.length} counters were written anew.`);
    return 0;
  });
}

await runCommand(main);
