import { TEXT_MAX } from '../../shared/domain/limits.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { write } from '../audit/write.ts';
import { badInput } from '../platform/errors.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { Account } from './account.entity.ts';
import { accountByEmail, foldEmail } from './accounts.ts';
import { createInvitation, passwordLink } from './auth-links.ts';

/** Roles that belong to no ministry: the operator hands them out before anybody else can. */
export const INVITED_ROLES = ['ADMIN', 'CIO_OFFICE'] as const satisfies readonly Role[];
export type InvitedRole = (typeof INVITED_ROLES)[number];

export interface Invited {
  /** Address that sets the password, for seven days and once. */
  readonly link: string;
  /** The account that was there already and stays as it is; null for a new one. */
  readonly existing: { readonly displayName: string; readonly role: Role } | null;
}

/**
 * Invites somebody on the operator's word: the first administrator, or one who has lost their access. A new account
 * is made; one that exists stays what it is and only gets a new link.
 * @param ctx the system's own
 * @throws AppError BAD_USER_INPUT for a name that is too long, and for an account that is locked
 */
export async function invite(
  ctx: RequestContext,
  person: { readonly email: string; readonly displayName: string; readonly role: InvitedRole },
): Promise<Invited> {
  checkText('email', person.email, TEXT_MAX.email);
  checkText('displayName', person.displayName, TEXT_MAX.displayName);
  const email = foldEmail(person.email);
  const existing = await accountByEmail(ctx.db, email);
  if (existing && !existing.active) throw badInput('accountLocked', 'email');
  const now = ctx.clock.now();
  const token = await write(ctx, 'account.save', async (tx, audit) => {
    audit.about(email);
    if (existing) {
      audit.record({ entity: 'account', entityKey: String(existing.id), after: { step: 'INVITED' } });
      return createInvitation(tx, existing.id, now);
    }
    const { displayName, role } = person;
    const account = tx.create(Account, { email, displayName, role, createdAt: now });
    await tx.persist(account).flush();
    return createInvitation(tx, account.id, now);
  });
  return {
    link: passwordLink(ctx.config.publicUrl, token),
    existing: existing && { displayName: existing.displayName, role: existing.role },
  };
}
