import { cellAddress, EMPTY_CELL, type RawCell, type RawFile, type RawRow } from '../files/raw-file.ts';

/** Where each field stands in the file. */
export type ColumnPlaces = ReadonlyMap<string, number>;

/** A row of the file, its cells found by the fields that their columns are mapped to. */
export class MappedRow {
  readonly line: number;
  readonly format: RawFile['format'];
  private readonly cells: readonly RawCell[];
  private readonly places: ColumnPlaces;

  constructor(row: RawRow, places: ColumnPlaces, format: RawFile['format']) {
    this.line = row.line;
    this.cells = row.cells;
    this.places = places;
    this.format = format;
  }

  /** Has the file a column for the field? One that it does not have changes nothing. */
  has(field: string): boolean {
    return this.places.has(field);
  }

  /** The cell of a field; null where the file has no such column. */
  cell(field: string): RawCell | null {
    const place = this.places.get(field);
    return place === undefined ? null : (this.cells[place] ?? EMPTY_CELL);
  }

  /** The cell of a column of the file, mapped or not. */
  at(place: number): RawCell {
    return this.cells[place] ?? EMPTY_CELL;
  }

  /** Such as 'C17'; '' where the file has no such column. */
  address(field: string): string {
    const place = this.places.get(field);
    return place === undefined ? '' : cellAddress(place, this.line);
  }

  /** Is every mapped cell empty? */
  get isEmpty(): boolean {
    return [...this.places.values()].every((place) => (this.cells[place]?.kind ?? 'empty') === 'empty');
  }
}
