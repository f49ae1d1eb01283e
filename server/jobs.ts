import { cleanUpJob } from './platform/jobs/clean-up.job.ts';
import { type Scheduler, startScheduler } from './platform/jobs/scheduler.ts';
import type { ServerServices } from './platform/request-context.ts';
import { deadlineNoticesJob } from './notifications/deadline-notices.job.ts';
import { mailDigestJob } from './notifications/mail-digest.job.ts';

/** What the server does by itself, in this order: what is new today stands in today's mail. */
export const JOBS = [deadlineNoticesJob, mailDigestJob, cleanUpJob] as const;

/** Starts the server's own work. Any number of server processes may do so on one database. */
export function startJobs(services: ServerServices): Scheduler {
  return startScheduler(services, JOBS);
}
