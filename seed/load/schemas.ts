import { z } from 'zod';
import {
  COUNTY_KINDS,
  FEDERAL_LEVELS,
  GOAL_KINDS,
  INDICATOR_FORMULAS,
  MEASURE_KINDS,
  MEASURE_LEVELS,
  MUNICIPALITY_KINDS,
  ORGANISATION_KINDS,
  SITUATION_KINDS,
  SUCCESSION_KINDS,
} from '../../shared/domain/vocabulary.ts';
import {
  codes,
  count,
  day,
  optionalCount,
  optionalDay,
  optionalPlanDate,
  optionalText,
  planDatesByRevision,
  text,
} from './fields.ts';

const yesNo = z.enum(['ja', 'nein']).transform((value) => value === 'ja');

export const sourceRow = z.object({
  code: text,
  title: text,
  publisher: text,
  stand: optionalText,
  location: optionalText,
});

export const organisationRow = z.object({
  code: text,
  abbreviation: text,
  kind: z.enum(ORGANISATION_KINDS),
  lineage: text,
  name: text,
  name_en: optionalText,
  valid_from: optionalDay,
  valid_to: optionalDay,
  parent: optionalText,
});

export const organisationSuccessionRow = z.object({ predecessor: text, successor: text });

export const goalRow = z.object({
  code: text,
  kind: z.enum(GOAL_KINDS),
  title: text,
  description: text,
  target: optionalPlanDate,
  indicator_formula: z.enum(INDICATOR_FORMULAS),
  indicator_text: text,
  target_percent: optionalCount,
  source: text,
});

export const guidelineRow = z.object({ code: text, title: text, description: text, source: text });

export const implementationPlanRow = z.object({ code: text, lineage: text });

export const currentStateRow = z.object({ lineage: text, revision: count, text });

/** How a planned date came about: written in a source, worked out from the actual date, or from a deadline or key figure. */
const PLANNED_BASES = ['DOCUMENTED', 'DERIVED', 'INFERRED'] as const;

export const milestoneRow = z
  .object({
    code: text,
    plan: text,
    title: text,
    description: text,
    measures: codes,
    goals: codes,
    enters: count,
    planned: optionalPlanDate,
    replanned: planDatesByRevision,
    actual: optionalDay,
    actual_basis: z.enum(['DOCUMENTED', 'SIMULATED', '']).transform((value) => (value === '' ? null : value)),
    planned_basis: z.enum(PLANNED_BASES),
    source: text,
  })
  .refine((row) => row.planned !== null || row.actual !== null, {
    error: 'needs a planned date, or an actual one to derive it from',
    path: ['planned'],
  })
  .refine((row) => (row.actual === null) === (row.actual_basis === null), {
    error: 'an actual date and its basis belong together',
    path: ['actual_basis'],
  });

export const measureEditionRow = z
  .object({
    code: text,
    kind: z.enum(MEASURE_KINDS),
    edition: text,
    known_from: day,
    title: text,
    description: text,
    lead: text,
    lead_assumed: yesNo,
    level: z.enum(MEASURE_LEVELS),
    responsible_body: optionalText,
    partners: codes,
    start: optionalPlanDate,
    planned_end: optionalPlanDate,
    goals: codes,
    topic_area: optionalText,
    source: text,
    source_stand: optionalText,
  })
  .refine((row) => !row.start || !row.planned_end || row.start.date <= row.planned_end.date, {
    error: 'lies before the start',
    path: ['planned_end'],
  });

export const measureServiceRow = z.object({ measure: text, service: text });
export const measureDependencyRow = z.object({ measure: text, depends_on: text });
export const measureSuccessionRow = z.object({
  revision: count,
  predecessor: text,
  successor: text,
  kind: z.enum(SUCCESSION_KINDS),
});

/** Reason of a change; without a field the measure leaves the plan with that revision. */
export const changeReasonRow = z.object({ revision: count, code: text, field: optionalText, reason: text });

/** What becomes of a measure in the simulated reports. */
const COURSES = [
  'ON_TRACK',
  'SLIPPING',
  'LATE',
  'DONE',
  'SILENT',
  'NOT_STARTED',
  'ON_HOLD',
  'CANCELLED',
] as const;
export type Course = (typeof COURSES)[number];

export const measureCourseRow = z.object({
  measure: text,
  course: z.enum(COURSES),
  actual_end: optionalDay,
  forecast: optionalPlanDate,
  last_round: optionalDay,
});

export const topicAreaRow = z.object({ code: text, name_de: text, name_en: text });
export const situationRow = z.object({
  code: text,
  topic_area: text,
  kind: z.enum(SITUATION_KINDS),
  name: text,
});
export const serviceRow = z.object({
  code: z.string().regex(/^\d{5}$/, 'is not a service id of five digits'),
  title: text,
  topic_area: text,
  situation: text,
  regulation: z.enum(FEDERAL_LEVELS),
  execution: z.enum(FEDERAL_LEVELS),
  member_count: count,
});
export const ministryRuleRow = z.object({ kind: z.enum(['TITLE', 'SITUATION']), match: text, lineage: text });

export const countyRow = z.object({
  ags: z.string().regex(/^\d{5}$/, 'is not a county key of five digits'),
  name: text,
  kind: z.enum(COUNTY_KINDS),
});
export const municipalityRow = z.object({
  ags: z.string().regex(/^\d{8}$/, 'is not a municipality key of eight digits'),
  name: text,
  name_short: text,
  county: text,
  kind: z.enum(MUNICIPALITY_KINDS),
  valid_from: optionalDay,
  valid_to: optionalDay,
  successor: optionalText,
  population_2019: optionalCount,
  population_2022: optionalCount,
});
