import type { SecondFactor } from '../../shared/domain/vocabulary.ts';
import { write } from '../audit/write.ts';
import { asBoolean } from '../platform/db/kysely.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { Account } from './account.entity.ts';
import { secondFactorState } from './second-factor-state.ts';
import { requireSignedIn } from './signed-in.ts';

/** What people see of their own account beside their name. */
export interface OwnAccount {
  readonly hasPassword: boolean;
  readonly secondFactor: SecondFactor;
  readonly mailWanted: boolean;
}

const NOBODYS: OwnAccount = { hasPassword: false, secondFactor: 'UNAVAILABLE', mailWanted: false };

/** The account behind the request, read once; for a session that owes its second factor only that is told. */
export function ownAccount(ctx: RequestContext): Promise<OwnAccount> {
  return ctx.once('own-account', () => loadOwnAccount(ctx));
}

async function loadOwnAccount(ctx: RequestContext): Promise<OwnAccount> {
  const { sessionId, secondFactorPending } = await ctx.viewer();
  if (sessionId === null) return NOBODYS;
  const row = await ctx.db
    .selectFrom('auth_session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .where('s.id', '=', sessionId)
    .select([
      'a.role',
      'a.password_hash as passwordHash',
      'a.totp_confirmed_at as totpConfirmedAt',
      'a.mail_wanted as mailWanted',
    ])
    .executeTakeFirst();
  if (!row) return NOBODYS;
  const secondFactor = secondFactorState(row, secondFactorPending, ctx.config.sessionSecret);
  if (secondFactorPending) return { ...NOBODYS, secondFactor };
  return { hasPassword: row.passwordHash !== null, secondFactor, mailWanted: asBoolean(row.mailWanted) };
}

/** Notices that the person has not read yet; none for the public. */
export async function unreadNotices(ctx: RequestContext): Promise<number> {
  const { accountId } = await ctx.viewer();
  if (accountId === null) return 0;
  const { count } = await ctx.db
    .selectFrom('notice')
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .select((eb) => eb.fn.countAll<string | number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Whether the person wants notices as a daily mail.
 * @throws AppError UNAUTHENTICATED
 */
export async function setMailWanted(ctx: RequestContext, wanted: boolean): Promise<void> {
  const { accountId, viewer } = await requireSignedIn(ctx);
  await write(ctx, 'account.preferences', async (tx, audit) => {
    if (viewer.email !== null) audit.about(viewer.email);
    const stored = await tx.findOneOrFail(Account, accountId);
    stored.mailWanted = wanted;
  });
}
