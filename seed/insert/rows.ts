import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Insertable } from 'kysely';
import { inBatches } from '../../server/platform/db/batches.ts';
import { type DB, kysely } from '../../server/platform/db/kysely.ts';
import type { PlanDate } from '../../shared/domain/plan-date.ts';

/** Inserts rows of one table in batches, in order. All rows have the same columns. */
export async function insertRows<T extends keyof DB>(
  em: SqlEntityManager,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> {
  await inBatches(rows, (batch) => kysely(em).insertInto(table).values(batch).execute());
}

/** Ids by natural key. The database is empty, so a table's rows are numbered from 1 in the order of their keys. */
export class Numbering {
  readonly #kind: string;
  readonly #ids = new Map<string, number>();

  constructor(kind: string, keys: Iterable<string> = []) {
    this.#kind = kind;
    for (const key of keys) if (!this.#ids.has(key)) this.#ids.set(key, this.#ids.size + 1);
  }

  /** @throws Error for a key that was not numbered */
  id(key: string): number {
    const id = this.#ids.get(key);
    if (id === undefined) throw new Error(`unknown ${this.#kind}: ${key}`);
    return id;
  }

  idOrNull(key: string | null): number | null {
    return key === null ? null : this.id(key);
  }

  entries(): [string, number][] {
    return [...this.#ids];
  }
}

/** Counts up the ids of rows that have no natural key. */
export function counter(): () => number {
  let last = 0;
  return () => (last += 1);
}

/** The two columns of a planned date: `<stem>_date` and `<stem>_precision`. */
export function dateColumns<S extends string>(stem: S, date: PlanDate | null): DateColumns<S> {
  const columns = { [`${stem}_date`]: date?.date ?? null, [`${stem}_precision`]: date?.precision ?? null };
  return columns as DateColumns<S>;
}

type DateColumns<S extends string> = { [K in `${S}_date`]: string | null } & {
  [K in `${S}_precision`]: PlanDate['precision'] | null;
};
