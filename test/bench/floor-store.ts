import { DatabaseSync } from 'node:sqlite';
import { createRequire } from 'node:module';
import { databaseKind, sqlitePath } from '../../server/platform/db/config.ts';

/** Values by the names that the statements use. */
export type Values = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>>;

/** A statement that is parsed once. Parameters are written `:name`. */
export type Statement = (values: Values) => Row[] | Promise<Row[]>;

/** A database as bare as its driver allows. */
export interface FloorStore {
  readonly kind: 'sqlite' | 'postgresql';
  prepare(sql: string): Statement;
  /** One durable transaction, holding one connection. */
  transaction<T>(work: (prepared: (sql: string) => Statement) => Promise<T>): Promise<T>;
}

/** @param url `sqlite:<path>` or `postgresql://…` */
export function openFloorStore(url: string): FloorStore {
  return databaseKind(url) === 'sqlite' ? sqliteStore(sqlitePath(url)) : postgresStore(url);
}

const NAMED = /:([a-z]\w*)/g;

function sqliteStore(file: string): FloorStore {
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  const statements = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    const names = [...new Set([...sql.matchAll(NAMED)].map(([, name]) => name ?? ''))];
    const run: Statement = (values) =>
      statement.all(Object.fromEntries(names.map((name) => [name, (values[name] ?? null) as string])));
    statements.set(sql, run);
    return run;
  };
  return {
    kind: 'sqlite',
    prepare,
    async transaction(work) {
      database.exec('begin immediate');
      const done = await work(prepare);
      database.exec('commit');
      return done;
    },
  };
}

interface Client {
  query(query: { name: string; text: string; values: unknown[] } | string): Promise<{ rows: Row[] }>;
  release(): void;
}

interface Pool extends Omit<Client, 'release'> {
  connect(): Promise<Client>;
}

/** The driver that the ORM brings along; it is no dependency of its own. */
function openPool(url: string): Pool {
  const require = createRequire(createRequire(import.meta.url).resolve('@mikro-orm/postgresql'));
  const { Pool: PgPool } = require('pg') as { Pool: new (options: object) => Pool };
  return new PgPool({ connectionString: url, max: 10 });
}

function postgresStore(url: string): FloorStore {
  const pool = openPool(url);
  const parsed = new Map<string, { name: string; text: string; names: string[] }>();
  const parse = (sql: string) => {
    let known = parsed.get(sql);
    if (!known) {
      const names: string[] = [];
      const text = sql.replaceAll(NAMED, (_, name: string) => {
        if (!names.includes(name)) names.push(name);
        return `$${names.indexOf(name) + 1}`;
      });
      known = { name: `floor-${parsed.size}`, text, names };
      parsed.set(sql, known);
    }
    return known;
  };
  const on =
    (client: Pick<Client, 'query'>) =>
    (sql: string): Statement => {
      const { name, text, names } = parse(sql);
      return async (values) => {
        const answer = await client.query({ name, text, values: names.map((each) => values[each] ?? null) });
        return answer.rows;
      };
    };
  return {
    kind: 'postgresql',
    prepare: on(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const done = await work(on(client));
        await client.query('commit');
        return done;
      } finally {
        client.release();
      }
    },
  };
}
