import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurns, resultInTurns, TURN_MS } from '../../../../server/platform/in-turns.ts';

/** A clock that the work itself moves, and the stretches of work between rests. */
function watched() {
  let time = 0;
  let begun = 0;
  const stretches: number[] = [];
  return {
    stretches,
    spend: (ms: number) => void (time += ms),
    finish: () => stretches.push(time - begun),
    pace: {
      now: () => time,
      rest: async () => {
        stretches.push(time - begun);
        begun = time;
      },
    },
  };
}

describe('work in turns', () => {
  it('does each entry once and in order, and never goes on for longer than a turn and one entry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 300 }), async (costs) => {
        const { pace, spend, finish, stretches } = watched();
        const done: number[] = [];
        await inTurns(
          costs,
          (ms) => {
            spend(ms);
            done.push(ms);
          },
          undefined,
          pace,
        );
        finish();
        expect(done).toEqual(costs);
        expect(Math.max(...stretches)).toBeLessThan(TURN_MS + Math.max(1, ...costs));
      }),
    );
  });

  it('rests 50 times in 50,000 rows of 10 microseconds, and says how far it is', async () => {
    const { pace, spend, stretches } = watched();
    const heard: number[] = [];
    const rows = Array.from({ length: 50_000 }, (_, row) => row);
    await inTurns(
      rows,
      () => spend(0.0101),
      (done) => heard.push(done),
      pace,
    );
    expect(stretches).toHaveLength(50);
    expect(heard).toHaveLength(51);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBe(50_000);
  });

  it('ends where whoever hears of it says so', async () => {
    const { pace, spend } = watched();
    let done = 0;
    const work = inTurns(
      [1, 2, 3, 4],
      () => {
        spend(TURN_MS);
        done += 1;
      },
      (count) => {
        if (count === 2) throw new Error('cancelled');
      },
      pace,
    );
    await expect(work).rejects.toThrow('cancelled');
    expect(done).toBe(2);
  });

  it('does work that pauses to its end, answers what it answers, and hands on what it throws', async () => {
    const steps: number[] = [];
    const work = function* (): Generator<void, string> {
      for (let step = 0; step < 3; step += 1) {
        steps.push(step);
        yield;
      }
      return 'done';
    };
    expect(await resultInTurns(work())).toBe('done');
    expect(steps).toEqual([0, 1, 2]);
    const failing = function* (): Generator<void, number> {
      yield;
      throw new RangeError('twice');
    };
    await expect(resultInTurns(failing())).rejects.toThrow('twice');
  });
});
