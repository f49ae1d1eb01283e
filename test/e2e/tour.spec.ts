import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './sign-in-as.ts';

const ROLES = [
  { role: 'a visitor', as: null, steps: 4, last: 'Hilfe steht auf jeder Seite' },
  { role: 'an editor', as: 'sk.bearbeitung@demo.example', steps: 5, last: 'Ihr Menü' },
  { role: 'a coordinator', as: 'sk.koordination@demo.example', steps: 5, last: 'Ihr Menü' },
  { role: 'the CIO office', as: 'cio@demo.example', steps: 5, last: 'Der Bericht mit einem Klick' },
  { role: 'the cabinet', as: 'kabinett@demo.example', steps: 4, last: 'Ihr Menü' },
  { role: 'an administrator', as: 'admin@demo.example', steps: 4, last: 'Protokoll' },
] as const;

for (const { role, as, steps, last } of ROLES) {
  test(`${role} is shown around by keyboard alone, once`, async ({ page }) => {
    if (as) await signInAs(page, as);
    await page.goto('/');
    await page.getByRole('button', { name: 'Rundgang beginnen' }).press('Enter');
    const tour = page.getByRole('dialog');
    for (let step = 1; step <= steps; step += 1) {
      await expect(tour.getByText(`Schritt ${step} von ${steps}`)).toBeVisible();
      await expect(tour.getByRole('heading')).toBeFocused();
      await expect(page.locator('.tour__spot')).toBeVisible();
      if (step === steps) await expect(tour.getByRole('heading')).toHaveText(last);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    await expect(tour).toBeHidden();
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('button', { name: 'Rundgang beginnen' })).toHaveCount(0);
  });
}

test('Escape ends the tour, the focus stays on the page, and the menu starts it again', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signInAs(page, 'kabinett@demo.example');
  await page.goto('/');
  await page.getByRole('button', { name: 'Rundgang beginnen' }).click();
  await expect(page.locator('.tour__spot')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Weiter' })).toBeInViewport();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await page.getByRole('button', { name: 'Menü', exact: true }).click();
  await page.getByRole('button', { name: 'Rundgang' }).click();
  await expect(page.getByRole('dialog').getByText('Schritt 1 von 4')).toBeVisible();
});

test('whoever declines is not asked again', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Nicht mehr anbieten' }).click();
  await page.reload();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('button', { name: 'Rundgang beginnen' })).toHaveCount(0);
});

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );
}
