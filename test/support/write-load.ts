import { setTimeout as pause } from 'node:timers/promises';
import { IsolationLevel } from '@mikro-orm/sql';
import { recountRollouts } from '../../server/ozg/rollout-recount.ts';
import { verifyAuditChain } from '../../server/audit/verify-audit-chain.ts';
import type { Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import type { ReadDatabase } from '../../server/platform/read-database.ts';
import { SERVER_SECRET } from './server-process.ts';
import { openTestSession } from './test-app.ts';

/** First day of the periods that the load writes and takes back. */
const DAY = '2021-06-01';
const SET = `mutation ($input: SetAvailabilityInput!) { setAvailability(input: $input) { changed } }`;
const SAVE = `mutation ($input: SaveAccountInput!) { saveAccount(input: $input) { account { email } } }`;

/** Accounts that one administrator makes: a little less than the hundred an hour of server/auth/throttle.ts. */
const ACCOUNTS_EACH = 90;
/** For more than three thousand accounts. */
const ADMINISTRATORS = 40;

/** A write that the server has said yes to. */
export interface Acknowledged {
  /** As the audit trail knows the request. */
  readonly requestId: string;
  /** Address of a new account; null for availability. */
  readonly email: string | null;
}

export interface WriteLoad {
  readonly acknowledged: readonly Acknowledged[];
  /** Sentences with which the server refused, each once. */
  readonly refusals: ReadonlySet<string>;
  stop(): Promise<void>;
}

/**
 * People who write without a pause: new accounts with their invitations, and services that become available in all
 * 419 municipalities at once and then nowhere. A request that is not answered is never repeated; the next one is another.
 * @param orm a demonstration
 * @param address where the server is now; null while it is not
 */
export async function startWriteLoad(
  orm: Database,
  address: () => string | null,
  writers: { readonly accounts: number; readonly services: number },
): Promise<WriteLoad> {
  const now = new Date().toISOString();
  const admins = await openAdministrators(orm, now);
  let made = 0;
  const office = await openTestSession(orm, 'cio@demo.example', now, SERVER_SECRET);
  const acknowledged: Acknowledged[] = [];
  const refusals = new Set<string>();
  const stopping = new AbortController();

  const post = async (token: string, query: string, input: object, email: string | null) => {
    const url = address();
    if (url === null) return pause(20);
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `masterplan=${token}` },
        body: JSON.stringify({ query, variables: { input } }),
      });
      const { errors } = (await response.json()) as { errors?: { message: string }[] };
      if (errors?.[0]) refusals.add(errors[0].message);
      else acknowledged.push({ requestId: response.headers.get('x-request-id') ?? '', email });
    } catch (error) {
      // Nobody said yes: whether it was written is open, and either will do.
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
      await pause(20);
    }
  };
  const addAccounts = async (writer: number) => {
    for (let turn = 0; !stopping.signal.aborted; turn += 1) {
      const email = `load-${writer}-${turn}-${process.hrtime.bigint()}@demo.example`;
      const input = { email, displayName: 'Load', role: 'CABINET', active: true };
      const admin = admins[Math.floor(made / ACCOUNTS_EACH)];
      if (admin === undefined) throw new Error('the load has used up its administrators');
      made += 1;
      await post(admin, SAVE, input, email);
    }
  };
  const toggle = async (service: string) => {
    for (let turn = 0; !stopping.signal.aborted; turn += 1) {
      const change = turn % 2 === 0 ? 'BEGIN' : 'UNDO';
      await post(office, SET, { service, change, day: DAY, all: true }, null);
    }
  };
  const services = await unusedServices(kysely(orm.em.fork()), writers.services);
  const work = [
    ...Array.from({ length: writers.accounts }, (_, writer) => addAccounts(writer)),
    ...services.map(toggle),
  ];
  return {
    acknowledged,
    refusals,
    async stop() {
      stopping.abort();
      await Promise.all(work);
    },
  };
}

