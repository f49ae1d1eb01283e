import { badInput } from '../../platform/errors.ts';

/** What a catalogue file can say. */
export const CATALOGUE_COLUMNS = [
  'code',
  'title',
  'topicArea',
  'situation',
  'regulation',
  'execution',
  'leikaKey',
  'memberTitle',
  'leikaType',
  'sdg',
] as const;
export type CatalogueColumn = (typeof CATALOGUE_COLUMNS)[number];
export type ColumnPlaces = Readonly<Partial<Record<CatalogueColumn, number>>>;

/** Headers as they are met, without case, spaces and marks. */
const HEADERS: Readonly<Record<CatalogueColumn, readonly string[]>> = {
  code: ['ozgid', 'ozgnummer', 'ozgnr', 'ozgleistungsid', 'ozgschluessel', 'id', 'code'],
  title: ['ozgleistung', 'ozgleistungen', 'leistung', 'bezeichnung', 'title', 'service'],
  topicArea: ['themenfeld', 'ozgthemenfeld', 'topicarea'],
  situation: ['lage', 'lebenslage', 'lebensundunternehmenslage', 'ozglage', 'situation'],
  regulation: ['regelungskompetenz', 'regelung', 'gesetzgebung', 'regulation'],
  execution: ['vollzugskompetenz', 'vollzug', 'execution'],
  leikaKey: ['leikaschluessel', 'leikaid', 'leika', 'leistungsschluessel', 'leikakey'],
  memberTitle: ['leikabezeichnung', 'leikaleistung', 'einzelleistung', 'verrichtung', 'membertitle'],
  leikaType: ['leikatyp', 'typ', 'typisierung', 'leikatype'],
  sdg: ['sdg', 'sdgrelevant', 'sdgrelevanz', 'sdg1', 'sdg2'],
};
const REQUIRED: readonly CatalogueColumn[] = ['code'];

/**
 * Where each column stands, by its header.
 * @throws AppError BAD_USER_INPUT where a needed column is missing, or one is there twice
 */
export function findColumns(header: readonly string[]): ColumnPlaces {
  const places: Partial<Record<CatalogueColumn, number>> = {};
  for (const [place, written] of header.entries()) {
    const plain = plainHeader(written);
    const column = CATALOGUE_COLUMNS.find((each) => HEADERS[each].includes(plain));
    if (!column) continue;
    if (places[column] !== undefined) throw badInput('importColumnTwice', 'file', { column: written.trim() });
    places[column] = place;
  }
  const missing = REQUIRED.filter((column) => places[column] === undefined);
  if (missing.length > 0) {
    throw badInput('importColumnMissing', 'file', { found: header.join(' | ').slice(0, 300) });
  }
  return places;
}

function plainHeader(text: string): string {
  const latin = text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return latin.replaceAll('ß', 'ss').replace(/[^a-z0-9]/g, '');
}
