/** Runs one query and answers with its rows. */
export type Query = (sql: string) => Promise<Record<string, unknown>[]>;

const MIGRATIONS_TABLE = 'schema_migration';

/** One line for each column, foreign key, check, index and trigger of an SQLite database, sorted. */
export async function describeSqlite(query: Query): Promise<string[]> {
  const lines: string[] = [];
  const objects = await query(
    `select type, name, tbl_name, sql from sqlite_master where name not like 'sqlite~_%' escape '~'
        and tbl_name <> '${MIGRATIONS_TABLE}'`,
  );
  for (const object of objects) {
    const sql = oneLine(object['sql']);
    if (object['type'] !== 'table') {
      lines.push(`${String(object['type'])} ${sql}`);
      continue;
    }
    const table = String(object['name']);
    const columns = await query(
      `select name, type, "notnull", dflt_value, pk from pragma_table_xinfo('${table}')`,
    );
    lines.push(...columns.map((column) => `column ${table}.${Object.values(column).map(String).join(' ')}`));
    lines.push(...clauses(withOwnLines(sql), 'constraint').map((clause) => `constraint ${table}: ${clause}`));
    lines.push(...clauses(sql, 'check').map((clause) => `check ${table}: ${clause}`));
  }
  return lines.toSorted();
}

/** SQLite writes a foreign key that was added with its column behind that column; a table's own line says the same. */
function withOwnLines(sql: string): string {
  return sql.replaceAll(
    /(`\w+`)([^,`]*)constraint (`\w+`) references/g,
    '$1$2constraint $3 foreign key ($1) references',
  );
}

/** One line for each column, constraint, index and trigger of a PostgreSQL schema, sorted. */
export async function describePostgresql(query: Query, schema: string): Promise<string[]> {
  const inSchema = `relnamespace = '${schema}'::regnamespace and c.relname <> '${MIGRATIONS_TABLE}'`;
  const rows = [
    ...(await query(
      `select concat_ws(' ', 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
              pg_get_expr(d.adbin, d.adrelid)) as line
         from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        where c.relkind = 'r' and c.${inSchema}`,
    )),
    ...(await query(
      `select concat_ws(' ', 'constraint', c.relname, o.conname, pg_get_constraintdef(o.oid)) as line
         from pg_constraint o join pg_class c on c.oid = o.conrelid where c.${inSchema}`,
    )),
    ...(await query(
      `select concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid)) as line
         from pg_index i join pg_class c on c.oid = i.indrelid where c.${inSchema}`,
    )),
    ...(await query(
      `select concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid), t.tgenabled, p.prosrc) as line
         from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
        where not t.tgisinternal and c.${inSchema}`,
    )),
  ];
  return rows.map((row) => oneLine(row['line']).replaceAll(`${schema}.`, '')).toSorted();
}

function oneLine(text: unknown): string {
  return String(text).replace(/\s+/g, ' ').trim();
}

/** Parts of a CREATE TABLE statement that begin with a word, each up to the comma or bracket that ends it. */
function clauses(sql: string, word: string): string[] {
  return [...sql.matchAll(new RegExp(`\\b${word}\\b`, 'gi'))].map(({ index }) => {
    let depth = 0;
    let end = index;
    for (; end < sql.length; end += 1) {
      const sign = sql[end];
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      if (depth < 0 || (depth === 0 && sign === ',')) break;
    }
    return sql.slice(index, end);
  });
}
