import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in-as.ts';

test('keys lead through the plan, are listed at "?", and are off where the reader wants that', async ({
  page,
}) => {
  await signInAs(page, 'cio@demo.example');
  await page.goto('/uebersicht?stichtag=2020-10-15');
  await expect(page.getByRole('button', { name: 'Suchen', exact: true })).toBeVisible();
  const sheet = page.getByRole('dialog', { name: 'Tastenkürzel' });
  // The keys come after the page itself.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(sheet).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(sheet).toContainText('g dann m');
  await expect(sheet).toContainText('In der Prüfung');
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await expect(page).toHaveURL('/massnahmen?stichtag=2020-10-15');

  const title = page.getByRole('heading', { level: 1, name: 'Maßnahmen' });
  await expect(title).toBeVisible();
  await page.keyboard.press('/');
  const search = page.getByRole('combobox', { name: 'Wonach suchen Sie?' });
  await expect(search).toBeFocused();
  // In a field, a key is what it says.
  await page.keyboard.type('/g?');
  await expect(search).toHaveValue('/g?');
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  await sheet.getByRole('checkbox', { name: 'Einzelne Tasten als Kürzel verwenden' }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(title).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Tastenkürzel' }).last()).toHaveValue('OFF');
  await page.keyboard.press('g');
  await page.keyboard.press('w');
  await page.keyboard.press('?');
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL('/massnahmen?stichtag=2020-10-15');
});
