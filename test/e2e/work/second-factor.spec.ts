import { expect, test, type Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { signInAs } from '../sign-in-as.ts';

const PASSWORD = 'ein ganzer Satz nur hierfür';
const SAVE_ACCOUNT =
  'mutation ($input: SaveAccountInput!) { saveAccount(input: $input) { account { id } invitation } }';

/** A new administrator with a password of their own; signed out. */
async function newAdministrator(page: Page): Promise<string> {
  const email = `faktor-${Date.now()}@demo.example`;
  await signInAs(page, 'admin@demo.example');
  const input = { email, displayName: 'Mit Faktor', role: 'ADMIN', active: true };
  const answer = await page.request.post('/graphql', {
    data: { query: SAVE_ACCOUNT, variables: { input } },
  });
  const { data } = (await answer.json()) as { data: { saveAccount: { invitation: string } } };
  await page.context().clearCookies();
  const { pathname, hash } = new URL(data.saveAccount.invitation);
  await page.goto(pathname + hash);
  await page.getByRole('textbox', { name: 'Neues Passwort' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Passwort setzen' }).click();
  await expect(page.getByText('Ihr neues Passwort gilt')).toBeVisible();
  return email;
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/anmelden?zurueck=/konto');
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Bestätigen' }).click();
}

test('a second factor is set up, asked for, replaced by a recovery code once, and removed', async ({
  page,
}) => {
  const email = await newAdministrator(page);
  await signIn(page, email);
  await page.getByRole('button', { name: 'Zweiten Faktor einrichten' }).click();
  await expect(page.getByRole('img', { name: /QR-Code/ })).toBeVisible();
  const secret = (await page.locator('.factor-setup__secret').innerText()).replaceAll(' ', '');
  const app = new TOTP({ secret });
  await giveCode(page, 'keiner');
  await expect(page.getByRole('alert')).toContainText('Der Code stimmt nicht');
  await giveCode(page, app.generate());
  const codes = page.getByRole('status').filter({ hasText: 'Ihre Ersatzcodes' });
  const recovery = await codes.locator('code').first().innerText();
  const download = page.waitForEvent('download');
  await codes.getByRole('link', { name: 'Als Datei speichern' }).click();
  expect((await download).suggestedFilename()).toBe('masterplan-ersatzcodes.txt');
  await codes.getByRole('button', { name: 'Ich habe die Codes aufbewahrt' }).click();
  await expect(page.getByText('Ein zweiter Faktor ist eingerichtet')).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, email);
  await expect(page.getByRole('heading', { level: 1, name: 'Zweiter Faktor' })).toBeVisible();
  await page.reload();
  await giveCode(page, recovery);
  await expect(page.getByRole('heading', { level: 1, name: 'Ihr Konto' })).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, email);
  await giveCode(page, recovery);
  await expect(page.getByRole('alert')).toContainText('schon benutzt');
  await giveCode(page, app.generate({ timestamp: Date.now() + 30_000 }));
  await page.getByRole('button', { name: 'Zweiten Faktor entfernen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Zweiten Faktor entfernen' }).click();
  await expect(page.getByRole('button', { name: 'Zweiten Faktor einrichten' })).toBeVisible();
});
