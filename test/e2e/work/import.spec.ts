import { expect, test } from '@playwright/test';
import { signInAs } from '../sign-in-as.ts';

test('the catalogue is imported after a preview that names every bad row', async ({ page }) => {
  await signInAs(page, 'cio@demo.example');
  await page.goto('/ozg');
  await page.getByRole('link', { name: 'Katalog importieren' }).click();
  await page.getByRole('button', { name: 'Vorschau' }).click();
  await expect(page.getByRole('alert')).toContainText('Wählen Sie eine Datei.');

  // Not a table at all: a clear answer, and nothing happens.
  await page.getByLabel('CSV-Datei').setInputFiles({
    name: 'bild.png',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 10, 0, 1]),
  });
  await page.getByRole('button', { name: 'Vorschau' }).click();
  await expect(page.getByText('Das ist keine Textdatei')).toBeVisible();

  const rows = [
    'OZG-ID;OZG-Leistung;Lebenslage;LeiKa-Schlüssel;LeiKa-Bezeichnung',
    '77001;Probeleistung;Altersvorsorge;99123456789001;Antrag',
    '77001;Probeleistung;Altersvorsorge;9,91E+13;Anzeige',
    '7700;Zu kurz;Altersvorsorge;;',
  ];
  await page.getByLabel('CSV-Datei').setInputFiles({
    name: 'katalog.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\r\n')),
  });
  await page.getByRole('button', { name: 'Vorschau' }).click();
  await expect(page.getByText('2 Zeilen lassen sich nicht lesen.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^3 / })).toContainText('letzten Ziffern sind verloren');
  await expect(page.getByRole('row', { name: /^4 / })).toContainText('Eine OZG-ID hat fünf Ziffern.');
  await page.getByRole('button', { name: '1 Zeilen übernehmen' }).click();
  await expect(page.getByText('Übernommen: 1 neu, 0 geändert.').first()).toBeVisible();
  await page.goto('/ozg/77001');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Probeleistung');
});
