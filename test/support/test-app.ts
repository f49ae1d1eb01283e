import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { pino } from 'pino';
import { type AppOptions, createApp } from '../../server/app.ts';
import { hashToken, newToken } from '../../server/auth/session-token.ts';
import type { AppConfig } from '../../server/platform/app-config.ts';
import { createClock } from '../../server/platform/clock.ts';
import type { Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import type { DatabaseKind } from '../../server/platform/db/config.ts';
import { createHttpServer } from '../../server/platform/http/http-server.ts';
import { loggerOptions } from '../../server/platform/logger.ts';
import type { PersistedDocuments } from '../../server/platform/graphql/persisted-documents.ts';
import { ReadCache } from '../../server/platform/read-cache.ts';
import { countStatements, type StatementCounter } from './count-statements.ts';
import { createDatabase } from './databases.ts';
import { NO_OPERATOR } from '../../server/platform/operator-texts.ts';

/** The day on which the demonstration stands still. */
export const DEMO_TODAY = '2021-10-15';

export interface TestAppOptions {
  readonly today?: string;
  readonly publicAccess?: boolean;
  readonly introspection?: boolean;
  readonly clientFolder?: string;
  readonly metricsToken?: string;
  readonly documents?: PersistedDocuments;
  /** What differs from the configuration of a plain installation. */
  readonly config?: Partial<AppConfig>;
  /** The machine's clock, for sessions and records; without it the real one. */
  readonly now?: () => Date;
  /** Account whose session `ask` and `get` use; without it they ask as a visitor. */
  readonly reader?: string;
  /** Other limits than the product's. */
  readonly limits?: AppOptions['limits'];
  /** Does the plan hold simulated histories? False leaves its marks off. */
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

/** Somebody who is signed in. */
export interface TestPerson {
  /** Value of the Cookie header. */
  readonly cookie: string;
  ask<T>(query: string, variables?: object, headers?: Record<string, string>): Promise<GraphqlAnswer<T>>;
  get<T>(query: string, variables?: object): Promise<T>;
}

export interface TestApp {
  /** Address without a path. */
  readonly url: string;
  /** The application behind it, with its routes. */
  readonly express: Express;
  readonly statements: StatementCounter;
  /** Lines that the server logged. */
  readonly logged: readonly string[];
  /** Asks the API; errors come back as data. */
  ask<T>(query: string, variables?: object, headers?: Record<string, string>): Promise<GraphqlAnswer<T>>;
  /** Asks the API and insists on an answer without errors. */
  get<T>(query: string, variables?: object): Promise<T>;
  /** The person of an account, in a session of their own. @param email such as cio@demo.example */
  as(email: string): Promise<TestPerson>;
  /** Forgets every kept answer, so that the next question is a cold one. */
  forget(): void;
  stop(): Promise<void>;
}

/** Serves the whole application on a free port over a database of the caller. */
export async function startTestApp(orm: Database, options: TestAppOptions = {}): Promise<TestApp> {
  const logged: string[] = [];
  const statements = countStatements(kysely(orm.em.fork()));
  let cache = new ReadCache();
  const config: AppConfig = {
    publicUrl: 'http://localhost:4000',
    sessionSecret: null,
    reportSigningKey: null,
    oidc: null,
    mail: null,
    operator: NO_OPERATOR,
    ...options.config,
  };
  const clock = createClock(options.today ?? DEMO_TODAY, options.now);
  const services = {
    clock,
    config,
    orm,
    log: pino(loggerOptions('info'), { write: (line: string) => void logged.push(line) }),
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
    ...(options.limits && { limits: options.limits }),
    metricsToken: options.metricsToken ?? null,
    documents: options.documents,
  });
  const server = createHttpServer(app.http).listen(0, '127.0.0.1');
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
  const getBy =
    (asker: TestApp['ask']) =>
    async <T>(query: string, variables: object = {}) => {
      const { data, errors } = await asker<T>(query, variables);
      if (errors.length > 0 || data === null) {
        throw new Error(`the API answered ${JSON.stringify(errors)}\n${logged.join('')}`);
      }
      return data;
    };
  return {
    url,
    express: app.http,
    statements,
    logged,
    ask,
    get: getBy(ask),
    async as(email) {
      const token = await openTestSession(orm, email, clock.now(), config.sessionSecret);
      const cookie = `${config.publicUrl.startsWith('https:') ? '__Host-masterplan' : 'masterplan'}=${token}`;
      const asPerson: TestApp['ask'] = (query, variables, headers) =>
        ask(query, variables, { cookie, ...headers });
      return { cookie, ask: asPerson, get: getBy(asPerson) };
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

/** Signs the person of an account in without a password. @returns the token of the session cookie */
export async function openTestSession(
  orm: Database,
  email: string,
  now: string,
  secret: string | null,
): Promise<string> {
  const db = kysely(orm.em.fork());
  const { id } = await db
    .selectFrom('account')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const token = newToken();
  const expiresAt = new Date(Date.parse(now) + 3_600_000).toISOString();
  await db
    .insertInto('auth_session')
    .values({
      token_hash: hashToken(token, secret),
      account_id: id,
      level: 'FULL',
      method: 'PASSWORD',
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return token;
}

/** The application over a database of its own that holds the demonstration; stopping it drops the database. */
export async function startSeededApp(
  kind: DatabaseKind,
  options: TestAppOptions = {},
): Promise<TestApp & { readonly orm: Database }> {
  const database = await createDatabase(kind, 'demonstration');
  if (options.demonstration === false) {
    await kysely(database.orm.em.fork()).updateTable('plan').set({ demonstration: false }).execute();
  }
  const app = await startTestApp(database.orm, options);
  const reader = options.reader === undefined ? app : await app.as(options.reader);
  return {
    ...app,
    ask: reader.ask,
    get: reader.get,
    orm: database.orm,
    async stop() {
      await app.stop();
      await database.drop();
    },
  };
}
