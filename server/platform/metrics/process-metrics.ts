import { monitorEventLoopDelay } from 'node:perf_hooks';
import product from '../../../package.json' with { type: 'json' };
import { mailCounts } from '../mail/mail-transport.ts';
import type { ServerServices } from '../request-context.ts';
import { poolStates } from '../worker-pool.ts';
import { databasePool } from './database-pool.ts';
import type { MetricRegistry, Sample } from './registry.ts';

const NANOSECONDS = 1e9;

/** What the process holds and does: memory, event loop, connections, caches, threads, mails. */
export function observeProcess(registry: MetricRegistry, services: ServerServices): void {
  registry.observe('masterplan_build_info', 'gauge', 'Always 1.', () => [
    [1, { version: product.version, node: process.version }],
  ]);
  registry.observe('process_start_time_seconds', 'gauge', 'Unix time at which the process began.', () => [
    [Math.round(Date.now() / 1000 - process.uptime())],
  ]);
  registry.observe('process_resident_memory_bytes', 'gauge', 'Memory of the process.', () => [
    [process.memoryUsage.rss()],
  ]);
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  registry.observe(
    'nodejs_eventloop_lag_seconds',
    'gauge',
    'Delay of the event loop since it was last asked for.',
    () => {
      const samples: Sample[] = (['50', '99', '100'] as const).map((quantile) => [
        delay.percentile(Number(quantile)) / NANOSECONDS,
        { quantile: String(Number(quantile) / 100) },
      ]);
      delay.reset();
      return samples;
    },
  );
  registry.observe(
    'masterplan_db_connections',
    'gauge',
    'Connections of this process to the database, and requests that wait for one.',
    async () => Object.entries(await databasePool(services.orm)).map(([state, count]) => [count, { state }]),
  );
  const ofCache = (field: 'hits' | 'misses' | 'entries') => () =>
    services.cache.stats().map((family): Sample => [family[field], { family: family.name }]);
  registry.observe(
    'masterplan_cache_hits_total',
    'counter',
    'Answers taken from the cache.',
    ofCache('hits'),
  );
  registry.observe('masterplan_cache_misses_total', 'counter', 'Answers computed.', ofCache('misses'));
  registry.observe('masterplan_cache_entries', 'gauge', 'Answers kept.', ofCache('entries'));
  registry.observe('masterplan_kept_answers', 'gauge', 'Whole answers that wait to be sent again.', () => [
    [services.cache.answers.held().entries],
  ]);
  registry.observe(
    'masterplan_kept_answers_bytes',
    'gauge',
    'What they take, without their compressed form.',
    () => [[services.cache.answers.held().bytes]],
  );
  registry.observe('masterplan_workers', 'gauge', 'Threads by state, and work that waits.', () =>
    poolStates().flatMap(({ pool, busy, idle, waiting }): Sample[] => [
      [busy, { pool, state: 'busy' }],
      [idle, { pool, state: 'idle' }],
      [waiting, { pool, state: 'waiting' }],
    ]),
  );
  registry.observe('masterplan_mails_total', 'counter', 'Mails handed to the mail server, by outcome.', () =>
    Object.entries(mailCounts).map(([outcome, count]) => [count, { outcome }]),
  );
}
