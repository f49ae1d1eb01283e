import type { Lang } from '../../../shared/i18n/index.ts';
import { badInput } from '../../platform/errors.ts';
import type { RawCell, RawSheet } from '../files/raw-file.ts';
import { columnLetters } from '../../exports/tables/column-letters.ts';
import type { ColumnChoice, ImportColumn } from './import-kind.ts';
import type { ColumnPlaces } from './mapped-row.ts';

/** Fields by the plain header that a person mapped to them before; null: to none. */
export type RememberedMapping = ReadonlyMap<string, string | null>;

/** A column of the file, and what it is taken for. */
export interface MappedColumn {
  readonly place: number;
  readonly letter: string;
  readonly header: string;
  readonly field: string | null;
  /** The first value in it. */
  readonly example: string | null;
}

const HEADER_MAX = 300;
const EXAMPLE_MAX = 80;

/**
 * What each column of a sheet is taken for: what the person says, else what they said of such a header before, else
 * by its name in German, English or as our exports write it.
 * @throws AppError BAD_USER_INPUT where two columns would fill one field, or a choice names no column or field
 */
export function mapColumns(
  sheet: RawSheet,
  known: readonly ImportColumn[],
  chosen: readonly ColumnChoice[] | null,
  remembered: RememberedMapping,
): MappedColumn[] {
  const headers = sheet.header.cells.map(({ text }) => text.trim().slice(0, HEADER_MAX));
  checkChoices(headers.length, known, chosen ?? []);
  const byName = fieldsByName(known);
  const fields = headers.map((header, place) => {
    const choice = chosen?.find(({ column }) => column === place);
    if (choice) return choice.field;
    if (chosen) return null;
    const plain = plainHeader(header);
    if (remembered.has(plain)) return remembered.get(plain) ?? null;
    return byName.get(plain) ?? null;
  });
  const seen = new Set<string>();
  for (const [place, field] of fields.entries()) {
    if (field === null) continue;
    if (seen.has(field)) throw badInput('importColumnTwice', 'file', { column: headers[place] ?? '' });
    seen.add(field);
  }
  return headers.map((header, place) => ({
    place,
    letter: columnLetters(place),
    header,
    field: fields[place] ?? null,
    example: exampleOf(sheet, place),
  }));
}

/** Where each field stands. */
export function placesOf(columns: readonly MappedColumn[]): ColumnPlaces {
  return new Map(columns.flatMap(({ field, place }) => (field === null ? [] : [[field, place] as const])));
}

/** Required fields that no column fills. */
export function missingFields(known: readonly ImportColumn[], columns: readonly MappedColumn[]): string[] {
  const there = new Set(columns.map(({ field }) => field));
  return known.filter(({ field, required }) => required && !there.has(field)).map(({ field }) => field);
}

/** Headers compared as people do: without case, marks, spaces and what stands in brackets at the end, such as '(%)'. */
export function plainHeader(text: string): string {
  const latin = text
    .toLowerCase()
    .replace(/\s*[([][^)\]]*[)\]]\s*$/, '')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss');
  return latin.replace(/[^a-z0-9]/g, '');
}

/** What a field is called; a field that nobody knows keeps its name. */
export function labelOf(columns: readonly ImportColumn[], field: string, lang: Lang): string {
  return columns.find((each) => each.field === field)?.label[lang] ?? field;
}

function fieldsByName(known: readonly ImportColumn[]): Map<string, string> {
  const byName = new Map<string, string>();
  for (const { field, label, names } of known) {
    for (const name of [field, label.de, label.en, ...names]) {
      const plain = plainHeader(name);
      if (!byName.has(plain)) byName.set(plain, field);
    }
  }
  return byName;
}

function checkChoices(width: number, known: readonly ImportColumn[], chosen: readonly ColumnChoice[]): void {
  for (const { column, field } of chosen) {
    const there = column >= 0 && column < width;
    if (!there || (field !== null && !known.some((each) => each.field === field))) {
      throw badInput('importMappingUnknown', 'options.mapping', { column: column + 1, name: field ?? '' });
    }
  }
}

function exampleOf(sheet: RawSheet, place: number): string | null {
  const filled = (cell: RawCell | undefined): cell is RawCell => cell !== undefined && cell.kind !== 'empty';
  for (const { cells } of sheet.rows) {
    const cell = cells[place];
    if (filled(cell)) return cell.text.slice(0, EXAMPLE_MAX);
  }
  return null;
}
