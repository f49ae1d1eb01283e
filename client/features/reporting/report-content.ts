import type { SaveStatusReportInput } from '../../gql/graphql.ts';
import type { Day } from '../../../shared/domain/plan-date.ts';
import type { Lifecycle, SelfLight } from '../../../shared/domain/vocabulary.ts';
import type { FormData, ReportData } from './queries.ts';

/** What is said of one linked milestone: when it will be reached, or when it was. */
export interface MilestoneAnswer {
  readonly milestone: string;
  /** Written form of a planned date, such as '2021-Q4'. */
  readonly forecast: string | null;
  readonly actual: Day | null;
}

export interface EvidenceLink {
  readonly url: string;
  readonly title: string;
}

/** All that a person fills in, as the form holds it: texts are never null, milestones stand in the form's order. */
export interface ReportContent {
  readonly lifecycle: Lifecycle;
  readonly stateOfAffairs: string;
  readonly nextSteps: string;
  readonly forecastEnd: string | null;
  readonly actualEnd: Day | null;
  readonly progressPercent: number | null;
  readonly selfLight: SelfLight | null;
  readonly selfLightReason: string;
  readonly internalRemark: string;
  readonly milestones: readonly MilestoneAnswer[];
  readonly evidence: readonly EvidenceLink[];
}

/** Fields with one plain value each; milestones and evidence are lists. */
export const PLAIN_FIELDS = [
  'lifecycle',
  'stateOfAffairs',
  'nextSteps',
  'forecastEnd',
  'actualEnd',
  'progressPercent',
  'selfLight',
  'selfLightReason',
  'internalRemark',
] as const;
export type PlainField = (typeof PLAIN_FIELDS)[number];

/** A report that nobody has begun, for a measure that was never reported. */
function emptyContent(form: FormData): ReportContent {
  return {
    lifecycle: 'PLANNED',
    stateOfAffairs: '',
    nextSteps: '',
    forecastEnd: null,
    actualEnd: null,
    progressPercent: null,
    selfLight: null,
    selfLightReason: '',
    internalRemark: '',
    milestones: form.milestones.map((row) => ({
      milestone: row.code,
      forecast: row.lastForecast ?? null,
      actual: row.lastActual ?? null,
    })),
    evidence: [],
  };
}

/** The content of a stored report. Milestones that the plan no longer links are left out, new ones are empty. */
export function contentOf(report: ReportData, form: FormData): ReportContent {
  const answers = new Map(report.milestones.map((row) => [row.milestone.code, row]));
  return {
    lifecycle: report.lifecycle,
    stateOfAffairs: report.stateOfAffairs,
    nextSteps: report.nextSteps,
    forecastEnd: report.forecastEnd ?? null,
    actualEnd: report.actualEnd ?? null,
    progressPercent: report.progressPercent ?? null,
    selfLight: report.selfLight ?? null,
    selfLightReason: report.selfLightReason ?? '',
    internalRemark: report.internalRemark ?? '',
    milestones: form.milestones.map(({ code }) => ({
      milestone: code,
      forecast: answers.get(code)?.forecast ?? null,
      actual: answers.get(code)?.actual ?? null,
    })),
    evidence: report.evidence.map(({ url, title }) => ({ url, title })),
  };
}

/**
 * What the last accepted report said, as a start for the next one. Milestones take what is known of them from any
 * report, since another measure may have told it; evidence and the internal remark belong to their own report.
 */
export function contentOfLast(form: FormData): ReportContent | null {
  if (!form.last) return null;
  return {
    ...contentOf(form.last, form),
    milestones: emptyContent(form).milestones,
    internalRemark: '',
    evidence: [],
  };
}

/** What the form shows first: the report in work, else the last accepted one, else nothing. */
export function startContent(form: FormData): ReportContent {
  if (form.current) return contentOf(form.current, form);
  return contentOfLast(form) ?? emptyContent(form);
}

/** Whether two contents say the same; evidence rows without any word in them do not count. */
export function sameContent(a: ReportContent, b: ReportContent): boolean {
  return JSON.stringify(comparable(a)) === JSON.stringify(comparable(b));
}

function comparable(content: ReportContent): unknown {
  return [
    ...PLAIN_FIELDS.map((field) => content[field]),
    content.milestones.map((row) => [row.milestone, row.forecast, row.actual]),
    filledEvidence(content).map((link) => [link.url, link.title]),
  ];
}

function filledEvidence(content: ReportContent): EvidenceLink[] {
  return content.evidence.filter((link) => link.url.trim() !== '' || link.title.trim() !== '');
}

/** Which report a save is about; `id` and `version` are null before the first save. */
export interface ReportKey {
  readonly id: number | null;
  readonly version: number | null;
  readonly measure: string;
  readonly round: Day | null;
  readonly corrects: number | null;
}

/** The input of a save. Milestones without an answer and empty evidence rows are left out. */
export function saveInput(content: ReportContent, key: ReportKey): SaveStatusReportInput {
  return {
    ...key,
    lifecycle: content.lifecycle,
    stateOfAffairs: content.stateOfAffairs,
    nextSteps: content.nextSteps,
    forecastEnd: content.forecastEnd,
    actualEnd: content.actualEnd,
    progressPercent: content.progressPercent,
    selfLight: content.selfLight,
    selfLightReason: content.selfLightReason || null,
    internalRemark: content.internalRemark || null,
    milestones: content.milestones
      .filter((row) => row.forecast !== null || row.actual !== null)
      .map(({ milestone, forecast, actual }) => ({ milestone, forecast, actual })),
    evidence: filledEvidence(content),
  };
}
