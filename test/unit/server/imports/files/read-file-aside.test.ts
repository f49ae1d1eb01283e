import { expect, test } from 'vitest';
import { fileReader, readFileAside } from '../../../../../server/imports/files/read-file-aside.ts';
import { workbook } from '../../../../support/workbook.ts';

test('a read longer than its limit is given up with a sentence, and the next file is read', async () => {
  const hurried = fileReader(0.001);
  const refused = hurried(workbook());
  await expect(refused).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    key: 'importTooSlow',
    params: { seconds: 0.001 },
  });
  await expect(refused).rejects.toThrow(/was stopped. Nothing was imported/);
  expect((await readFileAside(workbook())).sheets.map(({ name }) => name)).toEqual(['A']);
});
