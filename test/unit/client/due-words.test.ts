import { describe, expect, it } from 'vitest';
import { dueWords, urgencyOf } from '../../../client/lib/due-words.ts';
import { formatInstant } from '../../../client/lib/instant.ts';

describe('due dates in words', () => {
  it.each([
    [0, 'heute fällig', 'due today'],
    [1, 'morgen fällig', 'due tomorrow'],
    [3, 'in 3 Tagen fällig', 'due in 3 days'],
    [1200, 'in 1.200 Tagen fällig', 'due in 1,200 days'],
    [-1, 'seit einem Tag überfällig', 'overdue since yesterday'],
    [-5, 'seit 5 Tagen überfällig', 'overdue for 5 days'],
  ])('says %i days', (daysLeft, german, english) => {
    expect(dueWords('de', daysLeft)).toBe(german);
    expect(dueWords('en', daysLeft)).toBe(english);
  });

  it.each([
    [null, 'NONE'],
    [-1, 'OVERDUE'],
    [0, 'SOON'],
    [7, 'SOON'],
    [8, 'LATER'],
  ] as const)('takes %s days left as %s', (daysLeft, urgency) => {
    expect(urgencyOf(daysLeft)).toBe(urgency);
  });
});

describe('moments', () => {
  it('are told in the time of Berlin, in summer and winter', () => {
    expect(formatInstant('2021-10-15T22:30:00.000Z', 'de')).toBe('16.10.2021, 00:30');
    expect(formatInstant('2021-12-01T08:05:00.000Z', 'de')).toBe('01.12.2021, 09:05');
    expect(formatInstant('2021-12-01T08:05:00.000Z', 'en')).toMatch(/^1 December 2021(,| at) 09:05$/);
  });
});
