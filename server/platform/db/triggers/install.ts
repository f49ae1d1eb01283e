import type { SqlEntityManager } from '@mikro-orm/sql';
import { kindOf } from '../connect.ts';
import { postgresqlTriggers } from './postgresql.ts';
import { sqliteTriggers } from './sqlite.ts';

/** Statements that create every trigger on a fresh schema of that kind, in order. */
export function triggerStatements(kind: 'sqlite' | 'postgresql'): string[] {
  if (kind === 'sqlite') return sqliteTriggers().map((trigger) => trigger.sql);
  const triggers = postgresqlTriggers();
  const functions = new Map(triggers.map((trigger) => [trigger.functionName, trigger.body]));
  return [
    ...[...functions].map(
      ([name, body]) =>
        `create or replace function ${name}() returns trigger language plpgsql as $guard$${body}$guard$`,
    ),
    ...triggers.map((trigger) => trigger.sql),
  ];
}

/** Takes every trigger away, so that a migration may rewrite protected rows. `installTriggers` must follow. */
export async function dropTriggers(em: SqlEntityManager): Promise<void> {
  for (const { name, table } of await installedTriggers(em)) {
    await em.execute(
      kindOf(em) === 'sqlite' ? `drop trigger ${name}` : `drop trigger ${name} on ${table}`,
      [],
      'run',
    );
  }
}

/** Makes the installed triggers those of the list, in one transaction. */
export async function installTriggers(em: SqlEntityManager): Promise<void> {
  await em.fork().transactional(replaceTriggers);
}

/** As installTriggers, within the transaction of `tx`. */
export async function replaceTriggers(tx: SqlEntityManager): Promise<void> {
  await dropTriggers(tx);
  for (const sql of triggerStatements(kindOf(tx))) await tx.execute(sql, [], 'run');
}

/** True when the installed triggers are exactly those of the list: none missing, changed or left over. */
export async function triggersAreCurrent(em: SqlEntityManager): Promise<boolean> {
  const expected =
    kindOf(em) === 'sqlite'
      ? sqliteTriggers().map(({ name, sql }) => `${name} ${sql}`)
      : postgresqlTriggers().map(({ name, table, body }) => `${name} ${table} ${body}`);
  const found = (await installedTriggers(em)).map(({ name, table, text }) =>
    kindOf(em) === 'sqlite' ? `${name} ${text}` : `${name} ${table} ${text}`,
  );
  return expected.toSorted().join('\n') === found.toSorted().join('\n');
}

interface InstalledTrigger {
  name: string;
  table: string;
  text: string;
}

/** Enabled triggers of this schema whose names end in `_guard` or `_counter`. */
async function installedTriggers(em: SqlEntityManager): Promise<InstalledTrigger[]> {
  if (kindOf(em) === 'sqlite') {
    return em.execute<InstalledTrigger[]>(
      "select name, tbl_name as \"table\", sql as text from sqlite_master where type = 'trigger' and (name like '%~_guard' escape '~' or name like '%~_counter' escape '~')",
    );
  }
  return em.execute<InstalledTrigger[]>(
    `select t.tgname as name, c.relname as "table", p.prosrc as text
       from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
      where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal and t.tgenabled = 'O'
        and (t.tgname like '%~_guard' escape '~' or t.tgname like '%~_counter' escape '~')`,
  );
}
