import { describe, expect, it } from 'vitest';
import { milestoneTrend } from '../../../shared/domain/trend.ts';

/** Points at half-yearly revisions. */
const X = ['2019-03-19', '2019-10-15', '2020-04-15', '2020-10-15', '2021-04-15'];
const line = (planned: readonly string[], reachedOn: string | null = null) => ({
  code: 'W-SK-03',
  reachedOn,
  points: planned.map((date, i) => ({ x: X[i] ?? '', planned: date })),
});

const judge = (planned: readonly string[], reachedOn: string | null = null) =>
  milestoneTrend([line(planned, reachedOn)])[0];

describe('milestoneTrend', () => {
  it.each([
    ['stays', ['2021-06-30', '2021-06-30'], 'STABLE', 0, false, false],
    ['moves later once', ['2021-06-30', '2021-06-30', '2021-08-10'], 'LATER', 41, false, false],
    ['moves earlier', ['2021-06-30', '2021-05-31'], 'EARLIER', -30, false, false],
    ['a month each way', ['2021-06-30', '2021-07-30', '2021-06-30'], 'STABLE', 0, true, false],
    ['29 days each way', ['2021-06-30', '2021-07-29', '2021-06-30'], 'STABLE', 0, false, false],
    [
      'two small reversals',
      ['2021-06-30', '2021-07-10', '2021-07-05', '2021-07-09'],
      'LATER',
      9,
      true,
      false,
    ],
    [
      'later in two steps, then earlier',
      ['2021-06-30', '2021-07-20', '2021-08-10', '2021-07-01'],
      'LATER',
      1,
      true,
      false,
    ],
    [
      'later in three steps',
      ['2021-06-30', '2021-07-10', '2021-07-20', '2021-07-30'],
      'LATER',
      30,
      false,
      false,
    ],
    ['a later step of 365 days in 210', ['2020-12-31', '2021-12-31'], 'LATER', 365, false, true],
    ['as many days later as went by', ['2020-01-01', '2020-07-29'], 'LATER', 210, false, true],
    ['a day less', ['2020-01-01', '2020-07-28'], 'LATER', 209, false, false],
    ['a single point', ['2021-06-30'], 'STABLE', 0, false, false],
    ['no point', [], 'STABLE', 0, false, false],
  ] as const)('%s', (_name, planned, direction, daysMoved, zigzag, steep) => {
    expect(judge(planned)).toEqual({ code: 'W-SK-03', direction, daysMoved, zigzag, steep });
  });

  it('judges a reached milestone by the day it was reached, and it has arrived', () => {
    expect(judge(['2019-12-31', '2021-12-31'], '2020-01-10')).toMatchObject({
      direction: 'LATER',
      daysMoved: 10,
      steep: false,
    });
    expect(judge(['2019-12-31', '2021-12-31'], '2021-12-31')).toMatchObject({ daysMoved: 731, steep: false });
    expect(judge(['2019-12-31', '2021-12-31'])).toMatchObject({ steep: true });
  });

  it('calls a date that moved once within a month no flight: a trend wants half a year', () => {
    const over = (lastX: string, lastPlanned: string) =>
      milestoneTrend([
        {
          code: 'W-SK-03',
          reachedOn: null,
          points: [
            { x: '2021-09-15', planned: '2021-12-31' },
            { x: lastX, planned: lastPlanned },
          ],
        },
      ])[0];
    expect(over('2021-10-15', '2022-04-30')).toMatchObject({
      direction: 'LATER',
      daysMoved: 120,
      steep: false,
    });
    expect(over('2022-03-13', '2023-12-31')).toMatchObject({ steep: false });
    expect(over('2022-03-14', '2023-12-31')).toMatchObject({ steep: true });
  });

  it('judges each line by itself, in the order given', () => {
    const lines = [line(['2021-06-30', '2021-05-31']), { ...line(['2021-06-30', '2022']), code: 'W-2' }];
    expect(() => milestoneTrend(lines)).toThrow(RangeError);
    const good = [lines[0], { ...line(['2021-06-30', '2022-01-01']), code: 'W-2' }].flatMap((l) => l ?? []);
    expect(milestoneTrend(good).map((finding) => [finding.code, finding.direction])).toEqual([
      ['W-SK-03', 'EARLIER'],
      ['W-2', 'LATER'],
    ]);
  });
});
