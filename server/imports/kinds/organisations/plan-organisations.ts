import type { OrganisationRecord } from '../../../organisations/organisation-records.ts';
import { cleanText } from '../../../exports/tables/text.ts';
import { organisationFaults, type OrganisationValues } from '../../../organisations/organisation-faults.ts';
import { heldFaults } from '../../../organisations/published-organisations.ts';
import {
  comesFromItself,
  endOfPredecessor,
  endsBeforeItsStart,
} from '../../../organisations/succession-rules.ts';
import type { ImportChange, PlannedImport, PlannedRow } from '../../frame/import-kind.ts';
import type { MappedRow } from '../../frame/mapped-row.ts';
import { markDoubles } from '../../frame/mark-doubles.ts';
import type { KnownOrganisations } from './known-organisations.ts';
import { type OrganisationRow, readOrganisationRow } from './read-row.ts';

/** An organisation to be written. */
export interface OrganisationWrite {
  /** Null: a new one. */
  readonly id: number | null;
  /** On which it was planned; null for a new one. */
  readonly version: number | null;
  readonly values: OrganisationValues;
}

type Stored = KnownOrganisations['byCode'];

type NamedRow = OrganisationRow & { readonly code: string };

/** What an import of organisations would do, row by row. Nothing is ever deleted: the plan's past names it. */
export function planOrganisations(
  mapped: readonly MappedRow[],
  { byCode: known, published }: KnownOrganisations,
): PlannedImport<readonly OrganisationWrite[]> {
  const rows = mapped.map(readOrganisationRow);
  markDoubles(rows);
  const named = rows.filter((row): row is NamedRow => row.code !== null);
  for (const row of named) judgeAlone(row, known);
  const sound = () => named.filter(({ reader }) => reader.faults.length === 0);
  while (judgeTogether(sound(), known, published));
  const writes = sound().filter((row) => changesOf(row, known).length > 0 || !known.has(row.code));
  return {
    rows: rows.map((row) => plannedRow(row, known)),
    writes: inOrder(writes).map((row) => {
      const stored = known.get(row.code);
      return { id: stored?.id ?? null, version: stored?.version ?? null, values: valuesOf(row, stored) };
    }),
  };
}

/** What becomes of an organisation; of a new one what is missing stays empty. */
function valuesOf(row: NamedRow, stored: OrganisationRecord | undefined): OrganisationValues {
  const said = <T>(value: T | undefined, before: T | undefined, none: T): T =>
    value ?? (value === undefined ? (before ?? none) : none);
  const endedByItself = stored?.successors.some((each) => endOfPredecessor(each) === stored.validTo);
  const keepsEnd = row.validTo == null && endedByItself === true;
  return {
    code: row.code,
    abbreviation: said(
      row.abbreviation ?? (row.abbreviation === null ? '' : undefined),
      stored?.abbreviation,
      '',
    ),
    kind: row.kind ?? stored?.kind ?? 'BODY',
    name: said(row.name ?? (row.name === null ? '' : undefined), stored?.name, ''),
    nameEn: said(row.nameEn, stored?.nameEn, null),
    validFrom: said(row.validFrom, stored?.validFrom, null),
    validTo: keepsEnd ? (stored?.validTo ?? null) : said(row.validTo, stored?.validTo, null),
    predecessors: [
      ...(row.predecessors ?? (row.predecessors === null ? [] : codesOf(stored?.predecessors ?? []))),
    ],
  };
}

/** Judges a row by itself and what is stored of it. */
function judgeAlone(row: NamedRow, known: Stored): void {
  const { reader } = row;
  const stored = known.get(row.code);
  if (!stored && row.kind === undefined && !reader.hasFault('kind')) reader.fault('kind', 'REQUIRED');
  for (const { field, key } of organisationFaults(valuesOf(row, stored))) {
    if (!reader.hasFault(field)) reader.fault(field, key);
  }
  if (row.version == null || changesOf(row, known).length === 0) return;
  if (row.version !== stored?.version) {
    reader.fault('version', 'CHANGED_MEANWHILE', { yours: row.version, stored: stored?.version ?? '–' });
  }
}

