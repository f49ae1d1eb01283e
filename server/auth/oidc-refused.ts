/**
 * Why a sign-in through the identity provider came to nothing, as the interface explains it:
 * `oidc-refused` the provider or this system said no to the person, `oidc-failed` something between the two is
 * broken, `oidc-no-role` the provider names no role here, `oidc-expired` it took too long or was done before.
 */
export type OidcRefusal = 'oidc-refused' | 'oidc-failed' | 'oidc-no-role' | 'oidc-expired';

/** A sign-in that came to nothing; nothing has changed. */
export class OidcRefused extends Error {
  readonly refusal: OidcRefusal;

  /** @param reason for the operator's log, without personal data */
  constructor(refusal: OidcRefusal, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'OidcRefused';
    this.refusal = refusal;
  }
}
