import { expect, test } from 'vitest';
import { readFile } from '../../../../../server/imports/files/read-file.ts';
import { ENTRIES_MAX } from '../../../../../server/imports/files/limits.ts';
import { AppError } from '../../../../../server/platform/errors.ts';
import { SHEET, WORKBOOK, workbook } from '../../../../support/workbook.ts';

function refusal(bytes: Uint8Array): string | null {
  try {
    readFile(bytes);
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'BAD_USER_INPUT') return error.key;
    throw error;
  }
}

const manyParts = Object.fromEntries(
  Array.from({ length: ENTRIES_MAX }, (_, index) => [`xl/media/${index}.png`, 'x']),
);
const deep = `${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`;
const HOSTILE: readonly [string, string, Uint8Array][] = [
  [
    'a part that unpacks to a hundred megabytes',
    'importBomb',
    workbook({ 'xl/worksheets/sheet1.xml': new Uint8Array(100_000_000) }),
  ],
  ['more parts than any workbook has', 'importBomb', workbook(manyParts)],
  [
    'an entity that grows',
    'importDoctype',
    workbook({
      'xl/workbook.xml': `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>${WORKBOOK}`,
    }),
  ],
  [
    'an entity that names a file of the server',
    'importDoctype',
    workbook({
      'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>${SHEET.replace('>x<', '>&f;<')}`,
    }),
  ],
  ['elements in elements without an end', 'importBomb', workbook({ 'xl/worksheets/sheet1.xml': deep })],
  ['a macro', 'importMacros', workbook({ 'xl/vbaProject.bin': 'x' })],
  ['a program that is no table', 'importNoText', Buffer.from('\x7fELF\0\0\0\0')],
  ['half an archive', 'importDamaged', workbook().subarray(0, 300)],
];

test('the workbook that the others are made from is one', () => {
  expect(refusal(workbook())).toBeNull();
});

test.each(HOSTILE)('a file with %s is refused in words', (_name, key, bytes) => {
  const start = performance.now();
  expect(refusal(bytes)).toBe(key);
  expect(performance.now() - start).toBeLessThan(5_000);
});
