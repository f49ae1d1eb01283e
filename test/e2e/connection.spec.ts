import { expect, test } from '@playwright/test';

test('without a network the page says so, and what is safe', async ({ page, context }) => {
  await page.goto('/massnahmen');
  await page.waitForLoadState('networkidle');
  const notice = page.getByRole('status').filter({ hasText: 'Keine Verbindung zum Netz' });
  await expect(notice).toHaveCount(0);
  await context.setOffline(true);
  await expect(notice).toContainText('bleibt stehen');
  await context.setOffline(false);
  await expect(notice).toHaveCount(0);
});

test('the code of a page is there before the click', async ({ page }) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const code = page.waitForRequest(/goals-page.*\.js/);
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Ziele', exact: true }).hover();
  await code;
  await expect(page).toHaveURL('/');
});
