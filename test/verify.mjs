// `npm run verify`: everything that must be green, on a fresh machine. Ends with `N passed, N failed`.
// Plain JavaScript without packages: it starts on the machine's own Node.js 20 before anything is installed.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../server/commands/bootstrap/build.mjs';
import { install } from '../server/commands/bootstrap/install.mjs';
import { root, runtime } from '../server/commands/bootstrap/runtime.mjs';
import { run } from '../server/commands/bootstrap/run.mjs';

const results = join(root, 'test-results');
const totals = { passed: 0, failed: 0 };

function count(name, passed, failed, seconds) {
  totals.passed += passed;
  totals.failed += failed;
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${passed} passed, ${failed} failed, ${seconds.toFixed(0)} s)`,
  );
}

/** One check that is green or not; its output is shown only when it is not. */
async function check(name, work) {
  const start = Date.now();
  try {
    await work();
    count(name, 1, 0, (Date.now() - start) / 1000);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    count(name, 0, 1, (Date.now() - start) / 1000);
  }
}

async function command(program, ...args) {
  const { code, output } = await run(program, args, { quiet: true });
  if (code !== 0) throw new Error(output);
}

/** A test runner that writes its counts to a file; a missing or empty file is a failure, never zero tests. */
async function suite(name, file, readCounts, program, ...args) {
  const start = Date.now();
  const report = join(results, file);
  const { code, output } = await run(program, args, {
    quiet: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const { passed, failed } = existsSync(report)
    ? readCounts(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  const broken = code !== 0 || passed === 0;
  if (broken) console.log(output);
  count(name, passed, broken ? Math.max(failed, 1) : failed, (Date.now() - start) / 1000);
}

const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numTotalTests - report.numPassedTests,
});
const playwrightCounts = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + stats.skipped,
});

await install();
runtime();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

await check('build', build);
await check('format', () => command('prettier', '--check', '.'));
await check('lint', () => command('oxlint', '--type-aware', '--deny-warnings'));
await check('types', () => command('tsc', '-p', '.'));
await check('laws of the house', () => command('npm', 'run', '--silent', 'laws'));
await check('schema file equals the server', () => command('node', 'dist/server/emit-schema.js', '--check'));
await check('size of the first view', () => command('node', 'test/bundle-size.mjs'));
await suite(
  'unit, database, API',
  'vitest.json',
  vitestCounts,
  'vitest',
  'run',
  '--config',
  'test/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(results, 'vitest.json')}`,
);
await suite(
  'browser',
  'playwright.json',
  playwrightCounts,
  'playwright',
  'test',
  '--config',
  'test/playwright.config.ts',
  '--reporter=json,line',
);

console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
