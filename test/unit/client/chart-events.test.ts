import { describe, expect, test } from 'vitest';
import { eventsWithin, markLines } from '../../../client/charts/events.ts';
import { lanes } from '../../../client/charts/lanes.ts';
import { isDay } from '../../../shared/domain/plan-date.ts';
import { LANDMARKS } from '../../../shared/landmarks.ts';

describe('events of charts', () => {
  const events = ['2019-03-19', '2020-03-15', '2021-09-15'].map((date) => ({ date, title: date }));
  test.each([
    ['2019-03-19', '2021-09-15', 3],
    ['2019-03-20', '2021-09-14', 1],
    ['2022-01-01', '2022-12-31', 0],
    [undefined, '2022-12-31', 0],
  ])('from %s to %s: %i, both ends included', (from, to, count) => {
    expect(eventsWithin(events, from, to)).toHaveLength(count);
  });

  test.each([
    [
      [0, 100, 200],
      [0, 0, 0],
    ],
    [
      [0, 5, 10, 30],
      [0, 1, 2, 0],
    ],
    [[], []],
  ])('marks at %j stand on lines %j, so that none touches another', (places, lines) => {
    expect(markLines(places, 19)).toEqual(lines);
  });

  test('lines through the same points run side by side, a point alone keeps its place', () => {
    expect(lanes([['a', 'b'], ['a', 'b'], ['c']])).toEqual([[-1.75, -1.75], [1.75, 1.75], [0]]);
    const many = lanes(Array.from({ length: 12 }, () => ['a'])).flat();
    expect([many[0], many.at(-1)]).toEqual([-8, 8]);
    expect(new Set(many).size).toBe(12);
  });

  test('landmarks are days in order, in both languages and with their source', () => {
    expect(LANDMARKS.map(({ date }) => date)).toEqual(LANDMARKS.map(({ date }) => date).toSorted());
    for (const { date, title, source } of LANDMARKS) {
      expect(isDay(date)).toBe(true);
      expect([title.de, title.en, source.title].every((words) => words.length > 5)).toBe(true);
      if (source.address) expect(new URL(source.address).protocol).toBe('https:');
    }
  });
});
