import {
  type DefinitionNode,
  Kind,
  type NamedTypeNode,
  parse,
  print,
  printSchema,
  type TypeDefinitionNode,
} from 'graphql';
import { buildSchema } from './build-schema.ts';

/** Kinds in the order in which the file lists them. */
const KIND_ORDER: readonly string[] = [
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_DEFINITION,
];

/**
 * The API in the schema language, ready for server/schema.graphql. Types stand by kind and name, the
 * queries by name, so that the same API always gives the same text, in whatever order modules were loaded.
 * Fields and enum values keep the order in which they are declared: it is the order of their meaning.
 */
export function emitSchema(): string {
  const { definitions } = parse(printSchema(buildSchema()));
  const sorted = definitions.filter(isTypeDefinition).map(withSortedQueries).toSorted(byKindAndName);
  return `${sorted.map((definition) => print(definition)).join('\n\n')}\n`;
}

function withSortedQueries(definition: TypeDefinitionNode): TypeDefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || !isRoot(definition)) return definition;
  const fields = [...(definition.fields ?? [])].toSorted((a, b) => compare(a.name.value, b.name.value));
  return { ...definition, fields };
}

function byKindAndName(a: TypeDefinitionNode, b: TypeDefinitionNode): number {
  return (
    Number(isRoot(a)) - Number(isRoot(b)) ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    compare(a.name.value, b.name.value)
  );
}

function isRoot({ name }: Pick<NamedTypeNode, 'name'>): boolean {
  return name.value === 'Query' || name.value === 'Mutation';
}

function isTypeDefinition(definition: DefinitionNode): definition is TypeDefinitionNode {
  return 'name' in definition && KIND_ORDER.includes(definition.kind);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
