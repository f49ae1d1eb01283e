import type { InferKyselyDB, Kysely, SqlEntityManager } from '@mikro-orm/sql';
import type { ColumnType } from 'kysely';
import type { entities } from './entities.ts';

/** SQLite hands booleans out as 0 and 1, PostgreSQL as false and true. Both take true and false. */
type StoredBoolean = boolean | 0 | 1;
type BooleanColumn = ColumnType<StoredBoolean, boolean, boolean>;
type BooleanColumnWithDefault = ColumnType<StoredBoolean, boolean | undefined, boolean>;

type IsBoolean<T> = [T] extends [never] ? false : [T] extends [boolean] ? true : false;
type NormalisedColumn<C> =
  C extends ColumnType<infer S, infer I, unknown>
    ? IsBoolean<S> extends true
      ? undefined extends I
        ? BooleanColumnWithDefault
        : BooleanColumn
      : C
    : C;
type NormalisedTable<T> = {
  [K in keyof T]: IsBoolean<T[K]> extends true ? BooleanColumn : NormalisedColumn<T[K]>;
};
type Inferred = InferKyselyDB<(typeof entities)[number]>;

/** Every table with its snake_case columns, inferred from the entities. */
export type DB = { [K in keyof Inferred]: NormalisedTable<Inferred[K]> };

/**
 * Typed SQL for read models (one query per question) and for writes in bulk.
 * 1. `const rows = await kysely(em).selectFrom('measure_version').where('revision_id', '=', id).selectAll().execute()`
 * 2. Names are the database's: snake_case. Days come back as 'YYYY-MM-DD', counts through `Number(…)`, since
 *    PostgreSQL counts in bigint (a string); booleans through `asBoolean(row.simulated)`.
 * 3. Inside `em.transactional(async (tx) => …)` pass `tx`, never the outer `em`: on SQLite that one would wait forever.
 * 4. Writes in bulk: `inBatches(rows, (batch) => kysely(tx).insertInto('rollout').values(batch).execute())`, at the
 *    end `await bumpDataVersion(tx)`, since only a flush of entities raises the counter by itself.
 */
export function kysely(em: SqlEntityManager): Kysely<DB> {
  return em.getKysely<DB>();
}

/** A boolean column of a row as a boolean, whichever database it came from. */
export function asBoolean(value: StoredBoolean): boolean {
  return value === true || value === 1;
}
