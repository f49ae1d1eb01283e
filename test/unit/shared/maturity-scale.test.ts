import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CRITERION_ANSWERS,
  CRITERION_RULES,
  criterionFaults,
  type CriterionAnswer,
  type CriterionFinding,
  MATURITY_CRITERIA,
  type MaturityCriterion,
  maturityOf,
  missingForNext,
} from '../../../shared/domain/maturity-scale.ts';

const LETTERS: Record<string, CriterionAnswer> = { '+': 'MET', '-': 'NOT_MET', o: 'NOT_APPLICABLE' };

/** Answers in the order of the scale, a letter each: + met, - not met, o not applicable. */
function answers(letters: string): CriterionFinding[] {
  return MATURITY_CRITERIA.map((criterion, i) => ({
    criterion,
    answer: LETTERS[letters[i] ?? '-'] ?? 'NOT_MET',
    evidenceUrl: criterion === 'APPLICATION' ? 'https://amt24.sachsen.de/antrag' : null,
    note: 'seit dem Sommer',
  }));
}

describe('maturityOf: the lowest criterion decides', () => {
  // information, form | application, proofs, account, decision | once-only
  it.each([
    ['-------', 0],
    ['-++++++', 0],
    ['+------', 1],
    ['+-+++++', 1],
    ['++-----', 2],
    ['+++----', 2],
    ['+++++-+', 2],
    ['++-++++', 2],
    ['++++++-', 3],
    ['++++++o', 4],
    ['+++++++', 4],
    ['+o+++++', 4],
    ['+o+ooo-', 3],
    ['+o-ooo-', 2],
  ])('%s is level %i', (letters, level) => {
    expect(maturityOf(answers(letters))).toBe(level);
  });

  it('an unanswered criterion is not met', () => {
    expect(maturityOf([])).toBe(0);
    expect(maturityOf(answers('+++++++').slice(0, 3))).toBe(2);
  });

  it('names what keeps a service from the next level', () => {
    expect(missingForNext(answers('+++-+-+'))).toEqual(['PROOFS', 'DECISION']);
    expect(missingForNext(answers('+++++++'))).toEqual([]);
  });

  const anyAnswers = fc
    .array(fc.constantFrom(...CRITERION_ANSWERS), { minLength: 7, maxLength: 7 })
    .map((list) => list.map((answer, i) => ({ criterion: MATURITY_CRITERIA[i] ?? 'FORM', answer })));

  it('never falls when a criterion is met, and every criterion up to the level is met or not applicable', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...MATURITY_CRITERIA), (given, better) => {
        const improved = given.map((each) =>
          each.criterion === better ? { ...each, answer: 'MET' as const } : each,
        );
        expect(maturityOf(improved)).toBeGreaterThanOrEqual(maturityOf(given));
        const level = maturityOf(given);
        for (const { criterion, answer } of given) {
          if (CRITERION_RULES[criterion].level <= level) expect(answer).not.toBe('NOT_MET');
        }
        if (level < 4) expect(missingForNext(given).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('criterionFaults', () => {
  const change = (letters: string, criterion: MaturityCriterion, more: Partial<CriterionFinding>) =>
    answers(letters).map((each) => (each.criterion === criterion ? { ...each, ...more } : each));

  it.each<[string, CriterionFinding[], { criterion: MaturityCriterion; fault: string }[]]>([
    ['complete answers', answers('+++++++'), []],
    ['a missing answer', answers('+++++++').slice(1), [{ criterion: 'INFORMATION', fault: 'UNANSWERED' }]],
    [
      'an answer twice',
      [...answers('++-----'), ...answers('+').slice(0, 1)],
      [{ criterion: 'INFORMATION', fault: 'TWICE' }],
    ],
    [
      'not applicable where that cannot be',
      answers('+++++++'.replace(/.$/, 'o')),
      [{ criterion: 'ONCE_ONLY', fault: 'NOT_OPTIONAL' }],
    ],
    [
      'no reason for not applicable',
      change('+++o++-', 'PROOFS', { note: ' ' }),
      [{ criterion: 'PROOFS', fault: 'REASON_MISSING' }],
    ],
    [
      'no evidence',
      change('++++++-', 'ACCOUNT', { note: null }),
      [{ criterion: 'ACCOUNT', fault: 'EVIDENCE_MISSING' }],
    ],
    [
      'an address as evidence',
      change('++++++-', 'ACCOUNT', { note: null, evidenceUrl: 'https://id.bund.de' }),
      [],
    ],
    [
      'no address of the application',
      change('++++++-', 'APPLICATION', { evidenceUrl: null }),
      [{ criterion: 'APPLICATION', fault: 'URL_MISSING' }],
    ],
    [
      'an address that is none',
      change('+++----', 'FORM', { evidenceUrl: 'javascript:alert(1)' }),
      [{ criterion: 'FORM', fault: 'URL_MALFORMED' }],
    ],
    ['no evidence above the level that is reached', change('++++---', 'PROOFS', { note: null }), []],
  ])('%s', (_name, given, faults) => {
    expect(criterionFaults(given)).toEqual(faults);
  });
});
