import { defineTexts } from '../../lib/i18n.ts';

/** Texts of "Wie wir zählen" and the forecast. */
export const COUNTING_TEXTS = defineTexts({
  de: {
    title: 'Wie wir zählen',
    lead: 'Ob eine Leistung „online“ ist, hängt von der Zählregel ab. Hier stehen alle vier Regeln für denselben Tag nebeneinander, und was das bisherige Tempo für den Zieltermin bedeutet.',
    words: 'Worum es geht',
    wordTerms: {
      law: 'OZG',
      service: 'OZG-Leistung',
      member: 'Einzelleistung',
      level: 'Reifegrad',
      place: 'Verfügbar',
    },
    wordMeanings: {
      law: 'Das Onlinezugangsgesetz verpflichtete Bund, Länder und Kommunen, ihre Verwaltungsleistungen bis Ende 2022 auch online anzubieten.',
      service:
        'Alles, was zu einem Anliegen gehört, zum Beispiel „Elterngeld“. Der OZG-Katalog führt diese Leistungen mit einer fünfstelligen Nummer.',
      member:
        'Ein einzelner Vorgang innerhalb einer OZG-Leistung, etwa der erste Antrag, die Verlängerung oder die Änderung. Eine OZG-Leistung hat meist mehrere.',
      level:
        'Wie weit eine Einzelleistung digital ist, von 0 (offline) bis 4 (vollständig digital). Ab 3 lässt sie sich ganz ohne Papier beantragen. Die am wenigsten weite Einzelleistung bestimmt den Reifegrad der OZG-Leistung.',
      place:
        'Viele Leistungen erbringt die Gemeinde. Was in einer Gemeinde online ist, ist es in der nächsten nicht von selbst: Sie muss sich erst anschließen.',
    },
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
    examples: 'Dieselbe Leistung, vier Antworten',
    examplesNote:
      'Beispiele aus dem Katalog: überall angeboten, nur mancherorts angeboten, erst zum Teil fertig, noch nicht begonnen. Bei „Einzelleistungen ≥\u00a03“ zählt jede Einzelleistung für sich.',
    service: 'OZG-Leistung',
    lowestLevel: 'Niedrigster Reifegrad',
    municipalities: 'Verfügbar in Gemeinden',
    countOf: (online: string, total: string) => `${online} von ${total}`,
    scale: 'Die Reifegrade',
  },
  en: {
    title: 'How we count',
    lead: 'Whether a service is “online” depends on the counting rule. Here all four rules stand side by side for the same day, and what the pace so far means for the target date.',
    words: 'What this is about',
    wordTerms: {
      law: 'OZG',
      service: 'OZG service',
      member: 'Member service',
      level: 'Maturity',
      place: 'Available',
    },
    wordMeanings: {
      law: 'The Online Access Act obliged federation, states and municipalities to offer their services online as well by the end of 2022.',
      service:
        'Everything that belongs to one concern, such as “Elterngeld” (parental allowance). The OZG catalogue lists these services with a number of five digits.',
      member:
        'A single procedure within an OZG service, such as the first application, the renewal or the change. Most OZG services have several.',
      level:
        'How far a member service is digital, from 0 (offline) to 4 (fully digital). From 3 on it can be applied for without any paper. The member service that is least far decides the level of the OZG service.',
      place:
        'Many services are rendered by the municipality. What is online in one is not so in the next by itself: it has to join first.',
    },
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
    examples: 'The same service, four answers',
    examplesNote:
      'Examples from the catalogue: offered everywhere, offered in some places only, done in part, not begun. Under “member services ≥\u00a03” each member service counts by itself.',
    service: 'OZG service',
    lowestLevel: 'Lowest maturity level',
    municipalities: 'Available in municipalities',
    countOf: (online: string, total: string) => `${online} of ${total}`,
    scale: 'The maturity levels',
  },
});
