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
