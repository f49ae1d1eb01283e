import type { Page } from '@playwright/test';

/** One page: by what a person calls it, its address, and the heading that it shows in both languages. */
export interface PageOfProduct {
  readonly name: string;
  /** Fixed, or found on the way there by the person who is signed in. */
  readonly path: string | ((page: Page) => Promise<string>);
  readonly de: string | RegExp;
  readonly en: string | RegExp;
  /** Demonstration account that sees it; without one it is looked at as a visitor. */
  readonly as?: string;
}

const EDITOR = 'sk.bearbeitung@demo.example';
const COORDINATOR = 'sk.koordination@demo.example';
const OFFICE = 'cio@demo.example';
const CABINET = 'kabinett@demo.example';
const ADMIN = 'admin@demo.example';
const NO_RIGHT = {
  de: 'Für diese Seite fehlt Ihnen die Berechtigung',
  en: 'You do not have the right to see this page',
};

/** Pages that everybody sees where the plan is public. */
const PUBLIC_PAGES: readonly PageOfProduct[] = [
  {
    name: 'start of a visitor',
    path: '/',
    de: 'Wie digital ist Sachsens Verwaltung?',
    en: 'How digital is Saxony’s administration?',
  },
  { name: 'overview', path: '/uebersicht', de: 'Übersicht', en: 'Overview' },
  { name: 'goals', path: '/ziele', de: 'Ziele und Leitlinien', en: 'Goals and guidelines' },
  {
    name: 'plans',
    path: '/umsetzungsplanungen',
    de: 'Umsetzungsplanungen der Ressorts',
    en: /implementation plans/i,
  },
  { name: 'plan of one ministry', path: '/umsetzungsplanungen/SMS', de: /Sozial/, en: /Sozial/ },
  { name: 'catalogue of measures', path: '/massnahmen', de: 'Maßnahmenkatalog', en: /measures/i },
  { name: 'one measure', path: '/massnahmen/M-OPENDATA', de: /Open-Data-Portal/, en: /Open-Data-Portal/ },
  { name: 'milestones', path: '/wegmarken', de: /Wegmarken/, en: /milestones/i },
  { name: 'OZG services', path: '/ozg', de: /OZG-Leistungen/, en: /OZG services/i },
  { name: 'one OZG service', path: '/ozg/10000', de: 'Elterngeld', en: 'Elterngeld' },
  { name: 'how we count', path: '/ozg/zaehlregeln', de: 'Wie wir zählen', en: /how we count/i },
  {
    name: 'coverage in municipalities',
    path: '/ozg/abdeckung',
    de: 'Abdeckung in den Kommunen',
    en: 'Coverage in municipalities',
  },
  {
    name: 'municipalities of one county, second sort',
    path: '/ozg/abdeckung?kreis=14729&sortierung=-AVAILABLE&anteil=bevoelkerung',
    de: 'Abdeckung in den Kommunen',
    en: 'Coverage in municipalities',
  },
  { name: 'revisions', path: '/fassungen', de: /Fassungen/, en: /revisions/i },
  {
    name: 'comparison',
    path: '/fassungen/vergleich?basis=1&ziel=4',
    de: /Fassung 4 gegen Fassung 1/,
    en: /revision|comparison/i,
  },
  { name: 'open data', path: '/offene-daten', de: 'Offene Daten', en: 'Open data' },
  { name: 'change ledger', path: '/fassungen/aenderungen', de: 'Änderungsbuch', en: /change/i },
  {
    name: 'history of a measure',
    path: '/massnahmen/M-OPENDATA/verlauf',
    de: /^Verlauf: .*Open-Data-Portal/,
    en: /Open-Data-Portal/,
  },
  { name: 'reports', path: '/berichte', de: 'Berichte', en: 'Reports' },
  {
    name: 'reports as of a day without a plan',
    path: '/berichte?stichtag=2018-01-01',
    de: 'Berichte',
    en: 'Reports',
  },
  { name: 'verification', path: '/verify', de: 'Bericht prüfen', en: 'Verify a report' },
  {
    name: 'verification of an unknown file',
    path: `/verify/${'0'.repeat(64)}`,
    de: 'Bericht prüfen',
    en: 'Verify a report',
  },
  { name: 'help', path: '/hilfe', de: 'Hilfe', en: 'Help' },
  { name: 'glossary', path: '/glossar', de: 'Glossar', en: 'Glossary' },
  {
    name: 'accessibility statement',
    path: '/barrierefreiheit',
    de: 'Erklärung zur Barrierefreiheit',
    en: 'Accessibility statement',
  },
  { name: 'privacy', path: '/datenschutz', de: 'Datenschutz', en: 'Privacy' },
  { name: 'imprint', path: '/impressum', de: 'Impressum', en: 'Imprint' },
  { name: 'an address without a page', path: '/gibt-es-nicht', de: /gibt es nicht/, en: /no such page/ },
];