/** Judges who comes from whom, of stored and imported ones together. @returns whether a row was refused */
function judgeTogether(
  rows: readonly NamedRow[],
  known: Stored,
  published: KnownOrganisations['published'],
): boolean {
  const values = new Map<string, Omit<OrganisationValues, 'kind' | 'abbreviation'>>();
  for (const each of known.values())
    values.set(each.code, { ...each, predecessors: codesOf(each.predecessors) });
  for (const row of rows) values.set(row.code, valuesOf(row, known.get(row.code)));
  const links = [...values.values()].flatMap(({ code, predecessors }) =>
    predecessors.map((from) => ({ from, to: code })),
  );
  const written = new Set(rows.map(({ code }) => code));
  /** As writing it would leave it: the first predecessor's goes on. */
  const lineageOf = (code: string, seen: ReadonlySet<string> = new Set()): string => {
    const stored = known.get(code);
    const first = values.get(code)?.predecessors[0];
    const stays = stored !== undefined && (!written.has(code) || first === undefined);
    if (stays || first === undefined || seen.has(code)) return stored?.lineage ?? code;
    return lineageOf(first, new Set([...seen, code]));
  };
  let refused = false;
  for (const row of rows) {
    const own = values.get(row.code);
    if (!own || (known.has(row.code) && changesOf(row, known).length === 0)) continue;
    const unknown = own.predecessors.filter((code) => !values.has(code));
    const later = own.predecessors.find((code) => endsBeforeItsStart(values.get(code) ?? {}, own));
    if (unknown.length > 0) row.reader.fault('predecessors', 'LINK_UNKNOWN', { codes: unknown.join(', ') });
    else if (comesFromItself(row.code, own.predecessors, links))
      row.reader.fault('predecessors', 'SUCCESSION_CYCLE');
    else if (later !== undefined) row.reader.fault('validFrom', 'PREDECESSOR_LATER', { code: later });
    else judgeHeld(row, known.get(row.code), published, { ...own, lineage: lineageOf(row.code) });
    refused ||= row.reader.faults.length > 0;
  }
  return refused;
}

/** What published revisions hold of an organisation stays. */
function judgeHeld(
  { reader }: NamedRow,
  stored: OrganisationRecord | undefined,
  published: KnownOrganisations['published'],
  after: { readonly code: string; readonly lineage: string; readonly name: string },
): void {
  if (!stored) return;
  for (const field of heldFaults(published, stored.id, stored, after)) {
    if (field === 'lineage') reader.fault('predecessors', 'LINEAGE_HELD');
    else reader.fault('name', 'NAME_HELD', { name: stored.name });
  }
}

/** What a row changes of what is stored; of a new organisation all that it says. */
function changesOf(row: NamedRow, known: Stored): ImportChange[] {
  const stored = known.get(row.code);
  const before = stored && { ...stored, predecessors: codesOf(stored.predecessors) };
  const after = valuesOf(row, stored);
  return (
    ['abbreviation', 'kind', 'name', 'nameEn', 'validFrom', 'validTo', 'predecessors'] as const
  ).flatMap((field) => {
    const [from, to] = [shown(before?.[field]), shown(after[field])];
    return from === to ? [] : [{ field, before: from, after: to }];
  });
}

function shown(value: string | readonly string[] | null | undefined): string | null {
  const text = typeof value === 'string' ? cleanText(value).trim() : (value ?? []).toSorted().join(', ');
  return text === '' ? null : text;
}

/** Predecessors first, so that each finds its own. */
function inOrder(rows: readonly NamedRow[]): NamedRow[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const ordered = new Set<NamedRow>();
  const add = (row: NamedRow): void => {
    for (const code of row.predecessors ?? []) {
      const predecessor = byCode.get(code);
      if (predecessor && !ordered.has(predecessor)) add(predecessor);
    }
    ordered.add(row);
  };
  for (const row of rows) add(row);
  return [...ordered];
}

function plannedRow(row: OrganisationRow, known: Stored): PlannedRow {
  const { reader, code } = row;
  const { faults } = reader;
  const stored = code === null ? undefined : known.get(code);
  const head = { line: reader.row.line, code, title: stored?.name ?? row.name ?? null, faults };
  if (faults.length > 0 || code === null) return { ...head, action: 'REFUSE', changes: [] };
  const changes = changesOf({ ...row, code }, known);
  return { ...head, action: stored ? (changes.length > 0 ? 'CHANGE' : 'SAME') : 'ADD', changes };
}

function codesOf(organisations: readonly { readonly code: string }[]): string[] {
  return organisations.map(({ code }) => code);
}
