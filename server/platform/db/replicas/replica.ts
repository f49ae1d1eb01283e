import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';
import { inTime } from '../../in-time.ts';
import type { DB } from '../kysely.ts';

/** After a failure a replica is not asked for so long. */
export const REST_MS = 5_000;

/** A replica that has not told its state by then counts as away. */
const ANSWER_MS = 1_000;

/** What is asked of a standby: its address as people may read it, and its tables. */
export interface ReplicaAccess {
  readonly name: string;
  readonly db: Kysely<DB>;
}

/** One standby: whether it has replayed what the primary had written, and whether it answers at all. */
export class Replica {
  readonly db: Kysely<DB>;
  readonly #name: string;
  readonly #log: Logger;
  readonly #monotonic: () => number;
  #restsUntil = 0;
  #away = false;

  /** @param monotonic milliseconds that only grow, whatever happens to the machine's clock */
  constructor({ name, db }: ReplicaAccess, log: Logger, monotonic: () => number = () => performance.now()) {
    this.db = db;
    this.#name = name;
    this.#log = log;
    this.#monotonic = monotonic;
  }

  /**
   * Has it replayed everything up to a place in the primary's log? False also where it does not answer, and where it is
   * no standby any more: a promoted server goes its own way.
   * @param place as the primary names it, such as 0/3000148
   */
  async hasReplayed(place: string): Promise<boolean> {
    if (this.#monotonic() < this.#restsUntil) return false;
    try {
      const { rows } = await inTime(
        sql<{ replayed: boolean | null }>`
          select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= cast(${place} as pg_lsn) as "replayed"
        `.execute(this.db),
        ANSWER_MS,
      );
      if (this.#away) this.#log.info({ replica: this.#name }, 'the replica is back');
      this.#away = false;
      return rows[0]?.replayed === true;
    } catch (error) {
      this.failed(error);
      return false;
    }
  }

  /** It did not answer a statement: for a while the primary does its work. */
  failed(error: unknown): void {
    this.#restsUntil = this.#monotonic() + REST_MS;
    if (!this.#away) {
      this.#log.warn({ err: error, replica: this.#name }, 'the replica is away, the primary does its work');
    }
    this.#away = true;
  }
}