/** What each role sees first. */
const START_PAGES: readonly PageOfProduct[] = [
  {
    name: 'start of the cabinet',
    path: '/',
    de: 'Lage des Masterplans',
    en: 'State of the Masterplan',
    as: CABINET,
  },
  { name: 'start of the CIO office', path: '/', de: 'Steuerung', en: 'Steering', as: OFFICE },
  { name: 'start of a ministry', path: '/', de: /Staatskanzlei/, en: /Staatskanzlei/, as: EDITOR },
];

/** The way in, for those who are not signed in yet. */
const ENTRANCE_PAGES: readonly PageOfProduct[] = [
  { name: 'sign-in', path: '/anmelden', de: 'Anmelden', en: 'Sign in' },
  {
    name: 'sign-in after the identity provider refused',
    path: '/anmelden?fehler=oidc-refused',
    de: 'Anmelden',
    en: 'Sign in',
  },
  {
    name: 'forgotten password',
    path: '/passwort-vergessen',
    de: 'Passwort vergessen',
    en: 'Forgotten password',
  },
  {
    name: 'new password',
    path: '/passwort-neu#ein-link-aus-der-Mail',
    de: 'Neues Passwort setzen',
    en: 'Set a new password',
  },
  {
    name: 'new password by a damaged link',
    path: '/passwort-neu',
    de: 'Neues Passwort setzen',
    en: 'Set a new password',
  },
  {
    name: 'second step of a sign-in that is over',
    path: '/anmelden/zweiter-faktor',
    de: 'Zweiter Faktor',
    en: 'Second factor',
  },
  {
    name: 'end of a sign-in that did not succeed',
    path: '/anmelden/fertig',
    de: 'Sie sind noch nicht angemeldet',
    en: 'You are not signed in yet',
  },
];

