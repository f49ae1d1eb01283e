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

test('where the server does not answer, the page says so, what is safe, and notices when it is back', async ({
  page,
}) => {
  await page.goto('/massnahmen');
  await page.waitForLoadState('networkidle');
  const notice = page.getByRole('status').filter({ hasText: 'Der Server antwortet zurzeit nicht' });
  await page.route('**/graphql', (route) => route.abort());
  // A page that comes back into sight asks at once.
  for (const _ of [1, 2]) {
    const asked = page.waitForEvent('requestfailed');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await asked;
  }
  await expect(notice).toContainText('bleibt stehen');
  await page.unroute('**/graphql');
  await notice.getByRole('button', { name: 'Jetzt erneut versuchen' }).click();
  await expect(notice).toHaveCount(0);
});
