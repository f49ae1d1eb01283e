import { expect, test } from 'vitest';
import { existsOn } from '../../../shared/domain/exists-on.ts';

test.each([
  ['on its first day', '2019-12-20', '2022-12-31', '2019-12-20', true],
  ['the day before', '2019-12-20', '2022-12-31', '2019-12-19', false],
  ['on its last day', '2019-12-20', '2022-12-31', '2022-12-31', true],
  ['the day after', '2019-12-20', '2022-12-31', '2023-01-01', false],
  ['long before, without a first day', null, '2022-12-31', '1900-01-01', true],
  ['long after, without a last day', '2019-12-20', null, '2999-12-31', true],
  ['at any time, without either', undefined, undefined, '2021-10-15', true],
])('%s', (_when, validFrom, validTo, day, exists) => {
  expect(existsOn({ validFrom, validTo }, day)).toBe(exists);
});
