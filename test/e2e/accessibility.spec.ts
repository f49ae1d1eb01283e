import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { unmarkedGerman } from './german-words.ts';
import { OPENED } from './opened.ts';
import { PAGES, type PageOfProduct } from './pages.ts';
import { signInAs } from './sign-in-as.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Part of WCAG 2.5.3, but off by default: what is seen on a control belongs to its name. */
const RULES = { 'label-content-name-mismatch': { enabled: true } };

/** The preview of a report in English: its model does not say which of its words are the plan's. */
const REPORT = '.sheet, .report-choices option';

/** Pages that people take to a meeting. */
const ON_PAPER = [
  { name: 'tasks', as: 'sk.koordination@demo.example', path: '/aufgaben' },
  { name: 'notices', as: 'sk.koordination@demo.example', path: '/mitteilungen' },
  { name: 'rounds', as: 'cio@demo.example', path: '/berichtsrunden' },
  { name: 'one round', as: 'cio@demo.example', path: '/berichtsrunden/2021-10-15' },
  { name: 'review', as: 'cio@demo.example', path: '/pruefung' },
  { name: 'accounts', as: 'admin@demo.example', path: '/verwaltung/konten' },
  { name: 'audit trail', as: 'admin@demo.example', path: '/protokoll' },
] as const;

for (const each of PAGES) {
  test(`${each.name}: no barrier, in German and English, at any width`, async ({ page, baseURL }) => {
    const trouble = watch(page, baseURL ?? '');
    if (each.as) await signInAs(page, each.as);
    const path = typeof each.path === 'string' ? each.path : await each.path(page);
    for (const language of ['de', 'en'] as const) {
      await show(page, path, language, each);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('h1')).toHaveCount(1);
      const heading = await page.locator('h1').innerText();
      expect(await page.title()).toMatch(/^.+ – Masterplan /);
      expect(await page.title()).toContain(heading);
      expect(await barriers(page), language).toEqual([]);
      if (language === 'en') expect(await unmarkedGerman(page, REPORT)).toEqual([]);
    }
    await spaceTexts(page);
    // Lines, words and letters as far apart as readers may set them: WCAG 1.4.12.
    expect(await cutTexts(page), 'texts that are cut when spaced').toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    await show(page, path, 'de', each);
    // 320 pixels are 1280 at 400 %: WCAG 1.4.10.
    expect(await sidewaysScrolling(page), 'sideways scrolling at 320 pixels').toBeLessThanOrEqual(0);
    expect(await barriers(page), 'at 320 pixels').toEqual([]);
    expect(trouble).toEqual([]);
  });
}

for (const { name, as, path, open } of OPENED) {
  test(`${name}: no barrier once it is open, at any width`, async ({ page }) => {
    await signInAs(page, as);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await open(page);
      await page.waitForLoadState('networkidle');
      expect(await barriers(page), `at ${width} pixels`).toEqual([]);
      expect(await sidewaysScrolling(page), `sideways scrolling at ${width} pixels`).toBeLessThanOrEqual(0);
      await signInAs(page, as);
    }
  });
}

for (const { name, as, path } of ON_PAPER) {
  test(`${name} on paper: content without controls, no wider than the sheet`, async ({ page }) => {
    await signInAs(page, as);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    // A4 without its margins, at 96 pixels an inch.
    await page.setViewportSize({ width: 680, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // A word that explains itself is a word on paper, without its underline.
    const controls = page.getByRole('button').and(page.locator(':not(.term)'));
    await expect(controls.filter({ visible: true })).toHaveCount(0);
    expect(await sidewaysScrolling(page)).toBeLessThanOrEqual(0);
  });
}

const IN_OTHER_COLOURS = [
  { theme: 'DARK', as: null, paths: ['/', '/massnahmen', '/massnahmen/M-OPENDATA', '/wegmarken', '/ozg'] },
  { theme: 'DARK', as: 'sk.bearbeitung@demo.example', paths: ['/aufgaben', '/berichtsrunden/2021-10-15/SK'] },
  { theme: 'DARK', as: 'cio@demo.example', paths: ['/pruefung', '/fortschreibung', '/berichte'] },
  { theme: 'CONTRAST', as: null, paths: ['/', '/massnahmen', '/ozg'] },
] as const;

for (const { theme, as, paths } of IN_OTHER_COLOURS) {
  test(`${theme} for ${as ?? 'visitors'}: no barrier on ${paths.join(', ')}`, async ({ page }) => {
    await page.addInitScript((choice) => localStorage.setItem('masterplan.theme', choice), theme);
    if (as) await signInAs(page, as);
    for (const path of paths) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await barriers(page), path).toEqual([]);
    }
  });
}

test('with forced colours only the current page is underlined, and lights keep their shapes', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await signInAs(page, 'sk.bearbeitung@demo.example');
  await page.goto('/aufgaben');
  const shape = page.locator('.task .light-shape').first();
  await expect(shape).toBeVisible();
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const other = page.getByRole('link', { name: 'Übersicht', exact: true });
  await expect(other).toHaveCSS('border-bottom-color', canvas);
  await expect(shape.locator('path').first()).not.toHaveCSS('fill', canvas);
});

test('nothing moves for those who want less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signInAs(page, 'sk.bearbeitung@demo.example');
  await page.goto('/aufgaben');
  await page.waitForLoadState('networkidle');
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});

/** What goes wrong beside the page: errors on the console, requests to others. */
function watch(page: Page, origin: string): string[] {
  const trouble: string[] = [];
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol.startsWith('http') && address.origin !== origin) trouble.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  return trouble;
}

async function show(page: Page, path: string, language: 'de' | 'en', each: PageOfProduct): Promise<void> {
  await page.goto('/favicon.svg');
  await page.evaluate((chosen) => localStorage.setItem('masterplan.language', chosen), language);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1, name: each[language] })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

/** The distances of WCAG 1.4.12; by a constructed style sheet, since the page's policy allows no other. */
async function spaceTexts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Texts of which something is hidden by the element that holds them, unless that scrolls or is for screen readers only. */
function cutTexts(page: Page): Promise<string[]> {
  // What a button with a list says in short, its list says in full.
  return page.evaluate((APART) => {
    const holdsText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      if (display === 'inline' || element.closest(APART) || !holdsText(element)) return [];
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const cut =
        (hides(overflowX) && scrollWidth > clientWidth + 1) ||
        (hides(overflowY) && scrollHeight > clientHeight + 1);
      return cut ? [`${element.className}: ${element.textContent?.trim().slice(0, 60)}`] : [];
    });
  }, '.visually-hidden, svg, button[popovertarget]');
}

/** Pixels by which the page is wider than what is seen of it. */
function sidewaysScrolling(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/**
 * What axe finds. It runs within the page, as a page without frames allows: between pages its findings would be carried
 * over piece by piece, those without fault too, which takes several times as long.
 */
async function barriers(page: Page): Promise<string[]> {
  expect(page.frames(), 'frames, which axe would not look into').toHaveLength(1);
  const axe = new AxeBuilder({ page }).options({ rules: RULES, resultTypes: ['violations'] });
  const { violations } = await axe.withTags(TAGS).setLegacyMode().analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
}
