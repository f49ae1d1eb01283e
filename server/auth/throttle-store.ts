import { sql } from 'kysely';
import { RateLimiterRes } from 'rate-limiter-flexible';
import RateLimiterStoreAbstract from 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js';
import type { Clock } from '../platform/clock.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { later } from './session-limits.ts';

interface Stored {
  readonly points: number;
  readonly expiresAt: string | null;
}

/**
 * Rate limiter over the table sign_in_throttle, so that several server processes count together. Each count is one
 * statement that reads and writes at once: nobody slips through between the two.
 */
export class ThrottleStore extends RateLimiterStoreAbstract {
  readonly #db: ReadDatabase;
  readonly #clock: Clock;

  /**
   * @param options.points attempts that pass
   * @param options.duration seconds after which they are forgotten, counted from the first
   */
  constructor(
    db: ReadDatabase,
    clock: Clock,
    options: { readonly keyPrefix: string; readonly points: number; readonly duration: number },
  ) {
    super({ ...options, storeClient: db });
    this.#db = db;
    this.#clock = clock;
  }

  /** Called by the package: adds points, or begins anew where they have expired or `forceExpire` says so. */
  async _upsert(key: string, points: number, msDuration: number, forceExpire: boolean): Promise<Stored> {
    const now = this.#clock.now();
    const expiresAt = msDuration > 0 ? later(now, msDuration) : null;
    const stored = sql.ref('sign_in_throttle.expires_at');
    // Counted while a clock was ahead: put right, people would else wait for hours.
    const fromFuture = sql<boolean>`${stored} > ${later(now, 2 * msDuration)}`;
    const anew = sql<boolean>`${forceExpire} or ${stored} <= ${now} or ${fromFuture}`;
    return this.#db
      .insertInto('sign_in_throttle')
      .values({ key, points, expires_at: expiresAt })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          points: sql<number>`case when ${anew} then excluded.points else sign_in_throttle.points + excluded.points end`,
          expires_at: sql<string>`case when ${anew} then excluded.expires_at else sign_in_throttle.expires_at end`,
        }),
      )
      .returning(['points', 'expires_at as expiresAt'])
      .executeTakeFirstOrThrow();
  }

  /** Called by the package. */
  async _get(key: string): Promise<Stored | null> {
    const row = await this.#db
      .selectFrom('sign_in_throttle')
      .where('key', '=', key)
      .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', this.#clock.now())]))
      .select(['points', 'expires_at as expiresAt'])
      .executeTakeFirst();
    return row ?? null;
  }

  /** Called by the package. */
  async _delete(key: string): Promise<boolean> {
    const result = await this.#db.deleteFrom('sign_in_throttle').where('key', '=', key).executeTakeFirst();
    return result.numDeletedRows > 0n;
  }

  /** Called by the package: its view of what is stored. */
  _getRateLimiterRes(_key: string, changed: number, { points, expiresAt }: Stored): RateLimiterRes {
    const left = expiresAt === null ? -1 : Math.max(0, Date.parse(expiresAt) - Date.parse(this.#clock.now()));
    return new RateLimiterRes(Math.max(0, this.points - points), left, points, points === changed);
  }
}
