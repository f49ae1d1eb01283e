import { expect, test } from 'vitest';
import type { RecordRow } from '../../../server/ozg/board-queries.ts';
import { readRecords } from '../../../server/ozg/records.ts';

const SERVICE = 1;
const row = (id: number, recordedOn: string, maturity: 1 | 3, correctsId: number | null): RecordRow => ({
  serviceId: SERVICE,
  memberId: 11,
  id,
  maturity,
  recordedOn,
  correctsId,
  simulated: id === 2,
});

test('a record that another one corrects holds until that is recorded, and then never held', () => {
  const records = readRecords([
    row(2, '2020-05-31', 3, null),
    row(3, '2020-08-15', 1, 2),
    { ...row(0, '', 1, null), id: null, maturity: null, recordedOn: null, memberId: 12 },
  ]);
  expect(['2020-08-14', '2020-08-15', '2021-01-01'].map((day) => records.correctionsUpTo(day))).toEqual([
    0, 1, 1,
  ]);
  const before = records.standing(0)(SERVICE);
  expect(before.events.map(({ id }) => id)).toEqual([2, 3]);
  expect(before.simulatedFrom).toBe('2020-05-31');
  const after = records.standing(1)(SERVICE);
  expect(after.events.map(({ id }) => id)).toEqual([3]);
  expect(after.simulatedFrom).toBeNull();
  expect(after.memberIds).toEqual([11, 12]);
  expect(after.steps.map(({ from, maturity: { minimum, maximum } }) => [from, minimum, maximum])).toEqual([
    [null, null, null],
    ['2020-08-15', null, 1],
  ]);
  expect(records.standing(0)(7).steps).toHaveLength(1);
});
