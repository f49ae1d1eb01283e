import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in-as.ts';

const STARTS = [
  {
    role: 'a visitor',
    as: null,
    title: 'Wie digital ist Sachsens Verwaltung?',
    first: 'Was geht schon online?',
  },
  {
    role: 'the cabinet',
    as: 'kabinett@demo.example',
    title: 'Lage des Masterplans',
    first: 'Sind wir auf Kurs?',
  },
  { role: 'the CIO office', as: 'cio@demo.example', title: 'Steuerung', first: 'Sind wir auf Kurs?' },
  {
    role: 'an editor',
    as: 'sk.bearbeitung@demo.example',
    title: 'Sächsische Staatskanzlei',
    first: 'Was habe ich zu tun?',
  },
  {
    role: 'a coordinator',
    as: 'sk.koordination@demo.example',
    title: 'Sächsische Staatskanzlei',
    first: 'Was habe ich zu tun?',
  },
  {
    role: 'an administrator',
    as: 'admin@demo.example',
    title: 'Wie digital ist Sachsens Verwaltung?',
    first: 'Ihre Verwaltung',
  },
] as const;

for (const { role, as, title, first } of STARTS) {
  test(`${role} sees first: ${first}`, async ({ page }) => {
    if (as) await signInAs(page, as);
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(first);
    await expect(page.getByRole('link', { name: 'Übersicht', exact: true })).toHaveAttribute(
      'href',
      '/uebersicht',
    );
  });
}

test('on a phone the minister reads the answer first, and a number leads to just its rows', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'kabinett@demo.example');
  await page.goto('/');
  const course = page.getByRole('region', { name: 'Sind wir auf Kurs?' });
  const answer = course.getByRole('paragraph').first();
  await expect(answer).toBeInViewport();
  await expect(answer).toHaveText('Nein: 84 von 462 OZG-Leistungen sind online; nötig wären 315.', {
    useInnerText: true,
  });
  const late = course.getByRole('button', { name: /von 110 Maßnahmen sind verzögert: erklären$/ });
  const count = await late.innerText();
  await late.click();
  await expect(page.getByText('Maßnahmen mit der Ampel „verzögert“, von 110')).toBeVisible();
  await expect(page.getByText('15.10.2021, Fassung 4').first()).toBeVisible();
  await page.getByRole('link', { name: 'Zu den Zeilen hinter dieser Zahl' }).click();
  await expect(page.getByRole('status').filter({ hasText: `${count} von 110 Maßnahmen` })).toBeVisible();
});

test('what changed is told since the reporting date, or by the last revision', async ({ page }) => {
  await page.goto('/');
  const changes = page.getByRole('region', { name: 'Was hat sich geändert?' });
  await expect(changes).toContainText('Seit dem 15.04.2021: 26 Leistungen mehr online');
  await changes.getByRole('button', { name: 'durch letzte Fassung' }).click();
  await expect(changes).not.toContainText('Seit dem 15.04.2021');
  await expect(changes).toContainText(/Verglichen mit dem .*, Fassung 3/);
});

test('the CIO office gets from the number of optimistic assessments to their measures', async ({ page }) => {
  await signInAs(page, 'cio@demo.example');
  await page.goto('/');
  const rosy = page.getByRole('button', { name: /zu günstiger Selbsteinschätzung/ });
  const count = await rosy.innerText();
  await rosy.click();
  await page.getByRole('link', { name: 'Zu den Zeilen hinter dieser Zahl' }).click();
  await expect(page.getByRole('status').filter({ hasText: `${count} von 110 Maßnahmen` })).toBeVisible();
  await expect(
    page.getByRole('button', { name: /Selbsteinschätzung günstiger als berechnet/ }),
  ).toBeVisible();
});

test('a ministry finds itself in the comparison, and the start keeps the day', async ({ page }) => {
  await signInAs(page, 'sk.bearbeitung@demo.example');
  await page.goto('/?stichtag=2021-04-15');
  await expect(page.getByText('Sie sehen den Stand vom 15.04.2021.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Ihr Ressort/ })).toContainText('SK');
  await page.goto('/?fassung=2');
  await expect(page).toHaveURL(/\/uebersicht\?fassung=2/);
});
