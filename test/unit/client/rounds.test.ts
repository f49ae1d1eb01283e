import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PROGRESS_KEYS,
  proposedDueDate,
  rankProgress,
  sumProgress,
  withMinistry,
  type Progress,
} from '../../../client/features/rounds/round-progress.ts';

const row = (
  abbreviation: string,
  counts: Partial<Record<(typeof PROGRESS_KEYS)[number], number>>,
): Progress => {
  const parts = {
    ended: 0,
    missing: 0,
    draft: 0,
    returned: 0,
    submitted: 0,
    released: 0,
    accepted: 0,
    ...counts,
  };
  const total = Object.values(parts).reduce((sum, count) => sum + count, 0);
  return { ...parts, total, ministry: { abbreviation, lineage: abbreviation } };
};
const names = (rows: readonly Progress[]) => rows.map((each) => each.ministry?.abbreviation);

describe('ministries of a round', () => {
  const rows = [
    row('SMI', { accepted: 8, missing: 2 }),
    row('SK', { accepted: 1, missing: 1 }),
    row('SMS', { missing: 4 }),
    row('SMF', { draft: 6 }),
    row('SMK', { missing: 9 }),
  ];

  it('stand worst first: least accepted, then most not begun, then most measures', () => {
    expect(names(rankProgress(rows, null))).toEqual(['SMK', 'SMS', 'SMF', 'SK', 'SMI']);
  });

  it('show the own ministry first, however it stands', () => {
    expect(names(rankProgress(rows, 'SMI'))).toEqual(['SMI', 'SMK', 'SMS', 'SMF', 'SK']);
  });

  it('lose none and change none', () => {
    const count = fc.nat(20);
    const any = fc.record({ missing: count, draft: count, submitted: count, accepted: count });
    fc.assert(
      fc.property(fc.array(any), (many) => {
        const given = many.map((counts, index) => row(`R${index}`, counts));
        const ranked = rankProgress(given, 'R1');
        expect(new Set(ranked)).toEqual(new Set(given));
        expect(sumProgress(ranked)).toEqual(sumProgress(given));
      }),
    );
  });

  it('sum up to the round, parts and total alike', () => {
    const sums = sumProgress(rows);
    expect(sums.total).toBe(31);
    expect(PROGRESS_KEYS.reduce((sum, key) => sum + sums[key], 0)).toBe(sums.total);
    expect(withMinistry(row('X', { missing: 1, draft: 2, returned: 4, submitted: 8, accepted: 16 }))).toBe(7);
  });
});

describe('the proposed due date', () => {
  it('lies ten working days after the reporting date and skips the holidays of Saxony', () => {
    expect(proposedDueDate('2021-10-15')).toBe('2021-10-29');
    // Reformationstag, 31 October, is a Monday in 2022.
    expect(proposedDueDate('2022-10-20')).toBe('2022-11-04');
  });

  it('waits while the reporting date is empty or incomplete', () => {
    expect(proposedDueDate(null)).toBeNull();
    expect(proposedDueDate('')).toBeNull();
    expect(proposedDueDate('2021-02-30')).toBeNull();
  });
});
