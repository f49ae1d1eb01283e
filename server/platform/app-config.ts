/** What the running application knows of its configuration. */
export interface AppConfig {
  /** Address that people open, without a slash at its end. */
  readonly publicUrl: string;
  /** Keys are derived from it; null where the operator set none. */
  readonly sessionSecret: string | null;
  /** Private Ed25519 key (PEM) that signs reports; null where the operator set none. */
  readonly reportSigningKey: string | null;
  readonly oidc: OidcConfig | null;
  readonly mail: MailConfig | null;
}

/** The identity provider, where there is one. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: string;
  /** Claims that hold the role and the code of the organisation. */
  readonly roleClaim: string;
  readonly organisationClaim: string;
}

export interface MailConfig {
  readonly smtpUrl: string;
  readonly from: string;
}
