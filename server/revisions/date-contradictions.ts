import { parsePlanDate } from '../../shared/domain/plan-date.ts';
import type { ContentItem, PlanContent } from '../../shared/domain/revision-diff.ts';

/** Two dates of a plan that cannot both hold. */
export interface DateContradiction {
  readonly code: 'ENDS_AFTER_MILESTONE' | 'STARTS_BEFORE_DEPENDENCY_ENDS';
  /** Code of the measure whose date contradicts. */
  readonly measure: string;
  /** Code of the milestone that it underpins, or of the measure that it depends on. */
  readonly other: string;
}

/**
 * Dates that contradict the plan's own links: a measure that ends after a milestone it underpins, or starts before a
 * measure it depends on ends. Periods are judged by their last days, so that "2021" and "2021-12" agree; where a date
 * is missing nothing contradicts it.
 */
export function dateContradictions(plan: PlanContent): DateContradiction[] {
  const measures = plan.items.filter((item) => item.kind === 'MEASURE');
  const planned = lastDays(plan.items, 'MILESTONE', 'planned');
  const ends = lastDays(plan.items, 'MEASURE', 'plannedEnd');
  return measures.flatMap((measure): DateContradiction[] => {
    const [start, end] = [lastDay(measure, 'start'), lastDay(measure, 'plannedEnd')];
    const late = codesOf(measure, 'milestones').filter((code) => isBefore(planned.get(code), end));
    const early = codesOf(measure, 'dependsOn').filter((code) => isBefore(start, ends.get(code)));
    return [
      ...late.map((other) => ({ code: 'ENDS_AFTER_MILESTONE', measure: measure.code, other }) as const),
      ...early.map(
        (other) => ({ code: 'STARTS_BEFORE_DEPENDENCY_ENDS', measure: measure.code, other }) as const,
      ),
    ];
  });
}

function lastDays(items: readonly ContentItem[], kind: ContentItem['kind'], field: string) {
  return new Map(
    items.filter((item) => item.kind === kind).map((item) => [item.code, lastDay(item, field)] as const),
  );
}

function lastDay(item: ContentItem, field: string): string | null {
  const value = item.fields[field]?.value;
  return typeof value === 'string' ? parsePlanDate(value).date : null;
}

function isBefore(a: string | null | undefined, b: string | null | undefined): boolean {
  return a != null && b != null && a < b;
}

function codesOf(item: ContentItem, field: string): readonly string[] {
  const value = item.fields[field]?.value;
  return Array.isArray(value) ? value : [];
}
