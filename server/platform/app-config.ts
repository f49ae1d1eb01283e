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
  readonly operator: OperatorConfig;
}

/** Who runs this installation, as far as they said so. */
export interface OperatorConfig {
  /** The public body that answers for it, such as "Sächsische Staatskanzlei". */
  readonly name: string | null;
  /** Where people write about barriers and everything else. */
  readonly contactEmail: string | null;
  readonly texts: OperatorTexts;
}

/** Texts that only the operator can write, each in the languages that they wrote it in; null where there is none. */
export type OperatorTexts = Readonly<
  Record<'imprint' | 'privacy', { readonly de: string | null; readonly en: string | null }>
>;

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
