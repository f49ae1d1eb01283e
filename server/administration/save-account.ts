import type { SqlEntityManager } from '@mikro-orm/sql';
import { sql } from 'kysely';
import { assertCan } from '../audit/denied.ts';
import { write } from '../audit/write.ts';
import { Account } from '../auth/account.entity.ts';
import { foldEmail } from '../auth/accounts.ts';
import { createInvitation, voidLinks } from '../auth/auth-links.ts';
import { endSessions } from '../auth/sessions.ts';
import { countAttempt } from '../auth/throttle.ts';
import { existingOn } from '../organisations/existing-on.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { kysely } from '../platform/db/kysely.ts';
import { badInput } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { manageAccounts } from './account.policy.ts';
import { checkAccountInput, type SaveAccountInput } from './account.inputs.ts';
import { assertAdministrator, assertNamed, conflict, lockedAccount } from './account-rules.ts';
import { handOverInvitation } from './hand-over-invitation.ts';

/** What the change of an account leads to. */
export interface SavedAccount {
  readonly id: number;
  /** Address to set a password where no mail is sent; null else. */
  readonly invitation: string | null;
}

/**
 * Creates an account and invites its owner, or changes one. Whoever gets another role, organisation or is switched off
 * is signed out everywhere. Links on their way are void where the account is switched off or has another address: it
 * may have been the wrong one.
 * @throws AppError FORBIDDEN, BAD_USER_INPUT, NOT_FOUND, RATE_LIMITED, or CONFLICT with both states
 */
export async function saveAccount(ctx: RequestContext, input: SaveAccountInput): Promise<SavedAccount> {
  const viewer = await ctx.viewer();
  await assertCan(ctx, manageAccounts(viewer), 'account.save', input.email);
  checkAccountInput(input);
  if (input.id == null) await countAttempt(ctx, 'invitation', String(viewer.accountId));
  const saved = await write(ctx, 'account.save', async (tx, audit) => {
    audit.about(foldEmail(input.email));
    await assertFreeAddress(tx, input);
    const organisation = await organisationOf(tx, input, ctx.today);
    if (input.id == null) return create(tx, ctx, input, organisation);
    const account = await lockedAccount(tx, input.id);
    assertVersion(account, input);
    assertNamed(account);
    if (account.id === viewer.accountId && (input.role !== 'ADMIN' || !input.active)) {
      throw badInput('ownAccess', input.active ? 'input.role' : 'input.active');
    }
    const email = foldEmail(input.email);
    const readdressed = foldEmail(account.email) !== email;
    const narrowed =
      account.role !== input.role ||
      account.organisation?.id !== organisation?.id ||
      (account.active && !input.active);
    account.email = email;
    account.displayName = input.displayName.trim();
    account.role = input.role;
    account.organisation = organisation && tx.getReference(Organisation, organisation.id, { wrapped: true });
    account.active = input.active;
    await tx.flush();
    await assertAdministrator(tx);
    if (narrowed) await endSessions(tx, account.id);
    if (readdressed || !input.active) await voidLinks(tx, account.id, ctx.clock.now());
    return { id: account.id, token: null };
  });
  return { id: saved.id, invitation: await handOverInvitation(ctx, saved) };
}

/**
 * Signs an account out everywhere, takes its password and second factor away and invites its owner anew.
 * @throws AppError FORBIDDEN, NOT_FOUND, RATE_LIMITED, BAD_USER_INPUT for one's own account, or CONFLICT
 */
export async function resetAccountAccess(
  ctx: RequestContext,
  id: number,
  version: number,
): Promise<SavedAccount> {
  const viewer = await ctx.viewer();
  await assertCan(ctx, manageAccounts(viewer), 'account.resetAccess', String(id));
  if (id === viewer.accountId) throw badInput('ownAccess', 'id');
  await countAttempt(ctx, 'invitation', String(viewer.accountId));
  const saved = await write(ctx, 'account.resetAccess', async (tx, audit) => {
    const account = await lockedAccount(tx, id);
    audit.about(account.email);
    if (account.version !== version) throw conflict(account, null);
    assertNamed(account);
    account.passwordHash = null;
    account.totpSecret = null;
    account.totpConfirmedAt = null;
    account.recoveryCodes = null;
    await tx.flush();
    await endSessions(tx, id);
    return { id, token: await createInvitation(tx, id, ctx.clock.now()) };
  });
  return { id, invitation: await handOverInvitation(ctx, saved) };
}

async function create(
  tx: SqlEntityManager,
  ctx: RequestContext,
  input: SaveAccountInput,
  organisation: { readonly id: number } | null,
): Promise<{ id: number; token: string }> {
  const now = ctx.clock.now();
  const account = tx.create(Account, {
    email: foldEmail(input.email),
    displayName: input.displayName.trim(),
    role: input.role,
    organisation: organisation && tx.getReference(Organisation, organisation.id, { wrapped: true }),
    active: input.active,
    createdAt: now,
  });
  await tx.flush();
  return { id: account.id, token: await createInvitation(tx, account.id, now) };
}

function assertVersion(account: Account, input: SaveAccountInput): void {
  if (account.version !== input.version) throw conflict(account, input);
}

async function assertFreeAddress(tx: SqlEntityManager, input: SaveAccountInput): Promise<void> {
  const other = await kysely(tx)
    .selectFrom('account')
    .where(sql<string>`lower(email)`, '=', foldEmail(input.email))
    .where('id', '<>', input.id ?? 0)
    .select('id')
    .executeTakeFirst();
  if (other) throw badInput('emailTaken', 'input.email');
}

/** The organisation must exist on the day, so that nobody works for a ministry of the past. */
async function organisationOf(
  tx: SqlEntityManager,
  input: SaveAccountInput,
  today: string,
): Promise<{ id: number } | null> {
  if (input.organisation == null) return null;
  const found = await kysely(tx)
    .selectFrom('organisation')
    .where('code', '=', input.organisation)
    .where(existingOn(today))
    .select('id')
    .executeTakeFirst();
  if (!found) throw badInput('organisationUnknown', 'input.organisation');
  return found;
}
