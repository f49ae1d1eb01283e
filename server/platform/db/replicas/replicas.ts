import { type Kysely, sql } from 'kysely';
import type { ReadDatabase } from '../../read-database.ts';
import type { DB } from '../kysely.ts';
import { type Route, routedDatabase } from './routed-database.ts';
import type { Replica } from './replica.ts';

/** The database as one request reads it. */
export interface RequestReads {
  readonly db: ReadDatabase;
  /** From now on the request reads from the primary: it has just written. */
  readonly toPrimary: () => void;
}

/**
 * Shares reads out among the replicas of PostgreSQL. The rule: a request is answered by a replica only if that has
 * replayed everything that the primary had committed when the request first read. So nobody is ever answered with less
 * than was committed before they asked, whoever wrote it and through whichever process; it takes no memory of who has
 * seen what. A replica that lags or is away answers nobody, and the primary does its work until it has caught up.
 */
export class Replicas {
  readonly #primary: Kysely<DB>;
  readonly #replicas: readonly Replica[];
  #turn = 0;

  constructor(primary: Kysely<DB>, replicas: readonly Replica[]) {
    this.#primary = primary;
    this.#replicas = replicas;
  }

  /** The database of one request. Nothing is asked before its first read. */
  openRequest(): RequestReads {
    let choice: Promise<Replica | null> | null = null;
    let atPrimary = false;
    const route: Route = {
      primary: this.#primary,
      async replica() {
        const replica = atPrimary ? null : await (choice ??= chooseAmong());
        // The request may have written while the choice was made.
        return atPrimary ? null : replica;
      },
      toPrimary: () => {
        atPrimary = true;
      },
    };
    const chooseAmong = () => this.#choose();
    return { db: routedDatabase(route), toPrimary: route.toPrimary };
  }

  /** One request stays with one replica, so that it never steps back in time. */
  async #choose(): Promise<Replica | null> {
    const place = await this.#committed();
    this.#turn += 1;
    for (let next = 0; next < this.#replicas.length; next += 1) {
      const replica = this.#replicas[(this.#turn + next) % this.#replicas.length];
      if (replica && (await replica.hasReplayed(place))) return replica;
    }
    return null;
  }

  /**
   * The place in the primary's log up to which everything that anybody could have seen is written. What was committed
   * has reached the disk, but for a server that is told not to wait for it.
   */
  async #committed(): Promise<string> {
    const { rows } = await sql<{ place: string }>`
      select cast(case when current_setting('synchronous_commit') = 'off' then pg_current_wal_insert_lsn()
        else pg_current_wal_flush_lsn() end as text) as "place"`.execute(this.#primary);
    const place = rows[0]?.place;
    if (place === undefined) throw new Error('the primary does not say how far its log reaches');
    return place;
  }
}
