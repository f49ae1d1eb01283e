import { expect, type Locator, type Page, test } from '@playwright/test';
import { Effort } from '../../support/keystroke-level.ts';
import { openNewRound } from '../../support/new-round.ts';
import { useOwnInstallation } from '../../support/own-installation.ts';
import { signInAs } from '../sign-in-as.ts';

/** What a ministry with twenty measures may need (seconds); reported here are those of the largest one. */
const LIMIT = { measures: 20, seconds: 600 } as const;

test.describe.configure({ mode: 'default' });
useOwnInstallation({ prepare: openNewRound });

const ROWS = `{ reportSheet(ministry: "SK") { round { reportingDate } rows {
  viewerCanReport current { state } last { id } measure { code lifecycle } } } }`;

interface Answer {
  readonly data: {
    readonly reportSheet: {
      readonly round: { readonly reportingDate: string };
      readonly rows: readonly {
        readonly viewerCanReport: boolean;
        readonly current: { readonly state: string } | null;
        readonly last: { readonly id: number } | null;
        readonly measure: { readonly code: string; readonly lifecycle: string };
      }[];
    };
  };
}

test('a ministry of twenty measures is reported in less than ten minutes', async ({ page }) => {
  await signInAs(page, 'sk.bearbeitung@demo.example');
  const answer = await page.request.post('/graphql', { data: { query: ROWS } });
  const { rows, round } = ((await answer.json()) as Answer).data.reportSheet;
  const left = rows.filter(
    (row) =>
      row.viewerCanReport && !row.current && !['COMPLETED', 'CANCELLED'].includes(row.measure.lifecycle),
  );
  expect(left.length).toBeGreaterThan(10);
  await page.goto(`/berichtsrunden/${round.reportingDate}/SK`);
  await expect(page.getByRole('status').filter({ hasText: 'Wählen Sie zuerst' })).toBeVisible();
  const effort = new Effort(page);
  effort.read(left.length);

  // Every third measure has news, typed in its row; submitting leads to the next row that is left.
  const news = left.filter((_row, index) => index % 3 === 0).map(({ measure }) => measure.code);
  for (const code of news) {
    await effort.click('button', `${code} hier bearbeiten`);
    await effort.type(
      '2 Sachstand',
      'Die Abstimmung mit den Beteiligten ist abgeschlossen. Der Betrieb wird seit September erprobt.',
    );
    await effort.type('3 Nächste Schritte', 'Abnahme und Übergabe an den Betrieb bis Jahresende.');
    await effort.type(
      'Begründung der Selbsteinschätzung',
      'Der neue Zeitplan ist mit dem Träger vereinbart.',
    );
    await effort.click('button', 'Einreichen');
    await newDates(page, effort, page.getByRole('row', { name: new RegExp(`${code} .*eingereicht`) }));
    await expect(page.getByRole('row', { name: new RegExp(`${code} .*eingereicht`) })).toBeVisible();
  }

  // The rest has not changed.
  await effort.click('button', 'Alle ohne Meldung auswählen');
  await effort.click('button', new RegExp(`^Unverändert melden \\(${left.length - news.length}\\)$`));
  await expect(page.getByText(/\d+ von \d+ erledigt\./).first()).toBeAttached();

  const after = await page.request.post('/graphql', { data: { query: ROWS } });
  const rest = ((await after.json()) as Answer).data.reportSheet.rows.filter(
    (row) => left.some(({ measure }) => measure.code === row.measure.code) && !row.current,
  );
  const reported = left.length - rest.length;
  // What has come due since the last report cannot be unchanged: it stays, with the reason in its row.
  for (const { measure } of rest) {
    await expect(page.getByRole('row', { name: new RegExp(measure.code) })).toContainText(
      /noch nicht vollständig/,
    );
  }
  const scaled = (effort.seconds / reported) * LIMIT.measures;
  test.info().annotations.push({
    type: 'keystroke-level model',
    description: `${reported} measures in ${Math.round(effort.seconds)} s, ${LIMIT.measures} in ${Math.round(scaled)} s`,
  });
  console.log(
    `${reported} of ${left.length} measures in ${Math.round(effort.seconds)} s; ${LIMIT.measures} would take ${Math.round(scaled)} s`,
  );
  expect(scaled).toBeLessThan(LIMIT.seconds);
});

/** A date that has passed since the last report is refused: names a new one wherever the form asks for it. */
async function newDates(page: Page, effort: Effort, submitted: Locator): Promise<void> {
  const refused = page.locator('fieldset.form-field--wrong');
  await expect(submitted.or(refused.first()).first()).toBeVisible();
  if (!(await refused.first().isVisible())) return;
  for (let left = await refused.count(); left > 0; left = await refused.count()) {
    const group = refused.first();
    await effort.choose(group.getByLabel('Monat'), 'Dezember');
    if ((await refused.count()) === left) await effort.enter(group.getByLabel('Jahr'), '2022');
  }
  await effort.click('button', 'Einreichen');
}
