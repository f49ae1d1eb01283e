import { createHash } from 'node:crypto';
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { PAGE_MAX } from '../../../shared/domain/limits.ts';
import { AppError, badInput } from '../errors.ts';
import type { OrderDirection } from './enums.ts';

/** What a row is sorted by; null stands last in either direction. */
export type SortKey = string | number | null;

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface ConnectionRequest<T> {
  /** All rows that the filter lets through, in any order. */
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => SortKey;
  /** Unique code of a row: breaks ties, so that every order is stable. */
  readonly codeOf: (row: T) => string;
  readonly direction: OrderDirection;
  /** Everything that makes this list this list: its name, revision, date, filter and order. */
  readonly scope: unknown;
  readonly first: number;
  readonly after: string | null | undefined;
}

/**
 * One page of a list in the Relay form.
 * A cursor holds the sort key and code of its row and a digest of the list's scope, so that a page continues
 * after its place even where that row has gone, and never in another list.
 * @throws AppError BAD_USER_INPUT where `first` is not within 1 to PAGE_MAX, or `after` is unreadable or of
 * another list
 */
export function connection<T>(request: ConnectionRequest<T>): Connection<T> {
  checkFirst(request.first);
  const digest = scopeDigest(request.scope);
  const sign = request.direction === 'DESC' ? -1 : 1;
  const sorted = placed(request);
  const start = request.after ? placeAfter(sorted, readCursor(request.after, digest), sign) : 0;
  const edges = sorted.slice(start, start + request.first).map((place) => ({
    cursor: writeCursor(place, digest),
    node: place.node,
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: start + edges.length < sorted.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: sorted.length,
  };
}

/** All rows in the order in which the pages of a list show them. */
export function inOrder<T>(list: Pick<ConnectionRequest<T>, 'rows' | 'keyOf' | 'codeOf' | 'direction'>): T[] {
  return placed(list).map(({ node }) => node);
}

function placed<T>({
  rows,
  keyOf,
  codeOf,
  direction,
}: Pick<ConnectionRequest<T>, 'rows' | 'keyOf' | 'codeOf' | 'direction'>) {
  const sign = direction === 'DESC' ? -1 : 1;
  return rows
    .map((node) => ({ node, key: keyOf(node), code: codeOf(node) }))
    .toSorted((a, b) => comparePlaces(a, b, sign));
}

/** @throws AppError BAD_USER_INPUT unless 1 ≤ first ≤ PAGE_MAX */
export function checkFirst(first: number): void {
  if (first < 1 || first > PAGE_MAX) {
    throw badInput('pageSize', 'first', { value: first, min: 1, max: PAGE_MAX });
  }
}

interface Place {
  readonly key: SortKey;
  readonly code: string;
}

/** German order, numbers in texts by their value: M-2 before M-10. */
const COLLATOR = new Intl.Collator('de', { numeric: true });

/** Order of two texts for people; texts that look alike keep a fixed order. */
export function compareTexts(a: string, b: string): number {
  return COLLATOR.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

function comparePlaces(a: Place, b: Place, sign: number): number {
  return compareKeys(a.key, b.key, sign) || compareTexts(a.code, b.code);
}

function compareKeys(a: SortKey, b: SortKey, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * compareTexts(String(a), String(b));
}

function placeAfter(sorted: readonly Place[], cursor: Place, sign: number): number {
  const index = sorted.findIndex((place) => comparePlaces(place, cursor, sign) > 0);
  return index === -1 ? sorted.length : index;
}

function scopeDigest(scope: unknown): string {
  return createHash('sha256').update(JSON.stringify(scope)).digest('base64url').slice(0, 12);
}

function writeCursor(place: Place, digest: string): string {
  return Buffer.from(JSON.stringify([digest, place.key, place.code])).toString('base64url');
}

function readCursor(cursor: string, digest: string): Place {
  const parts = parsedCursor(cursor);
  if (!parts) throw new AppError('BAD_USER_INPUT', 'cursorMalformed', {}, ['after']);
  const [cursorDigest, key, code] = parts;
  if (cursorDigest !== digest) throw new AppError('BAD_USER_INPUT', 'cursorForeign', {}, ['after']);
  return { key, code };
}

function parsedCursor(cursor: string): [string, SortKey, string] | null {
  if (!/^[\w-]{1,2000}$/.test(cursor)) return null;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (!Array.isArray(value) || value.length !== 3) return null;
  const [digest, key, code] = value as unknown[];
  if (typeof digest !== 'string' || typeof code !== 'string') return null;
  if (key !== null && typeof key !== 'string' && typeof key !== 'number') return null;
  return [digest, key, code];
}

@ObjectType('PageInfo', { simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/**
 * Declares `<name>Connection` and `<name>Edge` for a list.
 * @param name name of the node's type in the schema
 * @param node the node's class, as a function because modules may be circular
 */
export function connectionType<T extends object>(name: string, node: () => ClassType<T>) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true })
  class EdgeType {
    @Field(() => String)
    cursor!: string;

    @Field(() => node())
    node!: T;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true })
  class ConnectionType {
    @Field(() => [EdgeType])
    edges!: EdgeType[];

    @Field(() => [node()])
    nodes!: T[];

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;

    @Field(() => Int)
    totalCount!: number;
  }

  return ConnectionType;
}
