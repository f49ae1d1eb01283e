import { write } from '../audit/write.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { OidcPerson } from './oidc-person.ts';
import type { OidcRefused } from './oidc-refused.ts';
import { unknownKey } from './unknown-key.ts';

/**
 * Puts on record that a sign-in through the identity provider came to nothing. Of a person without an account no more
 * is kept than what shows that it was the same one again.
 * @param person who the provider says it was; null where it never came to that
 */
export async function recordRefusal(
  ctx: RequestContext,
  { reason, account }: OidcRefused,
  person: Pick<OidcPerson, 'issuer' | 'subject'> | null,
): Promise<void> {
  await write(ctx, 'session.signInFailed', async (_tx, audit) => {
    if (account) audit.about(account.email);
    audit.record({
      entity: 'account',
      entityKey: account
        ? String(account.id)
        : unknownKey(ctx, person && `${person.issuer} ${person.subject}`),
      after: { method: 'OIDC', reason },
    });
  });
}
