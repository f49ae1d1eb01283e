import { expect, type Page, test } from '@playwright/test';
import { openNewRound } from '../../support/new-round.ts';
import { useOwnInstallation } from '../../support/own-installation.ts';
import { signInAs } from '../sign-in-as.ts';

const ROWS = `{ reportSheet(ministry: "SK") { round { reportingDate } rows {
  viewerCanReport current { state } last { id reportedOn } measure { code lifecycle } } } }`;

interface Row {
  readonly viewerCanReport: boolean;
  readonly current: { readonly state: string } | null;
  readonly last: { readonly id: number } | null;
  readonly measure: { readonly code: string; readonly lifecycle: string };
}

async function sheetRows(page: Page): Promise<{ rows: Row[]; round: string }> {
  const answer = await page.request.post('/graphql', { data: { query: ROWS } });
  const { data } = (await answer.json()) as {
    data: { reportSheet: { round: { reportingDate: string }; rows: Row[] } };
  };
  return { rows: data.reportSheet.rows, round: data.reportSheet.round.reportingDate };
}

const isMissing = ({ current, viewerCanReport, measure }: Row) =>
  !current && viewerCanReport && measure.lifecycle === 'IN_PROGRESS';

test.describe.configure({ mode: 'default' });
useOwnInstallation({ prepare: openNewRound });

test('the form tells what changed, asks for what is needed, and leads to the next measure', async ({
  page,
}) => {
  await signInAs(page, 'sk.bearbeitung@demo.example');
  const { rows, round } = await sheetRows(page);
  const first = rows.find(isMissing);
  if (!first) throw new Error('SK has nothing left to report');
  await page.goto(`/massnahmen/${first.measure.code}/meldung?runde=${round}`);
  const text = page.getByLabel('2 Sachstand');
  await expect(text).toHaveAccessibleDescription(/wie in der letzten Meldung/);
  await text.fill('Zu kurz');
  await expect(text).toHaveAccessibleDescription(/geändert/);
  await page.getByRole('button', { name: 'Einreichen', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('Sachstand');
  await expect(page.getByText(/^Gespeichert /)).toBeVisible();
  await text.fill('Der Betrieb ist vorbereitet, die Schulungen laufen.');
  await page.getByLabel('Begründung der Selbsteinschätzung').fill('Abgestimmt mit allen Beteiligten.');
  await expect(page.getByText(/^\d+ von \d+ Maßnahmen gemeldet$/)).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^Gespeichert /)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page).not.toHaveURL(new RegExp(first.measure.code));
  await expect(page).toHaveURL(/\/massnahmen\/M-[^/]+\/meldung\?runde=/);
  // What was submitted can be read and taken back.
  await page.goto(`/massnahmen/${first.measure.code}/meldung?runde=${round}`);
  await expect(page.getByText('Der Betrieb ist vorbereitet').first()).toBeVisible();
  await page.getByRole('button', { name: 'Zurückziehen' }).click();
  await expect(text).toHaveValue('Der Betrieb ist vorbereitet, die Schulungen laufen.');
});

test('a draft is deleted after a question, and the last report stands in the form again', async ({
  page,
}) => {
  await signInAs(page, 'sk.koordination@demo.example');
  const { rows, round } = await sheetRows(page);
  const row = rows.findLast(isMissing);
  if (!row) throw new Error('SK has nothing left to report');
  await page.goto(`/massnahmen/${row.measure.code}/meldung?runde=${round}`);
  await page.getByLabel('3 Nächste Schritte').fill('Das war ein Versehen.');
  await expect(page.getByText(/^Gespeichert /)).toBeVisible();
  await page.getByRole('button', { name: 'Entwurf löschen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Diesen Entwurf löschen?' });
  await dialog.getByRole('button', { name: 'Entwurf behalten' }).click();
  await page.getByRole('button', { name: 'Entwurf löschen' }).click();
  await dialog.getByRole('button', { name: 'Entwurf löschen' }).click();
  await expect(page.getByText('Vorausgefüllt aus der letzten angenommenen Meldung')).toBeVisible();
  await expect(page.getByLabel('3 Nächste Schritte')).not.toHaveValue('Das war ein Versehen.');
  const after = (await sheetRows(page)).rows.find(({ measure }) => measure.code === row.measure.code);
  expect(after?.current).toBeNull();
});

test('an accepted report is shown and can be corrected', async ({ page }) => {
  await signInAs(page, 'sk.bearbeitung@demo.example');
  // In the round that is closed.
  const answer = await page.request.post('/graphql', {
    data: { query: ROWS.replace('"SK"', '"SK", round: "2021-10-15"') },
  });
  const { data } = (await answer.json()) as { data: { reportSheet: { rows: Row[] } } };
  const row = data.reportSheet.rows.find(({ current }) => current?.state === 'ACCEPTED');
  if (!row) throw new Error('SK has no accepted report');
  await page.goto(`/massnahmen/${row.measure.code}/meldung?runde=2021-10-15`);
  await expect(page.getByText('Die Meldung ist angenommen und gilt.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Was gemeldet wurde' })).toBeVisible();
  await page.getByRole('link', { name: /^Meldung vom .* berichtigen$/ }).click();
  await expect(page.getByText('Diese Meldung berichtigt eine angenommene Meldung.')).toBeVisible();
  await expect(page.getByLabel('2 Sachstand')).toBeVisible();
});

test('two people at one report choose field by field', async ({ page, browser, baseURL }) => {
  await signInAs(page, 'sk.bearbeitung@demo.example');
  const { rows, round } = await sheetRows(page);
  const row = rows.findLast(isMissing);
  if (!row) throw new Error('SK has nothing left to report');
  const path = `/massnahmen/${row.measure.code}/meldung?runde=${round}`;
  const context = await browser.newContext({ ...(baseURL && { baseURL }), locale: 'de-DE' });
  const other = await context.newPage();
  await signInAs(other, 'sk.koordination@demo.example');
  await page.goto(path);
  await other.goto(path);
  await other.getByLabel('2 Sachstand').waitFor();
  await page.getByLabel('2 Sachstand').fill('Sachstand der Bearbeitung, ausführlich.');
  await page.getByLabel('3 Nächste Schritte').fill('Schritte der Bearbeitung.');
  await expect(page.getByText(/^Gespeichert /)).toBeVisible();
  await other.getByLabel('3 Nächste Schritte').fill('Schritte der Koordination.');
  const dialog = other.getByRole('dialog');
  const steps = dialog.getByRole('group', { name: 'Nächste Schritte' });
  await expect(steps.getByRole('radio', { name: /Ihr Stand/ })).toBeChecked();
  const state = dialog.getByRole('group', { name: 'Sachstand' });
  await expect(state.getByRole('radio', { name: /Gespeicherter Stand/ })).toBeChecked();
  // Put off, nothing is saved; then decided.
  await dialog.getByRole('button', { name: 'Später entscheiden' }).click();
  await expect(other.getByText('Bis Sie entscheiden, wird nichts gespeichert.')).toBeVisible();
  await other.getByRole('button', { name: 'Jetzt entscheiden' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Auswahl speichern' }).click();
  await expect(other.getByText(/^Gespeichert /)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('2 Sachstand')).toHaveValue('Sachstand der Bearbeitung, ausführlich.');
  await expect(page.getByLabel('3 Nächste Schritte')).toHaveValue('Schritte der Koordination.');
  await context.close();
});
