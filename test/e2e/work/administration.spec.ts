import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

async function signIn(page: Page, email: string, returnTo: string): Promise<void> {
  await page.goto(`/anmelden?zurueck=${encodeURIComponent(returnTo)}`);
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill('masterplan-demo');
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${returnTo}$`));
}

test('an administrator creates an account, and the person sets a password by the invitation', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = `neu-${Date.now()}@demo.example`;
  await signIn(page, 'admin@demo.example', '/verwaltung/konten');
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Konto anlegen' });
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Geben Sie den Namen an.');
  await dialog.getByLabel('Name', { exact: true }).fill('Neue Person');
  await dialog.getByLabel('E-Mail-Adresse').fill(email);
  await dialog.getByLabel('Rolle').selectOption('EDITOR');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await expect(dialog.getByRole('alert')).toContainText('braucht das Konto ein Ressort');
  await dialog.getByLabel('Ressort').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  const invitation = page.getByRole('dialog', { name: /Einladung/ });
  const address = new URL(await invitation.getByText('/passwort-neu#').innerText());
  await invitation.getByRole('button', { name: 'Weitergegeben, schließen' }).click();
  await page.getByRole('searchbox', { name: 'Suche' }).fill(email);
  await expect(page.getByRole('row').filter({ hasText: email })).toContainText('eingeladen');

  const visitor = await browser.newPage({ baseURL, locale: 'de-DE' });
  await visitor.goto(`${address.pathname}${address.hash}`);
  await visitor.getByRole('textbox', { name: 'Neues Passwort' }).fill('zu kurz');
  await visitor.getByRole('button', { name: 'Passwort setzen' }).click();
  await expect(visitor.getByRole('alert')).toContainText('mindestens 12 Zeichen');
  await visitor.getByRole('textbox', { name: 'Neues Passwort' }).fill('ein neuer ganzer Satz');
  await visitor.getByRole('button', { name: 'Passwort setzen' }).click();
  await visitor.getByRole('link', { name: 'Zur Anmeldung' }).click();
  await visitor.getByLabel('E-Mail-Adresse').fill(email);
  await visitor.getByLabel('Passwort', { exact: true }).fill('ein neuer ganzer Satz');
  await visitor.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await expect(visitor.getByRole('button', { name: /Neue Person.* – Menü$/ })).toBeVisible();
  await visitor.close();
});

test('two administrators change one account: the second sees both states and decides', async ({
  page,
  browser,
  baseURL,
}) => {
  const path = '/verwaltung/konten?suche=smekul.koordination';
  await signIn(page, 'admin@demo.example', '/verwaltung/konten');
  await page.goto(path);
  const context = await browser.newContext({
    baseURL,
    locale: 'de-DE',
    storageState: await page.context().storageState(),
  });
  const other = await context.newPage();
  await other.goto(path);
  for (const each of [page, other]) {
    await each
      .getByRole('button', { name: /bearbeiten$/ })
      .first()
      .click();
  }
  const name = `Name ${Date.now()}`;
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const form = other.getByRole('dialog');
  await form.getByLabel('Name', { exact: true }).fill('Anderer Name');
  await form.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(form).toContainText('Jemand anderes hat das inzwischen geändert');
  await expect(form.getByRole('row', { name: new RegExp(name) })).toContainText('Anderer Name');
  await form.getByRole('button', { name: 'Gespeicherten Stand übernehmen' }).click();
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue(name);
  await context.close();
});

test('the audit trail is filtered by its address, opens its entries and proves its chain', async ({
  page,
}) => {
  await signIn(page, 'cio@demo.example', '/protokoll');
  await page.goto('/protokoll?vorgang=session.signIn');
  const table = page.getByRole('table').first();
  await expect(table.getByRole('rowheader').first()).toHaveText('angemeldet');
  await page.getByRole('button', { name: 'Kette prüfen' }).click();
  await expect(page.getByText(/Die Kette ist unversehrt: [\d.]+ Einträge geprüft/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Diese Auswahl als CSV herunterladen' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});

test('settings are saved, and administration is not for everybody', async ({ page }) => {
  await signIn(page, 'admin@demo.example', '/verwaltung/einstellungen');
  const reminders = page.getByLabel('Erinnern vor Ablauf der Frist');
  await reminders.fill('zehn');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('alert')).toContainText('höchstens 5 Zahlen von 0 bis 60');
  await reminders.fill('12, 4');
  // Nothing typed is lost by a link.
  const accounts = page.getByRole('main').getByRole('link', { name: 'Konten' });
  await accounts.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hier bleiben' }).click();
  await expect(reminders).toHaveValue('12, 4');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Gespeichert' })).toBeVisible();
  await page.reload();
  await expect(reminders).toHaveValue('12, 4');
  await accounts.click();
  await expect(page).toHaveURL(/konten/);
});

test('an editor is told that the administration is not theirs', async ({ page }) => {
  await signIn(page, 'sk.bearbeitung@demo.example', '/verwaltung/konten');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Für diese Seite fehlt Ihnen die Berechtigung' }),
  ).toBeVisible();
});

test('an open page follows what others change, and keeps the focus', async ({ page, browser, baseURL }) => {
  const email = `live-${Date.now()}@demo.example`;
  await signIn(page, 'admin@demo.example', '/verwaltung/konten');
  await page.goto(`/verwaltung/konten?suche=${email}`);
  await expect(page.getByText('Kein Konto passt zu dieser Auswahl')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Suche' }).focus();
  const context = await browser.newContext({
    baseURL,
    locale: 'de-DE',
    storageState: await page.context().storageState(),
  });
  const other = await context.newPage();
  await other.goto('/verwaltung/konten');
  await other.getByRole('button', { name: 'Konto anlegen' }).click();
  await other.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Wer gerade dazukommt');
  await other.getByRole('dialog').getByLabel('E-Mail-Adresse').fill(email);
  await other.getByRole('dialog').getByLabel('Rolle').selectOption('CABINET');
  await other.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
  await expect(other.getByRole('dialog', { name: /Einladung/ })).toBeVisible();
  await expect(page.getByText('Wer gerade dazukommt')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('status').filter({ hasText: 'Anzeige aktualisiert' })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Suche' })).toBeFocused();
  await context.close();
});

test('the pages of the administration have no barrier that axe finds, and fit 320 pixels', async ({
  page,
}) => {
  await signIn(page, 'admin@demo.example', '/verwaltung/konten');
  for (const path of [
    '/verwaltung/konten',
    '/verwaltung/organisationen',
    '/verwaltung/einstellungen',
    '/protokoll',
    '/konto',
  ]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});
