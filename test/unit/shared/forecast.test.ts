import * as fc from 'fast-check';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { backtest, forecast, type ForecastInput, type OnlinePoint } from '../../../shared/domain/forecast.ts';
import { addMonths, monthEnd, monthEnds } from '../../../shared/domain/plan-date.ts';

/** Month ends from January 2020 on whose counts grow by the increments. */
function history(increments: readonly number[], start = 0): OnlinePoint[] {
  let online = start;
  return [0, ...increments].map((increment, i) => {
    online += increment;
    return { date: monthEnd(addMonths('2020-01-31', i)), online };
  });
}

const steady: ForecastInput = {
  history: history([9, 9, 9, 9, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]),
  total: 575,
  target: 575,
  targetDate: '2022-12-31',
  asOf: '2021-05-31',
  seed: 42,
};

describe('forecast', () => {
  it('knows no line with fewer than 6 monthly increments', () => {
    const few = forecast({ ...steady, history: history([5, 5, 5, 5, 5]) });
    expect(few).toEqual({
      enoughData: false,
      path: [],
      p50Completion: null,
      p80Completion: null,
      probabilityByTarget: null,
    });
    expect(forecast({ ...steady, history: [] }).enoughData).toBe(false);
    expect(forecast({ ...steady, history: history([5, 5, 5, 5, 5, 5]) }).enoughData).toBe(true);
  });

  it('goes on from the last known month with the last 12 increments only', () => {
    const { path, enoughData } = forecast(steady);
    expect(enoughData).toBe(true);
    expect(path.slice(0, 2)).toEqual([
      { date: '2021-06-30', p10: 101, p50: 101, p90: 101 },
      { date: '2021-07-31', p10: 106, p50: 106, p90: 106 },
    ]);
    expect(path.length).toBe(60);
  });

  it('does not know what comes after asOf, nor the running month', () => {
    const future = [...steady.history, { date: '2021-06-30', online: 400 }];
    expect(forecast({ ...steady, history: future })).toEqual(forecast(steady));
    const running = [...steady.history, { date: '2021-06-14', online: 400 }];
    expect(forecast({ ...steady, history: running, asOf: '2021-06-14' })).toEqual(forecast(steady));
  });

  it('dates the completion and weighs the target date', () => {
    const near = { ...steady, target: 126 };
    const result = forecast(near);
    expect(result.p50Completion).toBe('2021-11-30');
    expect(result.p80Completion).toBe('2021-11-30');
    expect(forecast({ ...near, targetDate: '2021-11-30' }).probabilityByTarget).toBe(1);
    expect(forecast({ ...near, targetDate: '2021-11-29' }).probabilityByTarget).toBe(0);
    expect(forecast({ ...near, targetDate: '2021-01-31' }).probabilityByTarget).toBe(0);
  });

  it('gives a probability between when the urn is uneven', () => {
    const uneven = history(Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 0 : 10)));
    const result = forecast({
      ...steady,
      history: uneven,
      asOf: '2021-01-31',
      target: 70,
      targetDate: '2021-02-28',
    });
    expect(result.probabilityByTarget).toBeGreaterThan(0.46);
    expect(result.probabilityByTarget).toBeLessThan(0.54);
    // A coin every month: half are done after one, three quarters after two, seven eighths after three.
    expect(result.p80Completion).toBe('2021-04-30');
  });

  it('dates a target that is reached already by the month that held it', () => {
    const result = forecast({ ...steady, target: 41 });
    expect(result.p50Completion).toBe('2020-06-30');
    expect(result.probabilityByTarget).toBe(1);
    expect(forecast({ ...steady, target: 41, targetDate: '2020-05-31' }).probabilityByTarget).toBe(0);
  });

  it('names no completion that lies beyond 600 months', () => {
    const still = forecast({ ...steady, history: history(Array.from({ length: 12 }, () => 0)) });
    expect(still).toMatchObject({ p50Completion: null, p80Completion: null, probabilityByTarget: 0 });
    const slow = history([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(forecast({ ...steady, history: slow, asOf: '2021-01-31' }).p50Completion).toBeNull();
  });

  it('falls no lower than nothing, where the months only took back', () => {
    const falling = { ...steady, history: history([-9, -9, -9, -9, -9, -9], 60), asOf: '2020-07-31' };
    expect(forecast(falling).path.slice(0, 2)).toEqual([
      { date: '2020-08-31', p10: 0, p50: 0, p90: 0 },
      { date: '2020-09-30', p10: 0, p50: 0, p90: 0 },
    ]);
  });

  it('refuses months with a gap, and a target above the total', () => {
    const gap = steady.history.filter((point) => point.date !== '2020-08-31');
    expect(() => forecast({ ...steady, history: gap })).toThrow(RangeError);
    expect(() => forecast({ ...steady, target: 576 })).toThrow(RangeError);
  });

  it('is ordered, bounded, and the same for the same input and seed', () => {
    const increments = fc.array(fc.integer({ min: -3, max: 20 }), { minLength: 6, maxLength: 14 });
    fc.assert(
      fc.property(increments, fc.integer(), fc.integer({ min: 1, max: 300 }), (steps, seed, target) => {
        const input = {
          history: history(steps, 50),
          total: 300,
          target,
          targetDate: '2021-12-31',
          asOf: '2021-12-31',
          seed,
        };
        const one = forecast(input);
        expect(forecast(input)).toEqual(one);
        expect(one.path.length).toBeGreaterThan(0);
        for (const { p10, p50, p90 } of one.path) {
          expect(0 <= p10 && p10 <= p50 && p50 <= p90 && p90 <= 300).toBe(true);
        }
        const never = '9999-12-31';
        expect((one.p50Completion ?? never) <= (one.p80Completion ?? never)).toBe(true);
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  it('answers otherwise to another seed', () => {
    const uneven = {
      ...steady,
      history: history([1, 17, 3, 9, 22, 5, 8, 2, 14, 6, 11, 4]),
      asOf: '2021-01-31',
    };
    const first = forecast({ ...uneven, seed: 1 }).path;
    expect(forecast({ ...uneven, seed: 1 }).path).toEqual(first);
    expect(forecast({ ...uneven, seed: 2 }).path).not.toEqual(first);
  });
});

/** A known law: every month 0 to 20 go-lives, all equally likely. */
function simulated(seed: number, months: number): OnlinePoint[] {
  const generator = xoroshiro128plus(seed);
  return history(Array.from({ length: months }, () => uniformInt(generator, 0, 20)));
}

describe('backtest', () => {
  it('sets each earlier forecast beside what came, made from what was known then', () => {
    const points = simulated(1, 20);
    const asOf = points.at(-1)?.date ?? '';
    const result = backtest({ history: points, total: 1000, asOf, seed: 5 }, 3);
    expect(result.map((point) => point.forecastOn)).toEqual(monthEnds('2020-07-31', '2021-06-30'));
    for (const point of result) {
      const known = points.filter((p) => p.date <= point.forecastOn);
      const then = forecast({
        history: known,
        total: 1000,
        target: 1000,
        targetDate: '2030-12-31',
        asOf: point.forecastOn,
        seed: 5,
      });
      expect(point.forDate).toBe(then.path[2]?.date);
      expect(point.actual).toBe(points.find((p) => p.date === point.forDate)?.online);
      expect(Math.abs(point.p50 - (then.path[2]?.p50 ?? 0))).toBeLessThanOrEqual(3);
    }
  });

  it.each([3, 12])(
    'is calibrated: about 80 %% of what comes in %i months lies within P10 to P90',
    (ahead) => {
      const outcomes = Array.from({ length: 200 }, (_, seed) => {
        const points = simulated(seed + 100, 12 + ahead);
        const input = { history: points, total: 10_000, asOf: points.at(-1)?.date ?? '', seed };
        return backtest(input, ahead).at(-1);
      });
      const within = outcomes.filter((p) => p && p.p10 <= p.actual && p.actual <= p.p90).length;
      expect(within / outcomes.length).toBeGreaterThan(0.72);
      expect(within / outcomes.length).toBeLessThan(0.88);
    },
  );

  it('has nothing to say without data', () => {
    expect(backtest({ history: simulated(1, 8), total: 100, asOf: '2022-01-31', seed: 1 })).toEqual([]);
  });
});
