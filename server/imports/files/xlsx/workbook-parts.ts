import type { Archive } from '../zip/archive.ts';
import { CELL_MAX, CELLS_MAX } from '../limits.ts';
import { type NumberFormat, PLAIN } from '../numbers.ts';
import { localName, readXml, type XmlAttributes } from '../read-xml.ts';
import { fileFault } from '../refuse.ts';
import { builtInFormat, formatOf } from './number-formats.ts';

/** A sheet of a workbook and the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  readonly formats: readonly NumberFormat[];
  readonly strings: readonly string[];
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

/** Reads all that the sheets of an XLSX file refer to. @throws AppError BAD_USER_INPUT where it does not hold together */
export function readWorkbookParts(archive: Archive): WorkbookParts {
  const root = [...readRelations(archive, '').values()].find(({ type }) => type === 'officeDocument');
  const workbook = root?.path ?? 'xl/workbook.xml';
  const relations = readRelations(archive, workbook);
  const pathOf = (type: string) => [...relations.values()].find((each) => each.type === type)?.path;
  const { sheets, from1904 } = readWorkbook(archive, workbook, relations);
  const [styles, strings] = [pathOf('styles'), pathOf('sharedStrings')];
  return {
    sheets,
    from1904,
    formats: styles !== undefined && archive.has(styles) ? readFormats(archive, styles) : [],
    strings: strings !== undefined && archive.has(strings) ? readStrings(archive, strings) : [],
  };
}

/** What a part refers to, by the reference's name. References out of the file are left alone. */
function readRelations(archive: Archive, of: string): ReadonlyMap<string, Relation> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const path = `${folder}_rels/${of.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!archive.has(path)) return relations;
  readXml(archive, path, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (localName(name) !== 'Relationship' || mode === 'External') return;
      if (id === undefined || type === undefined || target === undefined) return;
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), path: resolve(folder, target) });
    },
    close() {},
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const { pathname } = new URL(target, `file:///${folder}`);
  return decodeURIComponent(pathname.slice(1));
}

function readWorkbook(archive: Archive, path: string, relations: ReadonlyMap<string, Relation>) {
  const sheets: SheetPart[] = [];
  let from1904 = false;
  readXml(archive, path, {
    open(written, attributes) {
      const name = localName(written);
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const relation = relations.get(relationId(attributes));
      // Sheets of charts and macros hold no table.
      if (relation?.type !== 'worksheet') return;
      const state = attributes['state'] ?? 'visible';
      sheets.push({ name: attributes['name'] ?? '', hidden: state !== 'visible', path: relation.path });
    },
    close() {},
  });
  return { sheets, from1904 };
}

function relationId(attributes: XmlAttributes): string {
  const found = Object.entries(attributes).find(([name]) => name.includes(':') && localName(name) === 'id');
  return found?.[1] ?? '';
}

/** The formats of the cells' styles, by the style's number. */
function readFormats(archive: Archive, path: string): NumberFormat[] {
  const codes = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let within = false;
  readXml(archive, path, {
    open(written, attributes) {
      const name = localName(written);
      if (name === 'numFmt')
        codes.set(Number(attributes['numFmtId']), formatOf(attributes['formatCode'] ?? ''));
      else if (name === 'cellXfs') within = true;
      else if (name === 'xf' && within) {
        const id = Number(attributes['numFmtId'] ?? 0);
        formats.push(codes.get(id) ?? builtInFormat(id) ?? PLAIN);
      }
    },
    close(name) {
      if (localName(name) === 'cellXfs') within = false;
    },
  });
  return formats;
}

/** The texts that cells refer to by number; rich texts without their looks, without the help to pronounce them. */
function readStrings(archive: Archive, path: string): string[] {
  const strings: string[] = [];
  const text = new RichText();
  readXml(archive, path, {
    open(name) {
      text.open(localName(name));
    },
    close(written) {
      const name = localName(written);
      text.close(name);
      if (name !== 'si') return;
      if (strings.length === CELLS_MAX) throw fileFault('importTooManyCells', { max: CELLS_MAX });
      strings.push(text.take());
    },
    text: (part) => text.add(part),
  });
  return strings;
}

/** Collects what stands in `t` elements, but for that in `rPh`. */
export class RichText {
  private parts = '';
  private within = false;
  private phonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.phonetic = true;
    if (name === 't') this.within = !this.phonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic = false;
    if (name === 't') this.within = false;
  }

  /** Of a text that is too long for a cell, only so much is kept that it shows. */
  add(part: string): void {
    if (this.within && this.parts.length <= CELL_MAX) this.parts += part;
  }

  take(): string {
    const text = unescapeText(this.parts);
    this.parts = '';
    return text.length > CELL_MAX ? text.slice(0, CELL_MAX + 1) : text;
  }
}

/** Excel writes characters that XML cannot hold as _x0007_, and an underscore before such a form as _x005F_. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The spellings that XML of spreadsheets has for true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
