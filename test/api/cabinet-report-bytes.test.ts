import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPORT_FORMATS, type ReportFormat } from '../../shared/domain/vocabulary.ts';
import { createDatabase, type TestDatabase } from '../support/databases.ts';
import { askFile, type FileAnswer, type Parameters } from '../support/report-files.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const CHOICES: Parameters = { revision: 4, asOf: '2021-10-15', rule: 'MEMBER_LEVEL3', lang: 'de' };
const FILES = REPORT_FORMATS.map((format) => [format, `/exports/report.${format}`] as const);
/** What a browser says beside If-None-Match; without it fetch asks for the file whatever the server has. */
const USUAL = { 'cache-control': 'max-age=0' };
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Another day, another hour, another year. */
const LATER = { today: '2022-03-01', now: () => new Date('2027-08-09T21:12:13.000Z') };

let sqlite: TestDatabase;
let postgresql: TestDatabase;
let first: TestApp;
let cookie: string;
const ask = (app: TestApp, path: string, more: Parameters = {}, headers: Record<string, string> = {}) =>
  askFile({ url: app.url, cookie }, path, { ...CHOICES, ...more }, headers);

/** All formats as one application hands them out. */
async function allOf(app: TestApp, who: string): Promise<Map<ReportFormat, FileAnswer>> {
  const person = await app.as(who);
  const answers = new Map<ReportFormat, FileAnswer>();
  for (const [format, path] of FILES) {
    answers.set(format, await askFile({ url: app.url, cookie: person.cookie }, path, CHOICES));
  }
  return answers;
}

let expected: Map<ReportFormat, FileAnswer>;
beforeAll(async () => {
  [sqlite, postgresql] = await Promise.all([
    createDatabase('sqlite', 'demonstration'),
    createDatabase('postgresql', 'demonstration'),
  ]);
  first = await startTestApp(sqlite.orm);
  cookie = (await first.as('cio@demo.example')).cookie;
  expected = await allOf(first, 'cio@demo.example');
});
afterAll(async () => {
  await first.stop();
  await sqlite.drop();
  await postgresql.drop();
});

const bytesOf = (format: ReportFormat): Buffer => expected.get(format)?.bytes ?? Buffer.of();

describe.each(FILES)('the report as %s', (format, path) => {
  test('comes with its name, type, length and checksums', () => {
    const { status, headers, bytes } = expected.get(format) ?? {};
    expect(status).toBe(200);
    expect(bytes?.length).toBeGreaterThan(1000);
    expect(headers?.get('content-disposition')).toBe(
      `attachment; filename=kabinettsbericht-fassung-4-2021-10-15.${format}`,
    );
    expect(headers?.get('content-length')).toBe(String(bytes?.length));
    expect(headers?.get('x-report-sha256')).toBe(sha256(bytesOf(format)));
    expect(headers?.get('etag')).toBe(`"${sha256(bytesOf(format))}"`);
    expect(headers?.get('cache-control')).toBe('private, no-store');
    expect(headers?.get('x-report-content-sha256')).toBe(
      expected.get('json')?.headers.get('x-report-content-sha256'),
    );
  });

  test('is the same asked again, by two at once, cold, and in any order of choices', async () => {
    first.forget();
    const shuffled = { part: ['METHOD', 'VERIFICATION', 'MEASURES', 'MATRIX', 'MATRIX'] };
    const sorted = { part: ['MATRIX', 'MEASURES'] };
    const answers = await Promise.all([ask(first, path), ask(first, path)]);
    for (const { bytes } of answers) expect(bytes.equals(bytesOf(format))).toBe(true);
    const [one, other] = await Promise.all([ask(first, path, shuffled), ask(first, path, sorted)]);
    expect(one.status).toBe(200);
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });

  test('is not sent again to those who have it', async () => {
    const etag = `"${sha256(bytesOf(format))}"`;
    const same = await ask(first, path, {}, { ...USUAL, 'if-none-match': etag });
    expect({ status: same.status, length: same.bytes.length, etag: same.headers.get('etag') }).toEqual({
      status: 304,
      length: 0,
      etag,
    });
    const other = await ask(first, path, {}, { ...USUAL, 'if-none-match': `"${'0'.repeat(64)}"` });
    expect(other.status).toBe(200);
  });
});

test.each(['sqlite', 'postgresql'])(
  'after a restart on another day every file is the same on %s',
  { timeout: 120_000 },
  async (kind) => {
    const later = await startTestApp((kind === 'sqlite' ? sqlite : postgresql).orm, LATER);
    try {
      const files = await allOf(later, 'smk.bearbeitung@demo.example');
      const sums = (all: ReadonlyMap<ReportFormat, FileAnswer>) =>
        [...all].map(([format, { bytes }]) => [format, sha256(bytes)]);
      expect(sums(files)).toEqual(sums(expected));
    } finally {
      await later.stop();
    }
  },
);

test('a file says nothing of when, where or by whom it was made', () => {
  const year = new Date().getFullYear();
  for (const [format] of FILES) {
    const text = bytesOf(format).toString('latin1');
    expect(text).not.toContain(`D:${year}`);
    expect(text).not.toMatch(new RegExp(`${year}-\\d\\d-\\d\\dT`));
    expect(text).not.toContain(process.cwd());
  }
});

test('the other choices give other files: language, PDF/A, table, separator', async () => {
  const names: string[] = [];
  for (const [path, more] of [
    ['/exports/report.pdf', { lang: 'en' }],
    ['/exports/report.pdf', { pdfa: '1' }],
    ['/exports/report.csv', { table: 'matrix' }],
    ['/exports/report.csv', { separator: 'tab' }],
  ] as const) {
    const answer = await ask(first, path, more);
    expect(answer.status).toBe(200);
    expect([...expected.values()].some(({ bytes }) => bytes.equals(answer.bytes))).toBe(false);
    names.push(answer.headers.get('content-disposition') ?? '');
  }
  expect(names[0]).toBe('attachment; filename=cabinet-report-revision-4-2021-10-15.pdf');
});

test('the language of the reader is the default, and caches are told so', async () => {
  const path = '/exports/report.csv';
  const { lang: _lang, ...others } = CHOICES;
  const german = await askFile({ url: first.url, cookie }, path, others, { 'accept-language': 'de' });
  const english = await askFile({ url: first.url, cookie }, path, others, { 'accept-language': 'en-GB' });
  expect(german.bytes.equals(bytesOf('csv'))).toBe(true);
  expect(english.text).toContain('Progress');
  expect(german.headers.get('vary')).toContain('Accept-Language');
});

test('without a revision and a day it is the one in force today', async () => {
  const whole = await askFile({ url: first.url, cookie }, '/exports/report.json', { rule: 'MEMBER_LEVEL3' });
  expect(whole.bytes.equals(bytesOf('json'))).toBe(true);
});
