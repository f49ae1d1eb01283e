import { type FieldValue, fieldChange } from './field-diff.ts';
import { writePlanDate } from './plan-date.ts';
import type { ReportContent } from './report-content.ts';

/** What can differ between two reports; labels in shared/i18n under reportField. */
export const REPORT_CHANGE_FIELDS = [
  'lifecycle',
  'stateOfAffairs',
  'nextSteps',
  'forecastEnd',
  'actualEnd',
  'progressPercent',
  'selfLight',
  'selfLightReason',
  'milestoneForecast',
  'milestoneActual',
  'evidence',
] as const;
export type ReportChangeField = (typeof REPORT_CHANGE_FIELDS)[number];

/** One difference, written as people write it: codes of lists, planned dates in their precision. */
export interface ReportChange {
  readonly field: ReportChangeField;
  /** Set for the fields of a milestone. */
  readonly milestoneCode: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** For dates that both sides have; positive is later. */
  readonly daysMoved: number | null;
}

/**
 * What differs between two reports on a measure, in the order of the form, milestones by their code. The
 * internal remark is no part of the answer and is left out; an empty text is like none.
 * @param previous null where there is none: then everything that is filled in is a change
 */
export function reportChanges(previous: ReportContent | null, next: ReportContent): ReportChange[] {
  const before = previous === null ? new Map<string, FieldValue>() : fieldsOf(previous);
  const after = fieldsOf(next);
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys
    .flatMap((key): ReportChange[] => {
      const [field, milestoneCode] = splitKey(key);
      const change = fieldChange(key, before.get(key) ?? null, after.get(key) ?? null);
      if (change === null) return [];
      return [
        { field, milestoneCode, before: change.before, after: change.after, daysMoved: change.daysMoved },
      ];
    })
    .toSorted(byPlace);
}

function fieldsOf(report: ReportContent): Map<string, FieldValue> {
  const fields = new Map<string, FieldValue>([
    ['lifecycle', { type: 'text', value: report.lifecycle }],
    ['stateOfAffairs', text(report.stateOfAffairs)],
    ['nextSteps', text(report.nextSteps)],
    ['forecastEnd', { type: 'date', value: report.forecastEnd && writePlanDate(report.forecastEnd) }],
    ['actualEnd', { type: 'date', value: report.actualEnd }],
    ['progressPercent', { type: 'number', value: report.progressPercent }],
    ['selfLight', { type: 'text', value: report.selfLight }],
    ['selfLightReason', text(report.selfLightReason)],
    ['evidence', text(report.evidence.map(({ title, url }) => `${title} <${url}>`).join('\n'))],
  ]);
  for (const { code, forecast, actual } of report.milestones) {
    fields.set(`milestoneForecast ${code}`, { type: 'date', value: forecast && writePlanDate(forecast) });
    fields.set(`milestoneActual ${code}`, { type: 'date', value: actual });
  }
  return fields;
}

function text(value: string | null): FieldValue {
  return { type: 'text', value: value || null };
}

function splitKey(key: string): [ReportChangeField, string | null] {
  const [name = '', code = null] = key.split(' ');
  const field = REPORT_CHANGE_FIELDS.find((candidate) => candidate === name);
  if (!field) throw new RangeError(`a report has no field ${name}`);
  return [field, code];
}

/** Fields in their order; what is said of one milestone stands together. */
function byPlace(a: ReportChange, b: ReportChange): number {
  const [codeA, codeB] = [a.milestoneCode ?? '', b.milestoneCode ?? ''];
  const [placeA, placeB] = [placeOf(a.field), placeOf(b.field)];
  if (a.milestoneCode !== null && b.milestoneCode !== null && codeA !== codeB) return codeA < codeB ? -1 : 1;
  return placeA - placeB;
}

function placeOf(field: ReportChangeField): number {
  return REPORT_CHANGE_FIELDS.indexOf(field);
}
