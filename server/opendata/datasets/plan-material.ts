import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import { parsePlanDate } from '../../../shared/domain/plan-date.ts';
import type { ContentItem } from '../../../shared/domain/revision-diff.ts';
import type { ExplainedChange } from '../../revisions/compare-revisions.ts';
import type { RevisionContent } from '../../revisions/revision-content.ts';
import { column, optional, type OpenValue, type SourceColumn } from '../column.ts';

/** What the data sets of the plan's content are made of: it never changes again. */
export interface PlanMaterial {
  readonly revision: number;
  readonly content: RevisionContent;
  /** Since the revision before; empty for the first. */
  readonly changes: readonly ExplainedChange[];
}

/** One thing of the plan with what stands beside its compared fields. */
export interface PlanThing {
  readonly item: ContentItem;
  readonly attributes: Readonly<Record<string, string | boolean | null>>;
}

/** The things of a kind, in the plan's own order. */
export function thingsOf({ content }: PlanMaterial, kind: ContentKind): PlanThing[] {
  return content.plan.items.flatMap((item, place) => {
    const annotation = content.annotations[place];
    return item.kind === kind ? { item, attributes: annotation?.attributes ?? {} } : [];
  });
}

/** A field of the content under its own name. */
export function field<Thing extends PlanThing>(
  name: string,
  type: Exclude<SourceColumn<Thing>['type'], 'day'>,
  description: string,
  oneOf: readonly string[] = [],
): SourceColumn<Thing> {
  return column(name, type, description, ({ item }) => item.fields[name]?.value ?? null, oneOf);
}

/** A planned date in two columns: as it was written, and the last day that it names. */
export function planDates<Thing extends PlanThing>(
  name: string,
  description: string,
): [SourceColumn<Thing>, SourceColumn<Thing>] {
  const written = field<Thing>(name, 'planDate', `${description}, as exact as it was written.`);
  const lastDay = column<Thing>(`${name}Date`, 'day', `Last day of ${name}.`, ({ item }) =>
    lastDayOf(item.fields[name]?.value ?? null),
  );
  return [written, lastDay];
}

/** The last day that a written date names; null for none. */
export function lastDayOf(written: OpenValue): string | null {
  return typeof written === 'string' ? parsePlanDate(written).date : null;
}

/** What stands beside the compared fields. */
export function attribute<Thing extends PlanThing>(
  name: string,
  source: string,
  type: 'text' | 'code' | 'boolean',
  description: string,
): SourceColumn<Thing> {
  return column(name, type, description, ({ attributes }) => attributes[source] ?? null);
}

/** Columns by which every thing of the plan is known. */
export function identity<Thing extends PlanThing>(word: string): SourceColumn<Thing>[] {
  return [
    column('code', 'code', `Key of the ${word}, the same in every revision.`, ({ item }) => item.code),
    column('title', 'text', 'Title, in German.', ({ item }) => item.title),
  ];
}

/** The ministry by its lineage, which stays the same where it is renamed. */
export function lineage<Thing extends PlanThing>(description: string): SourceColumn<Thing> {
  return optional(column('ministryLineage', 'code', description, ({ item }) => item.ministry));
}
