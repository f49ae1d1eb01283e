import { sql } from 'kysely';
import { recountRollouts } from '../../server/ozg/rollout-recount.ts';
import { loadOzgBoard } from '../../server/ozg/ozg-board.ts';
import { municipalityCounts } from '../../server/ozg/coverage/municipality-counts.ts';
import { connectDatabase, type Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { fill, middle, type NewDatabase, onNewDatabases } from './new-databases.ts';

/**
 * `npm run bench:rollouts [-- sizes…]`: does the dashboard's cost grow with the roll-outs? Loads the demonstration with
 * each number of made-up roll-outs (default 240,000 and 6,300,000) into a new database of each kind, and prints the
 * median time of a cold OZG board and of the coverage by municipality, beside the floor: one group-by over the
 * roll-outs themselves. At last the recount says whether the counters are right.
 */
const DAY = '2021-10-15';
const RUNS = 5;

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [240_000, 6_300_000]) {
  await onNewDatabases((database) => measure(database, size));
}

async function measure(database: NewDatabase, size: number): Promise<void> {
  const loading = await timed(() => fill(database, '--rollouts', String(size)));
  const orm = await connectDatabase(database.url);
  try {
    const db = kysely(orm.em.fork());
    const rows = await countOf(orm, 'rollout');
    const board = await median(() => loadOzgBoard(db, DAY));
    const coverage = await median(() => municipalityCounts(db, DAY));
    const floor = await median(() =>
      sql`select service_id, count(*) from rollout where available_from <= ${DAY} group by service_id`.execute(
        db,
      ),
    );
    const differences = await recountRollouts(db);
    console.log(
      [
        `${database.name} ${rows} roll-outs: loaded in ${seconds(loading)}`,
        `counters ${await countOf(orm, 'rollout_by_service')} + ${await countOf(orm, 'rollout_by_municipality')} rows`,
        `cold board ${ms(board)}, by municipality ${ms(coverage)}`,
        `group-by over all roll-outs ${ms(floor)} (${(floor / board).toFixed(1)} boards)`,
        differences.length === 0 ? 'recount agrees' : `RECOUNT DIFFERS in ${differences.length} rows`,
      ].join('; '),
    );
    if (differences.length > 0) process.exitCode = 1;
  } finally {
    await orm.close();
  }
}

async function countOf(orm: Database, table: string): Promise<number> {
  const rows = await orm.em.fork().execute<{ n: number | string }[]>(`select count(*) as n from ${table}`);
  return Number(rows[0]?.n ?? 0);
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await timed(work));
  return middle(times);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function seconds(value: number): string {
  return `${(value / 1000).toFixed(1)} s`;
}
