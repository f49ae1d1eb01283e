import { expect, test } from '@playwright/test';

test('coverage is shown step by step, each chart with its table', async ({ page }) => {
  await page.goto('/ozg');
  await page.getByRole('link', { name: 'Abdeckung in den Kommunen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Abdeckung in den Kommunen' })).toBeVisible();
  const steps = page.getByRole('figure', { name: /4 von 462 Leistungen sind überall verfügbar/ });
  await steps.getByRole('button', { name: 'Tabelle' }).click();
  for (const row of ['Keine Lösung', 'In mehreren Gemeinden', 'Alle Leistungen']) {
    await expect(steps.getByRole('row', { name: row })).toBeVisible();
  }
  await expect(steps.getByText('simuliert')).toBeVisible();
  const map = page.getByRole('figure', { name: /Am meisten in: Stadt Leipzig/ });
  await map.getByRole('button', { name: 'Tabelle' }).click();
  await expect(map.getByRole('row')).toHaveCount(14);
});

test('a tile of the map leads to its municipalities, sorted and searched in an address that can be shared', async ({
  page,
}) => {
  await page.goto('/ozg/abdeckung');
  await page.getByRole('link', { name: /Landkreis Leipzig: im Mittel/ }).click();
  await expect(page.getByText('30 Gemeinden', { exact: true })).toBeVisible();
  const sort = page.getByRole('columnheader', { name: 'Verfügbare Leistungen' });
  await sort.getByRole('button').click();
  await expect(sort).toHaveAttribute('aria-sort', 'ascending');
  await sort.getByRole('button').click();
  await expect(page).toHaveURL(/kreis=14729&sortierung=-AVAILABLE/);
  const table = page.getByRole('table', { name: /Gemeinden mit der Zahl/ });
  await expect(table.getByRole('rowheader').first()).toHaveText('Grimma, Stadt');
  await page.reload();
  await expect(table.getByRole('rowheader').first()).toHaveText('Grimma, Stadt');
  await page.getByRole('searchbox').fill('grimma');
  await expect(page.getByText('1 Gemeinde', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Filter zurücksetzen' }).click();
  await expect(page.getByText('419 Gemeinden', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await expect(page.getByText('51–100 von 419')).toBeVisible();
});

test('the register is that of the day', async ({ page }) => {
  await page.goto('/ozg/abdeckung?stichtag=2023-01-01');
  await expect(page.getByText('418 Gemeinden', { exact: true })).toBeVisible();
});

test('a topic area leads from its course to its services, and examples show how the rules differ', async ({
  page,
}) => {
  await page.goto('/ozg');
  // By the keys: on the bar itself its parts lie, each a link of its own.
  await page
    .getByRole('link', { name: /^Steuern & Zoll 8 von 21/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/themenfeld=/);
  await page.goto('/ozg/zaehlregeln');
  const everywhere = page.getByRole('row', { name: /Sorgeerklärung/ });
  await expect(everywhere.getByText('ja')).toHaveCount(3);
  const partly = page.getByRole('row', { name: /Geburtsanzeige/ });
  await expect(partly.getByText('ja')).toHaveCount(1);
});
