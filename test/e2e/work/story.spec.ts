import { expect, type Page, test } from '@playwright/test';
import { signInAs } from '../sign-in-as.ts';

const MISSING = `{ reportSheet(ministry: "SK") { round { reportingDate } rows { viewerCanReport current { id } measure { code lifecycle } } } }`;

interface Missing {
  readonly data: {
    readonly reportSheet: {
      readonly round: { readonly reportingDate: string };
      readonly rows: readonly {
        readonly viewerCanReport: boolean;
        readonly current: object | null;
        readonly measure: { readonly code: string; readonly lifecycle: string };
      }[];
    };
  };
}

/** A measure of the ministry that nobody has begun to report in the open round. */
async function missingMeasure(page: Page): Promise<{ code: string; round: string }> {
  const answer = await page.request.post('/graphql', { data: { query: MISSING } });
  const { data } = (await answer.json()) as Missing;
  const row = data.reportSheet.rows.find(
    (each) => each.viewerCanReport && !each.current && each.measure.lifecycle === 'IN_PROGRESS',
  );
  if (!row) throw new Error('every measure of the ministry has a report already');
  return { code: row.measure.code, round: data.reportSheet.round.reportingDate };
}

test('a report goes from the editor over the coordinator and the CIO office to the cabinet', async ({
  page,
}) => {
  await signInAs(page, 'sk.bearbeitung@demo.example');
  const { code, round } = await missingMeasure(page);
  const said = `Der Betrieb läuft seit ${Date.now()}.`;

  await page.goto(`/massnahmen/${code}/meldung?runde=${round}`);
  await page.getByRole('radio', { name: 'in Umsetzung' }).check();
  await page.getByLabel('2 Sachstand').fill(said);
  await page.getByLabel('3 Nächste Schritte').fill('Abnahme im November.');
  await page.getByLabel('Begründung der Selbsteinschätzung').fill('Der Plan wird mit dem Träger abgestimmt.');
  await expect(page.getByText(/^Gespeichert /)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('2 Sachstand')).toHaveValue(said);
  await page.getByRole('button', { name: 'Einreichen', exact: true }).click();
  await expect(page.getByText('Als Nächstes gibt die Koordination sie frei').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Freigeben' })).toHaveCount(0);

  await signInAs(page, 'sk.koordination@demo.example');
  await page.goto(`/massnahmen/${code}/meldung?runde=${round}`);
  await page.getByRole('button', { name: 'Freigeben' }).click();
  await expect(page.getByText('Als Nächstes prüft die Geschäftsstelle des CIO').first()).toBeVisible();

  await signInAs(page, 'cio@demo.example');
  await page.goto(`/pruefung?suche=${code}`);
  await page.getByRole('button', { name: `${code} annehmen` }).click();
  await expect(
    page
      .getByText(/angenommen/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();

  await signInAs(page, 'kabinett@demo.example');
  await page.goto(`/massnahmen/${code}`);
  await expect(page.getByText(said).first()).toBeVisible();
});

test('two editors at one report: the second sees both states, and nothing is lost', async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, 'smwa.bearbeitung@demo.example');
  const answer = await page.request.post('/graphql', { data: { query: MISSING.replace('"SK"', '"SMWA"') } });
  const { data } = (await answer.json()) as Missing;
  const row = data.reportSheet.rows.find(
    (each) => each.viewerCanReport && !each.current && each.measure.lifecycle === 'IN_PROGRESS',
  );
  if (!row) throw new Error('every measure of the ministry has a report already');
  const path = `/massnahmen/${row.measure.code}/meldung?runde=${data.reportSheet.round.reportingDate}`;
  const context = await browser.newContext({ ...(baseURL && { baseURL }), locale: 'de-DE' });
  const other = await context.newPage();
  await signInAs(other, 'smwa.koordination@demo.example');
  await page.goto(path);
  await other.goto(path);
  await page.getByLabel('2 Sachstand').fill('Erster Stand der Bearbeitung.');
  await expect(page.getByText(/^Gespeichert /)).toBeVisible();
  await other.getByLabel('2 Sachstand').fill('Zweiter Stand der Koordination.');
  const dialog = other.getByRole('dialog');
  await expect(dialog).toContainText('Erster Stand der Bearbeitung.');
  await expect(dialog).toContainText('Zweiter Stand der Koordination.');
  await dialog.getByRole('button', { name: 'Auswahl speichern' }).click();
  await expect(other.getByText(/^Gespeichert /)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('2 Sachstand')).toHaveValue('Zweiter Stand der Koordination.');
  await context.close();
});

test('a session that ends while typing loses nothing', async ({ page }) => {
  await signInAs(page, 'smi.bearbeitung@demo.example');
  const answer = await page.request.post('/graphql', { data: { query: MISSING.replace('"SK"', '"SMI"') } });
  const { data } = (await answer.json()) as Missing;
  const row = data.reportSheet.rows.find(
    (each) => each.viewerCanReport && !each.current && each.measure.lifecycle === 'IN_PROGRESS',
  );
  if (!row) throw new Error('every measure of the ministry has a report already');
  await page.goto(`/massnahmen/${row.measure.code}/meldung?runde=${data.reportSheet.round.reportingDate}`);
  await page.getByLabel('2 Sachstand').waitFor();
  await page.context().clearCookies();
  await page.getByLabel('2 Sachstand').fill('Geschrieben, als die Sitzung endete.');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Passwort' }).fill('masterplan-demo');
  await dialog.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await expect(page.getByText(/^Gespeichert /)).toBeVisible();
  await expect(page.getByLabel('2 Sachstand')).toHaveValue('Geschrieben, als die Sitzung endete.');
});
