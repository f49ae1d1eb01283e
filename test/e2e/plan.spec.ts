import { expect, test } from '@playwright/test';

test('goals show their indicator, what serves them and the gaps', async ({ page }) => {
  await page.goto('/ziele');
  const core = page.getByRole('heading', { name: /Alle OZG-Leistungen elektronisch/ }).first();
  await expect(core).toBeVisible();
  await expect(page.getByText(/84 von 462/).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: /Leitlinien/ }).first()).toBeVisible();
});

test('a ministry has its state, its timeline with a table, and the name of the day', async ({ page }) => {
  await page.goto('/umsetzungsplanungen');
  await page
    .getByRole('link', { name: /Staatskanzlei|^SK\b/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sächsische Staatskanzlei' })).toBeVisible();
  const timeline = page.getByRole('figure').filter({ hasText: 'Wegmarken erreicht' });
  await timeline.getByRole('button', { name: 'Tabelle' }).click();
  await expect(timeline.getByRole('table')).toContainText('Open-Data-Portal in Betrieb');
  await page.goto('/umsetzungsplanungen/SMS?stichtag=2019-10-01');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Verbraucherschutz');
  await page.goto('/umsetzungsplanungen/SMS');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gesellschaftlichen Zusammenhalt');
});

test('the milestone trend shows what moves, with a table', async ({ page }) => {
  await page.goto('/wegmarken');
  await expect(page.getByText('99 Wegmarken').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Trendanalyse' }).click();
  const trend = page.getByRole('figure').first();
  await expect(trend.getByRole('img', { name: /W-SK-05 Erstbereitstellung/ })).toBeVisible();
  await trend.getByRole('button', { name: 'Tabelle' }).click();
  await expect(trend.getByRole('table')).toContainText('Februar 2022');
  await expect(trend.getByRole('table')).not.toContainText('28.02.2022');
});

test('services lead from the figure to the rows and to one service', async ({ page }) => {
  await page.goto('/ozg');
  await expect(page.getByText('557 Leistungen').first()).toBeVisible();
  await page.getByRole('searchbox').first().fill('Elterngeld');
  const found = page.getByRole('table').getByRole('link', { name: 'Elterngeld', exact: true });
  await found.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Elterngeld' })).toBeVisible();
  await expect(page.getByText(/419/).first()).toBeVisible();
});

test('the four counting rules stand side by side for the same day', async ({ page }) => {
  await page.goto('/ozg/zaehlregeln');
  for (const figure of ['84 von 462', '266 von 462', '449 von 2.607']) {
    await expect(page.getByText(figure).first()).toBeVisible();
  }
});

test('two revisions are compared field by field, and the comparison can be narrowed and linked', async ({
  page,
}) => {
  await page.goto('/fassungen');
  await expect(page.getByText(/df89ab0bf727|[0-9a-f]{12}…/).first()).toBeVisible();
  await page.getByRole('link', { name: 'erste gegen letzte' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Fassung 4 gegen Fassung 1' })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Was sich geändert hat' }).getByRole('table').first(),
  ).toBeVisible();
  await expect(page.getByText(/[+]\d+ Tage/).first()).toBeVisible();
  await page.goto('/fassungen/vergleich?basis=1&ziel=4&art=MEASURE');
  await expect(page.getByText('Open-Data-Portal online').first()).toBeVisible();
  await page.goto('/fassungen');
  await page.getByLabel('Was hat sich geändert seit').fill('2020-06-01');
  await page.getByRole('button', { name: 'Seither zeigen' }).click();
  await expect(page.getByText('Am 01.06.2020 galt Fassung 2; verglichen wird mit Fassung 4.')).toBeVisible();
  // What is folded on the screen stands open on paper.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.disclosure--printed .change').first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/fassungen/vergleich?seit=2018-01-01');
  await expect(page.getByText('Am 01.01.2018 war noch keine Fassung in Kraft.')).toBeVisible();
  await page.goto('/fassungen/vergleich?basis=4&ziel=99');
  await expect(page.getByText(/99/).first()).toBeVisible();
});
