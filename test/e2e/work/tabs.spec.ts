import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { signInAs } from '../sign-in-as.ts';

const PASSWORD = 'masterplan-demo';

const TYPED = 'ein ganzer Satz als Passwort';
const mailChoice = (page: Page) => page.getByRole('checkbox', { name: /Täglich eine E-Mail/ });
const ended = (page: Page) => page.getByRole('dialog', { name: 'Ihre Sitzung ist beendet' });

/**
 * A page of one's own on which something was typed, and then something changed when the session had ended.
 * @returns whether the daily mail is wanted after the change
 */
async function pageWithEndedSession(page: Page, context: BrowserContext, email: string): Promise<boolean> {
  await signInAs(page, email);
  await page.goto('/konto');
  await page.getByLabel('Neues Passwort').fill(TYPED);
  const wanted = await mailChoice(page).isChecked();
  await context.clearCookies();
  await mailChoice(page).click();
  await expect(ended(page)).toBeVisible();
  return !wanted;
}

async function signInOn(page: Page, email: string): Promise<void> {
  await page.goto('/anmelden?zurueck=/konto');
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ihr Konto' })).toBeVisible();
}

test('signing in in another tab lets the first one go on with what was begun', async ({ page, context }) => {
  const wanted = await pageWithEndedSession(page, context, 'sms.bearbeitung@demo.example');
  const other = await context.newPage();
  await signInOn(other, 'sms.bearbeitung@demo.example');
  await page.bringToFront();
  await expect(ended(page)).toHaveCount(0);
  // The change that was refused has been sent again.
  await expect(page.getByRole('status').filter({ hasText: /tägliche E-Mail/ })).toBeVisible();
  await expect(page.getByLabel('Neues Passwort')).toHaveValue(TYPED);
  await page.reload();
  await expect(mailChoice(page)).toBeChecked({ checked: wanted });
});

test('it goes on as well where signing in had been put off', async ({ page, context }) => {
  const wanted = await pageWithEndedSession(page, context, 'smr.bearbeitung@demo.example');
  await page.getByRole('button', { name: 'Später anmelden' }).click();
  const bar = page.getByText('Sie sind nicht mehr angemeldet.');
  await expect(bar).toBeVisible();
  const other = await context.newPage();
  await signInOn(other, 'smr.bearbeitung@demo.example');
  await page.bringToFront();
  await expect(bar).toHaveCount(0);
  await expect(page.getByLabel('Neues Passwort')).toHaveValue(TYPED);
  await mailChoice(page).setChecked(wanted);
  await expect(page.getByRole('status').filter({ hasText: /tägliche E-Mail/ })).toBeVisible();
});

test('somebody else in another tab does not get what was typed', async ({ page, context }) => {
  await pageWithEndedSession(page, context, 'smjusdeg.bearbeitung@demo.example');
  const other = await context.newPage();
  await signInOn(other, 'smjusdeg.koordination@demo.example');
  const theirs = await mailChoice(other).isChecked();
  await page.bringToFront();
  await expect(page.getByText('In diesem Browser ist jetzt jemand anderes angemeldet').first()).toBeVisible();
  await expect(ended(page)).toHaveCount(0);
  await expect(page.getByLabel('Neues Passwort')).toHaveValue(TYPED);
  await mailChoice(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Es wurde nichts gespeichert' })).toBeVisible();
  await other.reload();
  await expect(mailChoice(other)).toBeChecked({ checked: theirs });
});

test('signing out in one tab is seen in the other', async ({ page, context }) => {
  await signInAs(page, 'smr.koordination@demo.example');
  await page.goto('/konto');
  const other = await context.newPage();
  await other.goto('/aufgaben');
  await other.getByRole('button', { name: /– Menü$/ }).click();
  await other.getByRole('button', { name: 'Abmelden' }).click();
  await expect(other.getByRole('link', { name: 'Anmelden' })).toBeVisible();
  await page.bringToFront();
  await expect(ended(page)).toBeVisible();
});

test('a page that was refused meanwhile opens by itself', async ({ page, context }) => {
  await signInAs(page, 'sms.koordination@demo.example');
  await page.goto('/aufgaben', { waitUntil: 'networkidle' });
  await context.clearCookies();
  await page
    .getByRole('link', { name: /^Jetzt melden/ })
    .first()
    .click();
  await expect(ended(page)).toBeVisible();
  const other = await context.newPage();
  await signInOn(other, 'sms.koordination@demo.example');
  await page.bringToFront();
  await expect(ended(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: /^Statusmeldung: / })).toBeVisible();
  await expect(page.getByLabel('2 Sachstand')).toBeVisible();
});
