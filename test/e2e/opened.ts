import type { Page } from '@playwright/test';

/** Something that a press brings up over a page or in it. */
export interface Opened {
  readonly name: string;
  /** Demonstration account. */
  readonly as: string;
  readonly path: string;
  /** What to press, from the page in German. */
  readonly open: (page: Page) => Promise<void>;
}

const OFFICE = 'cio@demo.example';
const ADMIN = 'admin@demo.example';
const EDITOR = 'sk.bearbeitung@demo.example';

function press(name: string | RegExp): (page: Page) => Promise<void> {
  return (page) => page.getByRole('button', { name }).first().click();
}

/** Dialogs, menus and steps of the signed-in pages; none of them changes the plan. */
export const OPENED: readonly Opened[] = [
  { name: 'own menu', as: OFFICE, path: '/aufgaben', open: openMenu },
  {
    name: 'opening a round',
    as: OFFICE,
    path: '/berichtsrunden',
    open: press('Berichtsrunde eröffnen'),
  },
  {
    name: 'closing a round',
    as: OFFICE,
    path: '/berichtsrunden/2021-10-15',
    open: press('Runde abschließen'),
  },
  {
    name: 'reminding a ministry',
    as: OFFICE,
    path: '/berichtsrunden/2021-10-15',
    open: press('SMI erinnern'),
  },
  { name: 'returning a report', as: OFFICE, path: '/pruefung', open: press(/ zurückgeben$/) },
  {
    name: 'accepting many reports',
    as: OFFICE,
    path: '/pruefung',
    open: async (page) => {
      await press(/^Alle auswählen/)(page);
      await press(/^Annehmen \(/)(page);
    },
  },
  { name: 'filters of the review', as: OFFICE, path: '/pruefung', open: press(/^Ressort Alle/) },
  { name: 'a new account', as: ADMIN, path: '/verwaltung/konten', open: press('Konto anlegen') },
  {
    name: 'a new account with its errors',
    as: ADMIN,
    path: '/verwaltung/konten',
    open: async (page) => {
      await press('Konto anlegen')(page);
      await press('Speichern')(page);
    },
  },
  {
    name: 'an organisation',
    as: ADMIN,
    path: '/verwaltung/organisationen',
    open: press(/Staatsministerium für Kultus bearbeiten/),
  },
  {
    name: 'what an entry of the audit trail changed',
    as: ADMIN,
    path: '/protokoll',
    open: (page) =>
      page
        .getByText(/^\d+ Angaben?$/)
        .first()
        .click(),
  },
  { name: 'the audit chain', as: ADMIN, path: '/protokoll', open: press('Kette prüfen') },
  {
    name: 'setting up a second factor',
    as: 'cio2@demo.example',
    path: '/konto',
    open: press('Zweiten Faktor einrichten'),
  },
  { name: 'signing out everywhere', as: OFFICE, path: '/konto', open: press('Überall abmelden') },
  {
    name: 'the whole preview of a report',
    as: OFFICE,
    path: '/berichte',
    open: press('Alle Teile aufklappen'),
  },
  { name: 'saving choices', as: OFFICE, path: '/berichte', open: press('Jetzige Auswahl speichern') },
  { name: 'export of the catalogue', as: OFFICE, path: '/massnahmen', open: press('Exportieren') },
  { name: 'preview of an import', as: EDITOR, path: '/importieren/massnahmen', open: previewImport },
  { name: 'a session that ended', as: OFFICE, path: '/konto', open: endSession },
];

/** Wide pages have the name, narrow ones the menu. */
async function openMenu(page: Page): Promise<void> {
  const name = page.getByRole('button', { name: /– Menü$/ });
  const narrow = page.getByRole('button', { name: 'Menü', exact: true });
  await name.or(narrow).filter({ visible: true }).click();
}

async function endSession(page: Page): Promise<void> {
  const choice = page.getByRole('checkbox', { name: /Täglich eine E-Mail/ });
  await choice.waitFor();
  await page.context().clearCookies();
  await choice.click();
  await page.getByRole('dialog').waitFor();
}

/** With a change that needs a reason, a row that is refused, and a column that nobody knows. */
async function previewImport(page: Page): Promise<void> {
  const rows = [
    'Kennung;Titel;Geplantes Ende;Notiz',
    'M-OPENDATA;Open-Data-Portal;2029;',
    'M-BTP;Beteiligungsportal;30.02.2024;Rücksprache',
  ];
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Datei wählen' }).click();
  await (
    await chooser
  ).setFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
  await page.getByText('Zelle C3').waitFor();
}
