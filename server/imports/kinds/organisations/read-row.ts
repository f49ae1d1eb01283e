import { TEXT_MAX } from '../../../../shared/domain/limits.ts';
import type { Day } from '../../../../shared/domain/plan-date.ts';
import { ORGANISATION_KINDS, type OrganisationKind } from '../../../../shared/domain/vocabulary.ts';
import { ABBREVIATION_MAX } from '../../../organisations/organisation-faults.ts';
import { type CellReader, readCode, readCodes, readDay, readInteger, readWord } from '../../frame/cells.ts';
import type { MappedRow } from '../../frame/mapped-row.ts';
import { RowReader } from '../../frame/row-reader.ts';
import { wordList } from '../../frame/words.ts';

/** A row as it was meant; null for an empty cell, undefined where the file does not say. */
export interface OrganisationRow {
  readonly reader: RowReader;
  readonly code: string | null;
  readonly abbreviation: string | null | undefined;
  readonly kind: OrganisationKind | null | undefined;
  readonly name: string | null | undefined;
  readonly nameEn: string | null | undefined;
  readonly validFrom: Day | null | undefined;
  readonly validTo: Day | null | undefined;
  readonly predecessors: readonly string[] | null | undefined;
  readonly version: number | null | undefined;
}

const KIND_WORDS = wordList(ORGANISATION_KINDS, (code) => `organisationKind.${code}`);
const VERSION_MAX = 2_000_000_000;

const line =
  (max: number): CellReader<string> =>
  (text) =>
    text.length > max ? { fault: 'TOO_LONG', params: { max } } : { value: text };

/** Reads a row; every fault of it is named, none hides another. */
export function readOrganisationRow(row: MappedRow): OrganisationRow {
  const reader = new RowReader(row);
  const code = reader.readOrNothing('code', readCode);
  if (code === null) reader.fault('code', 'REQUIRED');
  const kind = reader.readOrNothing('kind', readWord(KIND_WORDS));
  if (kind === null) reader.fault('kind', 'REQUIRED');
  return {
    reader,
    code: code ?? null,
    abbreviation: reader.read('abbreviation', line(ABBREVIATION_MAX)),
    kind,
    name: reader.read('name', line(TEXT_MAX.title)),
    nameEn: reader.read('nameEn', line(TEXT_MAX.title)),
    validFrom: reader.readOrNothing('validFrom', readDay),
    validTo: reader.readOrNothing('validTo', readDay),
    predecessors: reader.readOrNothing('predecessors', readCodes),
    version: reader.readOrNothing('version', readInteger(0, VERSION_MAX)),
  };
}
