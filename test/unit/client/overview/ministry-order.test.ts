import { describe, expect, test } from 'vitest';
import { aboveWhole, orderRows } from '../../../../client/features/overview/ministry-order.ts';

const row = (key: string, RED: number, GREEN: number) => ({ key, counts: { RED, GREEN } });
const ROWS = [row('SK', 8, 52), row('SMK', 1, 1), row('SMI', 3, 12), row('SMF', 1, 4), row('SMR', 0, 3)];
const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key).join(' ');

describe('ministries in order', () => {
  test.each([
    // SMI and SMF both have 20 %, SK 13 %; half of two is no share to rank by.
    ['RED', 'SMI SMF SK SMK SMR'],
    [null, 'SK SMI SMF SMR SMK'],
    ['unknown', 'SK SMI SMF SMK SMR'],
  ])('by %s', (column, expected) => {
    expect(keys(orderRows(ROWS, column))).toBe(expected);
    expect(keys(ROWS)).toBe('SK SMK SMI SMF SMR');
  });

  test('are compared with all, small ones left out of the judged but not of the whole', () => {
    expect(aboveWhole(ROWS, ['RED'])).toEqual({ above: 2, judged: 3, percent: (100 * 13) / 85 });
    expect(aboveWhole([row('SMK', 1, 1)], ['RED'])).toBeNull();
    expect(aboveWhole([], ['RED'])).toBeNull();
  });
});
