import { expect, test, type Page } from '@playwright/test';
import { signInAs } from '../sign-in-as.ts';

/** These stories change reports of SMK, SMF and SMWKT alone; rounds are neither opened nor closed. */
const ROUND = '/berichtsrunden/2021-10-15';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const cards = (page: Page) =>
  page.getByRole('list', { name: 'Meldungen zur Prüfung' }).locator('[data-report]');

test('the round tells where every ministry stands, and who is missing', async ({ page }) => {
  await signInAs(page, 'cio@demo.example');
  await page.goto('/berichtsrunden');
  await page.getByRole('link', { name: 'Berichtsrunde Oktober 2021' }).click();
  await expect(heading(page, 'Berichtsrunde Oktober 2021')).toBeFocused();
  await expect(page.getByText('in 14 Tagen fällig')).toBeVisible();
  const table = page.getByRole('table', { name: 'Stand je Ressort' });
  await expect(table.getByRole('rowheader').first()).toHaveText(/^(SMWKT|SMI)$/);
  await expect(table.getByRole('row', { name: /^SMJusDEG/ })).toContainText('10 von 10');
  await page.getByRole('button', { name: 'Tabelle' }).click();
  const twin = page.getByRole('table', { name: /von 92 Meldungen sind angenommen/ });
  await expect(twin.getByRole('row', { name: /^SMJusDEG/ })).toContainText('10');
  await page.getByRole('button', { name: 'Welche fehlen? (SMS)' }).click();
  await expect(page.getByRole('heading', { name: 'SMS: Meldungen, die noch fehlen' })).toBeFocused();
  await expect(page.getByText('2 von 4 Maßnahmen ohne freigegebene Meldung')).toBeVisible();
  await expect(page).toHaveURL(/ressort=/);
});

test('closing says what it does before it is done', async ({ page }) => {
  await signInAs(page, 'cio@demo.example');
  await page.goto(ROUND);
  await page.getByRole('button', { name: 'Runde abschließen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Berichtsrunde Oktober 2021 abschließen?' });
  await expect(dialog).toContainText(/\d+ von 92 Maßnahmen sind ohne angenommene Meldung/);
  await expect(dialog).toContainText('lässt sich nicht wieder öffnen');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Runde abschließen' })).toBeFocused();
});

