import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { csvFile } from '../../../client/features/imports/clipboard.ts';
import { useOwnInstallation } from '../../support/own-installation.ts';
import { signInAs } from '../sign-in-as.ts';

const EDITOR = 'sk.bearbeitung@demo.example';

// A draft of its own: another file publishes that of the common installation.
test.describe.configure({ mode: 'default' });
useOwnInstallation();

const status = (page: Page) =>
  page.getByRole('region', { name: 'Was sich ändern würde' }).getByRole('status').first();
const outcome = (page: Page, name: string | RegExp) =>
  page.getByRole('table', { name: 'Zeilen der Datei' }).getByRole('row').filter({ hasText: name });

/** Chooses a file as a person does. */
async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Datei wählen' }).click();
  await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(content) });
}

/** Puts cells on the clipboard as Excel does, and pastes them where the page asks for them. */
async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const text = rows.map((row) => `${row.join('\t')}\r\n`).join('');
  await page.getByLabel('Tabelle einfügen').evaluate((field, table) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', table);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a template with one date changed changes just that, after its reason, and is taken back', async ({
  page,
}) => {
  await signInAs(page, EDITOR);
  await page.goto('/fortschreibung/ressort/SK');
  const inDraft = page.getByRole('listitem').filter({ hasText: 'M-OPENDATA' });
  const before = await inDraft.innerText();
  await page.getByRole('link', { name: 'Aus Excel übernehmen: Maßnahmen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Maßnahmen importieren' })).toBeFocused();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Vorlage herunterladen: CSV' }).click();
  const template = readFileSync(await (await download).path());
  const rows = parse(template, { delimiter: ';', bom: true, relax_column_count: true });
  const [header = []] = rows;
  const row = rows.find((cells) => cells.includes('M-OPENDATA')) ?? [];
  const place = header.findIndex((name) => name.startsWith('Geplantes Ende'));
  row[place] = '2029';
  await choose(page, 'massnahmen.csv', await csvFile(rows, 'massnahmen.csv').text());

  await expect(status(page)).toHaveText(
    `${rows.length - 1} Zeilen: 0 neu, 1 geändert, ${rows.length - 2} unverändert, 0 abgelehnt`,
  );
  await expect(outcome(page, 'M-OPENDATA')).toContainText('2029');
  await expect(outcome(page, 'M-OPENDATA')).toContainText('braucht eine Begründung');
  await page.getByRole('button', { name: '1 Zeile übernehmen' }).click();
  await expect(page.getByRole('alert')).toContainText('Begründen Sie die Abschwächungen.');
  await page.getByRole('textbox', { name: 'Begründung' }).fill('Die Ausschreibung musste wiederholt werden.');
  await page.getByRole('button', { name: '1 Zeile übernehmen' }).click();
  await expect(page.getByText('Übernommen: 0 neu, 1 geändert.')).toBeVisible();

  await page.getByRole('link', { name: 'Ansehen, was sich geändert hat' }).click();
  await expect(inDraft).toContainText('2029');
  await page.goto('/importieren');
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'massnahmen.csv' })).toContainText(
    'rückgängig gemacht',
  );
  await page.goto('/fortschreibung/ressort/SK');
  await expect(inDraft).toHaveText(before, { useInnerText: true });
});

test('of a pasted table, bad rows are named by their cells and left out only on purpose', async ({
  page,
}) => {
  await signInAs(page, EDITOR);
  await page.goto('/importieren/massnahmen');
  await paste(page, [['nur eine Zeile']]);
  await expect(page.getByRole('alert')).toContainText('Das ist keine Tabelle.');
  await paste(page, [
    ['Kennung', 'Titel', 'Geplantes Ende'],
    ['M-OPENDATA', 'Open-Data-Portal', '30.02.2024'],
    ['M-BTP', 'Beteiligungsportal, neu benannt', ''],
    ['M-NEU', '', '2024'],
  ]);
  await expect(page.getByText('(eingefügt: 3 Zeilen, 3 Spalten)')).toBeVisible();
  await expect(status(page)).toContainText('2 abgelehnt');
  await expect(outcome(page, 'M-OPENDATA')).toContainText('Zelle C2 · Geplantes Ende');
  await expect(outcome(page, 'M-OPENDATA')).toContainText('Dort steht „30.02.2024“.');
  await expect(outcome(page, 'M-NEU')).toContainText('Zelle B4');
});

