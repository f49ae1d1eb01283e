import { randomBytes } from 'node:crypto';
import { hashToken } from './session-token.ts';

/** How many codes a person gets, and how much chance is in each: 80 bits, too many to try even with the hashes. */
const COUNT = 10;
const CODE_BYTES = 10;

/** Base32 of RFC 4648: no digit looks like one of its letters. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const GROUP = /.{4}(?=.)/g;

/** New recovery codes, such as 'k3vd-9qpa-…', for the person's eyes once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => base32(randomBytes(CODE_BYTES)).replace(GROUP, '$&-'));
}

/** What is stored of the codes: a JSON list of hashes. */
export function sealRecoveryCodes(codes: readonly string[]): string {
  return JSON.stringify(codes.map((code) => hashOf(code)));
}

/**
 * Uses a code up.
 * @param stored JSON list of hashes; null where there are none
 * @returns what is left to store; null where the code is none of them
 */
export function withoutRecoveryCode(stored: string | null, code: string): string | null {
  if (stored === null) return null;
  const hashes: unknown = JSON.parse(stored);
  if (!Array.isArray(hashes)) throw new Error('stored recovery codes are not a list');
  const used = hashOf(code);
  return hashes.includes(used) ? JSON.stringify(hashes.filter((hash) => hash !== used)) : null;
}

/** Typed from paper: case, spaces and dashes do not matter. No key: the codes outlive a change of the secret. */
function hashOf(code: string): string {
  return hashToken(code.toLowerCase().replaceAll(/[^a-z2-7]/g, ''), null);
}

/** Each letter takes five bits; bytes give eight at a time. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]).join('');
}
