import { ENTRIES_MAX, RATIO_FROM, RATIO_MAX, UNPACKED_MAX } from '../limits.ts';
import { fileFault } from '../refuse.ts';

/** Where a part lies in a ZIP file, as its directory says. */
export interface ZipPart {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly offset: number;
}

const END = 0x0605_4b50;
const END_LENGTH = 22;
const COMMENT_MAX = 0xffff;
const HEADER = 0x0201_4b50;
const HEADER_LENGTH = 46;
const ENCRYPTED = 0x0001;
/** A size that stands in the extra field because it may not fit here. */
const ELSEWHERE = 0xffff_ffff;
const ZIP64 = 0x0001;

/**
 * Reads the directory at the end of a ZIP file and refuses what no table is, before anything is unpacked: too many parts,
 * a part twice, parts that say of themselves that they are huge.
 * @returns parts by their name in lower case, '/' between folders
 * @throws AppError BAD_USER_INPUT also for a file that ends too early, or is encrypted
 */
export function readDirectory(file: Buffer): ReadonlyMap<string, ZipPart> {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > ENTRIES_MAX) throw fileFault('importBomb');
  const parts = new Map<string, ZipPart>();
  let total = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + HEADER_LENGTH > end || file.readUInt32LE(at) !== HEADER) throw fileFault('importDamaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((each) => file.readUInt16LE(at + each));
    const next = at + HEADER_LENGTH + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    if (next > end) throw fileFault('importDamaged');
    const part = readPart(file, at, nameLength ?? 0, extraLength ?? 0);
    if (parts.has(part.name)) throw fileFault('importDamaged');
    parts.set(part.name, part);
    total += part.size;
    if (part.size > RATIO_FROM && part.size > part.packed * RATIO_MAX) throw fileFault('importBomb');
    at = next;
  }
  if (total > UNPACKED_MAX) throw fileFault('importBomb');
  return parts;
}

function findEnd(file: Buffer): number {
  const first = Math.max(0, file.length - END_LENGTH - COMMENT_MAX);
  for (let at = file.length - END_LENGTH; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === END) return at;
  }
  throw fileFault('importDamaged');
}

function readPart(file: Buffer, at: number, nameLength: number, extraLength: number): ZipPart {
  if ((file.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw fileFault('importEncrypted');
  const nameEnd = at + HEADER_LENGTH + nameLength;
  const written = file.toString('utf8', at + HEADER_LENGTH, nameEnd);
  const [size, packed, offset] = wideFields(file.subarray(nameEnd, nameEnd + extraLength), [
    file.readUInt32LE(at + 24),
    file.readUInt32LE(at + 20),
    file.readUInt32LE(at + 42),
  ]);
  return {
    name: written.replaceAll('\\', '/').toLowerCase(),
    packed: packed ?? 0,
    size: size ?? 0,
    crc: file.readUInt32LE(at + 16),
    method: file.readUInt16LE(at + 10),
    offset: offset ?? 0,
  };
}

/** Numbers that some programs always write with 64 bits stand in the extra field, in this order. */
function wideFields(extra: Buffer, fields: readonly number[]): number[] {
  if (!fields.includes(ELSEWHERE)) return [...fields];
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== ZIP64) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return fields.map((value) => {
    if (value !== ELSEWHERE) return value;
    if (at + 8 > extra.length) throw fileFault('importDamaged');
    const wide = Number(extra.readBigUInt64LE(at));
    at += 8;
    return wide;
  });
}
