import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { signInAs } from '../sign-in-as.ts';

/** Presses a button that makes a report and gives the file that was saved. */
async function make(page: Page, name: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const download = await saved;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Drops a file onto the page that verifies. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0));
      data.items.add(new File([content], fileName ?? ''));
      return data;
    },
    [name, bytes.toString('base64')],
  );
  await page.getByText('Datei hierher ziehen').dispatchEvent('drop', { dataTransfer: transfer });
}

test('the cabinet has its report in one click, and whoever gets the file can see that it is genuine', async ({
  page,
}) => {
  await signInAs(page, 'kabinett@demo.example');
  await page.goto('/');
  await page.getByRole('link', { name: 'Kabinettsbericht' }).click();
  await expect(page.getByText(/^Fassung 4 · Stichtag 15.10.2021 .* · alle Teile/)).toBeVisible();

  const { name, bytes } = await make(page, 'Kabinettsbericht als PDF');
  expect(name).toBe('kabinettsbericht-fassung-4-2021-10-15.pdf');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await expect(page.getByText(`${name} ist gespeichert`)).toBeVisible();
  await expect(page.getByText('Ihr Browser hat sie nachgerechnet')).toBeVisible();

  // A visitor gets the file by mail.
  await page.context().clearCookies();
  await page.goto('/verify');
  await drop(page, name, bytes);
  await expect(page.getByText('Echt und unverändert')).toBeVisible();
  await expect(page.getByText('Bericht an das Kabinett als PDF')).toBeVisible();
  await expect(page.getByText('Dieselbe Auswahl ergibt heute denselben Inhalt')).toBeVisible();
  await expect(page.getByText('Erstellt von')).toHaveCount(0);

  // One byte more, and it is another file.
  await drop(page, name, Buffer.concat([bytes, Buffer.from('\n')]));
  await expect(page.getByText('Unbekannt', { exact: true })).toBeVisible();
  await expect(page.getByText(`${name} ist keine Datei, die dieses System so ausgegeben hat.`)).toBeVisible();
});

test('a checksum alone says what belongs to it, and what it cannot say', async ({ page }) => {
  await signInAs(page, 'cio@demo.example');
  const answer = await page.request.get('/exports/report.json?part=SUMMARY&lang=de');
  const sum = answer.headers()['x-report-sha256'] ?? '';
  await page.goto('/verify');
  const field = page.getByLabel('Prüfsumme (SHA-256)');
  await field.fill('keine Prüfsumme');
  await page.getByRole('button', { name: 'Nachschlagen' }).click();
  await expect(page.getByText('Das ist keine SHA-256-Prüfsumme')).toBeVisible();
  await field.fill(sum.toUpperCase().replaceAll(/(.{8})/g, '$1 '));
  await page.getByRole('button', { name: 'Nachschlagen' }).click();
  await expect(page.getByText('Diese Prüfsumme ist bekannt')).toBeVisible();
  await expect(page.getByText('Bericht an das Kabinett als JSON')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/verify/${sum}$`));
});

test('what is chosen stands in the address, shows in the preview and goes into the file', async ({
  page,
}) => {
  await signInAs(page, 'kabinett@demo.example');
  await page.goto('/berichte');
  const preview = page.getByRole('region', { name: 'Vorschau' });
  await expect(preview.getByRole('heading', { name: 'Anlage: alle Maßnahmen' })).toBeVisible();
  await page.getByRole('checkbox', { name: /^Anlage: alle Maßnahmen/ }).click();
  await expect(preview.getByRole('heading', { name: 'Anlage: alle Maßnahmen' })).toHaveCount(0);
  await page.getByLabel('Sprache des Berichts').selectOption('en');
  await expect(preview.getByRole('heading', { name: 'Report to the cabinet' })).toBeVisible();
  await expect(page).toHaveURL(/sprache=en/);
  const { bytes } = await make(page, /^JSON/);
  const report = JSON.parse(bytes.toString()) as { lang: string; parts: { id: string }[] };
  expect(report.lang).toBe('en');
  expect(report.parts.map((part) => part.id)).not.toContain('MEASURES');
  expect(report.parts.map((part) => part.id)).toContain('METHOD');
});

test('choices are saved under a name, shared by the CIO office, applied by others, renamed and deleted', async ({
  page,
}) => {
  await signInAs(page, 'cio@demo.example');
  await page.goto('/berichte?stichtag=2021-04-15&teil=SUMMARY');
  await page.getByRole('button', { name: 'Jetzige Auswahl speichern' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Geben Sie der Auswahl einen Namen.');
  await dialog.getByLabel('Name').fill('Kurzbericht Frühjahr');
  await dialog.getByLabel('Für alle Angemeldeten sichtbar').check();
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('link', { name: 'Kurzbericht Frühjahr' })).toBeVisible();

  await signInAs(page, 'kabinett@demo.example');
  await page.goto('/berichte');
  await page.getByRole('link', { name: 'Kurzbericht Frühjahr' }).click();
  await expect(page).toHaveURL(/stichtag=2021-04-15&teil=SUMMARY$/);
  await expect(page.getByText('gerade gewählt')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bearbeiten: Kurzbericht Frühjahr' })).toHaveCount(0);

  await signInAs(page, 'cio@demo.example');
  await page.goto('/berichte');
  await page.getByRole('button', { name: 'Bearbeiten: Kurzbericht Frühjahr' }).click();
  await dialog.getByLabel('Name').fill('Kurzbericht April 2021');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await page.getByRole('button', { name: 'Bearbeiten: Kurzbericht April 2021' }).click();
  await dialog.getByRole('button', { name: 'Löschen …' }).click();
  await dialog.getByRole('button', { name: 'Löschen', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Kurzbericht April 2021' })).toHaveCount(0);
});

test('an export that fails says what is safe and what helps; cancelling saves nothing', async ({ page }) => {
  await page.goto('/berichte');
  await page.route('**/exports/report.docx*', (route) => route.abort('connectionfailed'));
  await page.getByRole('button', { name: /^DOCX/ }).click();
  await expect(page.getByText('Der Server ist nicht erreichbar.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erneut versuchen' })).toBeVisible();

  // Never answered.
  await page.route('**/exports/report.pdf*', () => undefined);
  await page.getByRole('button', { name: 'Kabinettsbericht als PDF' }).click();
  await expect(page.getByText('Der Bericht wird als PDF erstellt')).toBeVisible();
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(page.getByText('Abgebrochen. Es wurde nichts gespeichert.')).toBeVisible();
});

test('the list of measures goes out with its filters, its order and its columns', async ({ page }) => {
  await page.goto('/massnahmen?ampel=RED&sortierung=-TITLE');
  const found = page.getByRole('heading', { level: 2 }).filter({ hasText: / von 110 Maßnahmen/ });
  const count = Number.parseInt(await found.innerText(), 10);
  await page.getByRole('button', { name: 'Exportieren' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV', exact: true }).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  const [head, ...rows] = text.trim().split(/\r?\n/);
  expect(head).toContain('Kennung');
  expect(rows).toHaveLength(count);
});
