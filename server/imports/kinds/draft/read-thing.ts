import type { FieldValue } from '../../../../shared/domain/field-diff.ts';
import { readCode, readInteger, readText } from '../../frame/cells.ts';
import type { ImportReason } from '../../frame/import-kind.ts';
import type { MappedRow } from '../../frame/mapped-row.ts';
import { RowReader } from '../../frame/row-reader.ts';
import type { DraftThing } from './draft-writes.ts';
import type { KnownDraft } from './known-draft.ts';

/** A row as it was meant. */
export interface ThingRow {
  readonly reader: RowReader;
  /** Null where it is missing or malformed. */
  readonly code: string | null;
  /** Of the fields that the file has columns for and that could be read. */
  readonly values: ReadonlyMap<string, FieldValue>;
  /** As the row was exported; null where it does not say. */
  readonly version: number | null;
  readonly reason: ImportReason | null;
}

const VERSION_MAX = 1_000_000_000;

/** Reads a row; every fault of it is noted in its reader. */
export function readThing(row: MappedRow, { fields }: DraftThing, known: KnownDraft): ThingRow {
  const reader = new RowReader(row);
  const code = reader.readOrNothing('code', readCode);
  if (code == null && !reader.hasFault('code')) reader.fault('code', 'REQUIRED');
  const values = new Map<string, FieldValue>();
  for (const { field, read, dashIsNothing, empty } of fields) {
    const value = dashIsNothing ? reader.readOrNothing(field, read(known)) : reader.read(field, read(known));
    if (value !== undefined) values.set(field, value ?? empty);
  }
  const words = reader.read('reason', readText('reason'));
  const decision = reader.read('decisionReference', readText('decisionReference'));
  return {
    reader,
    code: code ?? null,
    values,
    version: reader.read('version', readInteger(1, VERSION_MAX)) ?? null,
    reason: words == null ? null : { reason: words, decisionReference: decision ?? null },
  };
}
