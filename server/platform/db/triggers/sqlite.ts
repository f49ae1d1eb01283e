import { GUARDS, guardName, type Guard } from './guards.ts';

/** Name and text of each trigger for SQLite. Its writers come one after another, so nothing needs locking. */
export function sqliteTriggers(): { name: string; sql: string }[] {
  return GUARDS.map((guard) => ({ name: guardName(guard), sql: triggerSql(guard) }));
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
