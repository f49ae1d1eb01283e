import { isWebAddress } from './web-address.ts';
import { EVIDENCE_MAX, TEXT_MAX } from './limits.ts';
import type { Day } from './plan-date.ts';
import type { ReportContent } from './report-content.ts';
import { optimismGap } from './schedule-light.ts';
import type { ScheduleLight } from './vocabulary.ts';

/** Fewest characters of a state of affairs that says something. */
const STATE_OF_AFFAIRS_MIN = 10;

/** What can be wrong with a report; texts in shared/i18n under reportFault. */
export const REPORT_FAULT_CODES = [
  'TEXT_TOO_LONG',
  'TOO_MANY_EVIDENCE',
  'EVIDENCE_URL_INVALID',
  'PROGRESS_OUT_OF_RANGE',
  'ACTUAL_IN_FUTURE',
  'MILESTONE_NOT_LINKED',
  'MILESTONE_TWICE',
  'TEXT_MISSING',
  'TEXT_TOO_SHORT',
  'ACTUAL_END_MISSING',
  'ACTUAL_END_UNEXPECTED',
  'FORECAST_PASSED',
  'PROGRESS_NOT_COMPLETE',
  'FORECAST_AND_ACTUAL',
  'REASON_MISSING',
] as const;
export type ReportFaultCode = (typeof REPORT_FAULT_CODES)[number];

/** One thing that is wrong with one field. Only the parameters that the code needs are set. */
export interface ReportFault {
  /** Path such as 'actualEnd', 'milestones.W-SK-03.forecast' or 'evidence.0.url'. */
  readonly field: string;
  readonly code: ReportFaultCode;
  readonly params: {
    /** The report's date. */
    readonly date?: Day;
    readonly min?: number;
    readonly max?: number;
    /** The light that the report leads to. */
    readonly light?: ScheduleLight;
  };
}

/** What a report is held against. */
export interface ReportFacts {
  readonly reportDate: Day;
  /** The milestones linked in the revision in force on the report's date. */
  readonly milestones: readonly { readonly code: string }[];
  /** The light that the report leads to (report-light.ts). */
  readonly computedLight: ScheduleLight;
}

/**
 * The date that a report gets: today, but at most the reporting date of its round. Outside of a round, today.
 * A report handed in after the reporting date still speaks of the reporting date.
 */
export function reportDate(round: { readonly reportingDate: Day } | null, today: Day): Day {
  return round !== null && round.reportingDate < today ? round.reportingDate : today;
}

/**
 * Everything that keeps a report from being submitted, in the order of the form; empty where it may be.
 * Sources: the plan's reporting rules. An actual end belongs to what is completed, or to what was cancelled
 * (the day it was stopped). A forecast may name the report's own date; of a period its last day counts. What
 * is reached or ended needs no forecast, so an old one is no fault there.
 */
export function reportFaults(report: ReportContent, facts: ReportFacts): ReportFault[] {
  return [
    ...draftFaults(report, facts),
    ...textFaults(report),
    ...scheduleFaults(report, facts.reportDate),
    ...milestoneFaults(report, facts.reportDate),
    ...assessmentFaults(report, facts.computedLight),
    ...evidenceFaults(report),
  ];
}

/**
 * What not even a draft may hold: more than its limits, a link that is none, a milestone that the measure is not
 * linked with, an end in the future. Everything else may still be incomplete.
 */
export function draftFaults(
  report: ReportContent,
  facts: Pick<ReportFacts, 'reportDate' | 'milestones'>,
): ReportFault[] {
  const faults: ReportFault[] = lengthFaults(report);
  const { progressPercent: percent, actualEnd, milestones, evidence } = report;
  if (actualEnd !== null && actualEnd > facts.reportDate) {
    faults.push({ field: 'actualEnd', code: 'ACTUAL_IN_FUTURE', params: { date: facts.reportDate } });
  }
  if (percent !== null && !(Number.isInteger(percent) && percent >= 0 && percent <= 100)) {
    faults.push({ field: 'progressPercent', code: 'PROGRESS_OUT_OF_RANGE', params: {} });
  }
  const seen = new Set<string>();
  for (const { code } of milestones) {
    const field = `milestones.${code}`;
    if (!facts.milestones.some((linked) => linked.code === code)) {
      faults.push({ field, code: 'MILESTONE_NOT_LINKED', params: {} });
    } else if (seen.has(code)) {
      faults.push({ field, code: 'MILESTONE_TWICE', params: {} });
    }
    seen.add(code);
  }
  evidence.forEach(({ url }, index) => {
    if (url !== '' && !isWebAddress(url)) {
      faults.push({ field: `evidence.${index}.url`, code: 'EVIDENCE_URL_INVALID', params: {} });
    }
  });
  return faults;
}

