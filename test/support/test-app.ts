import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { seedDemonstration } from '../../seed/seed.ts';
import { createApp } from '../../server/app.ts';
import { createClock } from '../../server/platform/clock.ts';
import type { Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import type { DatabaseKind } from '../../server/platform/db/config.ts';
import { ReadCache } from '../../server/platform/read-cache.ts';
import { countStatements, type StatementCounter } from './count-statements.ts';
import { createDatabase } from './databases.ts';

/** The day on which the demonstration stands still. */
export const DEMO_TODAY = '2021-10-15';

export interface TestAppOptions {
  readonly today?: string;
  readonly publicAccess?: boolean;
  readonly introspection?: boolean;
  readonly clientFolder?: string;
  /** Does the plan hold simulated histories? False turns the visitor's rights of a demonstration off. */
  readonly demonstration?: boolean;
}

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly fields?: readonly string[];
    readonly requestId?: string;
  };
}

export interface GraphqlAnswer<T> {
  readonly data: T | null;
  readonly errors: readonly GraphqlError[];
}

export interface TestApp {
  /** Address without a path. */
  readonly url: string;
  readonly statements: StatementCounter;
  /** Lines that the server logged. */
  readonly logged: readonly string[];
  /** Asks the API; errors come back as data. */
  ask<T>(query: string, variables?: object, headers?: Record<string, string>): Promise<GraphqlAnswer<T>>;
  /** Asks the API and insists on an answer without errors. */
  get<T>(query: string, variables?: object): Promise<T>;
  /** Forgets every kept answer, so that the next question is a cold one. */
  forget(): void;
  stop(): Promise<void>;
}

/** Serves the whole application on a free port over a database of the caller. */
export async function startTestApp(orm: Database, options: TestAppOptions = {}): Promise<TestApp> {
  const logged: string[] = [];
  const statements = countStatements(kysely(orm.em.fork()));
  let cache = new ReadCache();
  const services = {
    clock: createClock(options.today ?? DEMO_TODAY),
    log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
    db: statements.db,
    get cache() {
      return cache;
    },
    publicAccess: options.publicAccess ?? false,
  };
  const app = await createApp({
    services,
    introspection: options.introspection ?? false,
    clientFolder: options.clientFolder ?? '/nonexistent',
  });
  const server = createServer(app.http).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const ask: TestApp['ask'] = async <T>(query: string, variables: object = {}, headers = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: T | null; errors?: GraphqlError[] };
    return { data: answer.data ?? null, errors: answer.errors ?? [] };
  };
  return {
    url,
    statements,
    logged,
    ask,
    async get<T>(query: string, variables: object = {}) {
      const { data, errors } = await ask<T>(query, variables);
      if (errors.length > 0 || data === null) {
        throw new Error(`the API answered ${JSON.stringify(errors)}\n${logged.join('')}`);
      }
      return data;
    },
    forget() {
      cache = new ReadCache();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await app.close();
    },
  };
}

/** The application over a database of its own that holds the demonstration; stopping it drops the database. */
export async function startSeededApp(
  kind: DatabaseKind,
  options: TestAppOptions = {},
): Promise<TestApp & { readonly orm: Database }> {
  const database = await createDatabase(kind);
  await seedDemonstration(database.orm);
  if (options.demonstration === false) {
    await kysely(database.orm.em.fork()).updateTable('plan').set({ demonstration: false }).execute();
  }
  const app = await startTestApp(database.orm, options);
  return {
    ...app,
    orm: database.orm,
    async stop() {
      await app.stop();
      await database.drop();
    },
  };
}
