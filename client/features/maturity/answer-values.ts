import {
  CRITERION_RULES,
  type CriterionAnswer,
  type CriterionFinding,
  MATURITY_CRITERIA,
  type MaturityCriterion,
} from '../../../shared/domain/maturity-scale.ts';

/** What is typed for one criterion; null answer: not answered yet. */
export interface AnswerValue {
  readonly answer: CriterionAnswer | null;
  readonly evidenceUrl: string;
  readonly note: string;
}
export type AnswerValues = Readonly<Record<MaturityCriterion, AnswerValue>>;

interface GivenAnswer {
  readonly criterion: string;
  readonly answer: string;
  readonly evidenceUrl?: string | null;
  readonly note?: string | null;
}

/** Values of a form that begins with earlier answers; empty where there are none. */
export function startValues(earlier: readonly GivenAnswer[]): AnswerValues {
  const valueOf = (criterion: MaturityCriterion): AnswerValue => {
    const given = earlier.find((each) => each.criterion === criterion);
    const answer = given ? knownAnswer(given.answer) : null;
    return { answer, evidenceUrl: given?.evidenceUrl ?? '', note: given?.note ?? '' };
  };
  // Object.fromEntries forgets that every criterion is there.
  return Object.fromEntries(
    MATURITY_CRITERIA.map((criterion) => [criterion, valueOf(criterion)]),
  ) as AnswerValues;
}

/** The answers that are given, as the rules and the API take them. */
export function findingsOf(values: AnswerValues): CriterionFinding[] {
  return MATURITY_CRITERIA.flatMap((criterion) => {
    const { answer, evidenceUrl, note } = values[criterion];
    if (answer === null) return [];
    const needs = asks(criterion, answer);
    return [
      {
        criterion,
        answer,
        evidenceUrl: needs.url ? evidenceUrl.trim() || null : null,
        note: needs.note ? note.trim() || null : null,
      },
    ];
  });
}

/** Which fields of evidence stand under an answer. */
export function asks(
  criterion: MaturityCriterion,
  answer: CriterionAnswer | null,
): { readonly url: boolean; readonly note: boolean } {
  if (answer === 'NOT_APPLICABLE') return { url: false, note: true };
  const evidence = answer === 'MET' && CRITERION_RULES[criterion].evidence !== 'NONE';
  return { url: evidence, note: evidence };
}

function knownAnswer(answer: string): CriterionAnswer | null {
  return answer === 'MET' || answer === 'NOT_MET' || answer === 'NOT_APPLICABLE' ? answer : null;
}
