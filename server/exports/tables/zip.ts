import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { Deflate } from 'fflate';
import type { Day } from '../../../shared/domain/plan-date.ts';

/*
 * A ZIP file as a stream whose bytes depend on its contents alone. fflate packs, not Node's zlib: zlib's output differs
 * between processors and versions of Node, fflate's does not. The container is written here because fflate's own marks
 * every entry as streamed, also the one that OpenDocument wants plain at the very start, and takes times from the
 * machine's time zone.
 */

export interface ZipEntry {
  readonly path: string;
  readonly content: Iterable<string> | AsyncIterable<string>;
  /** Not packed, its size in front: as OpenDocument wants its `mimetype`. */
  readonly stored?: boolean;
}

/** Contents are packed in portions of about so many characters. */
const PORTION = 64 * 1024;
/** Without ZIP64, which not every reader knows, no entry and no file is longer. */
const MAX_SIZE = 0xffff_ffff;

const LOCAL_HEADER = 0x0403_4b50;
const LOCAL_LENGTH = 30;
const DESCRIPTOR = 0x0807_4b50;
const DESCRIPTOR_LENGTH = 16;
const CENTRAL_HEADER = 0x0201_4b50;
const END = 0x0605_4b50;
const VERSION = 20;
const UTF8 = 0x0800;
const SIZES_FOLLOW = 0x0008;

interface Written {
  readonly path: Uint8Array;
  readonly stored: boolean;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/**
 * Packs entries into a ZIP file, in their order.
 * @param day date of all entries; ZIP knows 1980 to 2107
 * @throws RangeError beyond 4 GiB
 */
export async function* zip(
  day: Day,
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncGenerator<Uint8Array> {
  const date = dosDate(day);
  const written: Written[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const packed = yield* entry.stored === true ? store(entry, date) : deflate(entry, date);
    written.push({ ...packed, offset });
    offset += LOCAL_LENGTH + packed.path.length + packed.packed + (packed.stored ? 0 : DESCRIPTOR_LENGTH);
    if (offset > MAX_SIZE || packed.size > MAX_SIZE)
      throw new RangeError(`${entry.path} is too long for ZIP`);
  }
  yield directory(written, offset, date);
}

type Packing = AsyncGenerator<Uint8Array, Omit<Written, 'offset'>>;

async function* store(entry: ZipEntry, date: number): Packing {
  const path = Buffer.from(entry.path);
  const parts: string[] = [];
  for await (const part of entry.content) parts.push(part);
  const bytes = Buffer.from(parts.join(''));
  const sizes = { crc: crc32(bytes), packed: bytes.length, size: bytes.length };
  yield localHeader(path, true, date, sizes);
  yield bytes;
  return { path, stored: true, ...sizes };
}

async function* deflate(entry: ZipEntry, date: number): Packing {
  const path = Buffer.from(entry.path);
  yield localHeader(path, false, date, null);
  const chunks: Uint8Array[] = [];
  const packer = new Deflate((chunk) => {
    if (chunk.length > 0) chunks.push(chunk);
  });
  let [crc, packed, size] = [0, 0, 0];
  for await (const portion of portions(entry.content)) {
    crc = crc32(portion, crc);
    size += portion.length;
    packer.push(portion);
    for (const chunk of chunks.splice(0)) {
      packed += chunk.length;
      yield chunk;
    }
    // Others want to be served too.
    await setImmediate();
  }
  packer.push(new Uint8Array(), true);
  for (const chunk of chunks) {
    packed += chunk.length;
    yield chunk;
  }
  yield record(DESCRIPTOR_LENGTH, [4, DESCRIPTOR], [4, crc], [4, packed], [4, size]);
  return { path, stored: false, crc, packed, size };
}

async function* portions(content: ZipEntry['content']): AsyncGenerator<Uint8Array> {
  let text = '';
  for await (const part of content) {
    text += part;
    if (text.length < PORTION) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

function localHeader(
  path: Uint8Array,
  stored: boolean,
  date: number,
  sizes: { readonly crc: number; readonly packed: number; readonly size: number } | null,
): Uint8Array {
  const header = record(
    LOCAL_LENGTH,
    [4, LOCAL_HEADER],
    ...method(stored, date),
    [4, sizes?.crc ?? 0],
    [4, sizes?.packed ?? 0],
    [4, sizes?.size ?? 0],
    [2, path.length],
    [2, 0],
  );
  return Buffer.concat([header, path]);
}

function directory(written: readonly Written[], offset: number, date: number): Uint8Array {
  const headers = written.flatMap((entry) => [
    record(
      46,
      [4, CENTRAL_HEADER],
      [2, VERSION],
      ...method(entry.stored, date),
      [4, entry.crc],
      [4, entry.packed],
      [4, entry.size],
      [2, entry.path.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, entry.offset],
    ),
    entry.path,
  ]);
  const size = headers.reduce((sum, part) => sum + part.length, 0);
  const count = written.length;
  const end = record(22, [4, END], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
  return Buffer.concat([...headers, end]);
}

/** Bytes of a number and the number. */
type Field = readonly [2 | 4, number];

function method(stored: boolean, date: number): Field[] {
  return [
    [2, VERSION],
    [2, stored ? UTF8 : UTF8 | SIZES_FOLLOW],
    [2, stored ? 0 : 8],
    [2, 0],
    [2, date],
  ];
}

function record(length: number, ...fields: readonly Field[]): Uint8Array {
  const bytes = Buffer.alloc(length);
  let at = 0;
  for (const [width, value] of fields) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}

function dosDate(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (year < 1980) return (1 << 5) | 1;
  return (Math.min(year - 1980, 127) << 9) | (month << 5) | date;
}
