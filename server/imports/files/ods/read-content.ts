import { type CellBudget, cellBudget, type OnRows, SheetCollector } from '../collect-sheet.ts';
import { COLUMNS_MAX, ROWS_MAX } from '../limits.ts';
import { booleanCell, dateCell, formulaCell, numberCell, PLAIN } from '../numbers.ts';
import { EMPTY_CELL, type RawCell, type RawSheet, textCell } from '../raw-file.ts';
import type { XmlAttributes, XmlReader } from '../read-xml.ts';
import type { OdsStyles } from './ods-styles.ts';
import { countOf, OdsText } from './ods-text.ts';

/** Reads the content of a spreadsheet, sheet by sheet and cell by cell. */
export class ContentReader implements XmlReader {
  readonly sheets: (RawSheet | null)[] = [];
  readonly hidden: string[] = [];
  private readonly budget: CellBudget;
  private readonly styles: OdsStyles;
  private readonly written = new OdsText();
  private collector: SheetCollector | null = null;
  /** Styles of the columns, for cells that have none of their own. */
  private columnStyles: string[] = [];
  private line = 1;
  private repeated = 1;
  private cells: RawCell[] = [];
  private place = 0;
  private cell: XmlAttributes | null = null;
  /** How deep within an element of which nothing is read: comments, pictures, hidden sheets. */
  private skipped = 0;

  /** @param styles that the document has in common; those of the content are added */
  constructor(styles: OdsStyles, onRows: OnRows) {
    this.styles = styles;
    this.budget = cellBudget(onRows);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.skipped > 0) {
      this.skipped += 1;
    } else if (this.cell) {
      // Comments, drawings and tables within cells are not their text.
      if (name.startsWith('text:')) this.written.open(name, attributes);
      else this.skipped = 1;
    } else if (this.collector) {
      this.openInTable(name, attributes);
    } else if (name === 'table:table') {
      this.openTable(attributes);
    } else if (name === 'table:tracked-changes' || name === 'office:forms') {
      this.skipped = 1;
    } else {
      this.styles.open(name, attributes);
    }
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.closeCell(name);
    } else if (this.cell) {
      this.written.close(name);
    } else if (name === 'table:table-row') {
      this.closeRow();
    } else if (name === 'table:table' && this.collector) {
      this.sheets.push(this.collector.finish());
      this.collector = null;
    }
  }

  text(part: string): void {
    if (this.cell && this.skipped === 0) this.written.add(part);
  }

  private openTable(attributes: XmlAttributes): void {
    const name = attributes['table:name'] ?? '';
    if (this.styles.hides(attributes['table:style-name'] ?? '')) {
      this.hidden.push(name);
      this.skipped = 1;
      return;
    }
    this.collector = new SheetCollector(name, this.budget);
    this.columnStyles = [];
    this.line = 1;
  }

  private openInTable(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'table:table-column': {
        const count = Math.min(countOf(attributes['table:number-columns-repeated']), COLUMNS_MAX);
        const style = attributes['table:default-cell-style-name'] ?? '';
        for (let n = 0; n < count && this.columnStyles.length < COLUMNS_MAX; n += 1) {
          this.columnStyles.push(style);
        }
        return;
      }
      case 'table:table-row':
        this.repeated = countOf(attributes['table:number-rows-repeated']);
        this.cells = [];
        this.place = 0;
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.cell = attributes;
        return;
      case 'table:shapes':
      case 'office:forms':
        this.skipped = 1;
    }
  }

  private closeCell(name: string): void {
    const attributes = this.cell ?? {};
    this.cell = null;
    const text = this.written.take();
    const { place } = this;
    const count = countOf(attributes['table:number-columns-repeated']);
    this.place += count;
    // Beneath a merged cell there may be what once stood there.
    if (name === 'table:covered-table-cell') return;
    const shown = this.shown(attributes, text);
    const cell = attributes['table:formula'] === undefined ? shown : formulaCell(shown);
    this.mergeFrom(attributes);
    if (cell === EMPTY_CELL) return;
    if (this.place > COLUMNS_MAX) {
      if (cell.text !== '') this.collector?.refuse('importTooManyColumns', { max: COLUMNS_MAX });
      return;
    }
    while (this.cells.length < place) this.cells.push(EMPTY_CELL);
    for (let n = 0; n < count; n += 1) this.cells.push(cell);
  }

  private mergeFrom(attributes: XmlAttributes): void {
    const columns = countOf(attributes['table:number-columns-spanned']);
    const rows = countOf(attributes['table:number-rows-spanned']);
    const { line } = this;
    const place = this.place - countOf(attributes['table:number-columns-repeated']);
    this.collector?.merge({ line, place, lastLine: line + rows - 1, lastPlace: place + columns - 1 });
  }

  private shown(attributes: XmlAttributes, text: string): RawCell {
    const value = attributes['office:value'];
    switch (attributes['office:value-type']) {
      case 'float':
      case 'currency':
        if (/^0\d+$/.test(text) && Number(text) === Number(value)) {
          return numberCell(Number(value), { kind: 'code', digits: text.length });
        }
        return numeric(value, false, text);
      case 'percentage':
        return numeric(value, true, text);
      case 'date': {
        const style = attributes['table:style-name'] ?? this.columnStyles[this.place - 1] ?? '';
        return dateCell(attributes['office:date-value'] ?? '', this.styles.dateFormat(style));
      }
      case 'boolean':
        return booleanCell(attributes['office:boolean-value'] === 'true');
    }
    if (attributes['calcext:value-type'] === 'error') return textCell(text, 'error');
    const stored = text === '' ? (attributes['office:string-value'] ?? '') : text;
    if (stored !== '') return textCell(stored);
    return EMPTY_CELL;
  }

  private closeRow(): void {
    const { collector, line, repeated, cells } = this;
    this.line += repeated;
    if (!collector || cells.length === 0) return;
    // One more than allowed is enough to be refused.
    for (let n = 0; n < Math.min(repeated, ROWS_MAX + 2) && !collector.full; n += 1) {
      collector.row(line + n, n === 0 ? cells : [...cells]);
    }
  }
}

function numeric(value: string | undefined, percent: boolean, text: string): RawCell {
  const number = Number(value ?? Number.NaN);
  if (!Number.isFinite(number)) return text === '' ? EMPTY_CELL : textCell(text);
  return numberCell(number, percent ? { kind: 'percent' } : PLAIN);
}
