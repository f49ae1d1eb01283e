import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * SHA-256 over the canonical form of a value (RFC 8785: keys in order of their UTF-16 code units, no white space,
 * UTF-8).
 * @param value anything that JSON can express
 * @returns 64 lower-case hexadecimal digits
 * @throws Error when the value holds something JSON cannot express
 */
export function sha256OfCanonical(value: object): string {
  const document = canonicalize(value);
  if (document === undefined) throw new Error('the content has no canonical form');
  return createHash('sha256').update(document, 'utf8').digest('hex');
}
