import { TEXT_MAX, type TextField } from '../../../shared/domain/limits.ts';
import {
  GOAL_KINDS,
  INDICATOR_FORMULAS,
  MEASURE_KINDS,
  MEASURE_LEVELS,
  type ContentKind,
} from '../../../shared/domain/vocabulary.ts';

/** What a link field leads to; the picker searches there. */
export type LinkTarget = 'GOAL' | 'MILESTONE' | 'MEASURE' | 'SERVICE' | 'ORGANISATION';

/** How a field of the draft is edited. */
export type FieldEditor =
  | { readonly kind: 'line'; readonly max: number }
  | { readonly kind: 'text'; readonly max: number; readonly rows: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'choice'; readonly label: ChoiceList; readonly options: readonly string[] }
  | { readonly kind: 'ministry' }
  | { readonly kind: 'topicArea' }
  | { readonly kind: 'links'; readonly target: LinkTarget };

/** Lists of the domain's vocabulary, by the key of their labels. */
export type ChoiceList = 'measureKind' | 'measureLevel' | 'goalKind' | 'indicatorFormula';

/** One field of a kind of content: what the draft calls it, and what the save mutation does. */
export interface FieldRule {
  readonly field: string;
  /** Name in the mutation's input, where it differs. */
  readonly input?: string;
  readonly editor: FieldEditor;
  /** Only while the thing is new in this draft. */
  readonly onlyNew?: boolean;
  /** Must not be empty. */
  readonly required?: boolean;
  /** Only the CIO office changes it. */
  readonly office?: boolean;
}

const line = (field: TextField): FieldEditor => ({ kind: 'line', max: TEXT_MAX[field] });
const text = (field: TextField, rows = 5): FieldEditor => ({ kind: 'text', max: TEXT_MAX[field], rows });
const links = (target: LinkTarget): FieldEditor => ({ kind: 'links', target });
const TITLE: FieldRule = { field: 'title', editor: line('title'), required: true };
const DESCRIPTION: FieldRule = { field: 'description', editor: text('description') };
const SOURCE: FieldRule = { field: 'sourceRef', editor: line('sourceRef') };
const DATE: FieldEditor = { kind: 'date' };

/** The fields of each kind in the order of its form. */
export const FIELD_RULES: Readonly<Record<ContentKind, readonly FieldRule[]>> = {
  MEASURE: [
    TITLE,
    DESCRIPTION,
    { field: 'start', editor: DATE },
    { field: 'plannedEnd', editor: DATE },
    {
      field: 'level',
      editor: { kind: 'choice', label: 'measureLevel', options: MEASURE_LEVELS },
      required: true,
    },
    {
      field: 'kind',
      editor: { kind: 'choice', label: 'measureKind', options: MEASURE_KINDS },
      onlyNew: true,
      required: true,
    },
    { field: 'ministry', input: 'lead', editor: { kind: 'ministry' }, office: true },
    { field: 'responsibleBody', editor: line('responsibleBody') },
    { field: 'contact', editor: line('contact') },
    { field: 'topicArea', editor: { kind: 'topicArea' } },
    { field: 'milestones', editor: links('MILESTONE') },
    { field: 'goals', editor: links('GOAL') },
    { field: 'dependsOn', editor: links('MEASURE') },
    { field: 'services', editor: links('SERVICE') },
    { field: 'partners', editor: links('ORGANISATION') },
    SOURCE,
  ],
  MILESTONE: [
    TITLE,
    DESCRIPTION,
    { field: 'planned', editor: DATE, required: true },
    { field: 'goals', editor: links('GOAL') },
    SOURCE,
  ],
  GOAL: [
    TITLE,
    DESCRIPTION,
    { field: 'kind', editor: { kind: 'choice', label: 'goalKind', options: GOAL_KINDS }, required: true },
    { field: 'target', editor: DATE },
    {
      field: 'indicatorFormula',
      editor: { kind: 'choice', label: 'indicatorFormula', options: INDICATOR_FORMULAS },
    },
    { field: 'indicatorText', editor: text('indicatorText', 3) },
    { field: 'targetPercent', editor: { kind: 'percent' } },
    SOURCE,
  ],
  GUIDELINE: [TITLE, DESCRIPTION, SOURCE],
  IMPLEMENTATION_PLAN: [{ field: 'currentState', editor: text('currentState', 12) }],
};
