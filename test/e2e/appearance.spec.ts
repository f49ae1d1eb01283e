import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const BACKGROUND = 'background-color';
/** The browser computes the design system's colours so. */
const WHITE = 'lab(100 0 0)';
const BLACK = 'lab(0 0 0)';

test('a theme is chosen, remembered, and there before the application is', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await expect(page.locator('body')).toHaveCSS(BACKGROUND, WHITE);
  await page.getByRole('combobox', { name: 'Darstellung' }).selectOption('Dunkel');
  await expect(page.locator('body')).toHaveCSS(BACKGROUND, BLACK);
  // Without the application's own code: what paints the page first.
  await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
  await page.reload();
  await expect(page.locator('body')).toHaveCSS(BACKGROUND, BLACK);
});

test('images of charts are light whatever the screen is', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: /SVG/ }).first().click();
  const image = readFileSync(await (await saved).path(), 'utf8');
  expect(image).toContain('fill="rgb(255, 255, 255)"');
  expect(image).not.toMatch(/lab\(/);
  await expect(page.locator('body')).toHaveCSS(BACKGROUND, BLACK);
});

test('tables stand closer where that is chosen, on every page from then on', async ({ page }) => {
  await page.goto('/massnahmen');
  const cell = page.getByRole('table').getByRole('rowheader').first();
  await expect(cell).toHaveCSS('padding-top', '8px');
  await page.getByRole('combobox', { name: 'Tabellen' }).selectOption('Kompakt');
  await expect(cell).toHaveCSS('padding-top', '3px');
  await page.goto('/wegmarken');
  await expect(cell).toHaveCSS('padding-top', '3px');
});
