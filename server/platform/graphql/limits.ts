import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { AppError, badInput } from '../errors.ts';
import type { MessageKey } from '../messages.ts';
import { setDeadline } from '../query-deadline.ts';
import type { RequestContext } from '../request-context.ts';
import type { QueryBudget } from './query-budget.ts';
import { type FragmentMap, queryCost } from './query-cost.ts';

/**
 * Bounds of one document. The interface's largest query takes about a fifth of each; who needs more asks in
 * two requests.
 */
export const QUERY_LIMITS = {
  /** Tokens, counted while parsing. */
  tokens: 4_000,
  /** Fields that repeated fragments expand to. */
  recursiveSelections: 10_000,
  /** Validation errors reported before validation stops. */
  errors: 20,
  depth: 12,
  aliases: 30,
  directives: 20,
  rootFields: 10,
  /** Entries of a list that a variable holds, whatever the list is of; use cases draw narrower bounds for their own. */
  listEntries: 1_000,
  /** Points, see query-cost.ts. */
  cost: 150_000,
} as const;

/**
 * Refuses documents beyond the limits after validation and before anything is executed, counts what they cost, and gives
 * queries their time; a change is never given up halfway.
 * @param options.querySeconds longest that a query may take
 */
export function limitsPlugin(options: {
  readonly budget: QueryBudget;
  readonly querySeconds: number;
}): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, schema, contextValue }) => {
        if (!operation) return;
        const cost = checkLimits(schema, document, operation, request.variables ?? {});
        await options.budget.spend(contextValue, cost);
        if (operation.operation === OperationTypeNode.QUERY) setDeadline(options.querySeconds);
      },
    }),
  };
}

/**
 * @returns the cost in points
 * @throws AppError TOO_COMPLEX naming the limit, the value found and the value allowed; BAD_USER_INPUT for a list in the
 * variables that is longer than any may be. A list within the document is bounded by its tokens.
 */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const fragments: FragmentMap = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const shape = measureShape(operation.selectionSet, fragments);
  const rootFields = countRootFields(operation.selectionSet, fragments);
  refuseAbove('queryTooDeep', shape.depth, QUERY_LIMITS.depth);
  refuseAbove('queryTooManyAliases', shape.aliases, QUERY_LIMITS.aliases);
  refuseAbove('queryTooManyDirectives', shape.directives, QUERY_LIMITS.directives);
  refuseAbove('queryTooManyRootFields', rootFields, QUERY_LIMITS.rootFields);
  const root = rootType(schema, operation);
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
  // Variables that cannot be coerced are refused by the execution itself, before any resolver runs.
  if (!root || !coerced) return 0;
  checkLists('', coerced);
  const cost = queryCost(operation.selectionSet, root, { schema, fragments, variables: coerced });
  refuseAbove('queryTooCostly', cost, QUERY_LIMITS.cost);
  return cost;
}

function refuseAbove(key: MessageKey, value: number, max: number): void {
  if (value > max) throw new AppError('TOO_COMPLEX', key, { value, max });
}

/** @param path of the value within the variables, as the fields of an error name it */
function checkLists(path: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const max = QUERY_LIMITS.listEntries;
  if (Array.isArray(value) && value.length > max) throw badInput('listTooLong', path, { max });
  for (const [key, inner] of Object.entries(value)) checkLists(path === '' ? key : `${path}.${key}`, inner);
}

interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
}

/** Introspection is deep by nature and has a switch of its own: it does not count as depth. */
function measureShape(set: SelectionSetNode, fragments: FragmentMap): Shape {
  let depth = 0;
  let aliases = 0;
  let directives = 0;
  for (const selection of set.selections) {
    directives += selection.directives?.length ?? 0;
    const isField = selection.kind === Kind.FIELD;
    if (isField && selection.alias) aliases += 1;
    const inner = selectionSetOf(selection, fragments);
    const shape = inner ? measureShape(inner, fragments) : { depth: 0, aliases: 0, directives: 0 };
    aliases += shape.aliases;
    directives += shape.directives;
    const introspects = isField && selection.name.value.startsWith('__');
    depth = Math.max(depth, introspects ? 1 : shape.depth + (isField ? 1 : 0));
  }
  return { depth, aliases, directives };
}

function countRootFields(set: SelectionSetNode, fragments: FragmentMap): number {
  return set.selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + 1;
    const inner = selectionSetOf(selection, fragments);
    return inner ? sum + countRootFields(inner, fragments) : sum;
  }, 0);
}

function selectionSetOf(
  selection: SelectionSetNode['selections'][number] | FieldNode,
  fragments: FragmentMap,
): SelectionSetNode | undefined {
  if (selection.kind !== Kind.FRAGMENT_SPREAD) return selection.selectionSet;
  return fragments.get(selection.name.value)?.selectionSet;
}

function rootType(schema: GraphQLSchema, operation: OperationDefinitionNode): GraphQLObjectType | undefined {
  return schema.getRootType(operation.operation) ?? undefined;
}
