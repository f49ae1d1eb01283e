import { type FieldValue, written } from '../../../shared/domain/field-diff.ts';
import type { ContentItem } from '../../../shared/domain/revision-diff.ts';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import type { ContentAnnotation } from '../revision-content.ts';

/** Everything that one revision says of a thing: what is compared, and what stands beside it. */
export interface HeldItem {
  readonly item: ContentItem;
  readonly annotation: ContentAnnotation;
}

/** Fields beside those that are compared, which people edit too. */
const ANNOTATION_FIELDS: Readonly<Record<ContentKind, readonly string[]>> = {
  GOAL: ['sourceRef'],
  GUIDELINE: ['sourceRef'],
  IMPLEMENTATION_PLAN: [],
  MILESTONE: ['sourceRef'],
  MEASURE: ['contact', 'sourceRef'],
};

/** Fields that name the thing itself or where it belongs, and are not edited on their own. */
const FIXED_FIELDS: Readonly<Record<ContentKind, readonly string[]>> = {
  GOAL: ['ministry'],
  GUIDELINE: ['ministry'],
  IMPLEMENTATION_PLAN: ['title', 'ministry'],
  MILESTONE: ['ministry', 'implementationPlan'],
  MEASURE: [],
};

/** All fields of a thing by their names: title and ministry, its own, and those beside them. */
export function fieldsOf({ item, annotation }: HeldItem): Map<string, FieldValue> {
  const beside = ANNOTATION_FIELDS[item.kind].map((name): [string, FieldValue] => {
    const value = annotation.attributes[name];
    return [name, { type: 'text', value: typeof value === 'string' ? value : null }];
  });
  return new Map<string, FieldValue>([
    ['title', { type: 'text', value: item.title }],
    ['ministry', { type: 'text', value: item.ministry }],
    ...Object.entries(item.fields),
    ...beside,
  ]);
}

/** May the field be edited on its own? */
export function isEditable(kind: ContentKind, field: string): boolean {
  return !FIXED_FIELDS[kind].includes(field);
}

/** Fields as a conflict and the audit trail show them: written values, links as lists. */
export function writtenFields(held: HeldItem): Record<string, string | readonly string[] | null> {
  return Object.fromEntries(
    [...fieldsOf(held)].map(([name, value]) => [
      name,
      value.type === 'codes' ? (value.value ?? []) : written(value),
    ]),
  );
}
