import { expect, type Page, test } from '@playwright/test';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  startOidcProvider,
  type TestProvider,
} from '../../support/oidc-provider.ts';
import { useOwnInstallation } from '../../support/own-installation.ts';
import { signInAs } from '../sign-in-as.ts';

const KORA = {
  email: 'kora@sk.example',
  email_verified: true,
  name: 'Kora Koordination',
  masterplan_role: 'COORDINATOR',
  masterplan_organisation: 'SK',
};
const PEOPLE = {
  kora: KORA,
  nora: { email: 'nora@sk.example', email_verified: true, name: 'Nora Ohnerolle' },
  gerd: { ...KORA, email: 'gerd@sk.example', name: 'Gerd Gesperrt', masterplan_role: 'EDITOR' },
  // Somebody with the address of an account that is not theirs.
  mallory: { ...KORA, email: 'cio@demo.example', email_verified: false, name: 'Mallory' },
};

// One server for all of them.
test.describe.configure({ mode: 'default' });

let provider: TestProvider;
useOwnInstallation({
  async settings(url) {
    provider = await startOidcProvider(`${url}/auth/oidc/callback`);
    provider.people = PEOPLE;
    return {
      PUBLIC_URL: url,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT_ID,
      OIDC_CLIENT_SECRET: CLIENT_SECRET,
    };
  },
});
test.afterAll(() => provider.stop());

const ownMenu = (page: Page) => page.getByRole('button', { name: /– Menü$/ });

/** From the sign-in page to that of the provider. */
async function toProvider(page: Page, returnTo = '/aufgaben'): Promise<void> {
  await page.goto(`/anmelden?zurueck=${encodeURIComponent(returnTo)}`);
  await page.getByRole('link', { name: 'Über den Identitätsdienst anmelden' }).click();
  await expect(page.getByRole('heading', { name: 'Identity provider' })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(provider.issuer);
}

async function signInAtProvider(page: Page, name: string): Promise<void> {
  await page.getByLabel('User name').fill(name);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function expectRefusal(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Die Anmeldung über den Identitätsdienst ist nicht');
  await expect(page.getByRole('alert')).toContainText(words);
  await expect(ownMenu(page)).toHaveCount(0);
}

/** Where the product sends this browser: the provider's address, with state and nonce in it. */
async function authorisationAddress(page: Page): Promise<URL> {
  const answer = await page.request.get('/auth/oidc/start?zurueck=/aufgaben', { maxRedirects: 0 });
  return new URL(answer.headers()['location'] ?? '');
}

test('a coordinator of the identity provider signs in, and may what the role may', async ({ page }) => {
  await toProvider(page);
  await signInAtProvider(page, 'kora');
  await expect(page).toHaveURL('/aufgaben');
  await expect(ownMenu(page)).toHaveAccessibleName(/Kora Koordination\s+Koordination, SK/);
  await expect(page.getByRole('link', { name: /^Prüfen und freigeben/ }).first()).toBeVisible();
  await page.goto('/konto');
  await expect(page.getByText('Sie melden sich über den Identitätsdienst an')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Zweiter Faktor' })).toHaveCount(0);
  await page.goto('/verwaltung/konten');
  await expect(page.getByText('Ihre Rolle sieht diesen Bereich nicht.')).toBeVisible();
});

test('who turns back at the provider is told so, and may sign in otherwise', async ({ page }) => {
  await toProvider(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expectRefusal(page, 'abgelehnt');
  await page.getByLabel('E-Mail-Adresse').fill('cio@demo.example');
  await page.getByLabel('Passwort', { exact: true }).fill('masterplan-demo');
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await expect(ownMenu(page)).toBeVisible();
});

test('somebody without a role is told whom to ask', async ({ page }) => {
  await toProvider(page);
  await signInAtProvider(page, 'nora');
  await expectRefusal(page, 'nennt aber keine Rolle für dieses System');
});

test('a locked account is refused in plain words', async ({ page, browser, baseURL }) => {
  await toProvider(page);
  await signInAtProvider(page, 'gerd');
  await expect(ownMenu(page)).toHaveAccessibleName(/Gerd Gesperrt/);

  const administrator = await browser.newPage({ baseURL, locale: 'de-DE' });
  await signInAs(administrator, 'admin@demo.example');
  await administrator.goto('/verwaltung/konten?suche=gerd');
  await administrator.getByRole('button', { name: 'Gerd Gesperrt bearbeiten' }).click();
  await administrator.getByLabel('Das Konto darf sich anmelden').uncheck();
  await administrator.getByRole('button', { name: 'Speichern' }).click();
  await expect(administrator.getByRole('row').filter({ hasText: 'Gerd Gesperrt' })).toContainText('gesperrt');
  await administrator.close();

  await page.context().clearCookies();
  await toProvider(page);
  await signInAtProvider(page, 'gerd');
  await expectRefusal(page, 'abgelehnt');
});

test('an address that the provider has not verified opens nobody’s account', async ({ page }) => {
  await toProvider(page);
  await signInAtProvider(page, 'mallory');
  await expectRefusal(page, 'abgelehnt');
});

test('a sign-in with another state than the one it began with is refused', async ({ page }) => {
  const address = await authorisationAddress(page);
  address.searchParams.set('state', 'made-up-by-somebody-else');
  await page.goto(address.href);
  await signInAtProvider(page, 'kora');
  await expectRefusal(page, 'Beginnen Sie sie noch einmal');
});

test('a sign-in whose proof was made for another nonce is refused', async ({ page }) => {
  const address = await authorisationAddress(page);
  address.searchParams.set('nonce', 'made-up-by-somebody-else');
  await page.goto(address.href);
  await signInAtProvider(page, 'kora');
  await expectRefusal(page, 'Sie sind nicht angemeldet');
});

test('a sign-in that another browser began does not end in this one', async ({ page, browser, baseURL }) => {
  const other = await browser.newPage({ baseURL });
  const address = await authorisationAddress(other);
  await other.close();
  await page.goto(address.href);
  await signInAtProvider(page, 'kora');
  await expectRefusal(page, 'Beginnen Sie sie noch einmal');
});

test('the answer of the provider counts once', async ({ page }) => {
  const answers: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/auth/oidc/callback') answers.push(request.url());
  });
  await toProvider(page);
  await signInAtProvider(page, 'kora');
  await expect(ownMenu(page)).toBeVisible();
  await page.context().clearCookies({ name: 'masterplan' });
  await page.goto(answers[0] ?? '');
  await expectRefusal(page, 'war schon abgeschlossen');
});

test('a session that ended is renewed at the provider, in a tab beside the page', async ({
  page,
  context,
}) => {
  await toProvider(page, '/konto');
  await signInAtProvider(page, 'kora');
  const mail = page.getByRole('checkbox', { name: /Täglich eine E-Mail/ });
  const wanted = await mail.isChecked();
  await context.clearCookies();
  await mail.click();
  const dialog = page.getByRole('dialog', { name: 'Ihre Sitzung ist beendet' });
  await expect(dialog).toContainText('Kora Koordination');
  await expect(dialog.getByLabel('Passwort', { exact: true })).toHaveCount(0);
  const opened = context.waitForEvent('page');
  await dialog.getByRole('link', { name: 'Im neuen Fenster über den Identitätsdienst anmelden' }).click();
  const tab = await opened;
  await signInAtProvider(tab, 'kora');
  await expect(tab.getByRole('heading', { level: 1, name: 'Sie sind wieder angemeldet' })).toBeVisible();
  await tab.close();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /tägliche E-Mail/ })).toBeVisible();
  await page.reload();
  await expect(mail).toBeChecked({ checked: !wanted });
});
