import { createHash, createHmac, randomBytes } from 'node:crypto';

/** Bits of a token that opens a session or a single-use link. */
const TOKEN_BYTES = 32;

/** A new opaque token, base64url. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/**
 * What is stored of a token, lower-case hexadecimal. Keyed where the operator set a secret, so that a copy of
 * the database alone proves nothing.
 */
export function hashToken(token: string, secret: string | null): string {
  const hash = secret === null ? createHash('sha256') : createHmac('sha256', secret);
  return hash.update(token).digest('hex');
}
