import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import type { FederalLevel } from '../../../shared/domain/vocabulary.ts';
import { EMPTY_CELL, type RawRow } from '../files/raw-file.ts';
import {
  type CatalogueFault,
  cleanCell,
  readCode,
  readLeikaKey,
  readLeikaType,
  readLevel,
  readSdg,
  type Read,
} from './cells.ts';
import type { CatalogueColumn, ColumnPlaces } from './columns.ts';

/** One row as it was meant; null where it says nothing. */
export interface CatalogueRow {
  readonly line: number;
  readonly code: string | null;
  readonly title: string | null;
  readonly topicArea: string | null;
  readonly situation: string | null;
  readonly regulation: FederalLevel | null;
  readonly execution: FederalLevel | null;
  readonly leikaKey: string | null;
  readonly memberTitle: string | null;
  readonly leikaType: number | null;
  readonly sdg: boolean | null;
  readonly faults: readonly RowFault[];
}

/** What is wrong, in which column and with what was written there. */
export interface RowFault {
  readonly column: CatalogueColumn;
  readonly fault: CatalogueFault;
  readonly written: string;
}

const WRITTEN_MAX = 80;

/** Reads a row; every fault of it is named, none hides another. */
export function readCatalogueRow({ line, cells }: RawRow, places: ColumnPlaces): CatalogueRow {
  const faults: RowFault[] = [];
  const text = (column: CatalogueColumn): string | null => {
    const place = places[column];
    const { text: written, kind } = (place === undefined ? undefined : cells[place]) ?? EMPTY_CELL;
    return settle(column, written, kind === 'formula' ? { fault: 'FORMULA' } : cleanCell(written));
  };
  const settle = <T>(column: CatalogueColumn, written: string, read: Read<T>): T | null => {
    if (!('fault' in read)) return read.value;
    faults.push({ column, fault: read.fault, written: written.trim().slice(0, WRITTEN_MAX) });
    return null;
  };
  const parsed = <T>(column: CatalogueColumn, parse: (value: string) => Read<T>): T | null => {
    const value = text(column);
    return value === null ? null : settle(column, value, parse(value));
  };
  const short = (value: string): Read<string> =>
    value.length > TEXT_MAX.title ? { fault: 'TITLE_TOO_LONG' } : { value };
  const before = faults.length;
  const code = parsed('code', readCode);
  if (code === null && faults.length === before)
    faults.push({ column: 'code', fault: 'CODE_MISSING', written: '' });
  return {
    line,
    code,
    title: parsed('title', short),
    topicArea: text('topicArea'),
    situation: text('situation'),
    regulation: parsed('regulation', readLevel),
    execution: parsed('execution', readLevel),
    leikaKey: parsed('leikaKey', readLeikaKey),
    memberTitle: parsed('memberTitle', short),
    leikaType: parsed('leikaType', readLeikaType),
    sdg: parsed('sdg', readSdg),
    faults,
  };
}
