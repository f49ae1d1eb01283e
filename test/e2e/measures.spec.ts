import { expect, test } from '@playwright/test';

test('finds measures by text and filters, by the keyboard alone, and opens one', async ({ page }) => {
  await page.goto('/massnahmen');
  const search = page.getByRole('searchbox', { name: 'Suche' });
  await search.focus();
  await page.keyboard.type('open-data');
  await expect(page).toHaveURL(/suche=open-data|text=open-data|q=open-data/);
  await expect(search).toBeFocused();
  const hits = page.getByRole('status').filter({ hasText: /von 110 Maßnahmen/ });
  await expect(hits).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Ressort Alle' })).toBeFocused();
  const link = page.getByRole('table').getByRole('link').first();
  const title = await link.innerText();
  for (
    let presses = 0;
    presses < 40 && !(await link.evaluate((node) => node === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await page.goBack();
  await expect(search).toHaveValue('open-data');
});

test('sorts and pages on the server, and the address keeps it', async ({ page }) => {
  await page.goto('/massnahmen');
  const table = page.getByRole('table');
  const top = table.getByRole('rowheader').first();
  const unsorted = await top.innerText();
  await page.getByRole('button', { name: 'Maßnahme', exact: true }).click();
  await expect(table.getByRole('columnheader', { name: 'Maßnahme' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(page.getByText('1–50 von 110')).toBeVisible();
  // The rows of the order before stay until the new ones are there.
  await expect(top).not.toHaveText(unsorted, { useInnerText: true });
  const first = await top.innerText();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await expect(page.getByText('51–100 von 110')).toBeVisible();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await expect(page.getByText('101–110 von 110')).toBeVisible();
  await expect(table.getByRole('rowheader')).toHaveCount(10);
  await page.reload();
  await expect(page.getByText('101–110 von 110')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(top).toHaveText(first, { useInnerText: true });
});

test('no page is turned, and no order is lost, while the rows of a new order are on their way', async ({
  page,
}) => {
  await page.goto('/wegmarken');
  await expect(page.getByText('1–50 von 99')).toBeVisible();
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('"operationName":"Milestones"')) await held;
    await route.continue();
  });
  const list = page.getByRole('group', { name: 'Wegmarken mit geplantem und voraussichtlichem Termin' });
  await list.getByRole('button', { name: 'Wegmarke', exact: true }).click();
  await expect(list).toHaveAttribute('aria-busy', 'true');
  await expect(list.getByRole('rowheader')).toHaveCount(50);
  const next = list.getByRole('button', { name: 'Weiter' });
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await next.click({ force: true });
  answer();
  await expect(list).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByText('1–50 von 99')).toBeVisible();
  await expect(page).toHaveURL(/sortierung=TITLE/);
  await next.click();
  await expect(page.getByText('51–99 von 99')).toBeVisible();
  await expect(page).toHaveURL(/sortierung=TITLE/);
});

test('a place in a list that was damaged in the address says so and leads on', async ({ page }) => {
  for (const path of ['/massnahmen', '/wegmarken', '/ozg?', '/fassungen/aenderungen']) {
    await page.goto(`${path}${path.endsWith('?') ? '' : '?'}nach=zerbrochen`);
    await page.getByRole('button', { name: 'Zur ersten Seite' }).click();
    await expect(page.getByText(/^1–50 von \d+/).first()).toBeVisible();
    expect(new URL(page.url()).searchParams.has('nach')).toBe(false);
  }
});

test('a filter that finds nothing says so and lets go', async ({ page }) => {
  await page.goto('/massnahmen?ampel=RED&ressort=SMK');
  await expect(page.getByRole('table')).toHaveCount(0);
  await page
    .getByRole('button', { name: /zurücksetzen/ })
    .first()
    .click();
  await expect(page.getByRole('status').filter({ hasText: 'Alle 110 Maßnahmen' })).toBeVisible();
});

test('a measure tells its light with reasons, its drift and its history', async ({ page }) => {
  await page.goto('/massnahmen/M-OPENDATA');
  await expect(page.getByText('erreicht').first()).toBeVisible();
  await expect(page.getByText('Warum diese Ampel?')).toBeVisible();
  await page.goto('/massnahmen/M-AMT24');
  await expect(
    page.getByText('Das voraussichtliche Ende (März 2023) liegt 90 Tage nach dem geplanten Ende.'),
  ).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Das Ende liegt 90 Tage später als zuerst genannt (31.12.2022)' }),
  ).toBeVisible();
  const history = page
    .getByRole('table')
    .filter({ hasText: 'Masterplan, wie vom Kabinett beschlossen' })
    .last();
  await expect(history).toContainText('Ausbau des Serviceportals Amt24');
  await page.goto('/massnahmen/GIBTSNICHT');
  await expect(page.getByRole('heading', { level: 1, name: 'Maßnahme nicht gefunden' })).toBeVisible();
});

test('on a phone the catalogue is a list of cards', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/massnahmen');
  await expect(page.getByRole('link', { name: 'ElterngeldDigital Pilot Sachsen' })).toBeVisible();
  const box = await page.getByRole('link', { name: 'ElterngeldDigital Pilot Sachsen' }).boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
});

test('the table fits the width of A4 on paper, and its heads show no sort marks', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/massnahmen');
  const table = page.getByRole('table');
  const mark = table.locator('thead svg').first();
  await expect(mark).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const sheet = 680;
  await page.setViewportSize({ width: sheet, height: 980 });
  await expect(mark).toBeHidden();
  await expect
    .poll(async () => {
      const box = await table.boundingBox();
      return box && box.x + box.width;
    })
    .toBeLessThanOrEqual(sheet);
});