/** Work in progress and what belongs to a person, each by somebody who sees it. */
const WORK_PAGES: readonly PageOfProduct[] = [
  { name: 'tasks of an editor', as: EDITOR, path: '/aufgaben', de: 'Meine Aufgaben', en: 'My tasks' },
  {
    name: 'tasks of a coordinator',
    as: COORDINATOR,
    path: '/aufgaben',
    de: 'Meine Aufgaben',
    en: 'My tasks',
  },
  { name: 'tasks of the CIO office', as: OFFICE, path: '/aufgaben', de: 'Meine Aufgaben', en: 'My tasks' },
  {
    name: 'tasks of somebody without any',
    as: CABINET,
    path: '/aufgaben',
    de: 'Meine Aufgaben',
    en: 'My tasks',
  },
  { name: 'notices', as: EDITOR, path: '/mitteilungen', de: 'Mitteilungen', en: 'Notices' },
  { name: 'rounds', as: OFFICE, path: '/berichtsrunden', de: 'Berichtsrunden', en: 'Reporting rounds' },
  {
    name: 'rounds with one’s own ministry',
    as: EDITOR,
    path: '/berichtsrunden',
    de: 'Berichtsrunden',
    en: 'Reporting rounds',
  },
  {
    name: 'an open round with what a ministry lacks',
    as: OFFICE,
    path: '/berichtsrunden/2021-10-15?ressort=SMI',
    de: 'Berichtsrunde Oktober 2021',
    en: 'Berichtsrunde Oktober 2021',
  },
  {
    name: 'a closed round',
    as: CABINET,
    path: '/berichtsrunden/2021-04-15',
    de: 'Berichtsrunde April 2021',
    en: 'Berichtsrunde April 2021',
  },
  {
    name: 'a round that was never opened',
    as: EDITOR,
    path: '/berichtsrunden/2018-04-15',
    de: 'Diese Berichtsrunde gibt es nicht',
    en: 'There is no such reporting round',
  },
  {
    name: 'sheet of a ministry',
    as: EDITOR,
    path: '/berichtsrunden/2021-10-15/SK',
    de: /Sächsische Staatskanzlei/,
    en: /Sächsische Staatskanzlei/,
  },
  {
    name: 'report form',
    as: EDITOR,
    path: '/massnahmen/M-BTP/meldung?runde=2021-10-15',
    de: /Beteiligungsportal/,
    en: /Beteiligungsportal/,
  },
  { name: 'review of the CIO office', as: OFFICE, path: '/pruefung', de: 'Prüfung', en: 'Review' },
  { name: 'review of a coordinator', as: COORDINATOR, path: '/pruefung', de: 'Prüfung', en: 'Review' },
  { name: 'review for somebody who only reads', as: CABINET, path: '/pruefung', de: 'Prüfung', en: 'Review' },
  { name: 'report in review', as: OFFICE, path: firstInReview, de: /^Meldung: /, en: /^Report: / },
  {
    name: 'report in review that is not there',
    as: OFFICE,
    path: '/meldungen/999999',
    de: 'Meldung nicht gefunden',
    en: 'Report not found',
  },
  {
    name: 'draft of the next revision',
    as: OFFICE,
    path: '/fortschreibung',
    de: /^Fassung 5/,
    en: /^Revision 5/,
  },
  {
    name: 'goals of the draft',
    as: OFFICE,
    path: '/fortschreibung/ziele',
    de: 'Ziele und Leitlinien',
    en: /Goals/,
  },
  {
    name: 'part of a ministry in the draft',
    as: EDITOR,
    path: '/fortschreibung/ressort/SK',
    de: /SK$/,
    en: /SK$/,
  },
  {
    name: 'a measure in the draft',
    as: EDITOR,
    path: '/fortschreibung/massnahmen/M-OPENDATA',
    de: /Open-Data-Portal/,
    en: /Open-Data-Portal/,
  },
  {
    name: 'a measure that the draft does not hold',
    as: EDITOR,
    path: '/fortschreibung/massnahmen/M-GIBTESNICHT',
    de: 'Das steht nicht im Entwurf',
    en: /./,
  },
  {
    name: 'import of the catalogue, by its first address',
    as: OFFICE,
    path: '/ozg/katalog-import',
    de: 'OZG-Katalog importieren',
    en: 'Import OZG catalogue',
  },
  { name: 'what an editor can import', as: EDITOR, path: '/importieren', de: 'Importieren', en: 'Import' },
  {
    name: 'import of measures',
    as: EDITOR,
    path: '/importieren/massnahmen?ressort=SK',
    de: 'Maßnahmen importieren',
    en: 'Import measures',
  },
  {
    name: 'import of organisations by somebody who does not keep them',
    as: EDITOR,
    path: '/importieren/organisationen',
    de: 'Organisationen importieren',
    en: 'Import organisations',
  },
  { name: 'imports for the cabinet', as: CABINET, path: '/importieren', de: 'Importieren', en: 'Import' },
  {
    name: 'maturity reports',
    as: OFFICE,
    path: '/ozg/reifegradmeldungen',
    de: 'Reifegradmeldungen',
    en: 'Maturity reports',
  },
  {
    name: 'report of maturity',
    as: OFFICE,
    path: '/ozg/10122/reifegrad',
    de: /^Reifegrad melden/,
    en: /^Report maturity/,
  },
  {
    name: 'report of availability',
    as: OFFICE,
    path: '/ozg/10122/verfuegbarkeit',
    de: /^Verfügbarkeit melden/,
    en: /^Report availability/,
  },
  {
    name: 'service in care',
    as: OFFICE,
    path: '/ozg/10122/bearbeiten',
    de: /^Leistung bearbeiten/,
    en: /^Edit service/,
  },
  {
    name: 'maturity for somebody who only reads',
    as: CABINET,
    path: '/ozg/10122/reifegrad',
    de: /^Reifegrad melden/,
    en: /^Report maturity/,
  },
  { name: 'reports for the CIO office', as: OFFICE, path: '/berichte', de: 'Berichte', en: 'Reports' },
  {
    name: 'reports for the cabinet, after choosing',
    as: CABINET,
    path: '/berichte?teil=SUMMARY&teil=MEASURES&sprache=en&ressort=INTERIOR&stichtag=2021-04-15',
    de: 'Berichte',
    en: 'Reports',
  },
  {
    name: 'verification of a file',
    as: CABINET,
    path: verifiedFile,
    de: 'Bericht prüfen',
    en: 'Verify a report',
  },
  { name: 'own account', as: ADMIN, path: '/konto', de: 'Ihr Konto', en: 'Your account' },
  { name: 'accounts', as: ADMIN, path: '/verwaltung/konten', de: 'Konten', en: 'Accounts' },
  {
    name: 'organisations',
    as: ADMIN,
    path: '/verwaltung/organisationen',
    de: 'Organisationen',
    en: 'Organisations',
  },
  { name: 'settings', as: ADMIN, path: '/verwaltung/einstellungen', de: 'Einstellungen', en: 'Settings' },
  { name: 'audit trail', as: ADMIN, path: '/protokoll', de: 'Protokoll', en: 'Audit trail' },
  {
    name: 'audit trail of the CIO office',
    as: OFFICE,
    path: '/protokoll',
    de: 'Protokoll',
    en: 'Audit trail',
  },
];

