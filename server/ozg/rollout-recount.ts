import { sql } from 'kysely';
import {
  COUNTER_COLUMNS,
  countedRollouts,
  countStatement,
  ROLLOUT_COUNTERS,
  type RolloutCounter,
} from '../platform/db/triggers/rollout-counts.ts';
import type { ReadDatabase } from '../platform/read-database.ts';

/** A row of a counter that is not what the roll-outs give. */
export interface CounterDifference {
  readonly counter: RolloutCounter;
  /** Its key in words: "service_id 7, first_day 2021-03-01, …". */
  readonly key: string;
  /** Sums that the table holds, and that the roll-outs give; null where there is no such row. */
  readonly counted: string | null;
  readonly recounted: string | null;
}

/** Compares every row of both counters with the roll-outs themselves. Empty where all agree. */
export async function recountRollouts(db: ReadDatabase): Promise<CounterDifference[]> {
  const differences: CounterDifference[] = [];
  for (const counter of ROLLOUT_COUNTERS) differences.push(...(await recount(db, counter)));
  return differences;
}

/** Writes both counters anew from the roll-outs. Runs inside the transaction of `db`. */
export async function repairRolloutCounters(db: ReadDatabase): Promise<void> {
  for (const counter of ROLLOUT_COUNTERS) {
    await sql`delete from ${sql.table(counter)}`.execute(db);
    await sql.raw(countStatement(counter, '+', {})).execute(db);
  }
}

async function recount(db: ReadDatabase, counter: RolloutCounter): Promise<CounterDifference[]> {
  const { key, sums } = COUNTER_COLUMNS[counter];
  const columns = [...key, ...sums].map((column) => `cast(${column} as text) as ${column}`).join(', ');
  // Rows that went back to nothing may stand or not.
  const something = sums.map((sum) => `${sum} <> 0`).join(' or ');
  const read = async (from: string) => {
    const { rows } = await sql
      .raw<Record<string, string>>(`select ${columns} from ${from} where ${something}`)
      .execute(db);
    return new Map(rows.map((row) => [wordsOf(row, key), wordsOf(row, sums)]));
  };
  const counted = await read(`${counter} c`);
  const recounted = await read(`(${countedRollouts(counter)}) c`);
  const keys = new Set([...counted.keys(), ...recounted.keys()]);
  return [...keys].flatMap((each) => {
    const [is, should] = [counted.get(each) ?? null, recounted.get(each) ?? null];
    return is === should ? [] : [{ counter, key: each, counted: is, recounted: should }];
  });
}

function wordsOf(row: Readonly<Record<string, string>>, columns: readonly string[]): string {
  return columns.map((column) => `${column} ${row[column] ?? ''}`).join(', ');
}
