import type { SheetCollector } from '../collect-sheet.ts';
import { CELL_MAX, COLUMNS_MAX } from '../limits.ts';
import { booleanCell, dateCell, formulaCell, type NumberFormat, numberCell, PLAIN } from '../numbers.ts';
import { EMPTY_CELL, type RawCell, textCell } from '../raw-file.ts';
import { localName, readXml, type XmlAttributes, type XmlReader } from '../read-xml.ts';
import { fileFault } from '../refuse.ts';
import type { Archive } from '../zip/archive.ts';
import { isLine, parsePlace } from './cell-place.ts';
import { serialMoment } from './serial-moment.ts';
import { isTrue, RichText, unescapeText, type WorkbookParts } from './workbook-parts.ts';

/** Reads the part of a sheet, cell by cell. @throws AppError BAD_USER_INPUT where it is damaged */
export function readXlsxSheet(
  archive: Archive,
  path: string,
  parts: WorkbookParts,
  collector: SheetCollector,
): void {
  readXml(archive, path, new SheetReader(parts, collector));
}

/** Stands for what is read of a cell until its end. */
class SheetReader implements XmlReader {
  private line = 0;
  private cells: RawCell[] = [];
  private nextPlace = 0;
  private place = 0;
  private type = 'n';
  private format: NumberFormat = PLAIN;
  private formula = false;
  private within: 'v' | null = null;
  private value = '';
  private readonly rich = new RichText();

  private readonly parts: WorkbookParts;
  private readonly collector: SheetCollector;

  constructor(parts: WorkbookParts, collector: SheetCollector) {
    this.parts = parts;
    this.collector = collector;
  }

  open(written: string, attributes: XmlAttributes): void {
    const name = localName(written);
    switch (name) {
      case 'row':
        return this.openRow(attributes['r']);
      case 'c':
        return this.openCell(attributes);
      case 'v':
        this.within = 'v';
        return;
      case 'f':
        this.formula = true;
        return;
      case 'mergeCell':
        return this.merge(attributes['ref'] ?? '');
      default:
        this.rich.open(name);
    }
  }

  close(written: string): void {
    const name = localName(written);
    switch (name) {
      case 'row':
        if (!this.collector.full) this.collector.row(this.line, this.cells);
        this.cells = [];
        return;
      case 'c':
        return this.closeCell();
      case 'v':
        this.within = null;
        return;
      default:
        this.rich.close(name);
    }
  }

  text(part: string): void {
    if (this.within === null) this.rich.add(part);
    else if (this.value.length <= CELL_MAX) this.value += part;
  }

  private openRow(written: string | undefined): void {
    const line = written === undefined ? this.line + 1 : Number(written);
    if (!isLine(line) || line <= this.line) throw fileFault('importDamaged');
    this.line = line;
    this.nextPlace = 0;
  }

  private openCell({ r: reference, s: style, t: type }: XmlAttributes): void {
    this.place = this.nextPlace;
    if (reference !== undefined) {
      const found = parsePlace(reference);
      if (found?.line !== this.line || found.place < this.nextPlace) throw fileFault('importDamaged');
      this.place = found.place;
    }
    this.nextPlace = this.place + 1;
    this.type = type ?? 'n';
    this.format = this.parts.formats[Number(style ?? 0)] ?? PLAIN;
    this.formula = false;
    this.value = '';
  }

  private closeCell(): void {
    const { place, cells } = this;
    const shown = this.shown();
    const cell = this.formula ? formulaCell(shown) : shown;
    if (cell === EMPTY_CELL) return;
    if (place >= COLUMNS_MAX && cell.text !== '') {
      this.collector.refuse('importTooManyColumns', { max: COLUMNS_MAX });
    }
    if (place >= COLUMNS_MAX) return;
    while (cells.length < place) cells.push(EMPTY_CELL);
    cells.push(cell);
  }

  private shown(): RawCell {
    const { value, type } = this;
    if (type === 'inlineStr') return filled(this.rich.take());
    if (value === '') return EMPTY_CELL;
    switch (type) {
      case 's':
        return this.sharedCell(Number(value));
      case 'str':
        return filled(unescapeText(value));
      case 'b':
        return booleanCell(isTrue(value));
      case 'e':
        return textCell(value, 'error');
      case 'd':
        return dateCell(value.replace(/Z$/, ''), this.format);
      default:
        return this.numericCell(Number(value));
    }
  }

  private sharedCell(index: number): RawCell {
    const text = this.parts.strings[index];
    if (text === undefined) throw fileFault('importDamaged');
    return filled(text);
  }

  private numericCell(number: number): RawCell {
    const { format } = this;
    if (!Number.isFinite(number)) throw fileFault('importDamaged');
    if (format.kind === 'plain' || format.kind === 'percent' || format.kind === 'code') {
      return numberCell(number, format);
    }
    const moment = serialMoment(number, this.parts.from1904);
    return moment === null ? numberCell(number, PLAIN) : dateCell(moment, format);
  }

  private merge(range: string): void {
    const [first = '', last = first] = range.split(':');
    const [from, to] = [parsePlace(first), parsePlace(last)];
    if (!from || !to) throw fileFault('importDamaged');
    this.collector.merge({ ...from, lastLine: to.line, lastPlace: to.place });
  }
}

function filled(text: string): RawCell {
  return text === '' ? EMPTY_CELL : textCell(text);
}
