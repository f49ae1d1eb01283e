import { pino } from 'pino';
import { JOBS } from '../../server/jobs.ts';
import { createClock } from '../../server/platform/clock.ts';
import { connectDatabase } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { runDueJobs } from '../../server/platform/jobs/scheduler.ts';
import { ReadCache } from '../../server/platform/read-cache.ts';
import { NO_OPERATOR } from '../../server/platform/operator-texts.ts';

/** Run as a process of its own: `job-process.ts <address> <smtp address> <instant>`. Does all that is due at the instant. */
const [url, smtpUrl, now] = process.argv.slice(2);
if (!url || !smtpUrl || !now) throw new Error('Address, SMTP address and instant are needed');
const orm = await connectDatabase(url);
const services = {
  clock: createClock(null, () => new Date(now)),
  log: pino({ level: 'error' }),
  config: {
    publicUrl: 'https://masterplan.example',
    sessionSecret: null,
    reportSigningKey: null,
    oidc: null,
    mail: { smtpUrl, from: 'masterplan@demo.example' },
    operator: NO_OPERATOR,
  },
  db: kysely(orm.em.fork()),
  orm,
  cache: new ReadCache(),
  publicAccess: false,
};
await runDueJobs(services, JOBS, new AbortController().signal);
await orm.close(true);
