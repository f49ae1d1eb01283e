import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { AppError } from '../../server/platform/errors.ts';
import { checkLimits, QUERY_LIMITS } from '../../server/platform/graphql/limits.ts';
import { queryCost } from '../../server/platform/graphql/query-cost.ts';

const schema = buildSchema(`
  type Query { node: Node things(first: Int! = 50): Things! loose: [Node!]! }
  type Things { nodes: [Node!]! totalCount: Int! }
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

function costOf(query: string, variables: Record<string, unknown> = {}): number {
  const { operation } = operationOf(query);
  const root = schema.getQueryType();
  if (!root) throw new Error('no query type');
  return queryCost(operation.selectionSet, root, new Map(), variables);
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
