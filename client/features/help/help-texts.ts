import { defineTexts } from '../../lib/i18n.ts';

/** Texts of the help page. */
export const HELP_TEXTS = defineTexts({
  de: {
    title: 'Hilfe',
    lead: 'Was Sie hier tun können, was die Wörter bedeuten und wer Ihnen weiterhilft.',
    can: 'Was Sie hier tun können',
    as: (role: string) => `Sie sind angemeldet als: ${role}.`,
    tour: 'Rundgang beginnen',
    ways: {
      plan: {
        label: 'Den Stand ansehen',
        text: 'Ziele, Maßnahmen und Leistungen, an jedem Tag seit dem Beschluss.',
      },
      measures: { label: 'Eine Maßnahme suchen', text: 'Alle Vorhaben mit Ampel, Zeitplan und Verlauf.' },
      counting: {
        label: 'Verstehen, wie gezählt wird',
        text: 'Vier Regeln, was „online“ heißt, nebeneinander.',
      },
      openData: { label: 'Daten herunterladen', text: 'Jede Fassung als CSV und JSON, zum Weiterverwenden.' },
      tasks: { label: 'Aufgaben erledigen', text: 'Was jetzt bei Ihnen liegt, das Dringendste zuerst.' },
      rounds: { label: 'Berichtsrunden ansehen', text: 'Wer gemeldet hat, was fehlt und bis wann.' },
      review: { label: 'Meldungen prüfen', text: 'Freigeben, annehmen oder mit einem Hinweis zurückgeben.' },
      drafting: { label: 'Den Plan fortschreiben', text: 'Am Entwurf der nächsten Fassung arbeiten.' },
      reports: { label: 'Einen Bericht machen', text: 'Mit einem Klick als PDF, oder mit eigener Auswahl.' },
      ledger: { label: 'Änderungen nachlesen', text: 'Was am Plan geändert wurde, mit Grund und Beschluss.' },
      accounts: { label: 'Konten verwalten', text: 'Wer sich anmelden darf, und in welcher Rolle.' },
      settings: { label: 'Einstellungen ändern', text: 'Erinnerungen, E-Mails und Anmeldung für alle.' },
      audit: { label: 'Das Protokoll lesen', text: 'Wer was wann geändert hat.' },
    },
    words: 'Was die Wörter bedeuten',
    wordsText:
      'Gepunktet unterstrichene Wörter erklären sich, wenn Sie darauf zeigen oder tippen. Alle zusammen stehen im Glossar.',
    toGlossary: 'Zum Glossar',
    sample: 'Ein Bericht zum Ansehen',
    sampleText: (day: string) =>
      `Der Bericht zum letzten abgeschlossenen Stichtag, dem ${day}, mit dem, was Sie sehen dürfen.`,
    sampleLink: 'Bericht als PDF herunterladen',
    keys: 'Tastatur',
    keysList: [
      'Tabulator: zum nächsten Link, Feld oder Knopf; mit Umschalt zurück.',
      'Eingabetaste: öffnen oder auslösen.',
      'Escape: schließt Erklärungen, Menüs, Fenster und den Rundgang.',
    ],
    contact: 'Wer Ihnen weiterhilft',
  },
  en: {
    title: 'Help',
    lead: 'What you can do here, what the words mean, and who helps you.',
    can: 'What you can do here',
    as: (role: string) => `You are signed in as: ${role}.`,
    tour: 'Start the tour',
    ways: {
      plan: { label: 'See the state', text: 'Goals, measures and services, on any day since the decision.' },
      measures: { label: 'Find a measure', text: 'All projects with light, schedule and history.' },
      counting: {
        label: 'Understand how we count',
        text: 'Four rules for what “online” means, side by side.',
      },
      openData: { label: 'Download data', text: 'Every revision as CSV and JSON, for reuse.' },
      tasks: { label: 'Do your tasks', text: 'What is with you now, the most urgent first.' },
      rounds: { label: 'See reporting rounds', text: 'Who has reported, what is missing, and by when.' },
      review: { label: 'Check reports', text: 'Release, accept, or return them with a comment.' },
      drafting: { label: 'Carry the plan forward', text: 'Work on the draft of the next revision.' },
      reports: { label: 'Make a report', text: 'In one click as PDF, or with your own choices.' },
      ledger: {
        label: 'Read up on changes',
        text: 'What was changed in the plan, with reason and decision.',
      },
      accounts: { label: 'Manage accounts', text: 'Who may sign in, and in which role.' },
      settings: { label: 'Change settings', text: 'Reminders, mail and sign-in for everybody.' },
      audit: { label: 'Read the audit trail', text: 'Who changed what and when.' },
    },
    words: 'What the words mean',
    wordsText:
      'Words underlined with dots explain themselves when you point at or press them. The glossary has them all.',
    toGlossary: 'To the glossary',
    sample: 'A report to look at',
    sampleText: (day: string) =>
      `The report as of the last closed reporting date, ${day}, with what you may see.`,
    sampleLink: 'Download the report as PDF',
    keys: 'Keyboard',
    keysList: [
      'Tab: to the next link, field or button; with Shift back.',
      'Enter: open or trigger.',
      'Escape: closes explanations, menus, windows and the tour.',
    ],
    contact: 'Who helps you',
  },
});
