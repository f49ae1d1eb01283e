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
  },
});
