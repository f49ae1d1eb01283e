import type { DatabaseKind } from '../../../server/platform/db/config.ts';
import type { Database } from '../../../server/platform/db/connect.ts';
import { kysely } from '../../../server/platform/db/kysely.ts';
import type { ReadDatabase } from '../../../server/platform/read-database.ts';
import { createDatabase } from '../databases.ts';
import { type GraphqlAnswer, startTestApp, type TestApp } from '../test-app.ts';
import { type Actor, ACTORS, ADDRESSES } from './actors.ts';
import { type ChangeWatch, watchChanges } from './change-watch.ts';

/** A line of the audit trail, as far as it tells of a refusal. */
export interface Denial {
  readonly id: number;
  readonly actorId: number | null;
  /** What was tried. */
  readonly tried: string;
}

/** The demonstration with all actors at its door. */
export interface RightsDesk {
  readonly orm: Database;
  readonly db: ReadDatabase;
  readonly changes: ChangeWatch;
  /** Asks as somebody; errors come back as data. */
  ask<T>(actor: Actor, query: string, variables?: object): Promise<GraphqlAnswer<T>>;
  /** Gives somebody a new session, after one that a call ended. */
  renew(actor: Actor): Promise<void>;
  /** Cookie header of somebody; empty for those who are not signed in. */
  cookie(actor: Actor): string;
  /** Address of the application that somebody meets: with public access or without. */
  url(actor: Actor): string;
  accountId(actor: Exclude<Actor, 'nobody' | 'public'>): number;
  /** Refusals that the audit trail holds beyond those told before. */
  denials(): Promise<Denial[]>;
  stop(): Promise<void>;
}

const SESSION_SECRET = 'a secret of at least thirty-two characters';

/** Two applications over one database: public access off, and on. */
export async function startRightsDesk(kind: DatabaseKind): Promise<RightsDesk> {
  const database = await createDatabase(kind, 'demonstration');
  const changes = await watchChanges(database.orm, kind);
  const config = { sessionSecret: SESSION_SECRET };
  const [closed, open] = await Promise.all([
    startTestApp(database.orm, { config }),
    startTestApp(database.orm, { config, publicAccess: true }),
  ]);
  const db = kysely(database.orm.em.fork());
  const accounts = new Map(
    (await db.selectFrom('account').select(['id', 'email']).execute()).map(({ id, email }) => [email, id]),
  );
  const accountId = (actor: Exclude<Actor, 'nobody' | 'public'>) => accounts.get(ADDRESSES[actor]) ?? 0;
  const cookies = new Map<Actor, string>();
  const appOf = (actor: Actor): TestApp => (actor === 'public' ? open : closed);
  const renew = async (actor: Actor) => {
    if (actor === 'nobody' || actor === 'public') return;
    cookies.set(actor, (await closed.as(ADDRESSES[actor])).cookie);
    if (actor === 'half') await oweSecondFactor(db, accountId('half'));
  };
  for (const actor of ACTORS) await renew(actor);
  let lastDenial = 0;
  return {
    orm: database.orm,
    db,
    changes,
    ask: (actor, query, variables) =>
      appOf(actor).ask(query, variables, { cookie: cookies.get(actor) ?? '' }),
    renew,
    cookie: (actor) => cookies.get(actor) ?? '',
    url: (actor) => appOf(actor).url,
    accountId,
    async denials() {
      const found = await db
        .selectFrom('audit_entry')
        .where('id', '>', lastDenial)
        .where('action', '=', 'access.denied')
        .select(['id', 'actor_id as actorId', 'entity_key as tried'])
        .orderBy('id')
        .execute();
      lastDenial = found.at(-1)?.id ?? lastDenial;
      return found;
    },
    async stop() {
      await closed.stop();
      await open.stop();
      await database.drop();
    },
  };
}

async function oweSecondFactor(db: ReadDatabase, account: number): Promise<void> {
  await db
    .updateTable('auth_session')
    .set({ level: 'SECOND_FACTOR_PENDING' })
    .where('account_id', '=', account)
    .execute();
}
