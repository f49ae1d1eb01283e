import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGES } from './pages.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

for (const language of ['de', 'en'] as const) {
  for (const { name, path, ...headings } of PAGES) {
    test(`${name} has no barrier that axe finds (${language})`, async ({ page }) => {
      await page.addInitScript((chosen) => localStorage.setItem('masterplan.language', chosen), language);
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1, name: headings[language] })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
      );
      expect(found).toEqual([]);
    });
  }
}

for (const { name, path, de } of PAGES) {
  test(`${name} needs no sideways scrolling at 320 pixels, which is 400 % zoom`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: de })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });
}
