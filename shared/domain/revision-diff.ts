import { type FieldChange, fieldChange, type FieldValue, written } from './field-diff.ts';
import { parsePlanDate } from './plan-date.ts';
import {
  type ChangeKind,
  CONTENT_KINDS,
  type ContentKind,
  type SuccessionKind,
  type Weakening,
} from './vocabulary.ts';

export type { FieldChange, FieldValue };

/** One thing of a revision's content; kind and code are its identity across revisions. */
export interface ContentItem {
  readonly kind: ContentKind;
  readonly code: string;
  readonly title: string;
  /** Code or lineage of the ministry that answers for it. */
  readonly ministry: string | null;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** A measure went over into another. */
export interface Succession {
  readonly predecessor: string;
  readonly successor: string;
  readonly kind: SuccessionKind;
}

export interface PlanContent {
  readonly items: readonly ContentItem[];
  readonly successions: readonly Succession[];
}

export interface ContentChange {
  readonly kind: ContentKind;
  readonly code: string;
  /** Title and ministry of the head revision, else of the base. */
  readonly title: string;
  readonly ministry: string | null;
  readonly change: ChangeKind;
  readonly fields: readonly FieldChange[];
  /** Each once; empty where the change weakens nothing. */
  readonly weakenings: readonly Weakening[];
  /** Codes of the other side of a split, merge or replacement. */
  readonly related: readonly string[];
  /** The untouched values, from which applyChanges rebuilds the head. */
  readonly raw: {
    readonly before: ContentItem | null;
    readonly after: ContentItem | null;
    readonly linksBefore: readonly Succession[];
    readonly linksAfter: readonly Succession[];
  };
}

/** Things per kind. A thing that was split or merged away counts as removed, one that stays as changed. */
export interface ContentCounts {
  readonly kind: ContentKind;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly weakened: number;
}

export interface ContentComparison {
  /** By kind, then by code; unchanged things are not listed. */
  readonly changes: readonly ContentChange[];
  /** One entry for every kind, in the order of CONTENT_KINDS. */
  readonly counts: readonly ContentCounts[];
}

/** The date that a measure's successors must keep. */
const END_FIELD = 'plannedEnd';

/**
 * Compares two contents field by field.
 * - A thing that is gone without a successor is REMOVED and weakened as DROPPED. One whose successors stand
 *   in the head is SPLIT or MERGED (REMOVED, where it was replaced) and not dropped; it is weakened where the
 *   latest planned end of its successors lies after its own, or none of them has one.
 * - A date that moves later or vanishes, and a target percentage that falls or vanishes, weaken the plan.
 *   A date that is only written more or less exactly changes, but moves by the days between the last days.
 * @throws RangeError where a side holds a thing twice, or a date is not in a written form
 */
export function compareContent(base: PlanContent, head: PlanContent): ContentComparison {
  const steps = comparing(base, head);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** compareContent step by step, one thing each: whoever compares tens of thousands can do other things in between. */
export function* comparing(base: PlanContent, head: PlanContent): Generator<void, ContentComparison> {
  const baseItems = indexed(base.items);
  const headItems = indexed(head.items);
  const measures = new Set([...base.items, ...head.items].filter(isMeasure).map((item) => item.code));
  const sides: Sides = {
    baseLinks: linksByHolder(base.successions, measures),
    headLinks: linksByHolder(head.successions, measures),
    movedLinks: symmetricDifference(base.successions, head.successions),
    successions: head.successions,
    headItems,
  };
  const changes: ContentChange[] = [];
  const counts = new Map(CONTENT_KINDS.map((kind) => [kind, emptyCounts(kind)]));
  for (const item of new Map([...baseItems, ...headItems]).values()) {
    const key = keyOf(item);
    const change = changeOf(item, baseItems.get(key) ?? null, headItems.get(key) ?? null, sides);
    if (change) changes.push(change);
    const count = counts.get(item.kind);
    if (count) tally(count, change);
    yield;
  }
  return { changes: changes.toSorted(byKindAndCode), counts: [...counts.values()] };
}

/**
 * Carries the changes of compareContent(base, head) over to base; the result equals head, its items and
 * successions in canonical order. Successions between things that neither side holds stay as in base.
 */
export function applyChanges(base: PlanContent, changes: readonly ContentChange[]): PlanContent {
  const items = indexed(base.items);
  const links = new Map(base.successions.map((link) => [linkKey(link), link]));
  for (const { kind, code, raw } of changes) {
    if (raw.after) items.set(keyOf(raw.after), raw.after);
    else items.delete(keyOf({ kind, code }));
    for (const link of raw.linksBefore) links.delete(linkKey(link));
    for (const link of raw.linksAfter) links.set(linkKey(link), link);
  }
  return canonicalContent({ items: [...items.values()], successions: [...links.values()] });
}

/** The same content with items by kind and code, and successions by predecessor, successor and kind. */
export function canonicalContent(content: PlanContent): PlanContent {
  return {
    items: content.items.toSorted(byKindAndCode),
    successions: content.successions.toSorted((a, b) => (linkKey(a) < linkKey(b) ? -1 : 1)),
  };
}

interface Sides {
  readonly baseLinks: ReadonlyMap<string, readonly Succession[]>;
  readonly headLinks: ReadonlyMap<string, readonly Succession[]>;
  /** Links that only one side has. */
  readonly movedLinks: readonly Succession[];
  /** All links of the head. */
  readonly successions: readonly Succession[];
  readonly headItems: ReadonlyMap<string, ContentItem>;
}

function changeOf(
  item: ContentItem,
  before: ContentItem | null,
  after: ContentItem | null,
  sides: Sides,
): ContentChange | null {
  const linksBefore = isMeasure(item) ? (sides.baseLinks.get(item.code) ?? []) : [];
  const linksAfter = isMeasure(item) ? (sides.headLinks.get(item.code) ?? []) : [];
  const successors = before && !after ? successorsOf(item, sides) : [];
  const fields = before && after ? fieldChanges(before, after) : before ? endChanges(before, successors) : [];
  if (before && after && fields.length === 0 && sameLinks(linksBefore, linksAfter)) return null;
  const dropped: Weakening[] = before && !after && successors.length === 0 ? ['DROPPED'] : [];
  const weakened = fields.flatMap(({ weakening }) => (weakening ? [weakening] : []));
  return {
    kind: item.kind,
    code: item.code,
    title: (after ?? item).title,
    ministry: (after ?? item).ministry,
    change: changeKind(before, after, successors, newLinks(linksBefore, linksAfter, item), sides),
    fields,
    weakenings: [...new Set([...dropped, ...weakened])],
    related: relatedCodes(item, successors, sides),
    raw: { before, after, linksBefore, linksAfter },
  };
}

function changeKind(
  before: ContentItem | null,
  after: ContentItem | null,
  successors: readonly ContentItem[],
  newLinksOfOwn: readonly Succession[],
  sides: Sides,
): ChangeKind {
  if (!before) return 'ADDED';
  const links = after ? newLinksOfOwn : successors.flatMap((s) => linksFromTo(before, s, sides));
  if (links.some((link) => link.kind === 'MERGE')) return 'MERGED';
  if (links.some((link) => link.kind === 'SPLIT')) return 'SPLIT';
  return after ? 'CHANGED' : 'REMOVED';
}

function fieldChanges(before: ContentItem, after: ContentItem): FieldChange[] {
  const old = allFields(before);
  const now = allFields(after);
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field) => {
    const change = fieldChange(field, old[field] ?? null, now[field] ?? null);
    return change ? [change] : [];
  });
}

