import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Day } from '../../../shared/domain/plan-date.ts';
import { HELD_BRACE } from './plain-text.ts';

/*
 * The library writes what differs from run to run: the clock as times of the document and of the ZIP, random ids of
 * links and of embedded fonts, and ids that count on over all documents of a process. Here all of it is counted
 * anew from the order in the document, or fixed.
 */

/** Bytes of an embedded font that its key hides. */
const HIDDEN_BYTES = 32;

type Texts = Map<string, string>;

/**
 * The same document in the same bytes, whenever and wherever it was written.
 * @param asOf stands for the clock
 */
export function reproducible(docx: Uint8Array, asOf: Day): Uint8Array {
  const files = unzipSync(docx);
  const texts: Texts = new Map();
  const binaries = new Map<string, Uint8Array>();
  for (const [path, bytes] of Object.entries(files)) {
    if (/\.(xml|rels)$/.test(path)) texts.set(path, strFromU8(bytes));
    else binaries.set(path, bytes);
  }
  edit(texts, 'docProps/core.xml', (xml) => fixTimes(xml, asOf));
  edit(texts, 'word/document.xml', (xml) => countDrawings(countBookmarks(xml)));
  countRelations(texts);
  fixFontKeys(texts, binaries);
  const parts: [string, Uint8Array][] = [...binaries];
  for (const [path, xml] of texts) parts.push([path, strToU8(xml.replaceAll(HELD_BRACE, '{'))]);
  return zip(parts);
}

function fixTimes(xml: string, asOf: Day): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${asOf}T00:00:00Z`);
}

/** Bookmarks get the ids 1, 2, …; those of the table of contents carry them in their names, too. */
function countBookmarks(xml: string): string {
  const ids = new Count();
  return xml
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)"/g, (_all, before: string, id: string) => {
      return `${before}${ids.of(id)}"`;
    })
    .replace(
      /(\bw:(?:name|anchor)="|<w:instrText\b[^>]*>[^<]*)_Toc(\d+)/g,
      (_all, before: string, id: string) => `${before}_Toc${ids.of(id)}`,
    );
}

/** Drawings get the ids 1, 2, …, and so do the pictures in them. */
function countDrawings(xml: string): string {
  let drawing = 0;
  return xml.replace(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")\d+"/g, (_all, before: string) => {
    drawing += 1;
    return `${before}${drawing}"`;
  });
}

/** Relations of each part get the ids rId1, rId2, … */
function countRelations(texts: Texts): void {
  for (const [path, xml] of texts) {
    const owner = path.replace(/^(.*?)_rels\/(.*)\.rels$/, '$1$2');
    if (owner === path) continue;
    const ids = new Count();
    const renamed = xml.replace(/(\bId=")([^"]+)"/g, (_all, before: string, id: string) => {
      return `${before}rId${ids.of(id)}"`;
    });
    texts.set(path, renamed);
    edit(texts, owner, (text) =>
      text.replace(/(\br:(?:id|embed|link)=")([^"]+)"/g, (_all, before: string, id: string) => {
        return `${before}rId${ids.of(id)}"`;
      }),
    );
  }
}

/** Fonts are hidden behind a key that the document names; the key of the n-th font becomes n. */
function fixFontKeys(texts: Texts, binaries: Map<string, Uint8Array>): void {
  let font = 0;
  edit(texts, 'word/fontTable.xml', (xml) =>
    xml.replace(/w:fontKey="\{([0-9A-F-]+)\}"/g, (_all, key: string) => {
      font += 1;
      const fixed = `00000000-0000-0000-0000-${String(font).padStart(12, '0')}`;
      const path = `word/fonts/font${font}.odttf`;
      const bytes = binaries.get(path);
      if (bytes) binaries.set(path, hide(hide(bytes, key), fixed));
      return `w:fontKey="{${fixed}}"`;
    }),
  );
}

/** Hides the beginning of a font behind a key, or shows it again (ISO/IEC 29500-4, font embedding). */
function hide(bytes: Uint8Array, key: string): Uint8Array {
  const mask = Buffer.from(key.replaceAll('-', ''), 'hex').toReversed();
  return bytes.map((byte, index) => (index < HIDDEN_BYTES ? byte ^ (mask[index % mask.length] ?? 0) : byte));
}

/** The list of contents first, as readers expect; the rest by name. */
function zip(parts: [string, Uint8Array][]): Uint8Array {
  const rank = (path: string) => (path === '[Content_Types].xml' ? '' : path);
  const sorted = parts.toSorted(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(sorted);
  // ZIP counts its years from 1980, in the machine's own time.
  return zipSync(zippable, { mtime: new Date(1980, 0, 1), level: 6 });
}

function edit(texts: Texts, path: string, change: (xml: string) => string): void {
  const xml = texts.get(path);
  if (xml !== undefined) texts.set(path, change(xml));
}

/** Gives each name its place in the order in which names are met. */
class Count {
  private readonly places = new Map<string, number>();

  of(name: string): number {
    const known = this.places.get(name);
    if (known !== undefined) return known;
    this.places.set(name, this.places.size + 1);
    return this.places.size;
  }
}
