import { expect, test } from '@playwright/test';

test('the head of the CIO office sees where the plan stands, and gets to what is late', async ({ page }) => {
  await page.goto('/uebersicht');
  const measures = page.getByRole('region', { name: 'Maßnahmen', exact: true });
  await expect(measures.getByText('von 110').first()).toBeVisible();
  const late = measures.getByRole('link', { name: 'verzögert' });
  const count = await measures
    .getByRole('paragraph')
    .filter({ hasText: /^\d+ ?von 110$/ })
    .first()
    .innerText();
  await late.click();
  await expect(page).toHaveURL(/ampel=RED/);
  await expect(page.getByRole('heading', { level: 1, name: 'Maßnahmenkatalog' })).toBeFocused();
  await expect(
    page.getByRole('status').filter({ hasText: `${Number.parseInt(count, 10)} von 110 Maßnahmen` }),
  ).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Übersicht' })).toBeVisible();
});

test('every figure follows the day and the counting rule, and the address carries both', async ({ page }) => {
  await page.goto('/uebersicht');
  const services = page.getByRole('region', { name: 'OZG-Leistungen', exact: true });
  await expect(services).toContainText('84 von 462');
  await page.getByLabel('Zählregel').selectOption('ANY_MEMBER_LEVEL2');
  await expect(services).toContainText('266 von 462');
  await page.getByLabel('Stichtag', { exact: true }).fill('2020-04-15');
  await expect(page).toHaveURL(/stichtag=2020-04-15/);
  await expect(services).not.toContainText('266 von 462');
  await expect(page.getByText('Sie sehen den Stand vom 15.04.2020.')).toBeVisible();
  await expect(page.getByText('Fassung 2, Erste Fortschreibung')).toBeVisible();
  const shown = await services.innerText();
  await page.reload();
  await expect(services).toHaveText(shown, { useInnerText: true });
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Maßnahmen', exact: true }).click();
  await expect(page).toHaveURL(/massnahmen\?.*stichtag=2020-04-15/);
});

test('a chart has its table and can be saved', async ({ page }) => {
  await page.goto('/uebersicht');
  const chart = page.getByRole('figure', { name: /OZG-Leistungen online gehen/ });
  await expect(chart.getByRole('img')).toBeVisible();
  await expect(chart).toContainText('simuliert');
  await expect(chart).toContainText('Stand 15.10.2021');
  const download = page.waitForEvent('download');
  await chart.getByRole('button', { name: /CSV/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  const drawing = page.waitForEvent('download');
  await chart.getByRole('button', { name: /SVG/ }).click();
  expect((await drawing).suggestedFilename()).toMatch(/\.svg$/);
  await chart.getByRole('button', { name: 'Tabelle' }).click();
  await expect(chart.getByRole('table')).toBeVisible();
  await expect(chart.getByRole('row').last()).toContainText('84');
});

test('a day before the plan and a wrong address are explained, with a way on', async ({ page }) => {
  await page.goto('/uebersicht?stichtag=2018-01-01');
  await expect(page.getByText('Am 01.01.2018 galt noch kein Masterplan')).toBeVisible();
  await page.getByRole('button', { name: 'Stand vom 19.03.2019 zeigen' }).click();
  await expect(page.getByText('Fassung 1,')).toBeVisible();
  await page.goto('/uebersicht?stichtag=murks&fassung=99');
  await expect(page.getByText('„murks“ ist kein Kalendertag')).toBeVisible();
  await expect(page.getByText('Eine Fassung 99 gibt es nicht').first()).toBeVisible();
  await page.goto('/gibt-es-nicht');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/nicht gefunden|gibt es nicht/i);
});

test('the interface speaks English, and remembers it', async ({ page }) => {
  await page.goto('/uebersicht');
  await page.getByRole('button', { name: 'EN – English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await page.goto('/massnahmen');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/measures/i);
});

test('no page asks anybody but the product', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) foreign.push(request.url());
  });
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  for (const path of [
    '/',
    '/uebersicht',
    '/ziele',
    '/umsetzungsplanungen/SK',
    '/massnahmen',
    '/ozg',
    '/wegmarken',
    '/fassungen',
  ]) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect({ foreign, problems }).toEqual({ foreign: [], problems: [] });
});
