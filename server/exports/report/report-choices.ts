import type { Day } from '../../../shared/domain/plan-date.ts';
import {
  COUNTING_RULES,
  type CountingRule,
  REPORT_PARTS,
  type ReportPart,
} from '../../../shared/domain/vocabulary.ts';
import type { Lang } from '../../../shared/i18n/index.ts';

/** What a person chooses before a report is made. Empty lists choose everything. */
export interface ReportChoices {
  /** Number; null: the revision in force on the day. */
  readonly revision: number | null;
  /** Stichtag; null: today. */
  readonly asOf: Day | null;
  readonly rule: CountingRule;
  readonly lang: Lang;
  /** Lineages of ministries. */
  readonly ministries: readonly string[];
  /** Codes of goals. */
  readonly goals: readonly string[];
  readonly parts: readonly ReportPart[];
}

/** Choices of which nothing is left open: what a file was made from. */
export interface ResolvedChoices extends ReportChoices {
  readonly revision: number;
  readonly asOf: Day;
}

/** Chapters without which a report could not be trusted. */
export const FIXED_PARTS: readonly ReportPart[] = ['METHOD', 'VERIFICATION'];

/** The whole report, in German, by the usual rule, as of today. */
export const DEFAULT_CHOICES: ReportChoices = {
  revision: null,
  asOf: null,
  rule: COUNTING_RULES[0],
  lang: 'de',
  ministries: [],
  goals: [],
  parts: [],
};

/** Is the chapter part of the report? */
export function hasPart(choices: ReportChoices, part: ReportPart): boolean {
  return choices.parts.length === 0 || choices.parts.includes(part) || FIXED_PARTS.includes(part);
}

/** Are only chapters chosen that stand in every report? Alone they say nothing of the plan. */
export function isEmptyChoice({ parts }: Pick<ReportChoices, 'parts'>): boolean {
  return parts.length > 0 && parts.every((part) => FIXED_PARTS.includes(part));
}

/** The same choices in one form: lists without doubles in a fixed order, all chapters as an empty list. */
export function normalised<T extends ReportChoices>(choices: T): T {
  const parts = REPORT_PARTS.filter((part) => hasPart(choices, part));
  return {
    ...choices,
    ministries: [...new Set(choices.ministries)].toSorted(),
    goals: [...new Set(choices.goals)].toSorted(),
    parts: parts.length === REPORT_PARTS.length ? [] : parts,
  };
}
