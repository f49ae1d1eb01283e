import { canHash } from './checksum.ts';

/** What the browser found: VALID, INVALID, or that it cannot compute such signatures here. */
export type SignatureCheck = 'VALID' | 'INVALID' | 'UNSUPPORTED';

/**
 * Computes an Ed25519 signature in the browser.
 * @param publicKey PEM (SubjectPublicKeyInfo)
 * @param signature base64
 * @param message what was signed
 */
export async function checkSignature(
  publicKey: string,
  signature: string,
  message: BufferSource,
): Promise<SignatureCheck> {
  if (!canHash()) return 'UNSUPPORTED';
  try {
    const key = await crypto.subtle.importKey('spki', fromPem(publicKey), 'Ed25519', false, ['verify']);
    const valid = await crypto.subtle.verify('Ed25519', key, fromBase64(signature), message);
    return valid ? 'VALID' : 'INVALID';
  } catch (error) {
    // Older browsers do not know the method; a key or signature that cannot be read is none.
    if (error instanceof DOMException && error.name === 'NotSupportedError') return 'UNSUPPORTED';
    if (error instanceof DOMException) return 'INVALID';
    throw error;
  }
}

function fromPem(pem: string): Uint8Array<ArrayBuffer> {
  return fromBase64(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''));
}

/** @throws DOMException where the text is no base64 */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
