import { expect, test, type Page } from '@playwright/test';

const PASSWORD = 'masterplan-demo';

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
}

test('an editor signs in, comes back to where they were, and signs out', async ({ page }) => {
  await page.goto('/massnahmen?ampel=RED');
  await page.getByRole('link', { name: 'Anmelden' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible();
  await signIn(page, 'sk.bearbeitung@demo.example');
  await expect(page).toHaveURL(/\/massnahmen\?ampel=RED$/);
  await expect(page.getByRole('link', { name: 'Aufgaben', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /– Menü$/ }).click();
  await expect(page.getByRole('link', { name: 'Protokoll' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(page.getByRole('link', { name: 'Anmelden' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Aufgaben', exact: true })).toHaveCount(0);
});

test('wrong or missing details are said in words, at the field and on top, and keep what was typed', async ({
  page,
}) => {
  await page.goto('/anmelden');
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: 'Geben Sie Ihr Passwort an.' }).click();
  await expect(page.getByLabel('Passwort', { exact: true })).toBeFocused();
  await signIn(page, 'niemand@demo.example', 'falsch-und-lang');
  await expect(page.getByRole('alert')).toContainText('passen nicht zusammen');
  await expect(page.getByRole('textbox', { name: 'E-Mail-Adresse' })).toHaveValue('niemand@demo.example');
});

test('a demonstration account signs in by one press', async ({ page }) => {
  await page.goto('/anmelden');
  await page.getByRole('button', { name: /^Anmelden als .*Kabinett/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lage des Masterplans' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Kabinett.* – Menü$/ })).toBeVisible();
});

test('a foreign address is no place to come back to', async ({ page, baseURL }) => {
  await page.goto('/anmelden?zurueck=https://example.org/');
  await signIn(page, 'kabinett@demo.example');
  await expect(page.getByRole('heading', { level: 1, name: 'Lage des Masterplans' })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(baseURL);
});

test('pages of one’s own lead visitors to the sign-in page and back', async ({ page }) => {
  await page.goto('/konto');
  await expect(page).toHaveURL(/\/anmelden\?zurueck=%2Fkonto$/);
  await signIn(page, 'smi.bearbeitung@demo.example');
  await expect(page.getByRole('heading', { level: 1, name: 'Ihr Konto' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sitzungen' })).toContainText('dieses Gerät');
  const mail = page.getByRole('checkbox', { name: /Täglich eine E-Mail/ });
  const wanted = await mail.isChecked();
  await mail.click();
  await expect(page.getByRole('status').filter({ hasText: /tägliche E-Mail/ })).toBeVisible();
  await page.reload();
  await expect(mail).toBeChecked({ checked: !wanted });
});

test('a session that ends under an open page is renewed in place, and what was typed stays', async ({
  page,
  context,
}) => {
  await page.goto('/anmelden?zurueck=/konto');
  await signIn(page, 'smk.bearbeitung@demo.example');
  const current = page.getByLabel('Derzeitiges Passwort');
  await current.fill('ist-nicht-mein-passwort');
  await page.getByLabel('Neues Passwort').fill('ein ganzer Satz als Passwort');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Passwort ändern' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ihre Sitzung ist beendet' });
  await expect(dialog).toContainText('Melden Sie sich als');
  await dialog.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  // The change of the password was sent again: its answer is about the password, not about the session.
  await expect(page.getByText('Das ist nicht Ihr derzeitiges Passwort.').first()).toBeVisible();
  await expect(current).toHaveValue('ist-nicht-mein-passwort');
});

test('at 390 pixels everything of one’s own is behind the menu button', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/anmelden?zurueck=/ziele');
  await signIn(page, 'cio@demo.example');
  await expect(page.getByRole('heading', { level: 1, name: 'Ziele und Leitlinien' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Prüfung' })).toBeHidden();
  await page.getByRole('button', { name: 'Menü', exact: true }).click();
  for (const name of ['Aufgaben', 'Prüfung', 'Konto', 'Protokoll']) {
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Abmelden' })).toBeVisible();
});
