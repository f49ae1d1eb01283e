import { defineTexts } from '../../lib/i18n.ts';

/** Texts of the tour. */
export const TOUR_TEXTS = defineTexts({
  de: {
    offerTitle: 'Neu hier?',
    offer: (steps: number) => `Ein Rundgang zeigt Ihnen in ${steps} Schritten, was Sie hier tun können.`,
    begin: 'Rundgang beginnen',
    decline: 'Nicht mehr anbieten',
    declined: 'In Ordnung. Sie finden den Rundgang jederzeit unter Hilfe.',
    step: (at: number, of: number) => `Schritt ${at} von ${of}`,
    back: 'Zurück',
    next: 'Weiter',
    finish: 'Fertig',
    leave: 'Rundgang beenden',
    steps: {
      figures: {
        title: 'Jede Zahl erklärt sich',
        text: 'Tippen Sie auf eine unterstrichene Zahl. Sie zeigt, was gezählt wird, nach welcher Regel und welche Einträge dahinterstehen.',
      },
      catalogue: {
        title: 'Alle Maßnahmen, zum Durchsuchen',
        text: 'Suchen und filtern Sie nach Ressort, Ampel oder Ziel. Jede Maßnahme hat eine Seite mit Zeitplan und Verlauf.',
      },
      day: {
        title: 'Der Stand an jedem Tag',
        text: 'Wählen Sie einen früheren Stichtag. Alle Seiten zeigen dann, was man an diesem Tag wusste.',
      },
      footer: {
        title: 'Hilfe steht auf jeder Seite',
        text: 'Unten finden Sie Hilfe, Glossar und offene Daten. Gepunktet unterstrichene Wörter erklären sich selbst.',
      },
      menu: {
        title: 'Ihr Menü',
        text: 'Hier liegen Konto, Mitteilungen, Hilfe und die Darstellung. Den Rundgang können Sie dort wiederholen.',
      },
      ownStart: {
        title: 'Ihr Ressort auf einen Blick',
        text: 'Ganz oben steht, was Sie jetzt tun müssen. Darunter sehen Sie Ihre Maßnahmen und die nächsten Termine.',
      },
      tasks: {
        title: 'Ihre Aufgaben',
        text: 'Das Dringendste zuerst. Jede Aufgabe führt mit einem Klick dorthin, wo Sie sie erledigen.',
      },
      ownRounds: {
        title: 'Zweimal im Jahr melden',
        text: 'In einer Berichtsrunde melden Sie alle Maßnahmen Ihres Ressorts auf einem Bogen. Sie sehen, was noch fehlt und bis wann.',
      },
      ownDraft: {
        title: 'Den Plan fortschreiben',
        text: 'Ist ein Entwurf offen, ändern Sie hier den Teil Ihres Ressorts. Was schwächer wird, braucht einen Grund.',
      },
      release: {
        title: 'Freigeben, was Ihr Haus verlässt',
        text: 'Hier warten die Meldungen Ihres Ressorts. Sie geben sie frei oder mit einem Hinweis zurück, nur nicht Ihre eigenen.',
      },
      officeStart: {
        title: 'Die Lage auf einen Blick',
        text: 'Sind wir auf Kurs, was wartet auf Sie, was rutscht und wer hat noch nicht gemeldet. Jede Zahl führt zu ihren Einträgen.',
      },
      rounds: {
        title: 'Berichtsrunden steuern',
        text: 'Hier eröffnen Sie eine Runde, erinnern säumige Ressorts und schließen sie ab. Danach ist sie gesperrt.',
      },
      accept: {
        title: 'Meldungen prüfen',
        text: 'Nehmen Sie Meldungen an oder geben Sie sie zurück, auch viele auf einmal und mit der Tastatur.',
      },
      publish: {
        title: 'Die nächste Fassung',
        text: 'Hier entsteht der neue Stand des Plans. Zum Veröffentlichen braucht es zwei Personen.',
      },
      report: {
        title: 'Der Bericht mit einem Klick',
        text: 'Ein Klick macht den Kabinettsbericht als PDF. Wer mag, wählt vorher Stichtag, Ressorts und Kapitel.',
      },
      ledger: {
        title: 'Was sich am Plan geändert hat',
        text: 'Jede Änderung steht hier mit Grund und Beschluss. Abschwächungen stehen oben.',
      },
      administration: {
        title: 'Ihre Verwaltung',
        text: 'Von hier kommen Sie zu Konten, Organisationen, Einstellungen und Protokoll.',
      },
      accounts: {
        title: 'Konten',
        text: 'Legen Sie Konten an und vergeben Sie Rollen. Wer geht, wird gesperrt; was er getan hat, bleibt zugeordnet.',
      },
      settings: {
        title: 'Einstellungen',
        text: 'Erinnerungen, E-Mails und Anmeldung für alle. Schwellenwerte der Ampeln gehören zum Plan und stehen nicht hier.',
      },
      audit: {
        title: 'Protokoll',
        text: 'Wer was wann geändert hat. Mit „Kette prüfen“ sehen Sie, dass kein Eintrag nachträglich verändert wurde.',
      },
    },
  },
  en: {
    offerTitle: 'New here?',
    offer: (steps: number) => `A tour shows you in ${steps} steps what you can do here.`,
    begin: 'Start the tour',
    decline: 'Do not offer again',
    declined: 'All right. You find the tour under Help at any time.',
    step: (at: number, of: number) => `Step ${at} of ${of}`,
    back: 'Back',
    next: 'Next',
    finish: 'Done',
    leave: 'End the tour',
    steps: {
      figures: {
        title: 'Every figure explains itself',
        text: 'Press an underlined figure. It shows what is counted, by which rule, and which entries stand behind it.',
      },
      catalogue: {
        title: 'All measures, to be searched',
        text: 'Search and filter by ministry, light or goal. Each measure has a page with its schedule and history.',
      },
      day: {
        title: 'The state on any day',
        text: 'Choose an earlier day. All pages then show what was known on that day.',
      },
      footer: {
        title: 'Help is on every page',
        text: 'Below you find help, glossary and open data. Words underlined with dots explain themselves.',
      },
      menu: {
        title: 'Your menu',
        text: 'Account, notices, help and appearance are here. You can repeat the tour from there.',
      },
      ownStart: {
        title: 'Your ministry at a glance',
        text: 'What you have to do now stands on top. Below it you see your measures and the next dates.',
      },
      tasks: {
        title: 'Your tasks',
        text: 'The most urgent first. Each task leads in one click to where you do it.',
      },
      ownRounds: {
        title: 'Reporting twice a year',
        text: 'In a reporting round you report all measures of your ministry on one sheet. You see what is missing and by when.',
      },
      ownDraft: {
        title: 'Carrying the plan forward',
        text: 'While a draft is open you change your ministry’s part here. Whatever gets weaker needs a reason.',
      },
      release: {
        title: 'Release what leaves your house',
        text: 'The reports of your ministry wait here. You release them or return them with a comment, only not your own.',
      },
      officeStart: {
        title: 'The state at a glance',
        text: 'Are we on course, what waits for you, what slips, and who has not reported. Each figure leads to its entries.',
      },
      rounds: {
        title: 'Steering reporting rounds',
        text: 'Open a round here, remind ministries that are late, and close it. After that it is locked.',
      },
      accept: {
        title: 'Checking reports',
        text: 'Accept reports or return them, also many at once and by keyboard.',
      },
      publish: {
        title: 'The next revision',
        text: 'The new state of the plan is made here. Publishing it takes two people.',
      },
      report: {
        title: 'The report in one click',
        text: 'One click makes the cabinet report as PDF. Those who like choose day, ministries and chapters first.',
      },
      ledger: {
        title: 'What has changed in the plan',
        text: 'Every change stands here with its reason and decision. Weakened things stand on top.',
      },
      administration: {
        title: 'Your administration',
        text: 'From here you get to accounts, organisations, settings and the audit trail.',
      },
      accounts: {
        title: 'Accounts',
        text: 'Make accounts and give roles. Whoever leaves is locked; what they did stays theirs.',
      },
      settings: {
        title: 'Settings',
        text: 'Reminders, mail and sign-in for everybody. Thresholds of the lights belong to the plan and are not here.',
      },
      audit: {
        title: 'Audit trail',
        text: 'Who changed what and when. Checking the chain shows that no entry was altered afterwards.',
      },
    },
  },
});
