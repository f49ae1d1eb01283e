import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDay } from '../../shared/domain/plan-date.ts';
import { DATASET_NAMES, fileOf, openCsvRows, openDocument, REVISIONS } from '../support/open-data.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

const BASE = 'http://localhost:4000';

type Node = Record<string, unknown>;
let app: TestApp;
let catalogue: Node;
let datasets: Node[];
beforeAll(async () => {
  app = await startSeededApp('sqlite', { publicAccess: true });
  catalogue = await json('/opendata/catalog.jsonld');
  datasets = catalogue['dcat:dataset'] as Node[];
});
afterAll(() => app.stop());

const json = async (path: string) => (await (await fetch(app.url + path)).json()) as Node;
const idOf = (value: unknown) => (value as { '@id'?: string } | undefined)?.['@id'];
const idsOf = (values: unknown) => (Array.isArray(values) ? values.map(idOf) : []);
const valueOf = (value: unknown) => (value as { '@value'?: string } | undefined)?.['@value'];
const versions = () => datasets.filter((dataset) => dataset['dcat:version'] !== undefined);
const distributions = () => versions().flatMap((each) => each['dcat:distribution'] as Node[]);

/**
 * What DCAT-AP.de 3.0 makes mandatory or recommends per class, and the conventions of GovData: 12/13 contributorID,
 * 1 contact with address, 30 themes, 31 licence, 32 format, 35 attribution, 36 publisher, 39 both addresses.
 */
const CATALOGUE_PROPERTIES =
  'dct:title dct:description dct:publisher dcat:dataset dct:issued dct:modified dct:language foaf:homepage dct:license dcat:themeTaxonomy dcatap:availability dct:spatial';
const DATASET_PROPERTIES =
  'dct:title dct:description dct:publisher dcat:contactPoint dcatde:contributorID dcatde:politicalGeocodingLevelURI dcatde:politicalGeocodingURI dct:spatial dct:temporal dcat:keyword dcat:theme dcatap:availability dct:identifier dct:issued dct:accessRights dct:accrualPeriodicity dct:language dcat:landingPage';
const VERSION_PROPERTIES =
  'dcat:version adms:versionNotes dcat:isVersionOf dct:isVersionOf dcat:distribution';
const DISTRIBUTION_PROPERTIES =
  'dct:title dcat:accessURL dcat:downloadURL dct:license dcatde:licenseAttributionByText dct:format dcat:mediaType dcat:byteSize spdx:checksum dct:issued dct:conformsTo dcatap:availability adms:status';

const lacking = (node: Node, properties: string) =>
  properties.split(' ').filter((name) => node[name] === undefined || node[name] === '');

