import { describe, expect, it } from 'vitest';
import { drift, expectedEnd } from '../../../shared/domain/drift.ts';
import { parsePlanDate } from '../../../shared/domain/plan-date.ts';
import { measureProgress } from '../../../shared/domain/progress.ts';

const AS_OF = '2021-10-15';
const reached = { actual: '2021-10-15' };
const open = { actual: null };
const tomorrow = { actual: '2021-10-16' };

describe('measureProgress', () => {
  it('takes the reported percentage first, even 0', () => {
    const milestones = [reached, reached];
    expect(measureProgress({ lifecycle: 'IN_PROGRESS', reportedPercent: 0, milestones }, AS_OF)).toEqual({
      percent: 0,
      method: 'REPORTED',
      reached: null,
      total: null,
    });
    expect(measureProgress({ lifecycle: 'COMPLETED', reportedPercent: 90, milestones }, AS_OF).percent).toBe(
      90,
    );
  });

  it('takes a reported completion as all of it', () => {
    expect(
      measureProgress({ lifecycle: 'COMPLETED', reportedPercent: null, milestones: [open] }, AS_OF),
    ).toEqual({ percent: 100, method: 'REPORTED', reached: null, total: null });
  });

  it.each([
    [[reached, open, open], 33, 1],
    [[reached, reached, open], 67, 2],
    [[reached, tomorrow], 50, 1],
    [[open], 0, 0],
    [[reached], 100, 1],
    [[...Array.from({ length: 299 }, () => reached), open], 99, 299],
  ])('counts milestones reached by the day', (milestones, percent, count) => {
    expect(measureProgress({ lifecycle: 'IN_PROGRESS', reportedPercent: null, milestones }, AS_OF)).toEqual({
      percent,
      method: 'MILESTONES',
      reached: count,
      total: milestones.length,
    });
  });

  it('says that nothing is known, where nothing is', () => {
    expect(
      measureProgress({ lifecycle: 'IN_PROGRESS', reportedPercent: null, milestones: [] }, AS_OF),
    ).toEqual({ percent: null, method: 'NONE', reached: null, total: null });
  });
});

describe('drift', () => {
  const planned = parsePlanDate('2021');
  const forecast = parsePlanDate('2022-Q1');

  it('expects the actual end, else the forecast, else the plan', () => {
    expect(expectedEnd({ actual: '2021-08-01', forecast, planned })).toEqual(parsePlanDate('2021-08-01'));
    expect(expectedEnd({ actual: null, forecast, planned })).toEqual(forecast);
    expect(expectedEnd({ actual: null, forecast: null, planned })).toEqual(planned);
    expect(expectedEnd({ actual: null, forecast: null, planned: null })).toBeNull();
  });

  it('measures against both baselines, later being positive', () => {
    expect(
      drift({
        expected: forecast,
        first: { revision: 1, planned: parsePlanDate('2020') },
        previous: { revision: 2, planned: parsePlanDate('2022-06') },
      }),
    ).toEqual({
      expected: forecast,
      firstRevision: 1,
      firstPlanned: parsePlanDate('2020'),
      daysAgainstFirst: 455,
      previousRevision: 2,
      previousPlanned: parsePlanDate('2022-06'),
      daysAgainstPrevious: -91,
    });
  });

  it('measures nothing where a date is missing', () => {
    const undated = drift({ expected: forecast, first: { revision: 1, planned: null }, previous: null });
    expect(undated).toMatchObject({ firstRevision: 1, daysAgainstFirst: null, previousRevision: null });
    expect(undated.daysAgainstPrevious).toBeNull();
    const unknown = drift({ expected: null, first: { revision: 1, planned }, previous: null });
    expect(unknown.daysAgainstFirst).toBeNull();
  });
});