/** Title and ministry are fields too, unless the item lists them itself. */
function allFields(item: ContentItem): Record<string, FieldValue> {
  return {
    title: { type: 'text', value: item.title },
    ministry: { type: 'text', value: item.ministry },
    ...item.fields,
  };
}

/** What a thing that passed into successors loses by it: their latest planned end against its own. */
function endChanges(gone: ContentItem, successors: readonly ContentItem[]): FieldChange[] {
  if (successors.length === 0) return [];
  const own = gone.fields[END_FIELD] ?? null;
  const latest = successors
    .map((successor) => successor.fields[END_FIELD] ?? null)
    .filter((value) => written(value) !== null)
    .toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1))[0];
  const change = fieldChange(END_FIELD, own, latest ?? null);
  return change?.weakening ? [change] : [];
}

function lastDay(value: FieldValue | null): string {
  return parsePlanDate(written(value) ?? '').date;
}

function successorsOf(gone: ContentItem, sides: Sides): ContentItem[] {
  if (!isMeasure(gone)) return [];
  const codes = sides.successions.filter((l) => l.predecessor === gone.code).map((l) => l.successor);
  return [...new Set(codes)].flatMap((code) => sides.headItems.get(keyOf({ kind: gone.kind, code })) ?? []);
}

function linksFromTo(from: ContentItem, to: ContentItem, sides: Sides): Succession[] {
  return sides.successions.filter((l) => l.predecessor === from.code && l.successor === to.code);
}

