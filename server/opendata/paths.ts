/** Addresses of the open data. They are cited and harvested: none is ever renamed. */
export const OPEN_DATA_ROOT = '/opendata';

export const CATALOGUE_PATH = `${OPEN_DATA_ROOT}/catalog.jsonld`;

/** Formats of a data set. */
export const OPEN_FORMATS = ['csv', 'json'] as const;
export type OpenFormat = (typeof OPEN_FORMATS)[number];

/** A data set of one revision. */
export function filePath(revision: number, dataset: string, format: OpenFormat): string {
  return `${OPEN_DATA_ROOT}/revisions/${revision}/${dataset}.${format}`;
}

/** What the CSV file says of its columns (CSV on the Web, where readers look for it by default). */
export function csvMetadataPath(revision: number, dataset: string): string {
  return `${filePath(revision, dataset, 'csv')}-metadata.json`;
}

/** JSON Schema of a data set, the same for all revisions. */
export function schemaPath(dataset: string): string {
  return `${OPEN_DATA_ROOT}/schema/${dataset}.json`;
}
