import type { Lang } from '../../../shared/i18n/index.ts';
import { paths } from '../paths.ts';
import { MEASURING_TERM_TEXTS } from './measuring-texts.ts';
import { WORK_TERM_TEXTS } from './work-texts.ts';

type WorkTerm = keyof (typeof WORK_TERM_TEXTS)['de'];
type MeasuringTerm = keyof (typeof MEASURING_TERM_TEXTS)['de'];

/** A word of the plan that the glossary explains. */
export type TermId = WorkTerm | MeasuringTerm;

/** Groups of the glossary in their order, each with its terms in the order in which one builds on the other. */
export const TERM_GROUPS = {
  plan: [
    'masterplan',
    'goal',
    'guideline',
    'indicator',
    'ministry',
    'implementationPlan',
    'milestone',
    'measure',
    'baseComponent',
    'lead',
    'revision',
    'carryForward',
    'ledger',
    'weakening',
    'cabinetReport',
  ],
  reporting: [
    'reportingDate',
    'round',
    'statusReport',
    'lifecycle',
    'stateOfAffairs',
    'progress',
    'release',
    'acceptance',
    'erratum',
    'cioOffice',
    'visibility',
  ],
  lights: ['light', 'selfLight', 'optimismGap', 'freshness', 'drift', 'threshold', 'milestoneTrend'],
  services: [
    'ozg',
    'service',
    'member',
    'leika',
    'topicArea',
    'situation',
    'maturity',
    'onceOnly',
    'maturityReport',
    'countingRule',
    'coverage',
    'comprehensive',
    'forecast',
    'quantile',
    'backtest',
  ],
  trust: ['checksum', 'audit', 'openData', 'simulated'],
} as const satisfies Record<string, readonly TermId[]>;
export type TermGroup = keyof typeof TERM_GROUPS;

/** The page on which one meets a term first; terms of the work behind a sign-in, or of every page, have none. */
export const TERM_PLACES: Readonly<Partial<Record<TermId, string>>> = {
  masterplan: paths.overview,
  goal: paths.goals,
  guideline: paths.goals,
  indicator: paths.goals,
  ministry: paths.plans,
  implementationPlan: paths.plans,
  milestone: paths.milestones,
  measure: paths.measures,
  lead: paths.measures,
  revision: paths.revisions,
  ledger: paths.ledger,
  weakening: paths.ledger,
  cabinetReport: paths.reports,
  light: paths.measures,
  drift: paths.ledger,
  milestoneTrend: paths.milestones,
  ozg: paths.ozg,
  service: paths.ozg,
  maturity: paths.ozg,
  countingRule: paths.counting,
  coverage: paths.coverage,
  comprehensive: paths.coverage,
  forecast: paths.counting,
  quantile: paths.counting,
  backtest: paths.counting,
  checksum: paths.verify,
  openData: paths.openData,
};

/**
 * Name and explanation of a term. Read it while rendering: English words arrive after this module.
 * @throws RangeError for a term that neither list holds
 */
export function termWords(id: TermId, language: Lang): { readonly name: string; readonly text: string } {
  const work = WORK_TERM_TEXTS[language];
  const measuring = MEASURING_TERM_TEXTS[language];
  const words = id in work ? work[id as WorkTerm] : measuring[id as MeasuringTerm];
  if (!words) throw new RangeError(`The glossary has no words for ${id}.`);
  return words;
}
