import { addresses, ADDRESS_PARAMS, withQuery } from '../../shared/addresses.ts';

/**
 * Why a sign-in through the identity provider came to nothing, as the interface explains it:
 * `oidc-refused` the provider or this system said no to the person, `oidc-failed` something between the two is
 * broken, `oidc-no-role` the provider names no role here, `oidc-expired` it took too long or was done before.
 */
export type OidcRefusal = 'oidc-refused' | 'oidc-failed' | 'oidc-no-role' | 'oidc-expired';

/** Each reason by its name on record: how the interface explains it, and what the operator's log says. */
export const OIDC_REASONS = {
  STATE_UNKNOWN: ['oidc-expired', 'no sign-in of this browser waits for this state'],
  PROVIDER_SILENT: ['oidc-failed', 'the provider does not answer'],
  PROVIDER_REFUSED: ['oidc-refused', 'the provider said no'],
  ANSWER_INVALID: ['oidc-failed', 'the answer of the provider does not hold'],
  ROLE_MISSING: ['oidc-no-role', 'no single known role in the role claim'],
  ORGANISATION_UNKNOWN: ['oidc-no-role', 'the role needs an organisation that is known'],
  ACCOUNT_INACTIVE: ['oidc-refused', 'the account is not active'],
  ADDRESS_MISSING: ['oidc-refused', 'a first sign-in needs the email claim'],
  ADDRESS_UNVERIFIED: ['oidc-refused', 'there is an account with this address, and it is not verified'],
  OTHER_IDENTITY: ['oidc-refused', 'the account with this address belongs to another identity'],
} as const satisfies Record<string, readonly [OidcRefusal, string]>;
export type OidcReason = keyof typeof OIDC_REASONS;

/** A sign-in that came to nothing; nothing has changed. Its message carries no personal data. */
export class OidcRefused extends Error {
  readonly reason: OidcReason;
  readonly refusal: OidcRefusal;
  /** The account at which it ended, where there is one. */
  readonly account: { readonly id: number; readonly email: string } | null;

  constructor(
    reason: OidcReason,
    more: { readonly account?: OidcRefused['account']; readonly cause?: unknown } = {},
  ) {
    const [refusal, words] = OIDC_REASONS[reason];
    super(words, { cause: more.cause });
    this.name = 'OidcRefused';
    this.reason = reason;
    this.refusal = refusal;
    this.account = more.account ? { id: more.account.id, email: more.account.email } : null;
  }
}

/** The sign-in page that explains a refusal. */
export function refusedAddress(refusal: OidcRefusal): string {
  return withQuery(addresses.signIn, { [ADDRESS_PARAMS.refusal]: [refusal] });
}
