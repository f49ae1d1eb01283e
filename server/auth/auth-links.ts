import type { SqlEntityManager } from '@mikro-orm/sql';
import { addresses } from '../../shared/addresses.ts';
import type { TokenPurpose } from '../../shared/domain/vocabulary.ts';
import { kysely } from '../platform/db/kysely.ts';
import { INVITATION_MS, later, PASSWORD_RESET_MS } from './session-limits.ts';
import { hashToken, newToken } from './session-token.ts';

const LIFETIME_MS: Readonly<Record<TokenPurpose, number>> = {
  PASSWORD_RESET: PASSWORD_RESET_MS,
  INVITATION: INVITATION_MS,
};

/**
 * A link's token as it is stored. Its 256 random bits need no key, so that a change of the operator's secret leaves
 * invitations on their way valid.
 */
export function linkHash(token: string): string {
  return hashToken(token, null);
}

/** Address of the page that sets a password. The token stands behind '#': it reaches no server's log. */
export function passwordLink(publicUrl: string, token: string): string {
  return `${publicUrl}${addresses.newPassword}#${token}`;
}

/**
 * Token with which somebody sets their first password, or a new one after their access was reset; good for seven
 * days and once. Earlier links of the account are void from now on.
 * @param now instant
 * @returns the token, to be handed to the person alone: `passwordLink` makes the address of it
 */
export async function createInvitation(
  tx: SqlEntityManager,
  accountId: number,
  now: string,
): Promise<string> {
  return createLink(tx, accountId, 'INVITATION', now);
}

/** Token of a link in a mail, for an hour and once; see createInvitation. */
export async function createResetLink(tx: SqlEntityManager, accountId: number, now: string): Promise<string> {
  return createLink(tx, accountId, 'PASSWORD_RESET', now);
}

/** Voids every link of an account inside a transaction. */
export async function voidLinks(tx: SqlEntityManager, accountId: number, now: string): Promise<void> {
  await kysely(tx)
    .updateTable('auth_token')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute();
}

/** Uses a link up inside a transaction. @returns false where it was used before */
export async function useLink(tx: SqlEntityManager, tokenHash: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await kysely(tx)
    .updateTable('auth_token')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function createLink(
  tx: SqlEntityManager,
  accountId: number,
  purpose: TokenPurpose,
  now: string,
): Promise<string> {
  const token = newToken();
  const db = kysely(tx);
  await voidLinks(tx, accountId, now);
  await db
    .insertInto('auth_token')
    .values({
      token_hash: linkHash(token),
      account_id: accountId,
      purpose,
      created_at: now,
      expires_at: later(now, LIFETIME_MS[purpose]),
    })
    .execute();
  return token;
}
