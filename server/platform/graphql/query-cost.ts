import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { PAGE_MAX } from '../../../shared/domain/limits.ts';

export type FragmentMap = ReadonlyMap<string, FragmentDefinitionNode>;

/** Rows assumed of a list that has no page size: ministries, goals, links of a measure. */
const UNPAGED_LIST_SIZE = 10;

/**
 * Cost of a query in points. A field costs 1 plus what it selects; what stands below a list costs as many
 * times as the list may have rows: the page size asked for (`first`, never counted above PAGE_MAX, since a
 * larger one is refused by its own message), or UNPAGED_LIST_SIZE where the list has no page size.
 * Example: measures(first: 100) { nodes { code title milestones { code } } } = 1 + 1 + 100 × (1 + 1 + 1 + 10).
 * What stands in a fragment counts wherever it is spread, and what a variable or `@skip` might leave out counts too.
 */
export function queryCost(set: SelectionSetNode, parent: GraphQLCompositeType, known: Known): number {
  return costBelow(set, parent, null, known);
}

interface Known {
  readonly schema: GraphQLSchema;
  readonly fragments: FragmentMap;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** @param pageSize page size of the connection that the selection stands in */
function costBelow(
  set: SelectionSetNode,
  parent: GraphQLCompositeType,
  pageSize: number | null,
  known: Known,
): number {
  let cost = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      cost += fieldCost(selection, parent, pageSize, known);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : known.fragments.get(selection.name.value);
    if (!fragment) continue;
    const condition = fragment.typeCondition && known.schema.getType(fragment.typeCondition.name.value);
    const on = isCompositeType(condition) ? condition : parent;
    cost += costBelow(fragment.selectionSet, on, pageSize, known);
  }
  return cost;
}

function fieldCost(
  node: FieldNode,
  parent: GraphQLCompositeType,
  pageSize: number | null,
  known: Known,
): number {
  const field = fieldOf(parent, node.name.value);
  const type = field ? getNamedType(field.type) : undefined;
  if (!field || !node.selectionSet || !isCompositeType(type)) return 1;
  const ownPageSize = pageSizeOf(field, node, known);
  const below = costBelow(node.selectionSet, type, ownPageSize, known);
  return 1 + rowsOf(field.type, pageSize ?? UNPAGED_LIST_SIZE) * below;
}

/** A list of lists may have as many rows in each of its rows. */
function rowsOf(type: GraphQLOutputType, each: number): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? each * rowsOf(nullable.ofType, each) : 1;
}

function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function pageSizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode, known: Known): number | null {
  if (!field.args.some((arg) => arg.name === 'first')) return null;
  const first = getArgumentValues(field, node, known.variables)['first'];
  return typeof first === 'number' ? Math.min(Math.max(first, 0), PAGE_MAX) : UNPAGED_LIST_SIZE;
}
