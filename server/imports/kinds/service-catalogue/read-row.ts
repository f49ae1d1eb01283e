import { TEXT_MAX } from '../../../../shared/domain/limits.ts';
import type { FederalLevel } from '../../../../shared/domain/vocabulary.ts';
import type { ImportFault } from '../../frame/import-kind.ts';
import type { MappedRow } from '../../frame/mapped-row.ts';
import { exactText } from '../../frame/exact-text.ts';
import {
  cleanCell,
  type Read,
  readCode,
  readLeikaKey,
  readLeikaType,
  readLevel,
  readPlace,
  readSdg,
} from './cells.ts';
import type { CatalogueColumn } from './columns.ts';

/** One row as it was meant; null where it says nothing. */
export interface CatalogueRow {
  readonly line: number;
  readonly code: string | null;
  readonly title: string | null;
  readonly topicArea: string | null;
  readonly situation: string | null;
  readonly regulation: FederalLevel | null;
  readonly execution: FederalLevel | null;
  /** Place of the member service within its service. */
  readonly member: number | null;
  readonly leikaKey: string | null;
  readonly memberTitle: string | null;
  readonly leikaType: number | null;
  readonly sdg: boolean | null;
  readonly faults: readonly ImportFault[];
}

const WRITTEN_MAX = 80;

/** Reads a row; every fault of it is named, none hides another. */
export function readCatalogueRow(row: MappedRow): CatalogueRow {
  const faults: ImportFault[] = [];
  const text = (column: CatalogueColumn): string | null => {
    const cell = row.cell(column);
    const written = cell === null ? '' : exactText(cell);
    return settle(column, written, cell?.kind === 'formula' ? { fault: 'FORMULA' } : cleanCell(written));
  };
  const settle = <T>(column: CatalogueColumn, written: string, read: Read<T>): T | null => {
    if (!('fault' in read)) return read.value;
    const said = written.trim().slice(0, WRITTEN_MAX);
    faults.push({ field: column, cell: row.address(column), code: read.fault, written: said });
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
    faults.push({ field: 'code', cell: row.address('code'), code: 'CODE_MISSING', written: '' });
  return {
    line: row.line,
    code,
    title: parsed('title', short),
    topicArea: text('topicArea'),
    situation: text('situation'),
    regulation: parsed('regulation', readLevel),
    execution: parsed('execution', readLevel),
    member: parsed('member', readPlace),
    leikaKey: parsed('leikaKey', readLeikaKey),
    memberTitle: parsed('memberTitle', short),
    leikaType: parsed('leikaType', readLeikaType),
    sdg: parsed('sdg', readSdg),
    faults,
  };
}
