import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { AppConfig } from '../../platform/app-config.ts';

/**
 * Signs the checksum of a file with the operator's key. Ed25519 (RFC 8032) is deterministic: the same file has the same
 * signature whenever it is made.
 * @param sha256 64 hexadecimal digits; what is signed are their 32 bytes
 * @returns Base64; null where no key is configured
 */
export function signChecksum({ reportSigningKey }: AppConfig, sha256: string): string | null {
  if (reportSigningKey === null) return null;
  return sign(null, Buffer.from(sha256, 'hex'), createPrivateKey(reportSigningKey)).toString('base64');
}

/** The public key (PEM, SPKI) that belongs to the operator's key; null where none is configured. */
export function publicKeyOf({ reportSigningKey }: AppConfig): string | null {
  if (reportSigningKey === null) return null;
  return createPublicKey(reportSigningKey).export({ format: 'pem', type: 'spki' }).toString();
}

/** Was the checksum signed with the operator's present key? Null where there is no key or no signature to judge. */
export function isSignatureValid(
  config: AppConfig,
  sha256: string,
  signature: string | null,
): boolean | null {
  const key = publicKeyOf(config);
  if (key === null || signature === null) return null;
  return verify(null, Buffer.from(sha256, 'hex'), key, Buffer.from(signature, 'base64'));
}
