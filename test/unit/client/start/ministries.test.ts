import { describe, expect, test } from 'vitest';
import { ministryStandings } from '../../../../client/features/start/ministries.ts';
import type { Standing } from '../../../../client/features/start/queries.ts';
import { openRound, roundStanding } from '../../../../client/features/start/round.ts';
import { fairPercent, SHARE_FROM } from '../../../../client/lib/fair-share.ts';

const ministry = (lineage: string) => ({ lineage, abbreviation: lineage, name: `Ministerium ${lineage}` });

describe('the ministries side by side', () => {
  const standing = {
    dashboard: {
      ministries: [
        {
          ministry: ministry('SK'),
          total: 10,
          lights: [
            { light: 'RED', count: 3 },
            { light: 'UNREPORTED', count: 2 },
            { light: 'GREEN', count: 5 },
          ],
        },
        { ministry: ministry('SMK'), total: 2, lights: [{ light: 'UNREPORTED', count: 2 }] },
        { ministry: null, total: 1, lights: [{ light: 'RED', count: 1 }] },
      ],
    },
    ozgProgress: {
      groups: [
        { key: 'SMK', online: 6, total: 20 },
        { key: 'SK', online: 0, total: 0 },
      ],
    },
  } as unknown as Standing;

  test('keep their order and their denominators; measures without lead are nobody’s', () => {
    expect(ministryStandings(standing)).toEqual([
      { ...ministry('SK'), reported: { count: 8, total: 10 }, red: { count: 3, total: 10 }, online: null },
      {
        ...ministry('SMK'),
        reported: { count: 0, total: 2 },
        red: { count: 0, total: 2 },
        online: { count: 6, total: 20 },
      },
    ]);
  });

  test.each([
    [1, SHARE_FROM - 1, null],
    [1, SHARE_FROM, 100 / SHARE_FROM],
    [0, 0, null],
    [10, 10, 100],
  ])('%i of %i is a share of %s', (count, total, expected) => {
    expect(fairPercent({ count, total })).toBe(expected);
  });
});

describe('a reporting round', () => {
  const row = {
    total: 10,
    ended: 2,
    missing: 1,
    draft: 1,
    returned: 1,
    submitted: 1,
    released: 2,
    accepted: 2,
  };
  test('owes what has not ended, and waits for what is not released', () => {
    expect(roundStanding([row, { ...row, missing: 0 }])).toEqual({ owed: 16, open: 7 });
    expect(roundStanding([])).toEqual({ owed: 0, open: 0 });
  });
  test('is the open one that is due first', () => {
    const rounds = [
      { state: 'CLOSED', dueDate: '2021-04-29' },
      { state: 'OPEN', dueDate: '2021-12-01' },
      { state: 'OPEN', dueDate: '2021-10-29' },
    ] as const;
    expect(openRound(rounds)?.dueDate).toBe('2021-10-29');
    expect(openRound(rounds.slice(0, 1))).toBeNull();
  });
});