describe('DCAT-AP.de', () => {
  test('the catalogue has what it must have', () => {
    expect(lacking(catalogue, CATALOGUE_PROPERTIES)).toEqual([]);
    expect(catalogue['@type']).toBe('dcat:Catalog');
    expect(catalogue['dct:publisher']).toMatchObject({ '@type': 'foaf:Agent' });
    expect(datasets).toHaveLength(DATASET_NAMES.length * (REVISIONS.length + 1));
  });

  test('each data set and each version has what it must have', () => {
    for (const dataset of datasets) {
      expect({ id: dataset['@id'], lacks: lacking(dataset, DATASET_PROPERTIES) }).toEqual({
        id: dataset['@id'],
        lacks: [],
      });
      expect(idOf(dataset['dct:publisher'])).toBe(idOf(catalogue['dct:publisher']));
      expect(idOf(dataset['dcatde:contributorID'])).toBe(
        'http://dcat-ap.de/def/contributors/freistaatSachsen',
      );
      expect(idOf(dataset['dcat:theme'])).toMatch(/data-theme\/GOVE$/);
      expect(idOf((dataset['dcat:contactPoint'] as Node)['vcard:hasURL'])).toBe(`${BASE}/offene-daten`);
    }
    for (const version of versions()) expect(lacking(version, VERSION_PROPERTIES)).toEqual([]);
  });

  test('each file has what it must have', () => {
    expect(distributions()).toHaveLength(DATASET_NAMES.length * REVISIONS.length * 2);
    for (const file of distributions()) {
      expect(lacking(file, DISTRIBUTION_PROPERTIES)).toEqual([]);
      expect(idOf(file['dct:license'])).toBe('http://dcat-ap.de/def/licenses/dl-by-de/2.0');
      expect(idOf(file['dct:format'])).toMatch(/file-type\/(CSV|JSON)$/);
      expect(idOf(file['dcat:downloadURL'])).toBe(idOf(file['dcat:accessURL']));
    }
  });

  test('every prefix is declared and every identifier stands once', () => {
    const prefixes = new Set(Object.keys(catalogue['@context'] as Node));
    const { '@context': _context, ...content } = catalogue;
    for (const [, prefix] of JSON.stringify(content).matchAll(/"(\w+):\w+":/g)) {
      expect(prefixes).toContain(prefix);
    }
    const ids = datasets.map((dataset) => dataset['@id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('versions form a chain from the first to the current one', () => {
    for (const name of DATASET_NAMES) {
      const id = (suffix: string) => `${BASE}/opendata/catalog.jsonld#${name}${suffix}`;
      const whole = datasets.find((dataset) => dataset['@id'] === id(''));
      expect(idsOf(whole?.['dcat:hasVersion'])).toEqual(REVISIONS.map((n) => id(`-${n}`)));
      expect(idsOf(whole?.['dcat:hasCurrentVersion'])).toEqual([id('-4')]);
      for (const number of REVISIONS) {
        const version = datasets.find((dataset) => dataset['@id'] === id(`-${number}`));
        expect(version?.['dcat:version']).toBe(String(number));
        expect(idOf(version?.['dcat:isVersionOf'])).toBe(id(''));
        expect(idOf(version?.['dcat:previousVersion'])).toBe(number === 1 ? undefined : id(`-${number - 1}`));
      }
    }
  });

  test('a version lasts from its effective date to the day before the next one', async () => {
    const { revisions } = await app.get<{ revisions: { number: number; effectiveDate: string }[] }>(
      '{ revisions { number effectiveDate } }',
    );
    for (const version of versions()) {
      const number = Number(version['dcat:version']);
      const period = version['dct:temporal'] as Node;
      expect(valueOf(period['dcat:startDate'])).toBe(revisions[number - 1]?.effectiveDate);
      const end = valueOf(period['dcat:endDate']);
      if (number === REVISIONS.length) expect(end).toBeUndefined();
      else
        expect(Date.parse(end ?? '') + 86_400_000).toBe(Date.parse(revisions[number]?.effectiveDate ?? ''));
    }
  });

  test('municipal data name their source', () => {
    for (const version of versions()) {
      const municipal = String(version['@id']).includes('#ozg-services');
      for (const file of version['dcat:distribution'] as Node[]) {
        const text = valueOf(file['dcatde:licenseAttributionByText']) ?? '';
        expect(text).toMatch(/Sächsische Staatskanzlei.*Fassung \d/);
        expect(/Destatis.*dl-de\/by-2-0/.test(text)).toBe(municipal);
      }
    }
  });
});

test('sizes and checksums are true, and every address leads somewhere', async () => {
  for (const file of distributions()) {
    const path = String(idOf(file['dcat:downloadURL'])).slice(BASE.length);
    const answer = await fetch(app.url + path);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.status).toBe(200);
    expect(String(bytes.length)).toBe(valueOf(file['dcat:byteSize']));
    const sum = createHash('sha256').update(bytes).digest('hex');
    expect(sum).toBe(valueOf((file['spdx:checksum'] as Node)['spdx:checksumValue']));
    expect(answer.headers.get('etag')).toBe(`"${sum}"`);
    const schema = String(idOf(file['dct:conformsTo'])).slice(BASE.length);
    expect((await fetch(app.url + schema)).status).toBe(200);
  }
});

describe.each(DATASET_NAMES)('the schemas of %s', (dataset) => {
  test('JSON Schema: every revision is valid, a wrong row is not', async () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
    ajv.addFormat('date', { type: 'string', validate: isDay });
    ajv.addFormat('uri', { type: 'string', validate: (text: string) => URL.canParse(text) });
    const schema = await json(`/opendata/schema/${dataset}.json`);
    expect(schema['$id']).toBe(`${BASE}/opendata/schema/${dataset}.json`);
    const validate = ajv.compile(schema);
    for (const revision of REVISIONS) {
      const document = await openDocument(app, revision, dataset);
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ ...document, rows: [{ ...document.rows[0], code: 7 }] })).toBe(false);
    }
  });

  test('CSV on the Web: columns stand as declared, cells are of their type', async () => {
    const metadata = await json(`${fileOf(3, dataset, 'csv')}-metadata.json`);
    expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'de' }]);
    expect(metadata['url']).toBe(`${dataset}.csv`);
    const { columns, primaryKey } = metadata['tableSchema'] as {
      columns: { name: string; required: boolean; separator?: string; datatype: unknown }[];
      primaryKey?: string[];
    };
    const rows = await openCsvRows(app, 3, dataset);
    expect(Object.keys(rows[0] ?? {})).toEqual(columns.map(({ name }) => name));
    for (const { name, required, separator, datatype } of columns) {
      for (const row of rows) {
        const cell = row[name] ?? '';
        if (cell === '') expect(required, `${name} is empty`).toBe(false);
        else
          for (const each of separator ? cell.split(separator) : [cell])
            expect(fits(datatype, each)).toBe(true);
      }
    }
    if (primaryKey) {
      const keys = rows.map((row) => primaryKey.map((name) => row[name]).join(' '));
      expect(new Set(keys).size).toBe(rows.length);
    }
  });
});

/** Does a cell hold to the datatypes of CSV on the Web that we use? */
function fits(datatype: unknown, cell: string): boolean {
  if (datatype === 'string') return true;
  if (datatype === 'integer') return /^-?\d+$/.test(cell);
  if (datatype === 'number') return /^-?\d+(\.\d+)?$/.test(cell);
  const { base, format } = datatype as { base: string; format: string };
  if (base === 'date') return isDay(cell);
  return new RegExp(base === 'boolean' ? `^(${format})$` : format).test(cell);
}
