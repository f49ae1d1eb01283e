import { COUNTER_TRIGGERS, type CounterTrigger, counterStatements } from './counters.ts';
import { GUARDS, guardName, type Guard } from './guards.ts';

const TRUNCATE_FUNCTION = 'plan_truncate_guard';

export interface PostgresqlTrigger {
  name: string;
  table: string;
  functionName: string;
  /** Body of the function, as PostgreSQL keeps it. */
  body: string;
  /** The CREATE TRIGGER statement. */
  sql: string;
}

/**
 * Triggers for PostgreSQL: one function each. The deciding row (revision, report, round) is share-locked first and
 * read afterwards, so that publishing, accepting or closing cannot slip in between check and commit.
 * TRUNCATE is refused on every protected table.
 */
export function postgresqlTriggers(): PostgresqlTrigger[] {
  const tables = [...new Set(GUARDS.map((guard) => guard.table))];
  return [...GUARDS.map(rowTrigger), ...tables.map(truncateTrigger), ...COUNTER_TRIGGERS.map(counterTrigger)];
}

function rowTrigger(guard: Guard): PostgresqlTrigger {
  const name = guardName(guard);
  const locks = guard.deciding.map(
    ({ table, ids }) => `perform 1 from ${table} where id in (${ids.join(', ')}) order by id for share;`,
  );
  const refusals = guard.refusals.map(
    ({ code, text, when }) => `if ${when} then raise exception '${code}: ${text}'; end if;`,
  );
  const result = guard.event === 'delete' ? 'return old;' : 'return new;';
  return {
    name,
    table: guard.table,
    functionName: name,
    body: `begin ${[...locks, ...refusals, result].join(' ')} end;`,
    sql: `create trigger ${name} before ${guard.event} on ${guard.table} for each row execute function ${name}()`,
  };
}

function truncateTrigger(table: string): PostgresqlTrigger {
  const name = `${table}_truncate_guard`;
  return {
    name,
    table,
    functionName: TRUNCATE_FUNCTION,
    body: `begin raise exception 'LOCKED: % is never emptied', tg_table_name; end;`,
    sql: `create trigger ${name} before truncate on ${table} for each statement execute function ${TRUNCATE_FUNCTION}()`,
  };
}

/** Changed roll-outs are counted once a statement, so that bulk loads cost little; the register changes rarely. */
function counterTrigger({ name, table, event, columns, sources }: CounterTrigger): PostgresqlTrigger {
  const [old, now] = [event === 'insert' ? null : 'old_rows', event === 'delete' ? null : 'new_rows'];
  const { before, after } = sources ?? {
    before: old === null ? null : { rollouts: old },
    after: now === null ? null : { rollouts: now },
  };
  const statements = counterStatements(before, after).map((statement) => `${statement};`);
  const tables = [...(old ? [`old table as ${old}`] : []), ...(now ? [`new table as ${now}`] : [])].join(' ');
  const scope = sources ? 'for each row' : `referencing ${tables} for each statement`;
  const of = columns ? ` of ${columns.join(', ')}` : '';
  return {
    name,
    table,
    functionName: name,
    body: `begin ${statements.join(' ')} return null; end;`,
    sql: `create trigger ${name} after ${event}${of} on ${table} ${scope} execute function ${name}()`,
  };
}
