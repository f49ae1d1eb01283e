import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDemonstration } from '../../seed/seed.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { createDatabase, type TestDatabase } from '../support/databases.ts';
import { askFile } from '../support/report-files.ts';
import { type CommandRun, runBuiltCommand } from '../support/run-server-command.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const SLOW = { timeout: 120_000 };

/** Inside the house, where the built command finds its packages. */
let folder: string;
let database: TestDatabase;
let app: TestApp;
let cookie: string;
beforeAll(async () => {
  await mkdir(join(ROOT, 'test-results'), { recursive: true });
  folder = await mkdtemp(join(ROOT, 'test-results', 'report-command-'));
  const built = promisify(execFile)(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'server/vite.config.ts',
      '--outDir',
      join(folder, 'built'),
    ],
    { cwd: ROOT },
  );
  [database] = await Promise.all([createDatabase('sqlite'), built]);
  await seedDemonstration(database.orm);
  app = await startTestApp(database.orm, { publicAccess: true });
  cookie = (await app.as('cio@demo.example')).cookie;
});
afterAll(async () => {
  await app.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const run = (args: readonly string[], url = database.url): Promise<CommandRun> =>
  runBuiltCommand(join(folder, 'built/report.js'), url, args, { PLAN_TODAY: '2021-10-15' });
const recorded = () =>
  kysely(database.orm.em.fork()).selectFrom('report_export').selectAll().orderBy('id').execute();

describe('npm run report', () => {
  test.each([
    ['pdf', [], {}],
    [
      'docx',
      ['--ministry', 'FINANCE', '--part', 'MATRIX', '--part', 'MINISTRIES'],
      { ministry: 'FINANCE', part: ['MATRIX', 'MINISTRIES'] },
    ],
    ['xlsx', ['--revision', '2', '--as-of', '2020-10-15'], { revision: 2, asOf: '2020-10-15' }],
    ['ods', ['--lang', 'en', '--goal', 'G1'], { lang: 'en', goal: 'G1' }],
    ['csv', ['--table', 'matrix', '--separator', 'comma'], { table: 'matrix', separator: 'comma' }],
    ['json', ['--rule', 'COMPREHENSIVE'], { rule: 'COMPREHENSIVE' }],
  ] as const)('gives the bytes of the download as %s', SLOW, async (format, args, parameters) => {
    const out = join(folder, `report.${format}`);
    const { code, stdout, stderr } = await run(['--format', format, '--out', out, ...args]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const bytes = await readFile(out);
    const path = `/exports/report.${format}`;
    const answer = await askFile({ url: app.url, cookie }, path, { lang: 'de', ...parameters });
    const sum = answer.headers.get('x-report-sha256');
    expect(bytes.equals(answer.bytes)).toBe(true);
    expect(stdout.split('\n').slice(1)).toEqual([
      `SHA-256 ${sum}`,
      `Verify at http://localhost:4000/verify/${sum}`,
      '',
    ]);
    const made = (await recorded()).find(({ sha256 }) => sha256 === sum);
    expect(made).toMatchObject({ account_id: null, audience: 'GOVERNMENT', format });
  });

  test('for the public it gives what visitors are given', async () => {
    const out = join(folder, 'public.json');
    expect(await run(['--format', 'json', '--out', out, '--audience', 'PUBLIC'])).toMatchObject({ code: 0 });
    const visitor = await askFile({ url: app.url }, '/exports/report.json', { lang: 'de' });
    expect((await readFile(out)).equals(visitor.bytes)).toBe(true);
  });

  test.each([
    [[], 'Name the file with --out.'],
    [['--out', 'x', '--format', 'doc'], 'The value “doc” is not possible for “format”.'],
    [['--out', 'x', '--revision', '99'], 'Revision 99 does not exist'],
    [['--out', 'x', '--revision', 'two'], '“two” is not possible for “revision”'],
    [['--out', 'x', '--as-of', '2021-02-30'], 'calendar day'],
    [['--out', 'x', '--rule', 'ALL'], '“ALL”'],
    [['--out', 'x', '--lang', 'fr'], '“fr”'],
    [['--out', 'x', '--ministry', 'SMXY'], 'There is no ministry “SMXY”'],
    [['--out', 'x', '--part', 'METHOD'], 'at least one more chapter'],
    [['--out', 'x', '--audience', 'INTERNAL'], '“INTERNAL”'],
    [['--out', 'x', '--format', 'csv', '--table', 'nothing'], 'no table “nothing”'],
    [['--out', 'x', '--table', 'matrix'], '--table is not for pdf.'],
    [['--out', 'x', '--format', 'xlsx', '--pdfa'], '--pdfa is not for xlsx.'],
    [['--out', '/nowhere/report.json', '--format', 'json', '--part', 'TREND'], 'cannot be written (ENOENT)'],
    [['--uot', 'x'], "Unknown option '--uot'"],
    [['x.pdf'], "Unexpected argument 'x.pdf'"],
  ])('%j is answered in plain words, and nothing is recorded', async (args, words) => {
    const before = await recorded();
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(await recorded()).toEqual(before);
  });

  test('--help tells all options', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const option of ['--out', '--as-of', '--audience', '--separator']) expect(stdout).toContain(option);
  });

  test('a database that was never migrated is told apart', async () => {
    const { code, stderr } = await run(['--out', join(folder, 'x')], 'sqlite::memory:');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'The database is not up to date. Run "npm run migrate" first; nothing was changed.\n',
    });
  });
});
