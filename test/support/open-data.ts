import { parse } from 'csv-parse/sync';
import type { TestApp } from './test-app.ts';

export const DATASET_NAMES = [
  'goals',
  'guidelines',
  'implementation-plans',
  'milestones',
  'measures',
  'changes',
  'ozg-services',
] as const;
export type DatasetName = (typeof DATASET_NAMES)[number];

export const REVISIONS = [1, 2, 3, 4] as const;

/** A row of a JSON file. */
export type OpenDataRow = Record<string, string | number | boolean | null | string[]>;

export interface OpenDataDocument {
  readonly dataset: string;
  readonly revision: number;
  readonly effectiveDate: string;
  readonly simulated: boolean;
  readonly note: string | null;
  readonly attribution: string;
  readonly rows: OpenDataRow[];
}

/** Address of a data set's file. */
export function fileOf(revision: number, dataset: DatasetName, format: 'csv' | 'json'): string {
  return `/opendata/revisions/${revision}/${dataset}.${format}`;
}

/** The JSON file of a data set. */
export async function openDocument(
  app: TestApp,
  revision: number,
  dataset: DatasetName,
): Promise<OpenDataDocument> {
  const answer = await fetch(app.url + fileOf(revision, dataset, 'json'));
  if (!answer.ok) throw new Error(`${dataset} of ${revision}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as OpenDataDocument;
}

/** The rows of the CSV file, as any reader of RFC 4180 sees them: texts by column. */
export async function openCsvRows(
  app: TestApp,
  revision: number,
  dataset: DatasetName,
): Promise<Record<string, string>[]> {
  const answer = await fetch(app.url + fileOf(revision, dataset, 'csv'));
  return parse(await answer.text(), { columns: true, record_delimiter: '\r\n' });
}
