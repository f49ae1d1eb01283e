import { defineTexts } from '../../lib/i18n.ts';

/**
 * Texts of the accessibility statement. Duties: Directive (EU) 2016/2102, Barrierefreie-Websites-Gesetz of 10 April 2019
 * (SächsGVBl. p. 266), BITV 2.0. Enforcement body: www.durchsetzungsstelle.sachsen.de. Monitoring body: dzb lesen.
 */
export const ACCESSIBILITY_TEXTS = defineTexts({
  de: {
    title: 'Erklärung zur Barrierefreiheit',
    lead: 'Alle sollen den Masterplan lesen und bearbeiten können. Hier steht, wie weit das gelingt, wo es noch hakt und wer Ihnen hilft.',
    for: 'Wofür diese Erklärung gilt',
    forText:
      'Sie gilt für diese Website und für die Berichte, die man hier herunterladen kann. Grundlage sind das sächsische Barrierefreie-Websites-Gesetz, die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) und die Richtlinie (EU) 2016/2102.',
    demonstration:
      'Dies ist eine Demonstration. Die Erklärung beschreibt die Software; eine öffentliche Stelle muss sie für ihre Installation prüfen und in Kraft setzen.',
    status: 'Wie barrierefrei die Website ist',
    statusText:
      'Die Website ist mit den Richtlinien WCAG 2.1 auf Stufe AA teilweise vereinbar. Uns ist keine Stelle bekannt, an der ein Kriterium verletzt ist. Es fehlen aber Inhalte und Prüfungen, die unten stehen.',
    done: 'Was geprüft ist',
    doneList: [
      'Alles lässt sich mit der Tastatur bedienen, mit sichtbarem Fokus.',
      'Jede Grafik hat eine Tabelle mit denselben Zahlen. Farbe steht nie allein, Form und Wort gehören dazu.',
      'Die Seiten passen auf 320 Pixel Breite und lassen sich auf 400 % vergrößern.',
      'Es gibt eine dunkle Darstellung, eine mit hohem Kontrast und eine mit weniger Bewegung.',
      'Berichte als PDF entsprechen dem Standard PDF/UA-1.',
    ],
    limits: 'Was noch fehlt',
    limitsList: [
      'Erläuterungen in Leichter Sprache und in Deutscher Gebärdensprache gibt es noch nicht.',
      'Berichte als Word-, Excel- und ODS-Datei sind nicht eigens auf Barrierefreiheit geprüft. Nutzen Sie bitte das PDF.',
      'Texte der Ressorts und verlinkte Nachweise auf anderen Websites prüft die Anwendung nicht.',
      'Eine Prüfung durch Menschen mit Behinderungen und durch eine unabhängige Stelle steht noch aus.',
    ],
    method: 'Wie geprüft wurde',
    methodText:
      'Selbstbewertung: Bei jeder Änderung prüft ein Programm alle Seiten in beiden Sprachen, schmal und breit, auf die Kriterien, die sich maschinell prüfen lassen. Bedienung mit der Tastatur prüfen eigene Abläufe.',
    created: (day: string) => `Diese Erklärung wurde am ${day} erstellt.`,
    feedback: 'Barriere melden',
    feedbackText:
      'Sie kommen an etwas nicht heran oder brauchen einen Inhalt in anderer Form? Schreiben Sie uns, am besten mit der Adresse der Seite.',
    enforcement: 'Wenn wir nicht helfen konnten',
    enforcementText:
      'Haben Sie nach einem Monat keine Antwort oder genügt sie Ihnen nicht, wenden Sie sich an die Durchsetzungsstelle des Freistaates Sachsen. Sie wirkt auf eine Lösung hin. Das Verfahren ist für Sie kostenlos.',
    body: 'Durchsetzungsstelle',
    bodyText: 'Sächsische Staatskanzlei, Archivstraße 1, 01097 Dresden',
    website: 'Website der Durchsetzungsstelle',
    monitoring: 'Überwachungsstelle',
    monitoringText:
      'Das Deutsche Zentrum für barrierefreies Lesen (dzb lesen) prüft in Sachsen stichprobenartig, ob öffentliche Websites barrierefrei sind.',
  },
  en: {
    title: 'Accessibility statement',
    lead: 'Everybody should be able to read and work on the Masterplan. This page says how far that succeeds, where it does not yet, and who helps you.',
    for: 'What this statement covers',
    forText:
      'It covers this website and the reports that can be downloaded here. It rests on the Saxon Barrierefreie-Websites-Gesetz, the ordinance BITV 2.0 and Directive (EU) 2016/2102.',
    demonstration:
      'This is a demonstration. The statement describes the software; a public body has to check it for its installation and put it into force.',
    status: 'How accessible the website is',
    statusText:
      'The website is partly in line with the guidelines WCAG 2.1 at level AA. We know of no place that breaks a criterion. But contents and checks are missing that are listed below.',
    done: 'What has been checked',
    doneList: [
      'Everything works by keyboard, with a visible focus.',
      'Every chart has a table with the same figures. Colour never stands alone; shape and word go with it.',
      'Pages fit a width of 320 pixels and can be enlarged to 400%.',
      'There is a dark display, one of high contrast, and one with less motion.',
      'Reports as PDF conform to the standard PDF/UA-1.',
    ],
    limits: 'What is still missing',
    limitsList: [
      'There are no explanations in easy language or in German Sign Language yet.',
      'Reports as Word, Excel and ODS files have not been checked for accessibility on their own. Please use the PDF.',
      'The application does not check the ministries’ texts, nor linked evidence on other websites.',
      'A test by people with disabilities and by an independent body has yet to be done.',
    ],
    method: 'How it was checked',
    methodText:
      'Self-assessment: with every change a program checks all pages in both languages, narrow and wide, for the criteria that a machine can check. Use by keyboard is checked by walks of its own.',
    created: (day: string) => `This statement was made on ${day}.`,
    feedback: 'Report a barrier',
    feedbackText:
      'You cannot reach something, or need a content in another form? Write to us, best with the address of the page.',
    enforcement: 'If we could not help',
    enforcementText:
      'If you have no answer after a month, or it does not satisfy you, turn to the enforcement body of the Free State of Saxony. It works towards a solution. The procedure costs you nothing.',
    body: 'Enforcement body',
    bodyText: 'Sächsische Staatskanzlei, Archivstraße 1, 01097 Dresden',
    website: 'Website of the enforcement body',
    monitoring: 'Monitoring body',
    monitoringText:
      'The Deutsches Zentrum für barrierefreies Lesen (dzb lesen) checks samples of public websites in Saxony for accessibility.',
  },
});
