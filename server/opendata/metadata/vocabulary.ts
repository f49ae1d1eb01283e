/** Prefixes of the catalogue; full words stand in the specification of DCAT-AP.de 3.0. */
export const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const EU = 'http://publications.europa.eu/resource/authority';
const GEOCODING = 'http://dcat-ap.de/def/politicalGeocoding';

/** A node of JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

/** A reference to something that stands elsewhere. */
export function ref(id: string): Node {
  return { '@id': id };
}

/** A text in both languages. */
export function texts({ de, en }: { readonly de: string; readonly en: string }): Node[] {
  return [
    { '@value': de, '@language': 'de' },
    { '@value': en, '@language': 'en' },
  ];
}

/** A calendar day. */
export function day(value: string): Node {
  return { '@value': value, '@type': 'xsd:date' };
}

export const GERMAN = ref(`${EU}/language/DEU`);
export const ENGLISH = ref(`${EU}/language/ENG`);
export const GOVERNMENT_THEME = ref(`${EU}/data-theme/GOVE`);
export const THEMES = ref(`${EU}/data-theme`);
export const PUBLIC_ACCESS = ref(`${EU}/access-right/PUBLIC`);
export const AVAILABLE = ref(`${EU}/planned-availability/AVAILABLE`);
export const NEVER_UPDATED = ref(`${EU}/frequency/NEVER`);
export const IRREGULAR = ref(`${EU}/frequency/IRREG`);
export const REGIONAL_AUTHORITY = ref('http://purl.org/adms/publishertype/RegionalAuthority');
export const COMPLETED = ref('http://purl.org/adms/status/Completed');

/** Saxony, and that a whole state is meant. */
export const SAXONY = ref(`${GEOCODING}/stateKey/14`);
export const STATE_LEVEL = ref(`${GEOCODING}/Level/state`);

/** Words for the formats, by name. */
export const FILE_TYPES = {
  csv: { fileType: ref(`${EU}/file-type/CSV`), mediaType: 'text/csv', title: 'CSV' },
  json: { fileType: ref(`${EU}/file-type/JSON`), mediaType: 'application/json', title: 'JSON' },
} as const;

/** A media type as the catalogue names it. */
export function mediaTypeRef(mediaType: string): Node {
  return ref(`https://www.iana.org/assignments/media-types/${mediaType}`);
}
