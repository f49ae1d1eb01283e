import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PURPOSE = 'masterplan second factor';

/**
 * Seals a secret for the database with AES-256-GCM, under a key made from the operator's secret (HKDF, RFC 5869)
 * for this purpose alone. It opens only for the account that it was sealed for.
 * @returns base64url of nonce, tag and ciphertext
 */
export function seal(plain: string, accountId: number, sessionSecret: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key(sessionSecret), nonce).setAAD(Buffer.from(String(accountId)));
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
}

/**
 * Opens what `seal` sealed.
 * @returns null where it was altered, belongs to another account, or the operator changed the secret
 */
export function unseal(sealed: string, accountId: number, sessionSecret: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key(sessionSecret), bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(String(accountId)))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    // The only fault that Node reports here is a tag that does not fit.
    return null;
  }
}

function key(sessionSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', sessionSecret, '', PURPOSE, 32));
}
