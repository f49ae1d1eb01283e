import type { Report } from '../../shared/report/report-model.ts';
import type { Lang } from '../../shared/i18n/index.ts';
import { askReport } from './report-files.ts';
import {
  type Comparison,
  comparisonOf,
  type MeasureTruth,
  measuresOf,
  type MilestoneTruth,
  milestonesOf,
  type Scene,
  type Truth,
  truthOf,
} from './report-truth.ts';
import type { TestApp, TestPerson } from './test-app.ts';

/** Dates before and after revisions and rounds, all counting rules, both languages, with a selection and without. */
export const SCENES: readonly (Scene & { readonly lang: Lang })[] = [
  { asOf: '2021-10-15', rule: 'SERVICE_LEVEL3', lang: 'de', ministries: [], goals: [] },
  { asOf: '2020-10-15', rule: 'MEMBER_LEVEL3', lang: 'en', ministries: [], goals: [] },
  { asOf: '2021-10-15', rule: 'MEMBER_LEVEL3', lang: 'en', ministries: ['INTERIOR', 'FINANCE'], goals: [] },
  { asOf: '2020-10-15', rule: 'COMPREHENSIVE', lang: 'de', ministries: [], goals: ['G2', 'G5'] },
  { asOf: '2021-05-02', rule: 'ANY_MEMBER_LEVEL2', lang: 'de', ministries: ['JUSTICE'], goals: ['G1', 'G4'] },
];

/** Everything that the API says of a scene. */
export interface Found {
  readonly report: Report;
  readonly truth: Truth;
  readonly measures: readonly MeasureTruth[];
  readonly milestones: readonly MilestoneTruth[];
  /** The same selection at the reporting date before; null where there was none. */
  readonly before: { readonly date: string; readonly measures: readonly MeasureTruth[] } | null;
  readonly comparison: Comparison | null;
}

/** Asks for the report of a scene, and for everything that it rests on. */
export async function find(app: TestApp, person: TestPerson, scene: (typeof SCENES)[number]): Promise<Found> {
  const { asOf, rule, lang, ministries: ministry, goals: goal } = scene;
  const who = { url: app.url, cookie: person.cookie };
  const report = await askReport(who, { asOf, rule, lang, ministry, goal });
  const truth = await truthOf(person, scene);
  const date = truth.reportingRounds.find(({ reportingDate }) => reportingDate < asOf)?.reportingDate;
  const { number } = truth.revisionInForce;
  return {
    report,
    truth,
    measures: await measuresOf(person, scene),
    milestones: await milestonesOf(person, scene),
    before: date === undefined ? null : { date, measures: await measuresOf(person, scene, date) },
    comparison: number > 1 ? await comparisonOf(person, number, scene.ministries) : null,
  };
}

export function count<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  return rows.filter(holds).length;
}

export function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : 1;
}
