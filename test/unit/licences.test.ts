import { expect, test } from 'vitest';
import { judgeLicences, readLockfile } from '../../server/commands/licences.ts';

test('every production dependency has a licence that goes together with EUPL-1.2', () => {
  const { judged, faults } = judgeLicences(readLockfile());
  expect(faults).toEqual([]);
  expect(judged).toBeGreaterThan(100);
});

test.each([
  ['GPL-3.0-only', false],
  [undefined, false],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND GPL-3.0-only', false],
  ['MIT AND ISC AND BSD-3-Clause', true],
])('%s is allowed: %s', (license, allowed) => {
  const lock = { packages: { '': {}, 'node_modules/a/node_modules/@b/c': { license, version: '1.0.0' } } };
  const { faults } = judgeLicences(JSON.stringify(lock));
  expect(faults).toEqual(allowed ? [] : [{ name: '@b/c 1.0.0', licence: license ?? 'none named' }]);
});

test('what only development needs is not judged', () => {
  const lock = { packages: { 'node_modules/a': { license: 'GPL-3.0-only', dev: true } } };
  expect(judgeLicences(JSON.stringify(lock))).toEqual({ judged: 0, faults: [] });
});
