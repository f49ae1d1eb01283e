import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bytesOf } from '../../../../../server/exports/tables/bytes.ts';
import { writeCsv } from '../../../../../server/exports/tables/csv.ts';
import { tableJson } from '../../../../../server/exports/tables/json.ts';
import { writeOds } from '../../../../../server/exports/tables/ods.ts';
import { type Sheet, workbookOf } from '../../../../../server/exports/tables/workbook.ts';
import { writeXlsx } from '../../../../../server/exports/tables/xlsx.ts';
import { sampleReport } from '../../../../support/sample-report.ts';
import { longSheet, sheetWith, workbookWith } from '../../../../support/table-sheets.ts';

const FORMATS: Readonly<Record<string, (sheet: Sheet) => AsyncGenerator<Uint8Array>>> = {
  xlsx: (sheet) => writeXlsx(workbookWith([sheet])),
  ods: (sheet) => writeOds(workbookWith([sheet])),
  csv: (sheet) => writeCsv('de', sheet),
  json: tableJson,
};

describe.each(Object.entries(FORMATS))('%s of a long list', (_format, write) => {
  it('asks for rows only as fast as its bytes are taken', async () => {
    let asked = 0;
    let most = 0;
    let before = 0;
    for await (const chunk of write(longSheet(20_000, () => asked++))) {
      expect(chunk.length).toBeGreaterThan(0);
      most = Math.max(most, asked - before);
      before = asked;
    }
    expect(asked).toBe(20_000);
    expect(most).toBeLessThan(2_000);
  });

  it('lets go of the list when its reader goes away', async () => {
    let released = false;
    // oxlint-disable-next-line typescript/require-await -- a list from a database is asynchronous
    async function* list() {
      try {
        for (let n = 0; n < 100_000; n++) yield [`Zeile ${n}, die nicht gelesen wird`];
      } finally {
        released = true;
      }
    }
    let taken = 0;
    for await (const chunk of write(sheetWith(['text'], list()))) {
      taken += chunk.length;
      if (taken > 20_000) break;
    }
    expect(released).toBe(true);
  });

  it('passes on what went wrong with the list', async () => {
    // oxlint-disable-next-line typescript/require-await -- a list from a database is asynchronous
    async function* list() {
      for (let n = 0; n < 1_000; n++) yield [`Zeile ${n}`];
      throw new Error('the database went away');
    }
    await expect(bytesOf(write(sheetWith(['text'], list())))).rejects.toThrow('the database went away');
  });
});

describe('the bytes of a workbook', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it.each([
    ['xlsx', writeXlsx],
    ['ods', writeOds],
  ])('are the same on another day and in another time zone: %s', async (_format, write) => {
    const digest = async () =>
      createHash('sha256')
        .update(await bytesOf(write(workbookOf(sampleReport('de', 300)))))
        .digest('hex');
    const first = await digest();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2033-02-03T04:05:06Z') });
    vi.stubEnv('TZ', 'Pacific/Auckland');
    expect(await digest()).toBe(first);
  });

  it('of a plan older than ZIP are written all the same', async () => {
    const workbook = { ...workbookWith([sheetWith(['text'], [['x']])]), day: '1975-05-05' };
    const bytes = Buffer.from(await bytesOf(writeXlsx(workbook)));
    expect(bytes.readUInt16LE(12)).toBe((1 << 5) | 1);
  });
});