function lengthFaults(report: ReportContent): ReportFault[] {
  const faults: ReportFault[] = [];
  const hold = (field: string, text: string | null, max: number) => {
    if (text !== null && text.length > max) faults.push({ field, code: 'TEXT_TOO_LONG', params: { max } });
  };
  hold('stateOfAffairs', report.stateOfAffairs, TEXT_MAX.stateOfAffairs);
  hold('nextSteps', report.nextSteps, TEXT_MAX.nextSteps);
  hold('selfLightReason', report.selfLightReason, TEXT_MAX.selfLightReason);
  hold('internalRemark', report.internalRemark, TEXT_MAX.internalRemark);
  report.evidence.forEach(({ url, title }, index) => {
    hold(`evidence.${index}.url`, url, TEXT_MAX.url);
    hold(`evidence.${index}.title`, title, TEXT_MAX.title);
  });
  if (report.evidence.length > EVIDENCE_MAX) {
    faults.push({ field: 'evidence', code: 'TOO_MANY_EVIDENCE', params: { max: EVIDENCE_MAX } });
  }
  return faults;
}

function textFaults({ stateOfAffairs, nextSteps, lifecycle }: ReportContent): ReportFault[] {
  const faults: ReportFault[] = [];
  const said = stateOfAffairs.trim().length;
  if (said === 0) {
    faults.push({ field: 'stateOfAffairs', code: 'TEXT_MISSING', params: {} });
  } else if (said < STATE_OF_AFFAIRS_MIN) {
    faults.push({ field: 'stateOfAffairs', code: 'TEXT_TOO_SHORT', params: { min: STATE_OF_AFFAIRS_MIN } });
  }
  if (nextSteps.trim() === '' && lifecycle !== 'COMPLETED' && lifecycle !== 'CANCELLED') {
    faults.push({ field: 'nextSteps', code: 'TEXT_MISSING', params: {} });
  }
  return faults;
}

function scheduleFaults(report: ReportContent, date: Day): ReportFault[] {
  const faults: ReportFault[] = [];
  const { lifecycle, actualEnd, forecastEnd, progressPercent } = report;
  if (lifecycle === 'COMPLETED' && actualEnd === null) {
    faults.push({ field: 'actualEnd', code: 'ACTUAL_END_MISSING', params: {} });
  }
  if (actualEnd !== null && lifecycle !== 'COMPLETED' && lifecycle !== 'CANCELLED') {
    faults.push({ field: 'actualEnd', code: 'ACTUAL_END_UNEXPECTED', params: {} });
  }
  if (forecastEnd !== null && forecastEnd.date < date && actualEnd === null) {
    faults.push({ field: 'forecastEnd', code: 'FORECAST_PASSED', params: { date } });
  }
  if (lifecycle === 'COMPLETED' && progressPercent !== null && progressPercent < 100) {
    faults.push({ field: 'progressPercent', code: 'PROGRESS_NOT_COMPLETE', params: {} });
  }
  return faults;
}

function milestoneFaults(report: ReportContent, date: Day): ReportFault[] {
  return report.milestones.flatMap(({ code, forecast, actual }): ReportFault[] => {
    const path = `milestones.${code}`;
    if (forecast !== null && actual !== null) {
      return [{ field: `${path}.forecast`, code: 'FORECAST_AND_ACTUAL', params: {} }];
    }
    if (actual !== null && actual > date) {
      return [{ field: `${path}.actual`, code: 'ACTUAL_IN_FUTURE', params: { date } }];
    }
    if (forecast !== null && forecast.date < date) {
      return [{ field: `${path}.forecast`, code: 'FORECAST_PASSED', params: { date } }];
    }
    return [];
  });
}

function assessmentFaults(report: ReportContent, light: ScheduleLight): ReportFault[] {
  if (!optimismGap(report.selfLight, light) || report.selfLightReason?.trim()) return [];
  return [{ field: 'selfLightReason', code: 'REASON_MISSING', params: { light } }];
}

function evidenceFaults(report: ReportContent): ReportFault[] {
  return report.evidence.flatMap(({ url, title }, index) => {
    const missing = [...(url === '' ? ['url'] : []), ...(title.trim() === '' ? ['title'] : [])];
    return missing.map((part): ReportFault => ({
      field: `evidence.${index}.${part}`,
      code: 'TEXT_MISSING',
      params: {},
    }));
  });
}
