import type { ImportColumn } from '../../frame/import-kind.ts';

/** What a file of organisations says. */
export const ORGANISATION_COLUMNS = [
  column('code', 'code', 'Kennung', 'Code', ['Kürzel'], false),
  column('abbreviation', 'text', 'Abkürzung', 'Abbreviation', ['Kurzname'], false),
  column('kind', 'word', 'Art', 'Kind', ['Typ', 'Type'], false),
  column('name', 'text', 'Name', 'Name', ['Bezeichnung', 'Organisation', 'Name (deutsch)'], false),
  column('nameEn', 'text', 'Englischer Name', 'English name', ['Name englisch']),
  column('validFrom', 'day', 'Besteht seit', 'Exists since', ['Gültig ab', 'Von', 'Valid from']),
  column('validTo', 'day', 'Besteht bis', 'Exists until', ['Gültig bis', 'Bis', 'Valid to']),
  column('predecessors', 'codes', 'Vorgänger', 'Predecessors', ['Rechtsvorgänger', 'Vorgängerin']),
  column('version', 'integer', 'Version', 'Version', []),
] as const satisfies readonly ImportColumn[];

function column<const F extends string>(
  field: F,
  type: ImportColumn['type'],
  de: string,
  en: string,
  names: readonly string[],
  mayBeEmpty = true,
) {
  return { field, type, label: { de, en }, names, required: field === 'code', mayBeEmpty };
}
