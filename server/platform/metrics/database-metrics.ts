import type { ReadDatabase } from '../read-database.ts';
import type { MetricRegistry } from './registry.ts';

const MS = 1000;

/** What the database knows of the whole installation, whichever process is asked: data version, jobs, mails. */
export function observeDatabase(registry: MetricRegistry, db: ReadDatabase): void {
  registry.observe('masterplan_data_version', 'gauge', 'Counter of all committed changes.', async () => {
    const { counter } = await db.selectFrom('data_version').select('counter').executeTakeFirstOrThrow();
    return [[counter]];
  });
  registry.observe(
    'masterplan_job_last_success_seconds',
    'gauge',
    'Unix time at which a job was last done.',
    async () =>
      (await lastRuns(db)).map(({ name, finished_at }) => [seconds(finished_at ?? ''), { job: name }]),
  );
  registry.observe(
    'masterplan_job_duration_seconds',
    'gauge',
    'How long a job took when it was last done.',
    async () =>
      (await lastRuns(db)).map(({ name, started_at, finished_at }) => [
        seconds(finished_at ?? '') - seconds(started_at),
        { job: name },
      ]),
  );
  registry.observe(
    'masterplan_job_failures',
    'gauge',
    'Days whose work was given up, or has failed and waits for its next attempt.',
    async () => {
      const rows = await db
        .selectFrom('job_run')
        .where((eb) => eb.or([eb('outcome', 'like', 'given up%'), eb('finished_at', 'is', null)]))
        .select(['name', 'finished_at', 'outcome'])
        .execute();
      const failed = rows.filter(
        ({ finished_at, outcome }) => finished_at !== null || /"failures":[1-9]/.test(outcome ?? ''),
      );
      const counts = Map.groupBy(failed, ({ name }) => name);
      return [...counts].map(([job, runs]) => [runs.length, { job }]);
    },
  );
  registry.observe('masterplan_digests', 'gauge', 'Daily mails by state.', async () => {
    const rows = await db
      .selectFrom('mail_digest')
      .select((eb) => [
        eb.fn.count<string | number>('sent_at').as('sent'),
        eb.fn.count<string | number>('last_error').as('failed'),
        eb.fn.countAll<string | number>().as('all'),
      ])
      .executeTakeFirstOrThrow();
    const [sent, all] = [Number(rows.sent), Number(rows.all)];
    return [
      [sent, { state: 'sent' }],
      [Number(rows.failed), { state: 'failed' }],
      [all - sent, { state: 'unsent' }],
    ];
  });
}

/** The newest run of each job that was done and not given up. */
function lastRuns(db: ReadDatabase) {
  return db
    .selectFrom('job_run as r')
    .where('r.outcome', 'not like', 'given up%')
    .where('r.finished_at', '=', (eb) =>
      eb
        .selectFrom('job_run as o')
        .whereRef('o.name', '=', 'r.name')
        .where('o.outcome', 'not like', 'given up%')
        .select((inner) => inner.fn.max('o.finished_at').as('newest')),
    )
    .select(['r.name', 'r.started_at', 'r.finished_at'])
    .execute();
}

function seconds(instant: string): number {
  return Date.parse(instant) / MS;
}
