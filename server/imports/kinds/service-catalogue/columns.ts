import type { ImportColumn } from '../../frame/import-kind.ts';

/** What a catalogue file can say, under the headers that are met. */
export const CATALOGUE_COLUMNS = [
  column('code', 'code', 'OZG-ID', 'OZG ID', [
    'OZG-Nummer',
    'OZG-Nr',
    'OZG-Leistungs-ID',
    'OZG-Schlüssel',
    'ID',
  ]),
  column('title', 'text', 'OZG-Leistung', 'OZG service', [
    'OZG-Leistungen',
    'Leistung',
    'Bezeichnung',
    'service',
  ]),
  column('topicArea', 'text', 'Themenfeld', 'Topic area', ['OZG-Themenfeld']),
  column('situation', 'text', 'Lebenslage', 'Situation', [
    'Lage',
    'Lebens- und Unternehmenslage',
    'OZG-Lage',
  ]),
  column('regulation', 'word', 'Regelungskompetenz', 'Regulation', ['Regelung', 'Gesetzgebung']),
  column('execution', 'word', 'Vollzugskompetenz', 'Execution', ['Vollzug']),
  // The place of a member service that has no key yet; a plain "Nr." would be the row number of many lists.
  column('member', 'integer', 'Nr. der Einzelleistung', 'Member no.', ['Einzelleistung Nr.']),
  column('leikaKey', 'code', 'LeiKa-Schlüssel', 'LeiKa key', ['LeiKa-ID', 'LeiKa', 'Leistungsschlüssel']),
  column('memberTitle', 'text', 'LeiKa-Bezeichnung', 'Member title', [
    'LeiKa-Leistung',
    'Einzelleistung',
    'Verrichtung',
  ]),
  column('leikaType', 'integer', 'LeiKa-Typ', 'LeiKa type', ['Typ', 'Typisierung']),
  column('sdg', 'yesNo', 'SDG', 'SDG', ['SDG-relevant', 'SDG-Relevanz', 'SDG 1', 'SDG 2']),
] as const satisfies readonly ImportColumn[];
export type CatalogueColumn = (typeof CATALOGUE_COLUMNS)[number]['field'];

function column<const F extends string>(
  field: F,
  type: ImportColumn['type'],
  de: string,
  en: string,
  names: readonly string[],
) {
  return { field, type, label: { de, en }, names, required: field === 'code' };
}