function relatedCodes(item: ContentItem, successors: readonly ContentItem[], sides: Sides): string[] {
  if (!isMeasure(item)) return [];
  const codes = new Set(successors.map((successor) => successor.code));
  for (const link of sides.movedLinks) {
    if (link.predecessor === item.code) codes.add(link.successor);
    if (link.successor === item.code) codes.add(link.predecessor);
  }
  return [...codes].toSorted(compareCodes);
}

/** A succession is held by its predecessor; where neither side holds that any more, by its successor. */
function linksByHolder(
  links: readonly Succession[],
  measures: ReadonlySet<string>,
): ReadonlyMap<string, readonly Succession[]> {
  const held = new Map<string, Succession[]>();
  for (const link of links) {
    const holder = measures.has(link.predecessor) ? link.predecessor : link.successor;
    held.set(holder, [...(held.get(holder) ?? []), link]);
  }
  return held;
}

function newLinks(
  before: readonly Succession[],
  after: readonly Succession[],
  of: ContentItem,
): Succession[] {
  const old = new Set(before.map(linkKey));
  return after.filter((link) => link.predecessor === of.code && !old.has(linkKey(link)));
}

function sameLinks(a: readonly Succession[], b: readonly Succession[]): boolean {
  return symmetricDifference(a, b).length === 0;
}

function symmetricDifference(a: readonly Succession[], b: readonly Succession[]): Succession[] {
  const inA = new Set(a.map(linkKey));
  const inB = new Set(b.map(linkKey));
  return [...a.filter((link) => !inB.has(linkKey(link))), ...b.filter((link) => !inA.has(linkKey(link)))];
}

function linkKey(link: Succession): string {
  return `${link.predecessor} ${link.successor} ${link.kind}`;
}

function isMeasure(item: ContentItem): boolean {
  return item.kind === 'MEASURE';
}

function keyOf(item: Named): string {
  return `${item.kind} ${item.code}`;
}

function indexed(items: readonly ContentItem[]): Map<string, ContentItem> {
  const byKey = new Map<string, ContentItem>();
  for (const item of items) {
    if (byKey.has(keyOf(item))) throw new RangeError(`content holds ${keyOf(item)} twice`);
    byKey.set(keyOf(item), item);
  }
  return byKey;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function emptyCounts(kind: ContentKind): Mutable<ContentCounts> {
  return { kind, added: 0, removed: 0, changed: 0, unchanged: 0, weakened: 0 };
}

function tally(count: Mutable<ContentCounts>, change: ContentChange | null): void {
  if (!change) count.unchanged += 1;
  else if (!change.raw.before) count.added += 1;
  else if (!change.raw.after) count.removed += 1;
  else count.changed += 1;
  if (change && change.weakenings.length > 0) count.weakened += 1;
}

type Named = Pick<ContentItem, 'kind' | 'code'>;

function byKindAndCode(a: Named, b: Named): number {
  return CONTENT_KINDS.indexOf(a.kind) - CONTENT_KINDS.indexOf(b.kind) || compareCodes(a.code, b.code);
}

const collator = new Intl.Collator('de', { numeric: true });

/** M-2 before M-10; codes that only differ in leading zeros still have an order. */
function compareCodes(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
