import { defineTexts } from '../../lib/i18n.ts';

/** Texts of "Wie wir zählen" and the forecast. */
export const COUNTING_TEXTS = defineTexts({
  de: {
    title: 'Wie wir zählen',
    lead: 'Ob eine Leistung „online“ ist, hängt von der Zählregel ab. Hier stehen alle vier Regeln für denselben Tag nebeneinander, und was das bisherige Tempo für den Zieltermin bedeutet.',
    rules: 'Vier Regeln, ein Stichtag',
    rulesNote: (day: string) =>
      `Stand ${day}; Leistungen, die allein der Bund vollzieht, sind nirgends enthalten.`,
    usual: 'übliche Regel',
    chosen: 'gewählt',
    of: (total: string, unit: string) => `von ${total} ${unit}`,
    definition: 'So wird gezählt',
    why: 'Warum diese Zahl anders ist',
    whyTexts: {
      SERVICE_LEVEL3:
        'Sie verlangt, dass jede Einzelleistung vollständig online beantragt werden kann, aber nur bei einer Stelle im Land. Darum zeigt sie, was technisch fertig ist, nicht, was alle Menschen schon nutzen können.',
      ANY_MEMBER_LEVEL2:
        'Sie begnügt sich mit einer einzigen Einzelleistung und mit einem Formular, das man online ausfüllt. Darum liegt sie am höchsten und sagt am wenigsten darüber, ob sich der Gang zum Amt erübrigt.',
      MEMBER_LEVEL3:
        'Sie zählt Einzelleistungen statt OZG-Leistungen und hat darum einen anderen Nenner. Eine halb fertige OZG-Leistung geht mit ihrem fertigen Teil ein, statt ganz zu fehlen.',
      COMPREHENSIVE:
        'Sie verlangt zusätzlich, dass jede zuständige Gemeinde die Leistung anbietet. Darum ist sie die strengste Regel und steigt erst spät, wenn auch die letzten Kommunen angeschlossen sind.',
    },
    chooseRule: 'Mit dieser Regel rechnen',
    chooseRuleLabel: (rule: string) => `Mit dieser Regel rechnen: ${rule}`,
    scale: 'Die Reifegrade',
    forecast: 'Prognose bis zum Zieltermin',
    forecastNote:
      'Aus den monatlichen Zuwächsen der letzten zwölf Monate werden 2.000 mögliche Verläufe gezogen. Dieselben Daten ergeben immer dieselbe Prognose.',
    forecastTitle: (count: string, total: string, unit: string, day: string) =>
      `Beim bisherigen Tempo sind am ${day} etwa ${count} von ${total} ${unit} online`,
    forecastTitlePast: (day: string) => `Der Zieltermin ${day} ist verstrichen; so ginge es weiter`,
    forecastChartNote: 'P10 bis P90: in 80 von 100 Verläufen liegt der Wert in diesem Band',
    forecastFile: 'ozg-prognose',
    notEnough: 'Nicht genug Daten für eine Prognose',
    notEnoughText:
      'Eine Prognose braucht mindestens sechs Monate mit Meldungen vor dem Stichtag. Bis dahin wird keine Linie gezeigt.',
    probability: 'Ziel rechtzeitig erreicht',
    probabilityOf: 'der 2.000 Verläufe',
    probabilityUnlikely: 'Bei unverändertem Tempo ist das Ziel nicht zu erwarten.',
    p50: 'Ziel im mittleren Verlauf erreicht',
    p80: 'Ziel in 80 % der Verläufe erreicht',
    beyond: 'nicht absehbar',
    beyondNote: 'Beim bisherigen Tempo wird das Ziel in absehbarer Zeit nicht erreicht.',
    completionNote: (day: string) => `Zieltermin: ${day}`,
    backtest: 'Wie gut frühere Prognosen waren',
    backtestNote:
      'Jede Zeile: was die Prognose an einem früheren Tag vorhergesagt hätte, und was dann eintrat. Im Mittel sollten acht von zehn Werten im Band liegen.',
    backtestRows: (count: string) => `Alle ${count} früheren Prognosen zeigen`,
    backtestEmpty: 'Es gibt noch keine frühere Prognose, deren Zieltag schon vorbei ist.',
    backtestSummary: (inside: string, total: string) =>
      `${inside} von ${total} eingetretenen Werten lagen im Band.`,
    tooCautious: (count: string) => `${count} lagen darüber: Die Prognosen waren bisher zu vorsichtig.`,
    tooHopeful: (count: string) => `${count} lagen darunter: Die Prognosen waren bisher zu günstig.`,
    forecastOn: 'Prognose vom',
    forDate: 'für den',
    band: 'Band (P10–P90)',
    median: 'Mitte (P50)',
    actual: 'eingetreten',
    error: 'Abweichung',
    inside: 'im Band',
    insideYes: 'ja',
    insideAbove: 'nein, darüber',
    insideBelow: 'nein, darunter',
  },
  en: {
    title: 'How we count',
    lead: 'Whether a service is “online” depends on the counting rule. Here all four rules stand side by side for the same day, and what the pace so far means for the target date.',
    rules: 'Four rules, one day',
    rulesNote: (day: string) =>
      `As of ${day}; services executed by the federation alone are in none of them.`,
    usual: 'usual rule',
    chosen: 'chosen',
    of: (total: string, unit: string) => `of ${total} ${unit}`,
    definition: 'How it counts',
    why: 'Why this figure differs',
    whyTexts: {
      SERVICE_LEVEL3:
        'It asks that every member service can be applied for fully online, but only at one body in the state. So it shows what is technically done, not what everybody can already use.',
      ANY_MEMBER_LEVEL2:
        'It is content with a single member service and with a form filled in online. So it is the highest and says least about whether a visit to the office can be spared.',
      MEMBER_LEVEL3:
        'It counts member services instead of OZG services and so has another denominator. A half-finished OZG service enters with its finished part instead of missing altogether.',
      COMPREHENSIVE:
        'It asks in addition that every competent municipality offers the service. So it is the strictest rule and rises late, once the last municipalities have joined.',
    },
    chooseRule: 'Count by this rule',
    chooseRuleLabel: (rule: string) => `Count by this rule: ${rule}`,
    scale: 'The maturity levels',
    forecast: 'Forecast to the target date',
    forecastNote:
      'From the monthly gains of the last twelve months 2,000 possible courses are drawn. The same data always give the same forecast.',
    forecastTitle: (count: string, total: string, unit: string, day: string) =>
      `At the pace so far about ${count} of ${total} ${unit} are online on ${day}`,
    forecastTitlePast: (day: string) => `The target date ${day} has passed; so it would go on`,
    forecastChartNote: 'P10 to P90: in 80 of 100 courses the value lies within this band',
    forecastFile: 'ozg-forecast',
    notEnough: 'Not enough data for a forecast',
    notEnoughText:
      'A forecast needs at least six months with reports before the day. Until then no line is shown.',
    probability: 'Target met in time',
    probabilityOf: 'of the 2,000 courses',
    probabilityUnlikely: 'At an unchanged pace the target is not to be expected.',
    p50: 'Target met in the median course',
    p80: 'Target met in 80% of the courses',
    beyond: 'not in sight',
    beyondNote: 'At the pace so far the target is not met in the foreseeable future.',
    completionNote: (day: string) => `Target date: ${day}`,
    backtest: 'How good earlier forecasts were',
    backtestNote:
      'Each line: what the forecast would have said on an earlier day, and what happened. On average eight of ten values should lie within the band.',
    backtestRows: (count: string) => `Show all ${count} earlier forecasts`,
    backtestEmpty: 'There is no earlier forecast yet whose day has passed.',
    backtestSummary: (inside: string, total: string) => `${inside} of ${total} values lay within the band.`,
    tooCautious: (count: string) => `${count} lay above it: the forecasts have been too cautious so far.`,
    tooHopeful: (count: string) => `${count} lay below it: the forecasts have been too hopeful so far.`,
    forecastOn: 'Forecast of',
    forDate: 'for',
    band: 'Band (P10–P90)',
    median: 'Middle (P50)',
    actual: 'happened',
    error: 'Deviation',
    inside: 'within the band',
    insideYes: 'yes',
    insideAbove: 'no, above',
    insideBelow: 'no, below',
  },
});
