import { pino } from 'pino';
import { createClock } from '../../server/platform/clock.ts';
import type { MailConfig } from '../../server/platform/app-config.ts';
import type { Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { ReadCache } from '../../server/platform/read-cache.ts';
import type { ServerServices } from '../../server/platform/request-context.ts';
import { NO_OPERATOR } from '../../server/platform/operator-texts.ts';

export interface JobServices extends ServerServices {
  /** Lines that the jobs logged. */
  readonly logged: readonly string[];
  /** Sets the machine's clock: an instant in UTC. */
  setNow(instant: string): void;
}

export interface JobServicesOptions {
  /** Instant that the machine's clock shows, in UTC. */
  readonly now: string;
  /** Fixed day of a demonstration; without it the calendar. */
  readonly today?: string;
  readonly mail?: MailConfig;
}

/** What a server process hands to its jobs, with a clock that the test sets. */
export function jobServices(orm: Database, { now, today, mail }: JobServicesOptions): JobServices {
  const logged: string[] = [];
  let instant = now;
  return {
    clock: createClock(today ?? null, () => new Date(instant)),
    log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
    config: {
      publicUrl: 'https://masterplan.example',
      sessionSecret: null,
      reportSigningKey: null,
      oidc: null,
      mail: mail ?? null,
      operator: NO_OPERATOR,
    },
    db: kysely(orm.em.fork()),
    orm,
    cache: new ReadCache(),
    publicAccess: false,
    logged,
    setNow: (next) => {
      instant = next;
    },
  };
}
