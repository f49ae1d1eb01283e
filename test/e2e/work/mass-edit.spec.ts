import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signInAs } from '../sign-in-as.ts';

const REASON = 'Der Haushalt ist noch nicht beschlossen.';

test('a ministry moves the dates of many measures at once, with one reason', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await signInAs(page, 'smjusdeg.bearbeitung@demo.example');
  await page.goto('/fortschreibung/ressort/SMJusDEG');
  const all = page.getByLabel(/der Auswahl markieren/);
  await all.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').filter({ hasText: 'markiert' })).toContainText(
    /^(\d+) von \1 markiert$/,
  );
  await page.getByRole('button', { name: 'Markierte ändern' }).click();

  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Termine verschieben um')).toBeFocused();
  await expect(dialog.getByLabel('Federführung')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Wählen Sie mindestens eine Änderung.').first()).toBeVisible();
  await dialog.getByLabel('Welche Termine').selectOption('Nur das Ende');
  await dialog.getByLabel('Termine verschieben um').fill('12');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Vorschau' })).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);

  // Nothing is saved without the reason.
  const apply = dialog.getByRole('button', { name: /anwenden$/ });
  await apply.click();
  await expect(dialog.getByText('Begründen Sie die Änderung.').first()).toBeVisible();
  await dialog.getByLabel('Begründung', { exact: true }).fill(REASON);
  await apply.click();
  await expect(dialog).toHaveCount(0);
  await expect(
    page.getByText(/Maßnahmen sind geändert\.|Eine Maßnahme ist geändert\./).first(),
  ).toBeVisible();
  await expect(page.getByText('+365 Tage').first()).toBeVisible();
  await expect(all).not.toBeChecked();

  // Each of them can be taken back on its own.
  const row = page.getByRole('listitem').filter({ hasText: '+365 Tage' }).first();
  await row.getByRole('button', { name: 'Alle Änderungen zurücknehmen' }).click();
  await expect(page.getByText('Zurückgenommen').first()).toBeVisible();
});

test('the office changes measures of several ministries at once', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await signInAs(page, 'cio@demo.example');
  await page.goto('/fortschreibung');
  await page.getByRole('link', { name: 'Alle Maßnahmen des Entwurfs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alle Maßnahmen des Entwurfs' })).toBeFocused();
  const count = page.getByRole('status').filter({ hasText: / von / }).first();
  const all = await count.innerText();
  const goal = page.getByLabel('Ziel', { exact: true });
  await goal.selectOption({ index: 1 });
  await expect(count).not.toHaveText(all);
  const marks = page.getByRole('checkbox', { name: /^M-.+ markieren$/ });
  await marks.nth(0).check();
  await marks.nth(1).check();
  await page.getByRole('button', { name: 'Markierte ändern' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Federführung')).toBeVisible();
  await dialog.getByLabel('Ebene').selectOption('Kommune');
  await dialog.getByRole('button', { name: 'Vorschau zeigen' }).click();
  await expect(dialog.getByRole('heading', { name: 'Vorschau' })).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole('button', { name: /anwenden$/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/sind geändert\.|ist geändert\./).first()).toBeVisible();
});

test('a ministry sees its own measures there, and no other ministry to choose', async ({ page }) => {
  await signInAs(page, 'smjusdeg.bearbeitung@demo.example');
  await page.goto('/fortschreibung/massnahmen');
  await expect(page.getByLabel('Ziel', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Ressort', { exact: true })).toHaveCount(0);
  const rows = page
    .getByRole('list')
    .filter({ has: page.getByRole('checkbox') })
    .getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  const marked = await page.getByRole('checkbox', { name: /^M-.+ markieren$/ }).count();
  expect(await rows.count()).toBe(marked);
});
