import * as fc from 'fast-check';
import { DEFAULT_LIGHT_SETTINGS } from '../../../shared/domain/schedule-light.ts';
import type { ReportContent } from '../../../shared/domain/report-content.ts';
import type { ReportPlanFacts } from '../../../shared/domain/report-light.ts';
import { LIFECYCLES, SELF_LIGHTS } from '../../../shared/domain/vocabulary.ts';
import { day, planDate } from './arbitraries.ts';

/** A complete report without fault on 2021-10-15. */
export const REPORT: ReportContent = {
  lifecycle: 'IN_PROGRESS',
  stateOfAffairs: 'Die Arbeiten verlaufen nach Plan.',
  nextSteps: 'Abnahme der ersten Stufe.',
  forecastEnd: { date: '2022-06-30', precision: 'QUARTER' },
  actualEnd: null,
  progressPercent: 40,
  selfLight: 'GREEN',
  selfLightReason: null,
  internalRemark: null,
  milestones: [
    { code: 'W-1', forecast: { date: '2021-12-31', precision: 'YEAR' }, actual: null },
    { code: 'W-2', forecast: null, actual: '2021-06-30' },
  ],
  evidence: [{ url: 'https://www.sachsen.de/bericht', title: 'Bericht' }],
};

/** What the plan says of the measure of that report. */
export const PLAN: ReportPlanFacts = {
  start: '2020-12-31',
  plannedEnd: { date: '2022-06-30', precision: 'QUARTER' },
  milestones: [
    { code: 'W-1', planned: { date: '2021-12-31', precision: 'YEAR' }, actual: null },
    { code: 'W-2', planned: { date: '2021-06-30', precision: 'DAY' }, actual: null },
  ],
  settings: DEFAULT_LIGHT_SETTINGS,
};

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const text = fc.constantFrom('', ' ', 'kurz', 'Die Arbeiten verlaufen nach Plan.');

/** Reports of every kind, most of them faulty. */
export const anyReport: fc.Arbitrary<ReportContent> = fc.record({
  lifecycle: fc.constantFrom(...LIFECYCLES),
  stateOfAffairs: text,
  nextSteps: text,
  forecastEnd: orNull(planDate),
  actualEnd: orNull(day()),
  progressPercent: orNull(fc.integer({ min: -5, max: 105 })),
  selfLight: orNull(fc.constantFrom(...SELF_LIGHTS)),
  selfLightReason: orNull(text),
  internalRemark: orNull(text),
  milestones: fc.array(
    fc.record({
      code: fc.constantFrom('W-1', 'W-2', 'W-9'),
      forecast: orNull(planDate),
      actual: orNull(day()),
    }),
    { maxLength: 3 },
  ),
  evidence: fc.array(
    fc.record({ url: fc.constantFrom('', 'https://sachsen.de/a', 'javascript:alert(1)'), title: text }),
    { maxLength: 2 },
  ),
});

/** The faultless report with a few fields of any other: often without fault still. */
export const almostFine: fc.Arbitrary<ReportContent> = fc
  .tuple(anyReport, fc.subarray(Object.keys(REPORT), { maxLength: 3 }))
  .map(([other, fields]) => ({
    ...REPORT,
    ...Object.fromEntries(Object.entries(other).filter(([field]) => fields.includes(field))),
  }));
