import type { ReportState } from '../../shared/domain/vocabulary.ts';
import { canMoveReport } from '../../shared/domain/workflow.ts';
import { canSeeField } from '../auth/policy.ts';
import type { Viewer } from '../auth/viewer.ts';

/** What can be done with a report. */
export const REPORT_STEPS = [
  'save',
  'submit',
  'withdraw',
  'release',
  'accept',
  'return',
  'correct',
  'delete',
] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];
export type ReportAbilities = { readonly [S in ReportStep]: boolean };

/** What the rights on a report depend on. */
export interface ReportStanding {
  readonly state: ReportState;
  /** Lineage of the lead in the revision in force on the report's date; null where nobody leads. */
  readonly ministry: string | null;
  /** It went to the CIO office and has not been rewritten since. */
  readonly released: boolean;
  /** The viewer wrote at it. */
  readonly contributed: boolean;
  /** A regular report of a closed round. */
  readonly locked: boolean;
  /** An erratum of it exists. */
  readonly corrected: boolean;
}

/** Why a step is not possible: the person, the closed round, the state it is in, or that they wrote it themselves. */
export type Hurdle = 'FORBIDDEN' | 'LOCKED' | 'STATE' | 'OWN_WORK';

/**
 * May the viewer write reports of this ministry?
 * @param ministry lineage of the lead; without one nobody reports
 */
export function canWriteFor(viewer: Viewer, ministry: string | null): boolean {
  return (viewer.role === 'EDITOR' || viewer.role === 'COORDINATOR') && belongsTo(viewer, ministry);
}

/** May the viewer see this report at all? Unfinished work stays with its ministry until it is released. */
export function canSeeReport(
  viewer: Viewer,
  report: Pick<ReportStanding, 'state' | 'ministry' | 'released'>,
): boolean {
  if (report.state === 'ACCEPTED') return canSeeField(viewer, 'PUBLIC');
  if (viewer.system || canWriteFor(viewer, report.ministry)) return true;
  return viewer.role === 'CIO_OFFICE' && report.released;
}

/** May the viewer see the internal remark, and why a report was returned? */
export function canSeeInternals(viewer: Viewer, report: Pick<ReportStanding, 'ministry'>): boolean {
  return viewer.role === 'CIO_OFFICE' || viewer.system || canWriteFor(viewer, report.ministry);
}

/** Does a person of this role take such a step with any report at all? Says nothing of one report. */
export function takesStep({ role }: Pick<Viewer, 'role'>, step: ReportStep): boolean {
  switch (step) {
    case 'release':
      return role === 'COORDINATOR';
    case 'accept':
      return role === 'CIO_OFFICE';
    case 'return':
      return role === 'COORDINATOR' || role === 'CIO_OFFICE';
    default:
      return role === 'EDITOR' || role === 'COORDINATOR';
  }
}

/** The first thing that stands against a step, rights before states; null where it is possible. */
export function reportHurdle(viewer: Viewer, report: ReportStanding, step: ReportStep): Hurdle | null {
  if (!mayEver(viewer, report, step)) return 'FORBIDDEN';
  if (report.locked && step !== 'correct') return 'LOCKED';
  if (!fitsState(report, step)) return 'STATE';
  const decides = step === 'release' || step === 'accept' || step === 'return';
  return decides && report.contributed ? 'OWN_WORK' : null;
}

/** What the viewer may do with the report now. */
export function reportAbilities(viewer: Viewer, report: ReportStanding): ReportAbilities {
  const can = (step: ReportStep) => reportHurdle(viewer, report, step) === null;
  return {
    save: can('save'),
    submit: can('submit'),
    withdraw: can('withdraw'),
    release: can('release'),
    accept: can('accept'),
    return: can('return'),
    correct: can('correct'),
    delete: can('delete'),
  };
}

function mayEver(viewer: Viewer, report: ReportStanding, step: ReportStep): boolean {
  const coordinates = viewer.role === 'COORDINATOR' && belongsTo(viewer, report.ministry);
  switch (step) {
    case 'release':
      return coordinates;
    case 'accept':
      return viewer.role === 'CIO_OFFICE';
    case 'return':
      return report.state === 'SUBMITTED' ? coordinates : viewer.role === 'CIO_OFFICE';
    default:
      return canWriteFor(viewer, report.ministry);
  }
}

function fitsState({ state, corrected }: ReportStanding, step: ReportStep): boolean {
  switch (step) {
    case 'save':
      return state === 'DRAFT' || state === 'RETURNED';
    case 'submit':
      return canMoveReport(state, 'SUBMITTED');
    case 'withdraw':
      return state === 'SUBMITTED';
    case 'release':
      return canMoveReport(state, 'RELEASED');
    case 'accept':
      return canMoveReport(state, 'ACCEPTED');
    case 'return':
      return canMoveReport(state, 'RETURNED');
    case 'correct':
      return state === 'ACCEPTED' && !corrected;
    case 'delete':
      return state === 'DRAFT';
  }
}

function belongsTo(viewer: Viewer, ministry: string | null): boolean {
  return ministry !== null && viewer.organisation?.lineage === ministry;
}
