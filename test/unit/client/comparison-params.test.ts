import { describe, expect, it } from 'vitest';
import { readPair } from '../../../client/features/revisions/comparison-params.ts';

const REVISIONS = [
  { number: 1, state: 'PUBLISHED', effectiveDate: '2019-03-19' },
  { number: 2, state: 'PUBLISHED', effectiveDate: '2020-03-15' },
  { number: 3, state: 'PUBLISHED', effectiveDate: '2020-11-15' },
  { number: 4, state: 'DRAFT', effectiveDate: null },
] as const;

const read = (query: string, asOf = '2021-10-15') => {
  const params = new URLSearchParams(query);
  return readPair({ text: (name) => params.get(name) }, REVISIONS, asOf);
};

describe('two revisions by their numbers', () => {
  it.each([
    ['basis=1&ziel=3', { base: 1, head: 3 }],
    ['basis=3&ziel=1', { base: 3, head: 1 }],
    ['', { problem: 'MISSING' }],
    ['basis=1', { problem: 'MISSING' }],
    ['basis=1&ziel=x', { problem: 'NOT_A_NUMBER', parameter: 'ziel', value: 'x' }],
    ['basis=9&ziel=1', { problem: 'UNKNOWN', number: 9 }],
    ['basis=2&ziel=2', { problem: 'SAME', number: 2 }],
  ])('%s', (query, expected) => expect(read(query)).toEqual(expected));
});

describe('since a day', () => {
  it.each([
    ['seit=2019-03-19', { base: 1, head: 3, since: '2019-03-19' }],
    ['seit=2020-03-14', { base: 1, head: 3, since: '2020-03-14' }],
    ['seit=2020-03-15', { base: 2, head: 3, since: '2020-03-15' }],
    ['seit=2020-12-01&ziel=4', { base: 3, head: 4, since: '2020-12-01' }],
    ['seit=2019-03-18', { problem: 'NOTHING_IN_FORCE', day: '2019-03-18' }],
    ['seit=2020-11-15', { problem: 'STILL_IN_FORCE', day: '2020-11-15', number: 3 }],
    ['seit=2020-02-30', { problem: 'NOT_A_DAY', value: '2020-02-30' }],
    ['seit=2020-03-15&ziel=9', { problem: 'UNKNOWN', number: 9 }],
  ])('%s', (query, expected) => expect(read(query)).toEqual(expected));

  it('follows the day that the page speaks of', () => {
    expect(read('seit=2019-06-01', '2020-05-01')).toEqual({ base: 1, head: 2, since: '2019-06-01' });
    expect(read('seit=2019-06-01', '2019-01-01')).toEqual({ problem: 'NOTHING_IN_FORCE', day: '2019-01-01' });
  });
});
