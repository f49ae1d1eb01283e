import { expect, type Page, test } from '@playwright/test';
import { useOwnInstallation } from '../../support/own-installation.ts';
import { signInAs } from '../sign-in-as.ts';

useOwnInstallation();

/** Measures that are on schedule or done, as the overview counts them. */
async function counts(page: Page): Promise<{ lights: { light: string; count: number }[] }> {
  const answer = await page.request.post('/graphql', {
    data: { query: '{ dashboard { lights { light count } } }' },
  });
  const { data } = (await answer.json()) as {
    data: { dashboard: { lights: { light: string; count: number }[] } };
  };
  return data.dashboard;
}

test('five people, from opening a round to what the cabinet sees', async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, 'cio@demo.example');
  await page.goto('/berichtsrunden/2021-10-15');
  await page.getByRole('button', { name: 'Runde abschließen' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Trotzdem abschließen/ })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.goto('/berichtsrunden');
  await page.getByRole('button', { name: 'Berichtsrunde eröffnen' }).first().click();
  await page
    .getByRole('dialog', { name: 'Berichtsrunde eröffnen' })
    .getByRole('button', { name: 'Berichtsrunde eröffnen' })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await signInAs(page, 'smk.bearbeitung@demo.example');
  await page.goto('/aufgaben');
  await page.getByRole('link', { name: /M-/ }).first().click();
  await expect(page.getByLabel('2 Sachstand')).toBeVisible();
  const code = /massnahmen\/([^/]+)\/meldung/.exec(page.url())?.[1] ?? '';
  const before = await counts(page);
  await page.getByRole('radio', { name: 'abgeschlossen' }).check();
  await page.getByLabel('Abgeschlossen am').fill('2021-10-01');
  await page.getByLabel('Fortschritt in Prozent').fill('100');
  await page.getByLabel('2 Sachstand').fill('Die Maßnahme ist umgesetzt und abgenommen.');
  for (const reached of await page.getByLabel('Erreicht am').all()) await reached.fill('2021-10-01');
  await page.getByRole('button', { name: 'Einreichen', exact: true }).click();
  await expect(page.getByText('Als Nächstes gibt die Koordination sie frei').first()).toBeVisible();

  await signInAs(page, 'smk.koordination@demo.example');
  await page.goto(`/pruefung?suche=${code}`);
  await page.getByRole('button', { name: `${code} freigeben` }).click();
  await expect(page.getByText(/freigegeben/i).first()).toBeVisible();

  await signInAs(page, 'cio2@demo.example');
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
  await expect(page.getByText('Die Maßnahme ist umgesetzt und abgenommen.').first()).toBeVisible();
  const after = await counts(page);
  expect(after).not.toEqual(before);
  await page.goto('/uebersicht');
  const done = after.lights.find(({ light }) => light === 'DONE')?.count ?? 0;
  expect(done).toBe((before.lights.find(({ light }) => light === 'DONE')?.count ?? 0) + 1);
  await expect(page.getByRole('main')).toContainText(String(done));
});
