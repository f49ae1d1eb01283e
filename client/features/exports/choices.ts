import { isDay } from '../../../shared/domain/plan-date.ts';
import { REPORT_PARTS, type ReportFormat, type ReportPart } from '../../../shared/domain/vocabulary.ts';
import type { Lang } from '../../../shared/i18n/index.ts';
import { LANGS } from '../../../shared/i18n/index.ts';
import type { ChoicePartsFragment as Choices } from '../../gql/graphql.ts';
import { DEFAULT_RULE, readViewState, VIEW_PARAMS } from '../../lib/view-state.ts';

/** What a person chooses before a report is made, as the API knows it; null and empty lists leave it to the server. */
export type ReportChoices = Omit<Choices, '__typename' | ' $fragmentName'>;

/** Chapters without which a report could not be trusted; nobody chooses them. */
export const FIXED_PARTS = ['METHOD', 'VERIFICATION'] as const satisfies readonly ReportPart[];

/** Chapters that one can leave out. */
export const OPTIONAL_PARTS = REPORT_PARTS.filter(
  (part) => !(FIXED_PARTS as readonly ReportPart[]).includes(part),
);

export const SEPARATORS = ['semicolon', 'comma', 'tab'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** How the files of some formats are written; their content stays the same. */
export interface FileOptions {
  /** PDF for archives (PDF/A) instead of the accessible one (PDF/UA). */
  readonly pdfa: boolean;
  /** Id of the table that a CSV file holds; null leaves it to the server: the measures. */
  readonly table: string | null;
  /** Null: what spreadsheets in the report's language expect. */
  readonly separator: Separator | null;
}

/** Names of the URL parameters; day, revision and rule are those of the view that every page keeps. */
const CHOICE_PARAMS = {
  ...VIEW_PARAMS,
  lang: 'sprache',
  ministries: 'ressort',
  goals: 'ziel',
  parts: 'teil',
  pdfa: 'pdfa',
  table: 'tabelle',
  separator: 'trennzeichen',
} as const;

const YES = 'ja';

/** The choices that an address states; what it does not state or misspells is left to the defaults. */
export function readChoices(params: URLSearchParams, language: Lang): ReportChoices & FileOptions {
  const { asOf, revision, rule } = readViewState(params);
  const parts = OPTIONAL_PARTS.filter((part) => params.getAll(CHOICE_PARAMS.parts).includes(part));
  return {
    revision,
    asOf,
    rule: rule ?? DEFAULT_RULE,
    lang: LANGS.find((lang) => lang === params.get(CHOICE_PARAMS.lang)) ?? language,
    ministries: codes(params, CHOICE_PARAMS.ministries),
    goals: codes(params, CHOICE_PARAMS.goals),
    parts: parts.length === OPTIONAL_PARTS.length ? [] : parts,
    pdfa: params.get(CHOICE_PARAMS.pdfa) === YES,
    table: params.get(CHOICE_PARAMS.table) || null,
    separator: SEPARATORS.find((each) => each === params.get(CHOICE_PARAMS.separator)) ?? null,
  };
}

/** The address's parameters for choices; defaults are left out, so that the usual report has the shortest address. */
export function writeChoices(choices: ReportChoices & Partial<FileOptions>, language: Lang): URLSearchParams {
  const params = new URLSearchParams();
  const put = (name: keyof typeof CHOICE_PARAMS, value: string | number | null | undefined) => {
    if (value != null && value !== '') params.append(CHOICE_PARAMS[name], String(value));
  };
  put('asOf', choices.asOf);
  put('revision', choices.revision);
  put('rule', choices.rule === DEFAULT_RULE ? null : choices.rule);
  put('lang', choices.lang === language ? null : choices.lang);
  for (const ministry of choices.ministries) put('ministries', ministry);
  for (const goal of choices.goals) put('goals', goal);
  const parts = optional(choices.parts);
  if (parts.length < OPTIONAL_PARTS.length) for (const part of parts) put('parts', part);
  put('pdfa', choices.pdfa ? YES : null);
  put('table', choices.table);
  put('separator', choices.separator);
  return params;
}

/** Where the server hands a report out; every choice is stated, so that the address stands for itself. */
export function exportAddress(format: ReportFormat, choices: ReportChoices & Partial<FileOptions>): string {
  const query = new URLSearchParams();
  if (choices.revision != null) query.set('revision', String(choices.revision));
  if (choices.asOf != null) query.set('asOf', choices.asOf);
  query.set('rule', choices.rule);
  query.set('lang', choices.lang);
  for (const ministry of choices.ministries) query.append('ministry', ministry);
  for (const goal of choices.goals) query.append('goal', goal);
  for (const part of optional(choices.parts)) query.append('part', part);
  if (format === 'pdf' && choices.pdfa) query.set('pdfa', '1');
  if (format === 'csv') {
    if (choices.table) query.set('table', choices.table);
    if (choices.separator) query.set('separator', choices.separator);
  }
  return `/exports/report.${format}?${query.toString()}`;
}

/** The parts chosen out of the optional ones, in the report's order; none stands for all. */
export function optional(parts: readonly ReportPart[]): ReportPart[] {
  return OPTIONAL_PARTS.filter((part) => parts.includes(part));
}

/**
 * Takes a chapter in or out. The last one stays, since no chapter at all would stand for all of them.
 * @param parts empty for all
 * @returns empty for all
 */
export function togglePart(parts: readonly ReportPart[], part: ReportPart): ReportPart[] {
  const shown = parts.length === 0 ? OPTIONAL_PARTS : optional(parts);
  const next = OPTIONAL_PARTS.filter((each) => (each === part) !== shown.includes(each));
  if (next.length === 0) return [part];
  return next.length === OPTIONAL_PARTS.length ? [] : next;
}

/** Choices for the API alone, without what only the files of some formats need. */
export function onlyChoices(choices: ReportChoices): ReportChoices {
  const { revision, asOf, rule, lang, ministries, goals, parts } = choices;
  return { revision, asOf, rule, lang, ministries, goals, parts };
}

function codes(params: URLSearchParams, name: string): string[] {
  return [...new Set(params.getAll(name).filter((value) => value !== ''))];
}

/** Days offered for the report: today and the reporting dates before it, newest first. */
export function offeredDays(today: string, reportingDates: readonly string[], count = 4): string[] {
  const past = reportingDates.filter((day) => isDay(day) && day < today);
  return [today, ...[...new Set(past)].toSorted().toReversed().slice(0, count)];
}