/** Sessions of administrators of their own. */
async function openAdministrators(orm: Database, now: string): Promise<string[]> {
  const sessions: string[] = [];
  for (let count = 0; count < ADMINISTRATORS; count += 1) {
    const email = `admin-${process.hrtime.bigint()}@demo.example`;
    await orm.em.fork().execute(
      `insert into account (email, display_name, role, active, mail_wanted, created_at, version)
        select ?, display_name, role, active, mail_wanted, created_at, version from account where email = ?`,
      [email, 'admin@demo.example'],
    );
    sessions.push(await openTestSession(orm, email, now, SERVER_SECRET));
  }
  return sessions;
}

async function unusedServices(db: ReadDatabase, count: number): Promise<string[]> {
  const rows = await db
    .selectFrom('ozg_service')
    .where('execution', '<>', 'FEDERAL')
    .where('id', 'not in', db.selectFrom('rollout').select('service_id'))
    .orderBy('code')
    .limit(count)
    .select('code')
    .execute();
  return rows.map(({ code }) => code);
}

/** What a database after a crash must be: empty where every acknowledged write is there whole, and nothing half. */
export function losses(orm: Database, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  // One snapshot, since other nodes go on writing meanwhile.
  return orm.em.fork().transactional((tx) => lossesIn(kysely(tx), acknowledged), {
    isolationLevel: IsolationLevel.REPEATABLE_READ,
  });
}

async function lossesIn(db: ReadDatabase, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const found: string[] = [];
  const chain = await verifyAuditChain(db);
  if (!chain.intact) found.push(`the audit trail is broken at ${chain.brokenAt}`);
  const entries = await db
    .selectFrom('audit_entry')
    .where('action', 'in', ['account.save', 'rollout.save'])
    .orderBy('id')
    .select(['action', 'request_id as requestId', 'subject', 'entity_key as entityKey', 'after'])
    .execute();
  const recorded = new Set(entries.map(({ requestId }) => requestId));
  const accounts = await db
    .selectFrom('account as a')
    .leftJoin('auth_token as t', 't.account_id', 'a.id')
    .where('a.email', 'like', 'load-%')
    .select(['a.email', 't.id as token'])
    .execute();
  const emails = new Set(accounts.map(({ email }) => email));
  for (const { requestId, email } of acknowledged) {
    // A change that changed nothing, since an unanswered one before it had come through, leaves no entry.
    if (email !== null && !recorded.has(requestId))
      found.push(`${requestId} was acknowledged and is not on record`);
    if (email !== null && !emails.has(email)) found.push(`${email} was acknowledged and is gone`);
  }
  found.push(
    ...accounts.filter(({ token }) => token === null).map(({ email }) => `${email} has no invitation`),
  );
  const saved = entries.flatMap(({ action, subject }) => (action === 'account.save' ? (subject ?? '') : []));
  const loads = saved.filter((email) => email.startsWith('load-'));
  if (loads.length !== accounts.length) found.push(`${accounts.length} accounts, ${loads.length} on record`);
  found.push(...(await halfServices(db, entries)));
  found.push(
    ...(await recountRollouts(db)).map(({ counter, key }) => `counter ${counter} is wrong at ${key}`),
  );
  return found;
}

async function halfServices(
  db: ReadDatabase,
  entries: readonly { readonly action: string; readonly entityKey: string; readonly after: string | null }[],
): Promise<string[]> {
  const expected = new Map<string, number>();
  for (const { action, entityKey, after } of entries) {
    if (action !== 'rollout.save' || after === null) continue;
    // Only setAvailability writes it, with exactly these.
    const { change, municipalities } = JSON.parse(after) as { change: string; municipalities: number };
    expected.set(entityKey, change === 'BEGIN' ? municipalities : 0);
  }
  const rows = await db
    .selectFrom('rollout as r')
    .innerJoin('ozg_service as s', 's.id', 'r.service_id')
    .where('s.code', 'in', [...expected.keys(), ''])
    .groupBy('s.code')
    .select(['s.code', (eb) => eb.fn.countAll().as('count')])
    .execute();
  const counted = new Map(rows.map(({ code, count }) => [code, Number(count)]));
  return [...expected].flatMap(([code, count]) =>
    (counted.get(code) ?? 0) === count
      ? []
      : [`${code}: ${counted.get(code) ?? 0} periods, on record ${count}`],
  );
}
