import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { Lang } from '../../../shared/i18n/index.ts';
import type { CatalogueDocument, DatasetNode, Texts } from './catalogue-document.ts';

/** Address of the catalogue; all others stand in it. */
export const CATALOGUE = '/opendata/catalog.jsonld';

type InBoth = Readonly<Record<Lang, string>>;

/** One file, by its address on this server. */
export interface OpenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** What describes it: JSON Schema, or the metadata of its columns. */
  readonly schema: string;
  readonly attribution: string;
}

/** What a data set holds, whatever the revision. */
export interface OpenDataset {
  readonly name: string;
  readonly title: InBoth;
  readonly description: InBoth;
}

/** The files of a data set in one revision. */
export interface OpenDatasetFiles extends OpenDataset {
  readonly csv: OpenFile;
  readonly json: OpenFile;
}

export interface OpenRevision {
  readonly number: number;
  readonly title: string;
  readonly from: string;
  /** Null for the one in force. */
  readonly to: string | null;
  readonly datasets: readonly OpenDatasetFiles[];
}

export interface OpenCatalogue {
  /** Said of all data sets alike; null outside of a demonstration. */
  readonly demonstration: InBoth | null;
  readonly datasets: readonly OpenDataset[];
  /** Newest first. */
  readonly revisions: readonly OpenRevision[];
}

/**
 * Reads the catalogue that machines read too, so that this page can never offer anything else.
 * @throws CombinedGraphQLErrors where the server refuses: it says so in the API's form
 */
export async function loadCatalogue(signal: AbortSignal): Promise<OpenCatalogue> {
  const response = await fetch(CATALOGUE, { signal });
  const answer: unknown = await response.json();
  if (!response.ok) {
    throw new CombinedGraphQLErrors(answer as ConstructorParameters<typeof CombinedGraphQLErrors>[0]);
  }
  return readCatalogue(answer as CatalogueDocument);
}

/** Puts the catalogue's entries together by revision. */
export function readCatalogue({ 'dcat:dataset': nodes }: CatalogueDocument): OpenCatalogue {
  const wholes = nodes.filter((node) => node['dcat:version'] === undefined).map(datasetOf);
  const numbers = new Set(nodes.flatMap((node) => node['dcat:version'] ?? []));
  const revisions = [...numbers].map((number) =>
    revisionOf(
      Number(number),
      nodes.filter((node) => node['dcat:version'] === number),
      wholes,
    ),
  );
  const [statement] = nodes[0]?.['dct:provenance'] ?? [];
  return {
    demonstration: statement ? inBoth(statement['rdfs:label']) : null,
    datasets: wholes,
    revisions: revisions.toSorted((a, b) => b.number - a.number),
  };
}

function datasetOf(node: DatasetNode): OpenDataset {
  const title = inBoth(node['dct:title']);
  const description = inBoth(node['dct:description']);
  const [statement] = node['dct:provenance'] ?? [];
  const repeated = statement ? inBoth(statement['rdfs:label']) : null;
  return {
    name: node['@id'].slice(node['@id'].indexOf('#') + 1),
    // Titles begin with the plan's, which this page need not repeat.
    title: { de: lastPart(title.de), en: lastPart(title.en) },
    // The page says once what each of them says in other catalogues.
    description: {
      de: without(description.de, repeated?.de),
      en: without(description.en, repeated?.en),
    },
  };
}

function revisionOf(
  number: number,
  nodes: readonly DatasetNode[],
  datasets: readonly OpenDataset[],
): OpenRevision {
  const [first] = nodes;
  return {
    number,
    title: first?.['adms:versionNotes']?.['@value'].split(': ')[0] ?? '',
    from: first?.['dct:temporal']['dcat:startDate']['@value'] ?? '',
    to: first?.['dct:temporal']['dcat:endDate']?.['@value'] ?? null,
    datasets: datasets.flatMap((dataset) => {
      const node = nodes.find((each) => each['dcat:isVersionOf']?.['@id'].endsWith(`#${dataset.name}`));
      const [csv, json] = [fileOf(node, 'CSV'), fileOf(node, 'JSON')];
      return csv && json ? [{ ...dataset, csv, json }] : [];
    }),
  };
}

function fileOf(node: DatasetNode | undefined, format: 'CSV' | 'JSON'): OpenFile | null {
  const file = node?.['dcat:distribution']?.find((each) => each['dct:format']['@id'].endsWith(`/${format}`));
  if (!file) return null;
  return {
    path: pathOf(file['dcat:downloadURL']['@id']),
    bytes: Number(file['dcat:byteSize']['@value']),
    sha256: file['spdx:checksum']['spdx:checksumValue']['@value'],
    schema: pathOf(file['dct:conformsTo']['@id']),
    attribution: file['dcatde:licenseAttributionByText']['@value'],
  };
}

/** The catalogue names the public address; this page may have been opened by another. */
function pathOf(url: string): string {
  return new URL(url).pathname;
}

function lastPart(title: string): string {
  return title.slice(title.lastIndexOf(': ') + 2);
}

function without(text: string, part: string | undefined): string {
  return part === undefined ? text : text.replace(`${part} `, '').replace(part, '').trim();
}

function inBoth(texts: Texts): InBoth {
  const text = (lang: Lang) => texts.find((each) => each['@language'] === lang)?.['@value'] ?? '';
  return { de: text('de'), en: text('en') };
}
