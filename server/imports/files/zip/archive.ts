import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { RATIO_FROM, RATIO_MAX, UNPACKED_MAX } from '../limits.ts';
import { fileFault } from '../refuse.ts';
import { readDirectory, type ZipPart } from './directory.ts';

const LOCAL_HEADER = 0x0403_4b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** Packed bytes are handed on in so small portions that even a bomb unpacks to no more than 8 MB at once. */
const PORTION = 8 * 1024;

/**
 * A ZIP file that somebody sent. Parts are unpacked as a stream, and no further than the limits: what a part says of its
 * size is checked against what comes out of it.
 */
export class Archive {
  private readonly parts: ReadonlyMap<string, ZipPart>;
  private readonly file: Buffer;
  private left = UNPACKED_MAX;

  /** @throws AppError BAD_USER_INPUT, see readDirectory */
  constructor(bytes: Uint8Array) {
    this.file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.parts = readDirectory(this.file);
  }

  /** Names of all parts, in lower case. */
  names(): string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /**
   * Unpacks a part.
   * @param take is given its bytes, portion by portion
   * @throws AppError BAD_USER_INPUT where the part is missing, damaged, or more than a table needs
   */
  unpack(name: string, take: (bytes: Uint8Array) => void): void {
    const part = this.parts.get(name.toLowerCase());
    if (!part) throw fileFault('importDamaged');
    let [size, crc] = [0, 0];
    const counted = (bytes: Uint8Array) => {
      size += bytes.length;
      this.left -= bytes.length;
      if (this.left < 0 || (size > RATIO_FROM && size > part.packed * RATIO_MAX))
        throw fileFault('importBomb');
      if (size > part.size) throw fileFault('importDamaged');
      crc = crc32(bytes, crc);
      take(bytes);
    };
    const packed = this.packedBytes(part);
    if (part.method === STORED) {
      for (let at = 0; at < packed.length; at += PORTION) counted(packed.subarray(at, at + PORTION));
    } else if (part.method === DEFLATED) {
      inflate(packed, counted);
    } else {
      throw fileFault('importDamaged');
    }
    if (size !== part.size || crc !== part.crc) throw fileFault('importDamaged');
  }

  private packedBytes({ offset, packed }: ZipPart): Buffer {
    const { file } = this;
    if (offset + LOCAL_LENGTH > file.length || file.readUInt32LE(offset) !== LOCAL_HEADER) {
      throw fileFault('importDamaged');
    }
    const start = offset + LOCAL_LENGTH + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
    if (start + packed > file.length) throw fileFault('importDamaged');
    return file.subarray(start, start + packed);
  }
}

function inflate(packed: Uint8Array, take: (bytes: Uint8Array) => void): void {
  const inflater = new Inflate((chunk) => {
    if (chunk.length > 0) take(chunk);
  });
  for (let at = 0; at < packed.length || at === 0; at += PORTION) {
    try {
      inflater.push(packed.subarray(at, at + PORTION), at + PORTION >= packed.length);
    } catch (error) {
      // fflate's errors carry a number as their code; all others are of whoever takes the bytes.
      if (error instanceof Error && 'code' in error && typeof error.code === 'number')
        throw fileFault('importDamaged');
      throw error;
    }
  }
}
