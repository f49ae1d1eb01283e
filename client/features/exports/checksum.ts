/** A SHA-256 as people paste it (with spaces, capitals, a file name behind it), in its one form; null where it is none. */
export function readChecksum(text: string): string | null {
  const bare = text.trim().replace(/^sha-?256\s*[:=(]?\s*/i, '');
  const first = /^[\da-f\s:]+/i.exec(bare)?.[0].replaceAll(/[\s:]/g, '') ?? '';
  // `sha256sum` writes the file's name behind the sum; a name may begin with letters that are digits here.
  const candidate = /^[\da-f]{64}\b/i.exec(bare)?.[0] ?? first;
  return /^[\da-f]{64}$/i.test(candidate) ? candidate.toLowerCase() : null;
}

/** Can this browser compute checksums here? Only pages reached by https (or on this machine) are allowed to. */
export function canHash(): boolean {
  return globalThis.isSecureContext && globalThis.crypto?.subtle !== undefined;
}

/** SHA-256 of bytes as hexadecimal text; null where the browser offers none. */
export async function sha256Of(bytes: BufferSource): Promise<string | null> {
  if (!canHash()) return null;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A checksum in groups of eight, so that two people can compare it. */
export function inGroups(sha256: string): string {
  return sha256.match(/.{1,8}/g)?.join(' ') ?? sha256;
}
