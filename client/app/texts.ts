import { defineTexts } from '../lib/i18n.ts';

/** Texts of the frame around the pages. */
export const APP_TEXTS = defineTexts({
  de: {
    skipLink: 'Zum Inhalt springen',
    mainNavigation: 'Hauptnavigation',
    menu: 'Menü',
    overview: 'Übersicht',
    goals: 'Ziele',
    plans: 'Umsetzungsplanungen',
    measures: 'Maßnahmen',
    milestones: 'Wegmarken',
    ozg: 'OZG-Leistungen',
    revisions: 'Fassungen',
    language: 'Sprache',
    loadingPage: 'Seite wird geladen',
    demonstrationTitle: 'Demonstration',
    demonstration: (today: string) =>
      `Planinhalte sind echt; Statusmeldungen, Reifegrade und Verfügbarkeiten sind simuliert. Als heutiger Tag gilt der ${today}.`,
    viewBar: 'Betrachteter Stand',
    asOf: 'Stichtag',
    revision: 'Fassung',
    rule: 'Zählregel',
    inForce: 'in Kraft am Stichtag',
    revisionOption: (number: number, title: string, state: string) => `${number} · ${title}${state}`,
    today: 'heute',
    quickChoices: 'Schnellauswahl',
    loadingView: 'Stand wird geladen',
    past: (day: string) =>
      `Sie sehen den Stand vom ${day}. Spätere Meldungen und Fassungen sind ausgeblendet.`,
    future: (day: string) =>
      `Sie sehen voraus auf den ${day}: Alles, was bis heute gemeldet ist, an diesem Tag gemessen.`,
    draft: (number: number) => `Fassung ${number} ist ein Entwurf und nicht beschlossen.`,
    fixedRevision: (number: number) =>
      `Sie sehen Fassung ${number}, unabhängig davon, welche am Stichtag in Kraft war.`,
    beforeFirst: (day: string) => `Am ${day} war noch keine Fassung des Masterplans in Kraft.`,
    unknownRevision: (number: number) => `Eine Fassung ${number} gibt es nicht.`,
    backToToday: 'Zum heutigen Stand',
    ignoredTitle: 'Ein Teil der Adresse wurde nicht beachtet',
    badDay: (value: string) =>
      `„${value}“ ist kein Kalendertag (erwartet: JJJJ-MM-TT). Es gilt der heutige Tag.`,
    dayOutOfRange: (value: string) =>
      `Der Stichtag „${value}“ liegt außerhalb von 2000 bis 2099. Es gilt der heutige Tag.`,
    badRevision: (value: string) =>
      `„${value}“ ist keine Nummer einer Fassung. Es gilt die Fassung in Kraft.`,
    badRule: (value: string) => `„${value}“ ist keine Zählregel. Es gilt die übliche Regel.`,
    notFoundTitle: 'Diese Seite gibt es nicht',
    notFound:
      'Vielleicht wurde sie verschoben, oder die Adresse hat einen Tippfehler. Die Übersicht führt zu allen Teilen des Plans.',
    toOverview: 'Zur Übersicht',
    errorPageTitle: 'Die Seite konnte nicht gezeigt werden',
    footer: 'Fußbereich',
    sources:
      'Quellen: Masterplan Digitale Verwaltung Sachsen (Kabinettsbeschluss vom 19. März 2019) und seine Fortschreibungen; OZG-Umsetzungskatalog.',
    licence: 'Freie Software unter der EUPL-1.2.',
    accessibility:
      'Barrierefrei nach WCAG 2.1 AA und BITV 2.0. Jede Grafik hat eine Tabelle; alles ist mit der Tastatur bedienbar.',
  },
  en: {
    skipLink: 'Skip to content',
    mainNavigation: 'Main navigation',
    menu: 'Menu',
    overview: 'Overview',
    goals: 'Goals',
    plans: 'Implementation plans',
    measures: 'Measures',
    milestones: 'Milestones',
    ozg: 'OZG services',
    revisions: 'Revisions',
    language: 'Language',
    loadingPage: 'Loading page',
    demonstrationTitle: 'Demonstration',
    demonstration: (today: string) =>
      `Plan content is real; status reports, maturity levels and availability are simulated. Today is taken to be ${today}.`,
    viewBar: 'State shown',
    asOf: 'As of',
    revision: 'Revision',
    rule: 'Counting rule',
    inForce: 'in force on that day',
    revisionOption: (number: number, title: string, state: string) => `${number} · ${title}${state}`,
    today: 'today',
    quickChoices: 'Quick choices',
    loadingView: 'Loading',
    past: (day: string) => `You see the state of ${day}. Later reports and revisions are left out.`,
    future: (day: string) => `You look ahead to ${day}: everything reported until today, judged on that day.`,
    draft: (number: number) => `Revision ${number} is a draft and has not been adopted.`,
    fixedRevision: (number: number) => `You see revision ${number}, whichever was in force on that day.`,
    beforeFirst: (day: string) => `On ${day} no revision of the Masterplan was in force yet.`,
    unknownRevision: (number: number) => `There is no revision ${number}.`,
    backToToday: 'Back to today',
    ignoredTitle: 'Part of the address was ignored',
    badDay: (value: string) => `“${value}” is not a calendar day (expected: YYYY-MM-DD). Today is used.`,
    dayOutOfRange: (value: string) => `The day “${value}” lies outside 2000 to 2099. Today is used.`,
    badRevision: (value: string) => `“${value}” is not a revision number. The revision in force is used.`,
    badRule: (value: string) => `“${value}” is not a counting rule. The usual rule is used.`,
    notFoundTitle: 'There is no such page',
    notFound:
      'It may have moved, or the address has a typing error. The overview leads to every part of the plan.',
    toOverview: 'To the overview',
    errorPageTitle: 'The page could not be shown',
    footer: 'Footer',
    sources:
      'Sources: Masterplan Digitale Verwaltung Sachsen (cabinet decision of 19 March 2019) and its revisions; OZG implementation catalogue.',
    licence: 'Free software under the EUPL-1.2.',
    accessibility:
      'Accessible to WCAG 2.1 AA and BITV 2.0. Every chart has a table; everything works by keyboard.',
  },
});
