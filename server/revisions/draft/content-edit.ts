import type { Day, PlanDate } from '../../../shared/domain/plan-date.ts';
import { TEXT_MAX, type TextField } from '../../../shared/domain/limits.ts';
import { badInput } from '../../platform/errors.ts';
import { checkText, checkTexts } from '../../platform/graphql/check-input.ts';
import type {
  SaveGoalInput,
  SaveGuidelineInput,
  SaveImplementationPlanInput,
  SaveMeasureInput,
  SaveMilestoneInput,
} from './draft.inputs.ts';

/** What a save writes to a thing's row and links. Keys are there only for fields that the caller named. */
export interface ContentEdit {
  /** Values by column. */
  readonly columns: Readonly<Record<string, string | number | boolean | null>>;
  /** Keys of linked things by field. */
  readonly links: Readonly<Record<string, readonly string[]>>;
  /** Keys of organisations by column: code, abbreviation or lineage. */
  readonly organisations: Readonly<Record<string, string | null>>;
  /** Code of a topic area by column. */
  readonly topicAreas: Readonly<Record<string, string | null>>;
  /** Columns of the thing's identity, which only something new takes. */
  readonly identity: Readonly<Record<string, string | number>>;
}

type Columns = ContentEdit['columns'];

const NOTHING = { links: {}, organisations: {}, topicAreas: {}, identity: {} } as const;

/** Reads the input for a measure. @throws AppError BAD_USER_INPUT beyond the limits */
export function measureEdit(input: SaveMeasureInput): ContentEdit {
  const { goals, milestones, services, partners, dependsOn, lead, topicArea, kind } = input;
  return {
    columns: {
      ...needed('title', input.title, 'title', 'title'),
      ...filled('description', input.description, 'description'),
      ...(input.level === undefined ? {} : { level: present('level', input.level) }),
      ...line('responsible_body', 'responsibleBody', input.responsibleBody, 'responsibleBody'),
      ...line('contact', 'contact', input.contact, 'contact'),
      ...date('start', input.start),
      ...date('planned_end', input.plannedEnd),
      ...line('source_ref', 'sourceRef', input.sourceRef, 'sourceRef'),
    },
    links: links({ goals, milestones, services, partners, dependsOn }),
    organisations: lead === undefined ? {} : { lead_id: lead },
    topicAreas: topicArea === undefined ? {} : { topic_area_id: topicArea },
    identity: kind == null ? {} : { kind },
  };
}

/** Reads the input for a milestone. @throws AppError BAD_USER_INPUT beyond the limits */
export function milestoneEdit(input: SaveMilestoneInput): ContentEdit {
  return {
    ...NOTHING,
    columns: {
      ...needed('title', input.title, 'title', 'title'),
      ...filled('description', input.description, 'description'),
      ...date('planned', input.planned === undefined ? undefined : present('planned', input.planned)),
      ...line('source_ref', 'sourceRef', input.sourceRef, 'sourceRef'),
    },
    links: links({ goals: input.goals }),
  };
}

/** Reads the input for a goal. @throws AppError BAD_USER_INPUT beyond the limits */
export function goalEdit(input: SaveGoalInput): ContentEdit {
  const { targetPercent, indicatorFormula } = input;
  if (targetPercent != null && (targetPercent < 0 || targetPercent > 100)) {
    throw badInput('percentOutOfRange', 'input.targetPercent');
  }
  return {
    ...NOTHING,
    columns: {
      ...needed('title', input.title, 'title', 'title'),
      ...filled('description', input.description, 'description'),
      ...(input.kind === undefined ? {} : { kind: present('kind', input.kind) }),
      ...date('target', input.target),
      ...(indicatorFormula === undefined ? {} : { indicator_formula: indicatorFormula }),
      ...line('indicator_text', 'indicatorText', input.indicatorText, 'indicatorText'),
      ...(targetPercent === undefined ? {} : { target_percent: targetPercent }),
      ...line('source_ref', 'sourceRef', input.sourceRef, 'sourceRef'),
    },
  };
}

/** Reads the input for a guideline. @throws AppError BAD_USER_INPUT beyond the limits */
export function guidelineEdit(input: SaveGuidelineInput): ContentEdit {
  return {
    ...NOTHING,
    columns: {
      ...needed('title', input.title, 'title', 'title'),
      ...filled('description', input.description, 'description'),
      ...line('source_ref', 'sourceRef', input.sourceRef, 'sourceRef'),
    },
  };
}

/** Reads the input for an implementation plan. @throws AppError BAD_USER_INPUT beyond the limits */
export function implementationPlanEdit(input: SaveImplementationPlanInput): ContentEdit {
  const { ministry, currentState } = input;
  checkText('input.currentState', currentState, TEXT_MAX.currentState);
  return {
    ...NOTHING,
    columns: currentState === undefined ? {} : { current_state: currentState ?? '' },
    organisations: ministry === undefined ? {} : { ministry_id: present('ministry', ministry) },
  };
}

/** A text that must not be empty. */
function needed(column: string, value: string | null | undefined, field: string, limit: TextField): Columns {
  if (value === undefined) return {};
  const text = value?.trim() ?? '';
  if (text === '') throw badInput('fieldRequired', `input.${field}`);
  checkText(`input.${field}`, text, TEXT_MAX[limit]);
  return { [column]: text };
}

/** A text that is empty where there is none. */
function filled(field: TextField, value: string | null | undefined, column: string): Columns {
  if (value === undefined) return {};
  checkText(`input.${field}`, value, TEXT_MAX[field]);
  return { [column]: value?.trim() ?? '' };
}

/** A text that is null where there is none. */
function line(column: string, field: string, value: string | null | undefined, limit: TextField): Columns {
  if (value === undefined) return {};
  checkText(`input.${field}`, value, TEXT_MAX[limit]);
  return { [column]: value?.trim() || null };
}

/** A planned date: the last day of its period, and how exactly it was written. */
function date(column: string, value: PlanDate | null | undefined): Columns {
  if (value === undefined) return {};
  const day: Day | null = value?.date ?? null;
  return { [`${column}_date`]: day, [`${column}_precision`]: value?.precision ?? null };
}

function links(
  fields: Readonly<Record<string, readonly string[] | null | undefined>>,
): Record<string, readonly string[]> {
  const named = Object.entries(fields).filter(([, values]) => values !== undefined);
  return Object.fromEntries(
    named.map(([field, values]) => {
      checkTexts(`input.${field}`, values, TEXT_MAX.code);
      return [field, values ?? []];
    }),
  );
}

function present<T>(field: string, value: T | null): T {
  if (value === null) throw badInput('fieldRequired', `input.${field}`);
  return value;
}
