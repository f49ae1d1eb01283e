import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip, createGzip } from 'node:zlib';
import { ArchiveFault, type ArchivePart, readControlLine } from './archive-format.ts';

/** Level 3 takes a third of the time of the usual 6 for a file that is a tenth larger. */
const GZIP_LEVEL = 3;
/** Only its owner reads an archive: it holds personal data. */
const OWNER_ONLY = 0o600;

/**
 * Writes an archive. The file appears under its name only once it is whole and on the disk.
 * @throws Error of the file system; nothing is left behind then
 */
export async function writeArchive(path: string, parts: AsyncIterable<ArchivePart>): Promise<void> {
  const partial = `${path}.part`;
  await rm(partial, { force: true });
  try {
    const file = await open(partial, 'wx', OWNER_ONLY);
    await pipeline(
      Readable.from(texts(parts)),
      createGzip({ level: GZIP_LEVEL }),
      file.createWriteStream({ flush: true }),
    );
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Makes a rename in a folder durable; systems that cannot open folders keep them so by themselves. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* texts(parts: AsyncIterable<ArchivePart>): AsyncGenerator<string> {
  for await (const part of parts) {
    if (part.part !== 'rows') yield `${JSON.stringify(part)}\n`;
    else if (part.lines.length > 0) yield `${part.lines.join('\n')}\n`;
  }
}

/**
 * Reads an archive, piece by piece. Whether its sums hold, `readParts` finds out.
 * @throws ArchiveFault where it is no archive, damaged or cut off
 */
export async function* archiveParts(path: string): AsyncGenerator<ArchivePart> {
  const source = createReadStream(path);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of source.pipe(gunzip)) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop() ?? '';
      yield* partsOf(lines);
    }
    if (rest !== '') yield* partsOf([rest]);
  } catch (error) {
    throw inWords(error, path);
  } finally {
    source.destroy();
  }
}

function* partsOf(lines: readonly string[]): Generator<ArchivePart> {
  let rows: string[] = [];
  for (const line of lines) {
    if (line.startsWith('[')) {
      rows.push(line);
      continue;
    }
    if (rows.length > 0) yield { part: 'rows', lines: rows };
    rows = [];
    yield readControlLine(line);
  }
  if (rows.length > 0) yield { part: 'rows', lines: rows };
}

function inWords(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new ArchiveFault(`There is no file ${path}.`, { cause: error });
  if (code === 'EISDIR') return new ArchiveFault(`${path} is a folder.`, { cause: error });
  if (code.startsWith('Z_')) {
    return new ArchiveFault('The file is no archive of this product, damaged or cut off.', { cause: error });
  }
  return error;
}
