import { expect, type Page, test } from '@playwright/test';
import { signInAs } from '../sign-in-as.ts';

const SERVICES = `query ($first: Int!) { ozgServices(filter: { ministry: ["SMEKUL"] }, first: $first) {
  nodes { code execution maturity { memberCount } viewerCan { report } } } }`;

/** A service of the ministry with one member. */
async function ownService(page: Page): Promise<string> {
  const answer = await page.request.post('/graphql', {
    data: { query: SERVICES, variables: { first: 200 } },
  });
  const { data } = (await answer.json()) as {
    data: {
      ozgServices: {
        nodes: {
          code: string;
          execution: string;
          maturity: { memberCount: number };
          viewerCan: { report: boolean };
        }[];
      };
    };
  };
  const found = data.ozgServices.nodes.find(
    (node) => node.viewerCan.report && node.execution !== 'FEDERAL' && node.maturity.memberCount === 1,
  );
  if (!found) throw new Error('SMEKUL has no service with one member');
  return found.code;
}

test('a maturity is reported with evidence, accepted by another person and shown; availability by county', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await signInAs(page, 'smekul.bearbeitung@demo.example');
  const code = await ownService(page);
  await page.goto(`/ozg/${code}`);
  await page.getByRole('link', { name: 'Reifegrad melden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Reifegrad melden');

  // What is missing is named at once, nothing is sent.
  await page.getByRole('button', { name: 'Melden', exact: true }).click();
  await expect(page.getByText('Bitte prüfen Sie 7 Angaben')).toBeVisible();
  const criterion = (name: string) => page.getByRole('group', { name });
  for (const name of [
    'Leistung ist online',
    'Formular lässt',
    'Antrag lässt',
    'Alle Nachweise',
    'Anmeldung mit',
  ]) {
    await criterion(name).getByLabel('erfüllt', { exact: true }).check();
  }
  await criterion('Bescheid kommt').getByLabel('trifft nicht zu').check();
  await criterion('Nachweise, die der Verwaltung').getByLabel('nicht erfüllt').check();
  await page
    .getByRole('textbox', { name: 'Webadresse als Beleg', exact: true })
    .fill('https://amt24.sachsen.de/a');
  for (const note of await page.getByRole('textbox', { name: /^Notiz/ }).all())
    await note.fill('im Betrieb geprüft');
  await page
    .getByRole('textbox', { name: 'Warum trifft das nicht zu?' })
    .fill('Die Leistung hat keinen Bescheid.');
  await expect(page.getByRole('status').filter({ hasText: 'Ergibt Reifegrad 3' })).toBeVisible();
  await page.getByRole('button', { name: 'Melden', exact: true }).click();
  await expect(page).toHaveURL(/reifegradmeldungen/);
  await expect(page.locator('.tag').filter({ hasText: 'wartet auf Prüfung' })).toBeVisible();

  // The same again waits for the decision.
  await page.goto(`/ozg/${code}/reifegrad`);
  await expect(page.getByText('wartet auf die Geschäftsstelle des CIO')).toBeVisible();

  // Another ministry has no form.
  await signInAs(page, 'smk.bearbeitung@demo.example');
  await page.goto(`/ozg/${code}/reifegrad`);
  await expect(page.getByText('Für diese Leistung meldet ein anderes Ressort')).toBeVisible();

  // The CIO office finds it among its tasks, reads the evidence and accepts.
  await signInAs(page, 'cio@demo.example');
  await page.goto('/aufgaben');
  await page
    .getByRole('link', { name: /Reifegradmeldung/ })
    .first()
    .click();
  await page.getByText('Antworten und Belege').first().click();
  await expect(page.getByRole('link', { name: 'https://amt24.sachsen.de/a' })).toBeVisible();
  await page
    .getByRole('button', { name: /^Anerkennen/ })
    .first()
    .click();
  await expect(page.getByText('Keine Meldung mit diesem Stand')).toBeVisible();
  await page.goto(`/ozg/${code}`);
  await expect(page.getByRole('link', { name: 'https://amt24.sachsen.de/a' })).toBeVisible();

  // Availability: a preview first, then all municipalities of a county.
  await page.getByRole('link', { name: 'Verfügbarkeit melden' }).click();
  await page.getByLabel('in Landkreisen oder kreisfreien Städten').check();
  await page.getByRole('button', { name: 'Vorschau' }).click();
  await expect(page.getByRole('alert')).toContainText('Wählen Sie mindestens eine Gemeinde');
  await page.getByLabel(/^Meißen/).check();
  await page.getByRole('button', { name: 'Vorschau' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vorschau' });
  await expect(dialog).toContainText('Gewählt: 28 Gemeinden');
  await dialog.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(dialog).toHaveCount(0);
  await page.goto(`/ozg/${code}`);
  await expect(page.getByRole('row', { name: /Meißen/ })).toContainText('28 von 28');
});
