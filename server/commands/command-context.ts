import type { Config } from '../platform/config/read-config.ts';
import type { Database } from '../platform/db/connect.ts';
import { createClock } from '../platform/clock.ts';
import { kysely } from '../platform/db/kysely.ts';
import { createLogger } from '../platform/logger.ts';
import { ReadCache } from '../platform/read-cache.ts';
import { createSystemContext, type RequestContext } from '../platform/request-context.ts';
import { loadPlanSnapshot } from '../plans/plan-snapshot.ts';

/**
 * The context in which a command of the operator changes something: as the system itself.
 * @param name of the command; stands in the audit trail as the request
 */
export function commandContext(orm: Database, config: Config, name: string): RequestContext {
  const services = {
    clock: createClock(config.today),
    log: createLogger(config.logLevel),
    config,
    db: kysely(orm.em.fork()),
    orm,
    cache: new ReadCache(),
    publicAccess: config.publicAccess,
  };
  return createSystemContext(services, loadPlanSnapshot, { lang: 'en', requestId: name });
}
