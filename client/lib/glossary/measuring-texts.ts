import { defineTexts } from '../i18n.ts';

/** What the words of judging, counting and checking mean. */
export const MEASURING_TERM_TEXTS = defineTexts({
  de: {
    light: {
      name: 'Ampel',
      text: 'Das Urteil über den Zeitplan einer Maßnahme. Eine feste Regel berechnet es aus Plan, Meldungen und Wegmarken, niemand stellt es von Hand ein. Wer nicht meldet, steht nie auf Grün.',
    },
    selfLight: {
      name: 'Selbsteinschätzung',
      text: 'Die Ampel, die das Ressort seiner Maßnahme selbst gibt. Sie steht neben der berechneten Ampel und ersetzt sie nicht.',
    },
    optimismGap: {
      name: 'Optimismuslücke',
      text: 'Das Ressort schätzt seine Maßnahme besser ein, als die Regel es berechnet. Das ist ein Anlass zum Nachfragen, kein Vorwurf.',
    },
    freshness: {
      name: 'Aktualität der Meldung',
      text: 'Wie alt die letzte angenommene Meldung ist. Ist sie älter als der Schwellenwert der Fassung, üblich sind 200 Tage, gilt die Maßnahme als nicht gemeldet.',
    },
    drift: {
      name: 'Verschiebung',
      text: 'Um wie viele Tage ein Termin gewandert ist. Verglichen wird mit der ersten Fassung und mit der vorigen.',
    },
    threshold: {
      name: 'Schwellenwert',
      text: 'Die Zahl der Tage, ab der eine Ampel die Farbe wechselt. Schwellenwerte gehören zur Fassung und werden mit ihr beschlossen.',
    },
    milestoneTrend: {
      name: 'Meilensteintrend',
      text: 'Ein Diagramm, das zeigt, wie sich erwartete Termine von Stichtag zu Stichtag verschieben. Eine waagerechte Linie heißt: Der Termin hält.',
    },
    ozg: {
      name: 'Onlinezugangsgesetz (OZG)',
      text: 'Das Bundesgesetz, nach dem Verwaltungen ihre Leistungen auch online anbieten müssen.',
    },
    service: {
      name: 'OZG-Leistung',
      text: 'Ein Bündel verwandter Verwaltungsleistungen aus dem Katalog zum OZG, etwa „Elterngeld“. Jede hat eine fünfstellige Nummer.',
    },
    member: {
      name: 'Einzelleistung',
      text: 'Eine einzelne Verwaltungsleistung innerhalb einer OZG-Leistung. Jede hat einen LeiKa-Schlüssel.',
    },
    leika: {
      name: 'LeiKa',
      text: 'Der Leistungskatalog der öffentlichen Verwaltung. Er gibt jeder Leistung in Deutschland einen Schlüssel mit 14 Stellen.',
    },
    topicArea: {
      name: 'Themenfeld',
      text: 'Eine von 14 Gruppen, in die der OZG-Katalog seine Leistungen ordnet, etwa „Familie & Kind“.',
    },
    situation: {
      name: 'Lebens- oder Unternehmenslage',
      text: 'Der Anlass, aus dem jemand eine Leistung braucht, etwa eine Geburt oder eine Gründung.',
    },
    maturity: {
      name: 'Reifegrad',
      text: 'Wie digital eine Leistung ist, auf einer Skala von 0 bis 4. Das niedrigste Kriterium entscheidet. Ab 3 ist das OZG erfüllt.',
    },
    onceOnly: {
      name: 'Once-Only',
      text: 'Nachweise, die der Verwaltung schon vorliegen, müssen nicht noch einmal eingereicht werden.',
    },
    maturityReport: {
      name: 'Reifegradmeldung',
      text: 'Die Meldung, welchen Reifegrad eine Leistung an welchem Tag hat, mit Belegen für jedes Kriterium.',
    },
    countingRule: {
      name: 'Zählregel',
      text: 'Legt fest, wann eine Leistung als „online“ zählt. Es gibt vier Regeln. Welche gilt, steht bei jeder Zahl.',
    },
    coverage: {
      name: 'Abdeckung',
      text: 'In wie vielen zuständigen Kommunen eine Leistung online verfügbar ist. Auf Wunsch wird nach Einwohnern gewichtet.',
    },
    comprehensive: {
      name: 'flächendeckend',
      text: 'Verfügbar in jeder zuständigen Kommune. 99 Prozent genügen nicht.',
    },
    forecast: {
      name: 'Prognose',
      text: 'Bei Maßnahmen und Wegmarken: der Termin, den das Ressort erwartet. Bei OZG-Leistungen: was das Tempo der letzten zwölf Monate erwarten lässt, aus 2.000 gerechneten Verläufen.',
    },
    quantile: {
      name: 'P10, P50, P90',
      text: 'So breit streut die Prognose. P50 ist der mittlere Verlauf. Nur jeder zehnte Verlauf liegt unter P10, nur jeder zehnte über P90.',
    },
    backtest: {
      name: 'Treffsicherheit früherer Prognosen',
      text: 'Was frühere Prognosen vorhergesagt hätten, verglichen mit dem, was wirklich kam. So sieht man, wie weit man ihnen trauen kann.',
    },
    checksum: {
      name: 'Prüfsumme',
      text: 'Ein Fingerabdruck aus 64 Zeichen. Ändert sich auch nur ein Zeichen einer Fassung oder eines Berichts, ändert sich die Prüfsumme.',
    },
    audit: {
      name: 'Protokoll',
      text: 'Hält fest, wer was wann geändert hat. Einträge kommen nur hinzu; keiner lässt sich unbemerkt ändern.',
    },
    openData: {
      name: 'Offene Daten',
      text: 'Jede veröffentlichte Fassung als Datei zum Weiterverwenden, unter einer freien Lizenz.',
    },
    simulated: {
      name: 'simuliert',
      text: 'Für die Demonstration erfunden. Solche Angaben stammen nicht von den Ressorts.',
    },
  },
  en: {
    light: {
      name: 'Light',
      text: 'The verdict on a measure’s schedule. A fixed rule computes it from plan, reports and milestones; nobody sets it by hand. Whoever does not report is never green.',
    },
    selfLight: {
      name: 'Self-assessment',
      text: 'The light that a ministry gives its own measure. It stands beside the computed light and does not replace it.',
    },
    optimismGap: {
      name: 'Optimism gap',
      text: 'The ministry rates its measure better than the rule computes. That is a reason to ask, not a reproach.',
    },
    freshness: {
      name: 'Freshness of the report',
      text: 'How old the latest accepted report is. Where it is older than the threshold of the revision, usually 200 days, the measure counts as not reported.',
    },
    drift: {
      name: 'Drift',
      text: 'By how many days a date has moved. It is compared with the first revision and with the one before.',
    },
    threshold: {
      name: 'Threshold',
      text: 'The number of days at which a light changes its colour. Thresholds belong to the revision and are adopted with it.',
    },
    milestoneTrend: {
      name: 'Milestone trend',
      text: 'A chart that shows how expected dates move from one reporting date to the next. A level line means that the date holds.',
    },
    ozg: {
      name: 'Online Access Act (OZG)',
      text: 'The federal law by which administrations must offer their services online as well.',
    },
    service: {
      name: 'OZG service',
      text: 'A bundle of related services out of the OZG catalogue, such as parental allowance. Each has a number of five digits.',
    },
    member: {
      name: 'Member service',
      text: 'One single administrative service within an OZG service. Each has a LeiKa key.',
    },
    leika: {
      name: 'LeiKa',
      text: 'The German catalogue of administrative services. It gives every service a key of 14 digits.',
    },
    topicArea: {
      name: 'Topic area',
      text: 'One of 14 groups into which the OZG catalogue sorts its services, such as family and child.',
    },
    situation: {
      name: 'Situation in life or business',
      text: 'The occasion on which somebody needs a service, such as a birth or founding a company.',
    },
    maturity: {
      name: 'Maturity level',
      text: 'How digital a service is, on a scale from 0 to 4. The lowest criterion decides. From 3 on the OZG is fulfilled.',
    },
    onceOnly: {
      name: 'Once-only',
      text: 'Proofs that the administration already holds need not be handed in again.',
    },
    maturityReport: {
      name: 'Maturity report',
      text: 'The report of which maturity a service has on which day, with evidence for each criterion.',
    },
    countingRule: {
      name: 'Counting rule',
      text: 'Says when a service counts as “online”. There are four rules. The one that applies stands beside every figure.',
    },
    coverage: {
      name: 'Coverage',
      text: 'In how many competent municipalities a service is available online, weighted by inhabitants on request.',
    },
    comprehensive: {
      name: 'comprehensive',
      text: 'Available in every competent municipality. 99 percent is not enough.',
    },
    forecast: {
      name: 'Forecast',
      text: 'For measures and milestones: the date that the ministry expects. For OZG services: what the pace of the last twelve months lets one expect, out of 2,000 computed paths.',
    },
    quantile: {
      name: 'P10, P50, P90',
      text: 'How widely the forecast is spread. P50 is the middle path. Only one path in ten lies below P10, only one in ten above P90.',
    },
    backtest: {
      name: 'Accuracy of earlier forecasts',
      text: 'What earlier forecasts would have predicted, compared with what really came. It shows how far they can be trusted.',
    },
    checksum: {
      name: 'Checksum',
      text: 'A fingerprint of 64 characters. If a single character of a revision or report changes, the checksum changes.',
    },
    audit: {
      name: 'Audit trail',
      text: 'Records who changed what and when. Entries are only ever added; none can be altered unnoticed.',
    },
    openData: {
      name: 'Open data',
      text: 'Every published revision as a file for reuse, under a free licence.',
    },
    simulated: {
      name: 'simulated',
      text: 'Made up for the demonstration. Such data do not come from the ministries.',
    },
  },
});
