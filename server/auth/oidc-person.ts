import { ROLES, type Role } from '../../shared/domain/vocabulary.ts';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import type { OidcConfig } from '../platform/app-config.ts';
import { foldEmail } from './accounts.ts';

/** What the identity provider says of a person. */
export interface OidcPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** The provider has made sure that the address is theirs. */
  readonly emailVerified: boolean;
  readonly displayName: string | null;
  /** Null without exactly one known role. */
  readonly role: Role | null;
  /** Code, abbreviation or lineage. */
  readonly organisation: string | null;
}

/** Reads the claims of a verified ID token, those of the UserInfo answer laid over it. */
export function personOfClaims(
  claims: Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string },
  { roleClaim, organisationClaim }: Pick<OidcConfig, 'roleClaim' | 'organisationClaim'>,
): OidcPerson {
  const email = textOf(claims['email'], TEXT_MAX.email);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: email === null ? null : foldEmail(email),
    emailVerified: claims['email_verified'] === true,
    displayName: textOf(claims['name'], TEXT_MAX.displayName),
    role: roleOf(claims[roleClaim]),
    organisation: textOf(claims[organisationClaim], TEXT_MAX.code),
  };
}

/** One role or a list with one of ours in it, in either case of letters. Two of ours leave open which rights count. */
function roleOf(claim: unknown): Role | null {
  const entries: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  const named = new Set(entries.map((entry) => String(entry).toUpperCase()));
  const known = ROLES.filter((role) => named.has(role));
  return known.length === 1 ? (known[0] ?? null) : null;
}

function textOf(claim: unknown, max: number): string | null {
  const text: unknown = Array.isArray(claim) && claim.length === 1 ? claim[0] : claim;
  return typeof text === 'string' && text.trim() !== '' && text.length <= max ? text.trim() : null;
}
