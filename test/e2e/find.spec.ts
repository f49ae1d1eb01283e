import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in-as.ts';

test('a measure is found by its name with the keyboard alone, and is there again next time', async ({
  page,
}) => {
  await signInAs(page, 'cio@demo.example');
  await page.goto('/uebersicht?stichtag=2020-10-15');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Suchen', exact: true })).toBeVisible();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Wonach suchen Sie?' });
  await expect(field).toBeFocused();
  await expect(page.getByRole('group', { name: 'Seiten' })).toContainText('Wegmarken');
  await field.fill('m-amt24');
  const measures = page.getByRole('group', { name: 'Maßnahmen' });
  await expect(measures.getByRole('option').first()).toContainText('M-AMT24');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Treffer');
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-activedescendant', /-0$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/massnahmen/M-AMT24?stichtag=2020-10-15');
  await page.getByRole('button', { name: 'Suchen', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Zuletzt gesucht' })).toContainText('M-AMT24');
  await page.getByRole('button', { name: 'Zuletzt Gesuchtes vergessen' }).click();
  await expect(page.getByRole('group', { name: 'Zuletzt gesucht' })).toHaveCount(0);
});

test('the group that holds the page is marked, opens by keyboard and closes with Escape', async ({
  page,
}) => {
  await page.goto('/ozg/abdeckung');
  const group = page.getByRole('button', { name: 'OZG', exact: true });
  await expect(group).toHaveAttribute('aria-current', 'true');
  await group.focus();
  await page.keyboard.press('Enter');
  const navigation = page.getByRole('navigation', { name: 'Hauptnavigation' });
  await expect(navigation.getByRole('link', { name: 'Abdeckung' })).toHaveAttribute('aria-current', 'page');
  await expect(navigation.getByRole('link', { name: 'OZG-Leistungen' })).not.toHaveAttribute('aria-current');
  await page.keyboard.press('Escape');
  await expect(navigation.getByRole('link', { name: 'Abdeckung' })).toBeHidden();
  await expect(group).toBeFocused();
});
