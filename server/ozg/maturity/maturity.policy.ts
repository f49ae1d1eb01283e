import type { MaturityReportState } from '../../../shared/domain/vocabulary.ts';
import { canSeeField } from '../../auth/policy.ts';
import type { Viewer } from '../../auth/viewer.ts';

/** What the rights on a maturity report depend on. */
export interface MaturityStanding {
  readonly state: MaturityReportState;
  /** Lineage of the ministry that answers for the service or member; null where none does. */
  readonly ministry: string | null;
  readonly authorId: number;
}

const MATURITY_STEPS = ['withdraw', 'accept', 'return'] as const;
export type MaturityStep = (typeof MATURITY_STEPS)[number];

/** Why a step is not possible: the person, the state it is in, or that they wrote it themselves. */
export type MaturityHurdle = 'FORBIDDEN' | 'STATE' | 'OWN_WORK';

/**
 * May the viewer say how mature a service is, and where it is available? Its ministry and the CIO office may.
 * @param ministry lineage of the ministry that answers for it
 */
export function canReportService(viewer: Viewer, ministry: string | null): boolean {
  if (viewer.role === 'CIO_OFFICE') return true;
  const writes = viewer.role === 'EDITOR' || viewer.role === 'COORDINATOR';
  return writes && ministry !== null && viewer.organisation?.lineage === ministry;
}

/** Does a person of this role say anything of services at all? Says nothing of one service. */
export function reportsServices({ role }: Pick<Viewer, 'role'>): boolean {
  return role === 'CIO_OFFICE' || role === 'EDITOR' || role === 'COORDINATOR';
}

/** May the viewer keep the catalogue of services itself? */
export function canKeepCatalogue(viewer: Viewer): boolean {
  return viewer.role === 'CIO_OFFICE';
}

/** Accepted reports are evidence for everybody; all others stay between ministry and CIO office. */
export function canSeeMaturityReport(viewer: Viewer, report: MaturityStanding): boolean {
  if (report.state === 'ACCEPTED') return canSeeField(viewer, 'PUBLIC');
  return viewer.system || canReportService(viewer, report.ministry);
}

/** Does a person of this role take such a step with any report at all? Says nothing of one report. */
export function takesMaturityStep({ role }: Pick<Viewer, 'role'>, step: MaturityStep): boolean {
  if (role === 'CIO_OFFICE') return true;
  return step === 'withdraw' && (role === 'EDITOR' || role === 'COORDINATOR');
}

/** The first thing that stands against a step, rights before states; null where it is possible. */
export function maturityHurdle(
  viewer: Viewer,
  report: MaturityStanding,
  step: MaturityStep,
): MaturityHurdle | null {
  if (!takesMaturityStep(viewer, step)) return 'FORBIDDEN';
  if (step === 'withdraw' && !canReportService(viewer, report.ministry)) return 'FORBIDDEN';
  if (report.state !== 'SUBMITTED') return 'STATE';
  if (step === 'withdraw') {
    // The CIO office takes back its own only: others' reports it decides.
    const own = report.authorId === viewer.accountId;
    return viewer.role === 'CIO_OFFICE' && !own ? 'FORBIDDEN' : null;
  }
  return report.authorId === viewer.accountId ? 'OWN_WORK' : null;
}

/** What the viewer may do with the report now. */
export function maturityAbilities(viewer: Viewer, report: MaturityStanding): Record<MaturityStep, boolean> {
  const can = (step: MaturityStep) => maturityHurdle(viewer, report, step) === null;
  return { withdraw: can('withdraw'), accept: can('accept'), return: can('return') };
}
