import { SaxesParser } from 'saxes';
import { ATTRIBUTES_MAX, DEPTH_MAX } from './limits.ts';
import { fileFault } from './refuse.ts';
import type { Archive } from './zip/archive.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What reads a part as it goes by. */
export interface XmlReader {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/**
 * Reads a part of an archive as XML, as a stream. Only the five entities that XML itself has are known; a DTD is refused,
 * so nothing can be defined, repeated or fetched from elsewhere.
 * @throws AppError BAD_USER_INPUT for a part that is missing, damaged, too large, nested too deep or not well-formed
 */
export function readXml(archive: Archive, name: string, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let [depth, attributes] = [0, 0];
  parser.on('error', () => {
    throw fileFault('importDamaged');
  });
  parser.on('doctype', () => {
    throw fileFault('importDoctype');
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    if (depth > DEPTH_MAX) throw fileFault('importBomb');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > ATTRIBUTES_MAX) throw fileFault('importBomb');
  });
  parser.on('opentag', (tag) => reader.open(tag.name, tag.attributes));
  parser.on('closetag', (tag) => {
    depth -= 1;
    reader.close(tag.name);
  });
  if (reader.text) {
    const text = reader.text.bind(reader);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  archive.unpack(name, (bytes) => parser.write(decode(decoder, bytes)));
  parser.write(decode(decoder));
  parser.close();
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw fileFault('importDamaged');
  }
}

/** The name without its prefix: programs choose prefixes as they like. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
