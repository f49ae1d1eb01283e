import { sql } from 'kysely';
import type { Role } from '../../shared/domain/vocabulary.ts';
import type { Database } from '../platform/db/connect.ts';
import { kysely } from '../platform/db/kysely.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { loadNotices, type NoticeRow } from './notice-rows.ts';

/** A refused digest is tried so many times in all. */
export const DIGEST_ATTEMPTS_MAX = 5;

/** Notices that one mail lists; the others are only counted. */
const LISTED_MAX = 30;

/** A digest that is still to be sent. */
export interface PendingDigest {
  readonly id: number;
  readonly accountId: number;
  readonly attempts: number;
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  /** Code of the person's organisation. */
  readonly organisation: string | null;
}

/** What a claimed digest says. */
export interface DigestContent {
  /** The newest ones. */
  readonly notices: readonly NoticeRow[];
  /** All of them. */
  readonly count: number;
}

/** Creates the digests of a slot: for everybody who wants mail and has unread notices that no mail has listed. */
export async function createDigests(db: ReadDatabase, slot: string, now: string): Promise<void> {
  await sql`
    insert into mail_digest (account_id, slot, created_at, attempts)
    select a.id, cast(${slot} as varchar(40)), cast(${now} as varchar(24)), 0 from account a
    where a.active = ${true} and a.mail_wanted = ${true} and exists (
      select 1 from notice n where n.account_id = a.id and n.read_at is null and n.digest_id is null)
    on conflict (account_id, slot) do nothing`.execute(db);
}

/** The digests of a slot that wait to be sent. */
export async function pendingDigests(db: ReadDatabase, slot: string): Promise<PendingDigest[]> {
  return db
    .selectFrom('mail_digest as d')
    .innerJoin('account as a', 'a.id', 'd.account_id')
    .leftJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select(['d.id as id', 'd.attempts as attempts', 'a.id as accountId', 'a.email as email'])
    .select(['a.display_name as displayName', 'a.role as role', 'o.code as organisation'])
    .where('d.slot', '=', slot)
    .where('d.sent_at', 'is', null)
    .where('d.claimed_at', 'is', null)
    .where('d.attempts', '<', DIGEST_ATTEMPTS_MAX)
    .where('a.active', '=', true)
    .where('a.mail_wanted', '=', true)
    .orderBy('d.id')
    .execute();
}

/**
 * Takes a digest to send it, with the notices that it will list: from now on no other process sends it, and no other
 * mail lists them. A digest whose notices have all been read meanwhile is dropped.
 * @param compose makes the mail; where it throws, nothing is taken
 * @returns null where there is nothing to send, or somebody else was faster
 */
export async function claimDigest<Mail>(
  orm: Database,
  { id, accountId }: PendingDigest,
  now: string,
  revisionId: number | null,
  compose: (content: DigestContent) => Mail,
): Promise<Mail | null> {
  return orm.em.fork().transactional(async (tx) => {
    const db = kysely(tx);
    const claimed = await db
      .updateTable('mail_digest')
      .set({ claimed_at: now, last_error: null })
      .where('id', '=', id)
      .where('claimed_at', 'is', null)
      .where('sent_at', 'is', null)
      .executeTakeFirst();
    if (claimed.numUpdatedRows !== 1n) return null;
    const listed = await db
      .updateTable('notice')
      .set({ digest_id: id })
      .where('account_id', '=', accountId)
      .where('read_at', 'is', null)
      .where('digest_id', 'is', null)
      .executeTakeFirst();
    const count = Number(listed.numUpdatedRows);
    if (count === 0) {
      await db.deleteFrom('mail_digest').where('id', '=', id).execute();
      return null;
    }
    const notices = await loadNotices(db, sql`n.digest_id = ${id}`, revisionId, LISTED_MAX);
    return compose({ notices, count });
  });
}

/** The mail server has taken it. */
export async function markSent(db: ReadDatabase, id: number, now: string): Promise<void> {
  await db
    .updateTable('mail_digest')
    .set((eb) => ({ sent_at: now, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The mail server has surely not taken it: the digest and its notices are free again. */
export async function releaseRefused(orm: Database, id: number, error: string): Promise<void> {
  await orm.em.fork().transactional(async (tx) => {
    const db = kysely(tx);
    await db.updateTable('notice').set({ digest_id: null }).where('digest_id', '=', id).execute();
    await db
      .updateTable('mail_digest')
      .set((eb) => ({ claimed_at: null, attempts: eb('attempts', '+', 1), last_error: error }))
      .where('id', '=', id)
      .execute();
  });
}

/** Nobody knows whether it went out: it stays claimed and is not sent again. */
export async function noteUncertain(db: ReadDatabase, id: number, error: string): Promise<void> {
  await db
    .updateTable('mail_digest')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), last_error: error }))
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute();
}

/** Digests that were claimed, have no answer and no note of why. */
export async function unansweredDigests(
  db: ReadDatabase,
): Promise<{ readonly id: number; readonly claimedAt: string }[]> {
  const rows = await db
    .selectFrom('mail_digest')
    .select(['id', 'claimed_at as claimedAt'])
    .where('claimed_at', 'is not', null)
    .where('sent_at', 'is', null)
    .where('last_error', 'is', null)
    .execute();
  return rows.flatMap(({ id, claimedAt }) => (claimedAt === null ? [] : [{ id, claimedAt }]));
}
