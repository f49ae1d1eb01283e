import { argon2, type Argon2Parameters, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * Argon2id with 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's first choice. Raising a
 * figure leaves stored hashes valid, since each names its own; sign-in renews it then.
 */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

/** Argon2 version 1.3, as the PHC string writes it. */
const VERSION = 19;
const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

const derive = promisify(argon2);

/** @returns the password's hash as a PHC string with its own random salt; 20 to 40 ms of work outside the event loop */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await derive('argon2id', parameters(password, salt, TAG_BYTES, COST));
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=${VERSION}$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/**
 * Does the password belong to the hash? Compared in constant time.
 * @param stored a PHC string of hashPassword; null does the same work and says no, so that the time tells nobody
 *   which accounts exist
 * @throws Error where the stored text is no hash of this kind
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const { cost, salt, tag } = parsePhc(stored ?? (await dummyHash()));
  const found = await derive('argon2id', parameters(password, salt, tag.length, cost));
  return timingSafeEqual(found, tag) && stored !== null;
}

/** Was the hash made with today's figures? */
export function isCurrentHash(stored: string): boolean {
  const { cost } = parsePhc(stored);
  return cost.memory === COST.memory && cost.passes === COST.passes && cost.parallelism === COST.parallelism;
}

let dummy: Promise<string> | undefined;

/** Hash of a password that nobody has; made once. */
function dummyHash(): Promise<string> {
  dummy ??= hashPassword(randomBytes(SALT_BYTES).toString('hex'));
  return dummy;
}

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

function parsePhc(stored: string): { cost: Cost; salt: Buffer; tag: Buffer } {
  const match = PHC.exec(stored);
  if (!match) throw new Error('a stored password hash is not an Argon2id hash in PHC form');
  const [, memory, passes, parallelism, salt = '', tag = ''] = match;
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

/** The same password is typed in different forms of the same letters, so it is normalised first (NIST SP 800-63B). */
function parameters(password: string, nonce: Buffer, tagLength: number, cost: Cost): Argon2Parameters {
  return { message: password.normalize('NFKC'), nonce, tagLength, ...cost };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
