import type { DatabaseKind } from '../../server/platform/db/config.ts';
import { startSeededApp, type TestPerson } from './test-app.ts';

/** What tests read of a thing of the draft. */
export interface TestItem {
  readonly kind: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly version: number | null;
  readonly fields: readonly {
    readonly field: string;
    readonly value: string | null;
    readonly codes: readonly string[] | null;
    readonly baseValue: string | null;
    readonly changed: boolean;
    readonly weakening: string | null;
    readonly daysMoved: number | null;
  }[];
  readonly weakenings: readonly string[];
  readonly reasons: readonly {
    readonly field: string | null;
    readonly reason: string;
    readonly author: string | null;
  }[];
  readonly related: readonly string[];
  readonly findings: readonly { readonly code: string }[];
  readonly viewerCan: { readonly edit: boolean; readonly drop: boolean; readonly restore: boolean };
}

export const ITEM = `kind code title state version weakenings related
  fields { field value codes baseValue changed weakening daysMoved }
  reasons { field reason author } findings { code } viewerCan { edit drop restore }`;

/** Number of the demonstration's draft. */
export const DRAFT = 5;

/** The people of a drafting story. */
export async function startDrafting(kind: DatabaseKind, options: Parameters<typeof startSeededApp>[1] = {}) {
  const app = await startSeededApp(kind, options);
  const person = (name: string) => app.as(`${name}@demo.example`);
  return {
    app,
    cio: await person('cio'),
    cio2: await person('cio2'),
    editor: await person('smi.bearbeitung'),
    coordinator: await person('smi.koordination'),
    stranger: await person('smk.bearbeitung'),
    cabinet: await person('kabinett'),
  };
}

/** A thing of the draft as a person sees it. */
export async function itemOf(person: TestPerson, kind: string, code: string): Promise<TestItem> {
  const query = `query ($kind: ContentKind!, $code: String!) { draftItem(kind: $kind, code: $code) { ${ITEM} } }`;
  const { draftItem } = await person.get<{ draftItem: TestItem | null }>(query, { kind, code });
  if (!draftItem) throw new Error(`the draft does not hold ${kind} ${code}`);
  return draftItem;
}

/** The written value of one field. */
export function valueOf(item: TestItem, field: string): string | readonly string[] | null {
  const found = item.fields.find((each) => each.field === field);
  return found?.codes ?? found?.value ?? null;
}

/** Things of the draft in its order. */
export async function itemsOf(person: TestPerson, filter: object): Promise<TestItem[]> {
  const query = `query ($filter: DraftItemFilter) { draftItems(filter: $filter, first: 200) { nodes { ${ITEM} } } }`;
  const { draftItems } = await person.get<{ draftItems: { nodes: TestItem[] } }>(query, { filter });
  return draftItems.nodes;
}

/** A save mutation of one kind; the answer is the thing or the errors. */
export function save(
  person: TestPerson,
  mutation: 'Measure' | 'Milestone' | 'Goal' | 'Guideline' | 'ImplementationPlan',
  input: object,
  why: { reason?: string; decisionReference?: string } = {},
) {
  return person.ask<{ item: TestItem }>(
    `mutation ($input: Save${mutation}Input!, $reason: String, $decisionReference: String) {
      item: save${mutation}(input: $input, reason: $reason, decisionReference: $decisionReference) { ${ITEM} }
    }`,
    { input: { revision: DRAFT, ...input }, ...why },
  );
}
