import { COUNTER_TRIGGERS, type CounterTrigger, counterStatements } from './counters.ts';
import type { RolloutSource } from './rollout-counts.ts';
import { GUARDS, guardName, type Guard } from './guards.ts';

/** Name and text of each trigger for SQLite. Its writers come one after another, so nothing needs locking. */
export function sqliteTriggers(): { name: string; sql: string }[] {
  return [
    ...GUARDS.map((guard) => ({ name: guardName(guard), sql: triggerSql(guard) })),
    ...COUNTER_TRIGGERS.map((trigger) => ({ name: trigger.name, sql: counterSql(trigger) })),
  ];
}

function triggerSql(guard: Guard): string {
  const refusals = guard.refusals.map(
    ({ code, text, when }) => `select raise(abort, '${code}: ${text}') where ${when};`,
  );
  return (
    `CREATE TRIGGER ${guardName(guard)} before ${guard.event} on ${guard.table} ` +
    `for each row begin ${refusals.join(' ')} end`
  );
}

function counterSql({ name, event, table, columns, sources }: CounterTrigger): string {
  const { before, after } = sources ?? {
    before: event === 'insert' ? null : changedRollout('old'),
    after: event === 'delete' ? null : changedRollout('new'),
  };
  const of = columns ? ` of ${columns.join(', ')}` : '';
  const statements = counterStatements(before, after).map((statement) => `${statement};`);
  return `CREATE TRIGGER ${name} after ${event}${of} on ${table} for each row begin ${statements.join(' ')} end`;
}

/** The row of a trigger in the place of the table. */
function changedRollout(row: 'old' | 'new'): RolloutSource {
  const columns = ['service_id', 'municipality_id', 'available_from', 'available_to', 'simulated'];
  return { rollouts: `(select ${columns.map((column) => `${row}.${column} as ${column}`).join(', ')})` };
}
