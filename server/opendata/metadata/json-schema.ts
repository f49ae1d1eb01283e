import type { OpenColumn, OpenColumnType } from '../column.ts';
import type { OpenDataset } from '../dataset.ts';
import { schemaPath } from '../paths.ts';
import type { DatasetDocument } from '../dataset-document.ts';

type Schema = Readonly<Record<string, unknown>>;

/** How a planned date is written: 2019, 2022-12, 2020-Q4 or 2022-12-31. */
export const PLAN_DATE_PATTERN = '^[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?$';

const TYPES: Readonly<Record<Exclude<OpenColumnType, 'word'>, Schema & { readonly type: string }>> = {
  text: { type: 'string' },
  code: { type: 'string', minLength: 1 },
  codes: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true },
  day: { type: 'string', format: 'date' },
  planDate: { type: 'string', pattern: PLAN_DATE_PATTERN },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
};

const DOCUMENT: Readonly<Record<Exclude<keyof DatasetDocument, 'rows'>, Schema>> = {
  dataset: { type: 'string', description: 'Name of the data set.' },
  plan: { type: 'string', description: 'Title of the plan.' },
  revision: { type: 'integer', minimum: 1, description: 'Number of the revision.' },
  revisionTitle: { type: 'string', description: 'Title of the revision, in German.' },
  effectiveDate: { type: 'string', format: 'date', description: 'Day the revision took effect.' },
  revisionSha256: {
    type: 'string',
    pattern: '^[0-9a-f]{64}$',
    description: "SHA-256 over the revision's whole content in canonical form (RFC 8785).",
  },
  licence: { type: 'string', format: 'uri', description: 'Terms of use.' },
  attribution: { type: 'string', description: 'The text that names the sources; the licence asks for it.' },
  simulated: { type: 'boolean', description: 'Holds what no source documents, see note.' },
  note: { type: ['string', 'null'], description: 'What is simulated or derived, in German.' },
};

/** The JSON Schema of a data set's JSON file. @param base address of the product without a slash at its end */
export function jsonSchema(base: string, dataset: OpenDataset<never>): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: base + schemaPath(dataset.name),
    title: dataset.title.en,
    description: dataset.description.en,
    type: 'object',
    required: [...Object.keys(DOCUMENT), 'rows'],
    properties: {
      ...DOCUMENT,
      dataset: { ...DOCUMENT.dataset, const: dataset.name },
      rows: {
        type: 'array',
        items: {
          type: 'object',
          required: dataset.columns.map(({ name }) => name),
          properties: Object.fromEntries(dataset.columns.map((each) => [each.name, cellSchema(each)])),
          // Columns may be added: readers skip what they do not know.
          additionalProperties: true,
        },
      },
    },
  };
}

function cellSchema({ type, required, description, oneOf }: OpenColumn): Schema {
  const nullable = !required && type !== 'codes';
  if (type === 'word') {
    const known = nullable ? [...oneOf, null] : oneOf;
    return { type: nullable ? ['string', 'null'] : 'string', enum: known, description };
  }
  const schema = TYPES[type];
  return { ...schema, type: nullable ? [schema.type, 'null'] : schema.type, description };
}
