import { describe, expect, it } from 'vitest';
import { reportDueDate } from '../../../shared/domain/working-days.ts';
import { previousRevision, revisionInForce } from '../../../shared/domain/revision-in-force.ts';
import { REPORT_STATES, REVISION_STATES, ROUND_STATES } from '../../../shared/domain/vocabulary.ts';
import {
  canMoveReport,
  canMoveRevision,
  canMoveRound,
  nextReportingDate,
} from '../../../shared/domain/workflow.ts';

function movesOf<S extends string>(states: readonly S[], canMove: (from: S, to: S) => boolean): string[] {
  return states.flatMap((from) => states.filter((to) => canMove(from, to)).map((to) => `${from} ${to}`));
}

describe('allowed moves, all others refused', () => {
  it('of revisions', () => {
    expect(movesOf(REVISION_STATES, canMoveRevision)).toEqual([
      'DRAFT IN_REVIEW',
      'IN_REVIEW DRAFT',
      'IN_REVIEW PUBLISHED',
    ]);
  });

  it('of status reports', () => {
    expect(movesOf(REPORT_STATES, canMoveReport)).toEqual([
      'DRAFT SUBMITTED',
      'SUBMITTED DRAFT',
      'SUBMITTED RELEASED',
      'SUBMITTED RETURNED',
      'RELEASED ACCEPTED',
      'RELEASED RETURNED',
      'RETURNED DRAFT',
      'RETURNED SUBMITTED',
    ]);
  });

  it('of reporting rounds', () => {
    expect(movesOf(ROUND_STATES, canMoveRound)).toEqual(['OPEN CLOSED']);
  });
});

describe('reporting dates', () => {
  it.each([
    ['2021-01-01', '2021-04-15'],
    ['2021-04-15', '2021-04-15'],
    ['2021-04-16', '2021-10-15'],
    ['2021-10-15', '2021-10-15'],
    ['2021-10-16', '2022-04-15'],
    ['2021-12-31', '2022-04-15'],
  ])('from %s the next is %s', (day, next) => {
    expect(nextReportingDate(day)).toBe(next);
    expect(reportDueDate(next) > next).toBe(true);
  });
});

describe('revision in force', () => {
  const revisions = [
    { number: 3, state: 'PUBLISHED', effectiveDate: '2021-05-01' },
    { number: 1, state: 'PUBLISHED', effectiveDate: '2019-03-19' },
    { number: 4, state: 'DRAFT', effectiveDate: '2021-06-01' },
    { number: 2, state: 'PUBLISHED', effectiveDate: '2020-05-01' },
  ] as const;
  const numberOn = (asOf: string) => revisionInForce(revisions, asOf)?.number ?? null;

  it.each([
    ['2019-03-18', null],
    ['2019-03-19', 1],
    ['2020-04-30', 1],
    ['2020-05-01', 2],
    ['2021-10-15', 3],
  ])('on %s: %s', (asOf, number) => {
    expect(numberOn(asOf)).toBe(number);
  });

  it('takes the higher number of two with the same date, and never one without a date', () => {
    const same = [...revisions, { number: 5, state: 'PUBLISHED', effectiveDate: '2021-05-01' } as const];
    expect(revisionInForce(same, '2021-10-15')?.number).toBe(5);
    expect(revisionInForce(same.toReversed(), '2021-10-15')?.number).toBe(5);
    expect(
      revisionInForce([{ number: 1, state: 'PUBLISHED', effectiveDate: null }], '2021-10-15'),
    ).toBeNull();
  });

  it('finds the published one before', () => {
    const [third, first, draft, second] = revisions;
    expect(previousRevision(revisions, third)).toBe(second);
    expect(previousRevision(revisions, draft)).toBe(third);
    expect(previousRevision(revisions, first)).toBeNull();
    const draftBetween = [first, { ...second, state: 'DRAFT' } as const, third];
    expect(previousRevision(draftBetween, third)).toBe(first);
  });
});
