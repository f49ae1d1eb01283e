import type { PlanSnapshot } from '../../plans/plan-snapshot.ts';
import type { OpenColumn, OpenColumnType } from '../column.ts';
import type { OpenDataset, PublishedRevision } from '../dataset.ts';
import { attributionText, describedWithNotes, LICENCE, publisherName } from '../publisher.ts';
import { LIST_SEPARATOR } from '../write-dataset.ts';
import { PLAN_DATE_PATTERN } from './json-schema.ts';

const DATATYPES: Readonly<Record<Exclude<OpenColumnType, 'word'>, unknown>> = {
  text: 'string',
  code: 'string',
  codes: 'string',
  day: { base: 'date', format: 'yyyy-MM-dd' },
  planDate: { base: 'string', format: PLAN_DATE_PATTERN },
  integer: 'integer',
  number: 'number',
  boolean: { base: 'boolean', format: 'true|false' },
};

/** CSV on the Web: what the columns of a CSV file mean, and what must be said of the file. */
export function csvMetadata(
  plan: PlanSnapshot,
  revision: PublishedRevision,
  dataset: OpenDataset<never>,
): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'de' }],
    url: `${dataset.name}.csv`,
    'dc:title': `${plan.title}: ${dataset.title.de}, Fassung ${revision.number}`,
    'dc:description': describedWithNotes(plan, dataset, 'de'),
    'dc:publisher': publisherName(plan),
    'dc:license': { '@id': LICENCE.uri },
    'dc:rights': attributionText(plan, revision.number, dataset),
    'dc:issued': { '@value': revision.effectiveDate, '@type': 'xsd:date' },
    'rdfs:comment': {
      '@value':
        'A text that a spreadsheet would take for a formula begins with an apostrophe; the JSON file holds it untouched.',
      '@language': 'en',
    },
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      header: true,
      lineTerminators: ['\r\n'],
      doubleQuote: true,
    },
    tableSchema: {
      columns: dataset.columns.map(columnMetadata),
      ...(dataset.key.length > 0 && { primaryKey: dataset.key }),
    },
  };
}

function columnMetadata({ name, type, description, required, oneOf }: OpenColumn): object {
  return {
    name,
    titles: name,
    'dc:description': { '@value': description, '@language': 'en' },
    datatype: type === 'word' ? { base: 'string', format: `^(${oneOf.join('|')})$` } : DATATYPES[type],
    required,
    ...(type === 'codes' && { separator: LIST_SEPARATOR }),
  };
}