/** What a role may not see says so in plain words. */
const CLOSED_PAGES: readonly PageOfProduct[] = [
  { name: 'accounts for an editor', as: EDITOR, path: '/verwaltung/konten', ...NO_RIGHT },
  { name: 'organisations for the cabinet', as: CABINET, path: '/verwaltung/organisationen', ...NO_RIGHT },
  { name: 'settings for the CIO office', as: OFFICE, path: '/verwaltung/einstellungen', ...NO_RIGHT },
  { name: 'audit trail for a coordinator', as: COORDINATOR, path: '/protokoll', ...NO_RIGHT },
  {
    name: 'report form for an administrator',
    as: ADMIN,
    path: '/massnahmen/M-BTP/meldung?runde=2021-10-15',
    ...NO_RIGHT,
  },
];

/** Every page of the product, seen by somebody whom it is for; and what it says to those whom it is not for. */
export const PAGES: readonly PageOfProduct[] = [
  ...PUBLIC_PAGES,
  ...START_PAGES,
  ...ENTRANCE_PAGES,
  ...WORK_PAGES,
  ...CLOSED_PAGES,
];

async function verifiedFile(page: Page): Promise<string> {
  const answer = await page.request.get('/exports/report.json?part=SUMMARY&lang=de');
  return `/verify/${answer.headers()['x-report-sha256']}`;
}

async function firstInReview(page: Page): Promise<string> {
  const answer = await page.request.post('/graphql', {
    data: { query: '{ reviewQueue(first: 1) { nodes { id } } }' },
  });
  const { data } = (await answer.json()) as { data: { reviewQueue: { nodes: { id: number }[] } } };
  const [report] = data.reviewQueue.nodes;
  if (!report) throw new Error('no report waits for a review');
  return `/meldungen/${report.id}`;
}
