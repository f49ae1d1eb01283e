import { expect, type Page, test } from '@playwright/test';
import { draftItemPath } from '../../../client/lib/paths.ts';
import { signInAs } from '../sign-in-as.ts';

const MEASURES = `{ draftItems(filter: {kind: [MEASURE], ministry: ["SMI"]}, first: 20) {
  nodes { code fields { field value } viewerCan { edit } } } }`;

/** A measure of the ministry with an end in the draft. */
async function measureWithEnd(page: Page): Promise<string> {
  const answer = await page.request.post('/graphql', { data: { query: MEASURES } });
  const { data } = (await answer.json()) as {
    data: {
      draftItems: {
        nodes: {
          code: string;
          fields: { field: string; value: string | null }[];
          viewerCan: { edit: boolean };
        }[];
      };
    };
  };
  const found = data.draftItems.nodes.find(
    ({ fields, viewerCan }) =>
      viewerCan.edit && fields.some(({ field, value }) => field === 'plannedEnd' && value !== null),
  );
  if (!found) throw new Error('SMI has no measure with an end');
  return found.code;
}

test('a revision is drafted by three people and published by two', async ({ page, browser, baseURL }) => {
  test.setTimeout(150_000);
  const options = { ...(baseURL && { baseURL }), locale: 'de-DE' };
  const [second, third] = [await browser.newContext(options), await browser.newContext(options)];
  const [other, foreign] = [await second.newPage(), await third.newPage()];
  await signInAs(page, 'smi.bearbeitung@demo.example');
  await signInAs(other, 'smi.koordination@demo.example');
  await signInAs(foreign, 'smk.bearbeitung@demo.example');
  const code = await measureWithEnd(page);
  const path = draftItemPath('MEASURE', code);
  await page.goto(path);
  await other.goto(path);
  await foreign.goto(path);
  await expect(foreign.getByText('Sie sehen diesen Teil; bearbeiten können ihn')).toBeVisible();

  // A later end asks for its reason at once.
  await other.getByLabel('Ansprechstelle').waitFor();
  const end = page.getByRole('group', { name: 'Geplantes Ende' });
  await end.getByLabel('Genauigkeit').selectOption('Jahr');
  await end.getByLabel('Jahr').fill('2029');
  await expect(page.getByText('Begründung nötig')).toBeVisible();
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText('Begründen Sie die Änderung.').first()).toBeVisible();
  await page.getByLabel('Begründung', { exact: true }).fill('Die Ausschreibung musste wiederholt werden.');
  await page.getByLabel('Ansprechstelle').fill('Referat 65');

  // Nobody leaves a page by mistake with something unsaved on it.
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Fassungen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hier bleiben' }).click();
  await expect(page.getByRole('textbox', { name: 'Ansprechstelle' })).toHaveValue('Referat 65');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText('Alles gespeichert')).toBeVisible();

  // Two at one measure: what only one changed is taken over, where both did the person chooses.
  await other.getByLabel('Ansprechstelle').fill('Referat 66');
  await other.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(other.getByText('Jemand anderes hat das inzwischen geändert')).toBeVisible();
  const clash = other.getByRole('group', { name: 'Ansprechstelle' });
  await clash.getByRole('radio', { name: /Ihre Eingabe/ }).check();
  await expect(end.getByLabel('Jahr')).toHaveValue('2029');
  const reason = other.getByLabel('Begründung', { exact: true });
  if (await reason.isVisible()) await reason.fill('Wie mit der Fachseite besprochen.');
  await other.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(other.getByText('Alles gespeichert')).toBeVisible();

  // The change and its reason are read in the comparison and in the ledger.
  await signInAs(page, 'cio@demo.example');
  await page.goto('/fassungen/vergleich?basis=4&ziel=5');
  await expect(page.getByText('Die Ausschreibung musste wiederholt werden.').first()).toBeVisible();
  await page.goto('/fassungen/aenderungen');
  await expect(page.getByText('Die Ausschreibung musste wiederholt werden.').first()).toBeVisible();

  // A finding leads to the very field.
  await page.goto('/fortschreibung');
  const findings = page.getByRole('region', { name: 'Was vor der Veröffentlichung zu klären ist' });
  await findings.getByLabel('Ressort').selectOption('SK');
  await findings
    .getByRole('link', { name: /^M-AMT24/ })
    .first()
    .click();
  await expect(page.getByRole('group', { name: 'Geplantes Ende' }).getByLabel('Genauigkeit')).toBeFocused();

  await page.goto('/fortschreibung');
  await page.getByRole('button', { name: 'Angaben zur Fassung bearbeiten' }).click();
  await page.getByLabel('Gilt ab').fill('2022-03-15');
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Zur Veröffentlichung vorschlagen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Zur Veröffentlichung vorschlagen' }).click();
  await expect(page.getByText('Sie haben diese Fassung vorgeschlagen')).toBeVisible();
  await other.reload();
  await expect(other.getByText('Bis zur Freigabe oder Rückgabe ist ihr Inhalt gesperrt.')).toBeVisible();

  await signInAs(page, 'cio2@demo.example');
  await page.goto('/fortschreibung');
  const publish = page.getByRole('button', { name: /veröffentlichen$/i });
  await publish.click();
  const dialog = page.getByRole('dialog', { name: 'Fassung 5 veröffentlichen?' });
  await expect(dialog).toContainText(/[0-9a-f]{64}/);
  await dialog.getByRole('button', { name: /veröffentlichen$/i }).click();
  await expect(page).toHaveURL(/\/fassungen/);
  await page.goto('/fortschreibung');
  await expect(page.getByText('Zurzeit wird keine Fassung fortgeschrieben')).toBeVisible();
  await page.goto(path.replace('/fortschreibung', ''));
  await page.goto('/fassungen/vergleich?basis=4&ziel=5');
  await expect(page.getByText('Die Ausschreibung musste wiederholt werden.').first()).toBeVisible();
  await second.close();
  await third.close();
});
