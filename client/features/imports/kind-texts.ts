import { defineTexts } from '../../lib/i18n.ts';

/** What each kind of import takes: a word for those who choose, and how its rows are recognised. */
export const KIND_TEXTS = defineTexts({
  de: {
    of: {
      MEASURES: 'Titel, Termine, Federführung und Verknüpfungen; eine Zeile je Maßnahme.',
      MILESTONES: 'Titel und geplante Termine; eine Zeile je Wegmarke.',
      IMPLEMENTATION_PLANS: 'Der heutige Stand je Ressort; eine Zeile je Umsetzungsplanung.',
      STATUS_REPORTS: 'Umsetzungsstand, Sachstand, Fortschritt und Prognose; eine Zeile je Maßnahme.',
      MATURITY: 'Reifegrad mit Datum und Nachweis; eine Zeile je Leistung oder Einzelleistung.',
      ROLLOUTS: 'Ab wann eine Leistung wo verfügbar ist; eine Zeile je Leistung und Kommune.',
      SERVICE_CATALOGUE: 'Leistungen an der OZG-ID, Einzelleistungen am LeiKa-Schlüssel.',
      ORGANISATIONS: 'Name, Abkürzung und Gültigkeit; eine Zeile je Organisation.',
    },
    intoDraft: (number: number) => `Geht in den Entwurf der Fassung ${number}`,
    intoRound: (title: string) => `Geht in die ${title}`,
    noDraft: 'Zurzeit wird keine Fassung fortgeschrieben.',
    inReview: 'Die Fassung liegt zur Prüfung vor und ist so lange gesperrt.',
    noRound: 'Zurzeit ist keine Berichtsrunde offen.',
  },
  en: {
    of: {
      MEASURES: 'Title, dates, lead and links; one row per measure.',
      MILESTONES: 'Title and planned dates; one row per milestone.',
      IMPLEMENTATION_PLANS: 'The current state per ministry; one row per implementation plan.',
      STATUS_REPORTS: 'Lifecycle, state of affairs, progress and forecast; one row per measure.',
      MATURITY: 'Maturity with date and evidence; one row per service or member service.',
      ROLLOUTS: 'From when a service is available where; one row per service and municipality.',
      SERVICE_CATALOGUE: 'Services by their OZG id, member services by their LeiKa key.',
      ORGANISATIONS: 'Name, abbreviation and validity; one row per organisation.',
    },
    intoDraft: (number: number) => `Goes into the draft of revision ${number}`,
    intoRound: (title: string) => `Goes into ${title}`,
    noDraft: 'No revision is being drafted at present.',
    inReview: 'The revision is in review and locked for as long.',
    noRound: 'No reporting round is open at present.',
  },
});
