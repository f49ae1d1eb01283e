import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { AppError } from '../../server/platform/errors.ts';
import { checkLimits, QUERY_LIMITS } from '../../server/platform/graphql/limits.ts';

const schema = buildSchema(`
  type Query { node: Node things(first: Int! = 50): Things! loose: [Node!]! either: [Either!]! grid: [[Node!]!]! }
  type Mutation { save(texts: [String!], filter: Filter): Things! }
  input Filter { light: [Light!] }
  enum Light { RED GREEN }
  type Things { nodes: [Node!]! totalCount: Int! }
  union Either = Node | Things
  type Node { id: Int! node: Node children: [Node!]! }
`);

function operationOf(query: string) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the document holds no operation');
  return { document, operation };
}

function refusal(query: string, variables: Record<string, unknown> = {}): string | null {
  const { document, operation } = operationOf(query);
  try {
    checkLimits(schema, document, operation, variables);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.key;
    throw error;
  }
}

/** With variables coerced as in a request, defaults included. */
function costOf(query: string, variables: Record<string, unknown> = {}): number {
  const { document, operation } = operationOf(query);
  return checkLimits(schema, document, operation, variables);
}

const nested = (levels: number) => `{ ${'node { '.repeat(levels - 1)} id ${'} '.repeat(levels - 1)} }`;

test('depth: fields on the longest path, fragments included', () => {
  expect(refusal(nested(QUERY_LIMITS.depth))).toBeNull();
  expect(refusal(nested(QUERY_LIMITS.depth + 1))).toBe('queryTooDeep');
  const half = QUERY_LIMITS.depth / 2;
  const inFragment = `${nested(half).replace(' id ', ' ...F ')} fragment F on Node ${nested(half + 2)}`;
  expect(refusal(inFragment)).toBe('queryTooDeep');
});

test('aliases, directives and root fields', () => {
  const repeat = (count: number, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => text(i)).join(' ');
  expect(refusal(`{ node { ${repeat(QUERY_LIMITS.aliases, (i) => `a${i}: id`)} } }`)).toBeNull();
  expect(refusal(`{ node { ${repeat(QUERY_LIMITS.aliases + 1, (i) => `a${i}: id`)} } }`)).toBe(
    'queryTooManyAliases',
  );
  expect(refusal(`{ node { id ${'@skip(if: false) '.repeat(QUERY_LIMITS.directives + 1)} } }`)).toBe(
    'queryTooManyDirectives',
  );
  const spread = `{ ...R } fragment R on Query { ${repeat(QUERY_LIMITS.rootFields + 1, () => 'node { id }')} }`;
  expect(refusal(spread)).toBe('queryTooManyRootFields');
});

test('cost: page size times what stands below, ten for a list without pages', () => {
  expect(costOf('{ node { id } }')).toBe(2);
  expect(costOf('{ things(first: 100) { totalCount nodes { id } } }')).toBe(1 + 1 + (1 + 100));
  expect(costOf('{ things { nodes { id children { id } } } }')).toBe(1 + (1 + 50 * (1 + (1 + 10))));
  expect(costOf('{ loose { id } }')).toBe(1 + 10);
});

test('cost counts what variables say, never above a page that would be served', () => {
  const query = 'query ($n: Int!) { things(first: $n) { nodes { id } } }';
  expect(costOf(query, { n: 7 })).toBe(1 + (1 + 7));
  expect(costOf(query, { n: 1_000_000 })).toBe(1 + (1 + 200));
  expect(costOf(query, { n: -5 })).toBe(2);
});

test('a query that multiplies lists is refused', () => {
  const query =
    'query ($n: Int!) { things(first: $n) { nodes { children { children { children { id } } } } } }';
  expect(refusal(query, { n: 10 })).toBeNull();
  expect(refusal(query, { n: 200 })).toBe('queryTooCostly');
});

test('cost counts defaults of variables, whatever is sent or not', () => {
  const query = 'query ($n: Int! = 30) { things(first: $n) { nodes { id } } }';
  expect(costOf(query)).toBe(1 + (1 + 30));
  expect(costOf(query, { n: 60 })).toBe(1 + (1 + 60));
});

test('cost of a fragment counts wherever it is spread, by the type that it is on', () => {
  const spread = '{ node { ...F } loose { ...F } } fragment F on Node { id children { id } }';
  expect(costOf(spread)).toBe(1 + 12 + (1 + 10 * 12));
  const union = '{ either { ... on Node { children { children { id } } } ... on Things { totalCount } } }';
  expect(costOf(union)).toBe(1 + 10 * (1 + 10 * (1 + 10) + 1));
});

test('cost of what a directive leaves out counts: the directive may come from a variable', () => {
  expect(costOf('query ($no: Boolean!) { node { id @skip(if: $no) } }', { no: true })).toBe(2);
});

test('cost of a list of lists multiplies', () => {
  expect(costOf('{ grid { id } }')).toBe(1 + 100);
});

test('cost of a mutation is what it answers', () => {
  expect(costOf('mutation { save { nodes { id } } }')).toBe(1 + (1 + 10));
});

test('lists of variables: of texts and of enums alike, however deep they lie', () => {
  const save =
    'mutation ($texts: [String!], $filter: Filter) { save(texts: $texts, filter: $filter) { totalCount } }';
  const most = QUERY_LIMITS.listEntries;
  const lights = (count: number) => ({ filter: { light: Array.from({ length: count }, () => 'RED') } });
  expect(refusal(save, lights(most))).toBeNull();
  expect(refusal(save, lights(100_000))).toBe('listTooLong');
  expect(refusal(save, lights(most + 1))).toBe('listTooLong');
  expect(refusal(save, { texts: Array.from({ length: most + 1 }, () => 'x') })).toBe('listTooLong');
});
