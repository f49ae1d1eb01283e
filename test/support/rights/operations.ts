import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
} from 'graphql';
import type { GraphqlAnswer } from '../test-app.ts';

export type RootKind = 'query' | 'mutation';

/** The fields of the root type, by name. */
export function rootFields(
  schema: GraphQLSchema,
  kind: RootKind,
): Readonly<Record<string, GraphQLField<unknown, unknown>>> {
  return schema[kind === 'query' ? 'getQueryType' : 'getMutationType']()?.getFields() ?? {};
}

/** An operation that asks one root field for as little as it takes, with each of its arguments as a variable. */
export function smallOperation(schema: GraphQLSchema, kind: RootKind, name: string): string {
  const field = rootFields(schema, kind)[name];
  if (!field) throw new Error(`the schema has no ${kind} ${name}`);
  return operation(kind, field, smallSelection(field));
}

/** @param selection with its braces; empty for a leaf */
export function operation(kind: RootKind, field: GraphQLField<unknown, unknown>, selection: string): string {
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`);
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`);
  const list = (items: readonly string[]) => (items.length === 0 ? '' : `(${items.join(', ')})`);
  return `${kind} ${list(declared)} { ${field.name}${list(passed)} ${selection} }`;
}

/** What becomes of one of several stands in `error`; of all else the first leaf will do. */
function smallSelection(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  return isObjectType(type) ? `{ ${smallestOf(type)} }` : '';
}

function smallestOf(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields());
  if (fields.some(({ name }) => name === 'error')) return 'error { code }';
  const leaf = fields.find((field) => isLeafType(getNamedType(field.type)));
  if (leaf) return leaf.name;
  const [first] = fields;
  if (!first) throw new Error(`${type.name} has no fields`);
  return `${first.name} ${smallSelection(first)}`;
}

/** What became of a call: the code of its error, or of the first one of several that went wrong; OK. */
export function outcomeOf({ data, errors }: GraphqlAnswer<Record<string, unknown>>): string {
  const code = errors[0]?.extensions.code;
  if (code !== undefined) return code;
  const several = Object.values(data ?? {}).flatMap((value) => (Array.isArray(value) ? value : []));
  const failed = several.map(errorOf).find((found) => found !== null);
  return failed ?? 'OK';
}

function errorOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || !('error' in entry)) return null;
  const { error } = entry;
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return String(error.code);
}

/** The data of a call that must succeed. */
export async function must<T>(asked: Promise<GraphqlAnswer<T>>): Promise<T> {
  const { data, errors } = await asked;
  if (!data || errors.length > 0) throw new Error(`a call on the way failed: ${JSON.stringify(errors)}`);
  return data;
}