test('a new round is proposed, and its due date follows the reporting date', async ({ page }) => {
  await signInAs(page, 'cio@demo.example');
  await page.goto('/berichtsrunden');
  await page.getByRole('button', { name: 'Berichtsrunde eröffnen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Berichtsrunde eröffnen' });
  await expect(dialog.getByLabel('Stichtag')).toHaveValue('2022-04-15');
  await expect(dialog.getByLabel('Frist')).toHaveValue('2022-05-02');
  await dialog.getByLabel('Stichtag').fill('2022-10-20');
  // Reformationstag, 31 October 2022, is no working day in Saxony.
  await expect(dialog.getByLabel('Frist')).toHaveValue('2022-11-04');
  await dialog.getByLabel('Bezeichnung').fill('');
  await dialog.getByRole('button', { name: 'Berichtsrunde eröffnen' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Geben Sie der Runde eine Bezeichnung.');
});

test('a reminder says how many people it reaches', async ({ page }) => {
  await signInAs(page, 'cio@demo.example');
  await page.goto(ROUND);
  await page.getByRole('button', { name: 'SMWKT erinnern' }).click();
  const dialog = page.getByRole('dialog', { name: 'SMWKT erinnern?' });
  await dialog.getByRole('button', { name: 'Erinnern' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/\d+ Personen erinnert|Eine Person erinnert|Niemand/);
});

test('a ministry finds its own row first, and its sheet', async ({ page }) => {
  await signInAs(page, 'smk.koordination@demo.example');
  await page.goto(ROUND);
  const first = page.getByRole('table', { name: 'Stand je Ressort' }).getByRole('row').nth(1);
  await expect(first).toContainText('SMK');
  await expect(first).toContainText('Ihr Ressort');
  await expect(first.getByRole('link', { name: 'Sammelmeldung SMK öffnen' })).toHaveAttribute(
    'href',
    /\/berichtsrunden\/2021-10-15\/SMK$/,
  );
  await expect(page.getByRole('button', { name: 'Runde abschließen' })).toHaveCount(0);
});

test('reports are released and accepted by keys and many at once', async ({ page }) => {
  await signInAs(page, 'smk.koordination@demo.example');
  await page.goto('/aufgaben');
  await page.getByRole('link', { name: /^Prüfen und freigeben/ }).click();
  await expect(page).toHaveURL(/\/meldungen\/\d+$/);
  await page.goto('/pruefung');
  await expect(page.getByText('j oder ↓ nächste', { exact: false })).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Suche' }).focus();
  await page.keyboard.press('j');
  await expect(page.getByRole('searchbox', { name: 'Suche' })).toBeFocused();
  await page.goto('/pruefung');
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press('j');
  await expect(cards(page).first()).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByText('Keine Meldung wartet hier.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: '0 Meldungen' })).toBeFocused();

  await signInAs(page, 'cio@demo.example');
  await page.goto(ROUND);
  await page.getByRole('link', { name: /– SMK, freigegeben$/ }).click();
  await expect(cards(page)).toHaveCount(3);
  await page.getByRole('button', { name: /^Alle auswählen/ }).click();
  await page.getByRole('button', { name: 'Annehmen (3)' }).click();
  const dialog = page.getByRole('dialog', { name: '3 Meldungen annehmen?' });
  await dialog.getByRole('button', { name: 'Annehmen (3)' }).click();
  await expect(page.getByText('3 Meldungen angenommen.')).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  await page.goto(ROUND);
  await expect(
    page.getByRole('table', { name: 'Stand je Ressort' }).getByRole('row', { name: /^SMK/ }),
  ).toContainText('4 von 4');
});

test('a return needs a comment, and comes to the editor as the first task and as a notice', async ({
  page,
}) => {
  await signInAs(page, 'cio@demo.example');
  await page.goto('/pruefung?ressort=SMF');
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press('j');
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: /zurückgeben/ });
  await dialog.getByRole('button', { name: 'Zurückgeben' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Schreiben Sie, was zu überarbeiten ist.');
  await dialog.getByLabel('Anmerkung für das Ressort').fill('Bitte den Termin begründen, xark.');
  await dialog.getByRole('button', { name: 'Zurückgeben' }).click();
  await expect(page.getByText('Keine Meldung wartet hier.')).toBeVisible();

  await signInAs(page, 'smf.bearbeitung@demo.example');
  await page.goto('/aufgaben');
  const first = page.getByRole('main').getByRole('listitem').first();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Zurückgegeben');
  await expect(first).toContainText('Bitte den Termin begründen, xark.');
  await expect(first.getByRole('link', { name: /^Jetzt überarbeiten/ })).toHaveAttribute(
    'href',
    /\/massnahmen\/.+\/meldung\?runde=2021-10-15$/,
  );
  await page.goto('/mitteilungen');
  await expect(page.getByText('ungelesen', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Alle als gelesen markieren' }).click();
  await expect(page.getByText('Alles gelesen')).toBeVisible();
  await expect(
    page
      .getByRole('list', { name: /Mitteilungen/ })
      .getByRole('listitem')
      .first(),
  ).toBeVisible();
});

test('the CIO office rates a measure beside self-assessment and computed light', async ({ page }) => {
  await signInAs(page, 'cio@demo.example');
  await page.goto('/pruefung?ressort=SMWKT');
  await cards(page)
    .first()
    .getByRole('link', { name: /^Ganze Meldung/ })
    .click();
  const form = page.getByRole('form', { name: 'Bewertung der Geschäftsstelle des CIO' });
  await form.getByRole('radio', { name: 'gefährdet' }).check();
  await form.getByRole('button', { name: 'Bewertung speichern' }).click();
  await expect(form.getByRole('alert')).toContainText('Begründen Sie die Bewertung.');
  await form.getByLabel('Begründung').fill('Die Abhängigkeit vom Servicekonto ist nicht geklärt.');
  await form.getByRole('button', { name: 'Bewertung speichern' }).click();
  await expect(page.getByText('Bewertung gespeichert.')).toBeVisible();
  await expect(page.getByText('Die Abhängigkeit vom Servicekonto ist nicht geklärt.')).toBeVisible();
});

test('who decides nothing is told so, and visitors are led to sign in', async ({ page }) => {
  await page.goto('/aufgaben');
  await expect(page.getByText('Melden Sie sich an, um Ihre Aufgaben zu sehen.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Anmelden' })).toHaveAttribute(
    'href',
    /^\/anmelden\?zurueck=%2Faufgaben$/,
  );
  await signInAs(page, 'smk.bearbeitung@demo.example');
  await page.goto('/pruefung');
  await expect(page.getByText('Hier gibt es für Ihre Rolle nichts zu entscheiden.')).toBeVisible();
  await signInAs(page, 'kabinett@demo.example');
  await page.goto('/aufgaben');
  await expect(page.getByText('Ihre Rolle liest und berichtet nicht selbst', { exact: false })).toBeVisible();
});
