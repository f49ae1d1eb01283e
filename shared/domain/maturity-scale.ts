import type { Maturity } from './vocabulary.ts';
import { isWebAddress } from './web-address.ts';

/**
 * The maturity model for OZG services (Reifegradmodell 1.x of the federal and state governments) as criteria: a level
 * is reached once all its criteria and all of the levels below are met or not applicable. The lowest decides.
 */
export const MATURITY_CRITERIA = [
  'INFORMATION',
  'FORM',
  'APPLICATION',
  'PROOFS',
  'ACCOUNT',
  'DECISION',
  'ONCE_ONLY',
] as const;
export type MaturityCriterion = (typeof MATURITY_CRITERIA)[number];

export const CRITERION_ANSWERS = ['MET', 'NOT_MET', 'NOT_APPLICABLE'] as const;
export type CriterionAnswer = (typeof CRITERION_ANSWERS)[number];

interface CriterionRule {
  /** Level that it belongs to. */
  readonly level: Exclude<Maturity, 0>;
  /** May be not applicable, such as proofs of a service that asks for none. */
  readonly optional: boolean;
  /** Met, it needs evidence: an address or a note; the online application itself an address. */
  readonly evidence: 'NONE' | 'ANY' | 'URL';
}

export const CRITERION_RULES: Readonly<Record<MaturityCriterion, CriterionRule>> = {
  INFORMATION: { level: 1, optional: false, evidence: 'NONE' },
  FORM: { level: 2, optional: true, evidence: 'NONE' },
  APPLICATION: { level: 3, optional: false, evidence: 'URL' },
  PROOFS: { level: 3, optional: true, evidence: 'ANY' },
  ACCOUNT: { level: 3, optional: true, evidence: 'ANY' },
  DECISION: { level: 3, optional: true, evidence: 'ANY' },
  ONCE_ONLY: { level: 4, optional: false, evidence: 'ANY' },
};

/** What was answered for one criterion; url and note are null where nothing was given. */
export interface CriterionFinding {
  readonly criterion: MaturityCriterion;
  readonly answer: CriterionAnswer;
  readonly evidenceUrl: string | null;
  readonly note: string | null;
}

const LEVELS = [1, 2, 3, 4] as const satisfies readonly Maturity[];

/**
 * The level that answers give: the highest of which all criteria, and all of the levels below it, are met or not
 * applicable. An unanswered criterion is not met.
 */
export function maturityOf(findings: readonly Pick<CriterionFinding, 'criterion' | 'answer'>[]): Maturity {
  const answers = new Map(findings.map(({ criterion, answer }) => [criterion, answer]));
  const open = (criterion: MaturityCriterion) => (answers.get(criterion) ?? 'NOT_MET') === 'NOT_MET';
  let reached: Maturity = 0;
  for (const level of LEVELS) {
    if (criteriaOf(level).some(open)) return reached;
    reached = level;
  }
  return reached;
}

/** The criteria that keep a service from the next level; empty at level 4. */
export function missingForNext(
  findings: readonly Pick<CriterionFinding, 'criterion' | 'answer'>[],
): MaturityCriterion[] {
  const next = LEVELS.find((level) => level > maturityOf(findings));
  const met = new Set(findings.flatMap(({ criterion, answer }) => (answer === 'NOT_MET' ? [] : [criterion])));
  return next === undefined ? [] : criteriaOf(next).filter((criterion) => !met.has(criterion));
}

function criteriaOf(level: Maturity): MaturityCriterion[] {
  return MATURITY_CRITERIA.filter((criterion) => CRITERION_RULES[criterion].level === level);
}

/** What is wrong with one answer. */
export type CriterionFault =
  | 'UNANSWERED'
  | 'TWICE'
  | 'NOT_OPTIONAL'
  | 'REASON_MISSING'
  | 'EVIDENCE_MISSING'
  | 'URL_MISSING'
  | 'URL_MALFORMED';

/**
 * Holds answers against the scale: each criterion answered once, not applicable only where that is possible and with
 * a reason, evidence where the criterion needs it. Evidence is asked for only up to the level that the answers reach.
 * @returns faults in the order of the scale; empty where all is well
 */
export function criterionFaults(
  findings: readonly CriterionFinding[],
): { readonly criterion: MaturityCriterion; readonly fault: CriterionFault }[] {
  const reached = maturityOf(findings);
  return MATURITY_CRITERIA.flatMap((criterion) => {
    const given = findings.filter((finding) => finding.criterion === criterion);
    const [finding] = given;
    if (!finding) return [{ criterion, fault: 'UNANSWERED' as const }];
    const fault = given.length > 1 ? 'TWICE' : faultOf(finding, reached);
    return fault === null ? [] : [{ criterion, fault }];
  });
}

function faultOf(finding: CriterionFinding, reached: Maturity): CriterionFault | null {
  const rule = CRITERION_RULES[finding.criterion];
  const url = finding.evidenceUrl?.trim() ?? '';
  const note = finding.note?.trim() ?? '';
  if (url !== '' && !isWebAddress(url)) return 'URL_MALFORMED';
  if (finding.answer === 'NOT_MET') return null;
  if (finding.answer === 'NOT_APPLICABLE') {
    if (!rule.optional) return 'NOT_OPTIONAL';
    return note === '' ? 'REASON_MISSING' : null;
  }
  if (rule.level > reached || rule.evidence === 'NONE') return null;
  if (rule.evidence === 'URL') return url === '' ? 'URL_MISSING' : null;
  return url === '' && note === '' ? 'EVIDENCE_MISSING' : null;
}