test('a file whose columns nobody knows is matched by hand', async ({ page }) => {
  await signInAs(page, EDITOR);
  await page.goto('/importieren/massnahmen');
  await choose(page, 'liste.csv', 'Vorhaben-Schlüssel;Wie es heißt\nM-BTP;Beteiligungsportal der Zukunft\n');
  await expect(page.getByText('Eine nötige Angabe hat keine Spalte').first()).toBeVisible();
  await page.getByLabel('Angabe für Spalte A').selectOption({ label: 'Kennung (nötig)' });
  await page.getByLabel('Angabe für Spalte B').selectOption({ label: 'Bezeichnung' });
  await expect(status(page)).toHaveText('1 Zeile: 0 neu, 1 geändert, 0 unverändert, 0 abgelehnt');
  await expect(outcome(page, 'M-BTP')).toContainText('Beteiligungsportal der Zukunft');
});

test('of a lost connection nothing is kept, and the file can be sent again', async ({ page }) => {
  await signInAs(page, EDITOR);
  await page.goto('/importieren/massnahmen');
  await page.route('**/imports?*', (route) => route.abort());
  await choose(page, 'liste.csv', 'Kennung;Titel\nM-BTP;Beteiligungsportal der Zukunft\n');
  await expect(page.getByRole('alert')).toContainText('Von der Datei wurde nichts behalten');
  await page.unroute('**/imports?*');
  await page.getByRole('button', { name: 'Erneut versuchen' }).click();
  await expect(status(page)).toContainText('1 geändert');
  await expect(page.getByRole('button', { name: 'Andere Datei' })).toBeFocused();
});

test('the catalogue of services comes in without the rows that are left out on purpose', async ({ page }) => {
  await signInAs(page, 'cio@demo.example');
  await page.goto('/ozg');
  await page.getByRole('link', { name: 'Aus Excel übernehmen: OZG-Katalog' }).click();
  // Not a table at all: a clear answer, and nothing happens.
  await choose(page, 'bild.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 10, 0, 1]));
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('button', { name: 'Andere Datei' }).click();
  await expect(page.getByRole('button', { name: 'Datei wählen' })).toBeFocused();
  const rows = [
    'OZG-ID;OZG-Leistung;Lebenslage;LeiKa-Schlüssel;LeiKa-Bezeichnung',
    '77001;Probeleistung;Altersvorsorge;99123456789001;Antrag',
    '77001;Probeleistung;Altersvorsorge;9,91E+13;Anzeige',
    '7700;Zu kurz;Altersvorsorge;;',
  ];
  await choose(page, 'katalog.csv', rows.join('\r\n'));
  await expect(outcome(page, 'Zelle D3')).toContainText('letzten Ziffern sind verloren');
  await expect(outcome(page, 'Zelle A4')).toContainText('Eine OZG-ID hat fünf Ziffern.');
  await page.getByRole('button', { name: '1 Zeile übernehmen' }).click();
  await expect(page.getByRole('alert')).toContainText('Entscheiden Sie');
  await page.getByRole('checkbox', { name: 'Die 2 abgelehnten Zeilen auslassen' }).check();
  await page.getByRole('button', { name: '1 Zeile übernehmen' }).click();
  await expect(page.getByText('2 abgelehnte Zeilen wurden ausgelassen.')).toBeVisible();
  await page.goto('/ozg/77001');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Probeleistung');
});
