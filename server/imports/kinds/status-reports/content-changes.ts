import { writePlanDate } from '../../../../shared/domain/plan-date.ts';
import type { ReportContent, ReportMilestoneContent } from '../../../../shared/domain/report-content.ts';
import { cleanText } from '../../../exports/tables/text.ts';
import type { ImportChange } from '../../frame/import-kind.ts';
import { writeEvidence } from './evidence-cell.ts';
import { MEASURE_FIELDS, type MeasureField, type ReportRow } from './read-row.ts';

/** What rows would change in a content, and the content with them. */
export interface ChangedContent {
  readonly content: ReportContent;
  /** In the order of the rows. */
  readonly changes: ReadonlyMap<ReportRow, readonly ImportChange[]>;
}

/**
 * Applies what rows say. A value that reads as the stored one does is the stored one: a file holds no space around
 * texts, and of evidence no more than its lines say.
 */
export function changeContent(stored: ReportContent, rows: readonly ReportRow[]): ChangedContent {
  let content = stored;
  const changes = new Map<ReportRow, readonly ImportChange[]>();
  for (const row of rows) {
    const changed = row.milestone === null ? changeMeasure(content, row) : changeMilestone(content, row);
    content = changed.content;
    changes.set(row, changed.changes);
  }
  return { content, changes };
}

interface Change {
  readonly content: ReportContent;
  readonly changes: readonly ImportChange[];
}

function changeMeasure(stored: ReportContent, { ofMeasure }: ReportRow): Change {
  const { lifecycle, stateOfAffairs, nextSteps, evidence, ...others } = ofMeasure;
  const defined = Object.entries({
    ...others,
    lifecycle: lifecycle ?? undefined,
    stateOfAffairs: orEmpty(stateOfAffairs, ''),
    nextSteps: orEmpty(nextSteps, ''),
    evidence: orEmpty(evidence, []),
  }).filter(([, value]) => value !== undefined);
  const said: ReportContent = { ...stored, ...Object.fromEntries(defined) };
  const changes = MEASURE_FIELDS.flatMap((field) =>
    changeOf(field, shownField(stored, field), shownField(said, field)),
  );
  const changed = changes.map(({ field }) => [field, said[field as MeasureField]]);
  return { content: { ...stored, ...Object.fromEntries(changed) }, changes };
}

function changeMilestone(stored: ReportContent, { milestone, ofMilestone }: ReportRow): Change {
  const code = milestone ?? '';
  const before = stored.milestones.find((each) => each.code === code) ?? {
    code,
    forecast: null,
    actual: null,
  };
  const { forecast = before.forecast, actual = before.actual } = ofMilestone;
  const after: ReportMilestoneContent = { code, forecast, actual };
  const changes = [
    ...changeOf('milestoneForecast', dateOf(before), dateOf(after)),
    ...changeOf('milestoneActual', before.actual, after.actual),
  ];
  if (changes.length === 0) return { content: stored, changes };
  const others = stored.milestones.filter((each) => each.code !== code);
  const says = after.forecast !== null || after.actual !== null;
  return { content: { ...stored, milestones: says ? [...others, after] : others }, changes };
}

/** The value of a field as a change shows it; null where there is none. */
function shownField(content: ReportContent, field: MeasureField): string | null {
  switch (field) {
    case 'forecastEnd':
      return content.forecastEnd && writePlanDate(content.forecastEnd);
    case 'progressPercent':
      return content.progressPercent === null ? null : String(content.progressPercent);
    case 'evidence':
      return cleanText(writeEvidence(content.evidence)) || null;
    default:
      return cleanText(content[field] ?? '').trim() || null;
  }
}

function changeOf(field: string, before: string | null, after: string | null): ImportChange[] {
  return before === after ? [] : [{ field, before, after }];
}

function dateOf({ forecast }: ReportMilestoneContent): string | null {
  return forecast && writePlanDate(forecast);
}

/** An emptied cell empties the field; what the file does not say stays undefined. */
function orEmpty<T>(value: T | null | undefined, empty: T): T | undefined {
  return value === null ? empty : value;
}
