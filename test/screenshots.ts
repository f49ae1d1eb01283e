import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { DEMONSTRATION_PASSWORD } from '../server/auth/demonstration.ts';
import { ROLES } from '../shared/domain/vocabulary.ts';
import { BROWSER_ARGUMENTS, browserPath } from './support/browser.ts';
import { runBuiltCommand } from './support/run-server-command.ts';
import { startServerProcess } from './support/server-process.ts';
import { smallPng } from './support/small-png.ts';

/*
 * `npm run screenshots`: photographs the built product on a freshly seeded database, for the README. One day, one size, one
 * theme, no motion.
 */

interface Picture {
  readonly name: string;
  readonly path: string;
  /** Name of a demonstration account; null: a visitor. */
  readonly account: string | null;
  /** Heading that the picture begins with; without it the top of the page. */
  readonly from?: string;
  readonly phone?: boolean;
  /** Taller than others. */
  readonly height?: number;
}

const PICTURES: readonly Picture[] = [
  { name: 'start-cabinet', path: '/', account: 'kabinett' },
  { name: 'overview', path: '/uebersicht', account: null, height: 1010 },
  { name: 'measure', path: '/massnahmen/M-ELG', account: null },
  {
    name: 'forecast',
    path: '/ozg/zaehlregeln',
    account: null,
    from: 'Prognose bis zum Zieltermin',
    height: 1090,
  },
  {
    name: 'comparison',
    path: '/fassungen/vergleich?basis=1&ziel=4',
    account: null,
    from: 'Was sich geändert hat',
  },
  {
    name: 'report-form',
    path: '/massnahmen/M-AMT24/meldung',
    account: 'sk.bearbeitung',
    from: 'Statusmeldung:',
  },
  { name: 'cabinet-report', path: '/berichte', account: 'kabinett', from: 'Vorschau' },
  { name: 'phone', path: '/', account: null, phone: true },
];

const FOLDER = new URL('../docs/images/', import.meta.url).pathname;
const BYTES_MAX = 150 * 1024;
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** Room above the heading that a picture begins with. */
const MARGIN = 36;

const folder = mkdtempSync(join(tmpdir(), 'masterplan-screenshots-'));
const database = `sqlite:${join(folder, 'plan.sqlite')}`;
const seeded = await runBuiltCommand('dist/server/seed.js', database);
if (seeded.code !== 0) throw new Error(`Run npm run build first. ${seeded.stderr}`);
const server = await startServerProcess(database, { LOG_LEVEL: 'error' });
// The language of the machine decides how the browser writes days in its own fields.
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: BROWSER_ARGUMENTS,
  env: { ...process.env, LANGUAGE: 'de_DE', LC_ALL: 'de_DE.UTF-8' },
});
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES) {
    const png = smallPng(await photograph(browser, picture));
    if (png.length > BYTES_MAX) throw new Error(`${picture.name} has ${png.length} bytes of ${BYTES_MAX}`);
    writeFileSync(join(FOLDER, `${picture.name}.png`), png);
    console.log(`docs/images/${picture.name}.png ${Math.round(png.length / 1024)} kB`);
  }
} finally {
  await browser.close();
  await server.end('SIGTERM');
  rmSync(folder, { recursive: true });
}

async function photograph(from: Browser, picture: Picture): Promise<Buffer> {
  const context = await from.newContext({
    baseURL: server.url,
    viewport: picture.phone ? PHONE : { ...DESK, height: picture.height ?? DESK.height },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(declineTours, [...ROLES, 'VISITOR'].join(' '));
  const page = await context.newPage();
  if (picture.account !== null) await signIn(page, picture.account);
  await page.goto(picture.path);
  await page.waitForLoadState('networkidle');
  if (picture.from !== undefined) await scrollTo(page, picture.from);
  // Charts and long lists come after what stands above them.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const png = await page.screenshot({ caret: 'hide' });
  await context.close();
  return png;
}

/** Runs in the page, before it does anything: as if the offer of a tour had been declined (client/lib/tour.ts). */
function declineTours(roles: string): void {
  localStorage.setItem('masterplan.tour', roles);
}

async function signIn(page: Page, account: string): Promise<void> {
  const query = `mutation { signIn(email: "${account}@demo.example", password: "${DEMONSTRATION_PASSWORD}") { __typename } }`;
  const answer = await page.request.post('/graphql', { data: { query } });
  const { errors } = (await answer.json()) as { errors?: unknown };
  if (errors !== undefined) throw new Error(`${account} cannot sign in: ${JSON.stringify(errors)}`);
}

async function scrollTo(page: Page, heading: string): Promise<void> {
  const place = page.getByRole('heading', { name: heading });
  await place.evaluate(
    (element, margin) => window.scrollTo(0, element.getBoundingClientRect().top + scrollY - margin),
    MARGIN,
  );
}
