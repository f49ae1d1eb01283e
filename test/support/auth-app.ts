import { hashPassword } from '../../server/auth/password-hash.ts';
import type { DatabaseKind } from '../../server/platform/db/config.ts';
import type { Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import type { ReadDatabase } from '../../server/platform/read-database.ts';
import { CookieJar } from './cookie-jar.ts';
import { createDatabase } from './databases.ts';
import { type GraphqlAnswer, startTestApp, type TestApp, type TestAppOptions } from './test-app.ts';

export const PASSWORD = 'vier Pferde tanzen';
export const SESSION_SECRET = 'a secret of at least thirty-two characters';
export const CIO = 'cio@plan.example';
export const EDITOR = 'editor@plan.example';

/** Made once: each takes its 30 ms. */
const hashed = hashPassword(PASSWORD);

/** A clock that a test moves. */
class TestClock {
  #now = Date.parse('2026-11-24T08:00:00.000Z');
  readonly now = () => new Date(this.#now);

  advance({ hours = 0, minutes = 0, seconds = 0 }): void {
    this.#now += ((hours * 60 + minutes) * 60 + seconds) * 1000;
  }
}

/** A browser of its own: keeps cookies between its requests. */
export interface TestBrowser {
  readonly jar: CookieJar;
  ask<T>(query: string, variables?: object, headers?: Record<string, string>): Promise<GraphqlAnswer<T>>;
  /** Email of the person who is signed in; null for nobody. */
  email(headers?: Record<string, string>): Promise<string | null>;
  signIn(email: string, password?: string): Promise<GraphqlAnswer<SignInAnswer>>;
}

export interface SignInAnswer {
  signIn: { secondFactorNeeded: boolean; viewer: { role: string | null; email: string | null } };
}

export interface AuthApp {
  readonly app: TestApp;
  readonly orm: Database;
  readonly db: ReadDatabase;
  readonly clock: TestClock;
  /** @param app another process over the same database */
  readonly browser: (app?: TestApp) => TestBrowser;
  stop(): Promise<void>;
}

const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { secondFactorNeeded viewer { role email } }
}`;

/** The application over an empty database with one ministry, an editor and somebody of the CIO office. */
export async function startAuthApp(
  kind: DatabaseKind,
  options: Pick<TestAppOptions, 'config' | 'publicAccess'> = {},
): Promise<AuthApp> {
  const clock = new TestClock();
  const database = await createDatabase(kind);
  const { orm } = database;
  const db = kysely(orm.em.fork());
  await insertPeople(db);
  const app = await startTestApp(orm, { ...authOptions(clock), ...options });
  return {
    app,
    orm,
    db,
    clock,
    browser: (other = app) => openBrowser(other),
    async stop() {
      await app.stop();
      await database.drop();
    },
  };
}

/** Options of a second process over the same database. */
export function authOptions(clock: TestClock): TestAppOptions {
  return { now: clock.now, config: { sessionSecret: SESSION_SECRET } };
}

export function openBrowser(app: TestApp): TestBrowser {
  const jar = new CookieJar();
  const ask: TestBrowser['ask'] = async <T>(query: string, variables: object = {}, headers = {}) => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: jar.header, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    jar.take(response);
    const answer = (await response.json()) as Partial<GraphqlAnswer<T>>;
    return { data: answer.data ?? null, errors: answer.errors ?? [] };
  };
  return {
    jar,
    ask,
    async email(headers) {
      const { data } = await ask<{ viewer: { email: string | null } }>('{ viewer { email } }', {}, headers);
      if (data === null) throw new Error('the viewer was not answered');
      return data.viewer.email;
    },
    signIn: (email, password = PASSWORD) => ask<SignInAnswer>(SIGN_IN, { email, password }),
  };
}

async function insertPeople(db: ReadDatabase): Promise<void> {
  await db
    .insertInto('organisation')
    .values({
      code: 'SK',
      abbreviation: 'SK',
      kind: 'MINISTRY',
      name: 'Staatskanzlei',
      lineage: 'SK',
      position: 1,
    })
    .execute();
  const { id } = await db.selectFrom('organisation').select('id').executeTakeFirstOrThrow();
  const password_hash = await hashed;
  const created_at = '2026-01-01T00:00:00.000Z';
  await db
    .insertInto('account')
    .values([
      {
        email: CIO,
        display_name: 'Carla CIO',
        role: 'CIO_OFFICE',
        organisation_id: null,
        password_hash,
        created_at,
      },
      {
        email: EDITOR,
        display_name: 'Erik Editor',
        role: 'EDITOR',
        organisation_id: id,
        password_hash,
        created_at,
      },
    ])
    .execute();
}
