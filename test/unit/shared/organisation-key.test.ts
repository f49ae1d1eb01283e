import { expect, test } from 'vitest';
import { isNamed, matchesKeys } from '../../../shared/domain/organisation-key.ts';

const SMI = { code: 'SMI-2019', abbreviation: 'SMI', lineage: 'INNERES' };

test.each(['SMI-2019', 'SMI', 'INNERES'])('%s names the ministry', (key) => {
  expect(isNamed(SMI, key)).toBe(true);
});

test.each(['smi', 'SM', 'SMK', ''])('%j names another', (key) => {
  expect(isNamed(SMI, key)).toBe(false);
});

test('no list lets everything through, an empty one nothing', () => {
  expect(matchesKeys(SMI, null)).toBe(true);
  expect(matchesKeys(SMI, undefined)).toBe(true);
  expect(matchesKeys(SMI, [])).toBe(false);
  expect(matchesKeys(SMI, ['SMK', 'INNERES'])).toBe(true);
  expect(matchesKeys(null, ['SMI'])).toBe(false);
});
