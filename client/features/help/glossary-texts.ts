import { defineTexts } from '../../lib/i18n.ts';

/** Texts of the glossary's page; the terms themselves stand in client/lib/glossary. */
export const GLOSSARY_PAGE_TEXTS = defineTexts({
  de: {
    title: 'Glossar',
    lead: 'Alle Fachwörter des Masterplans in einfachen Worten. Auf den anderen Seiten sind sie gepunktet unterstrichen: Dort erscheint dieselbe Erklärung, sobald Sie darauf zeigen oder tippen.',
    groupsName: 'Gruppen des Glossars',
    groups: {
      plan: 'Der Plan',
      reporting: 'Melden und prüfen',
      lights: 'Ampeln und Termine',
      services: 'OZG-Leistungen',
      trust: 'Nachprüfen',
    },
    meetIt: 'Im Masterplan ansehen',
    meetItNamed: (name: string) => `Im Masterplan ansehen: ${name}`,
  },
  en: {
    title: 'Glossary',
    lead: 'Every special word of the Masterplan in plain language. On other pages they are underlined with dots: the same explanation appears as soon as you point at or press them.',
    groupsName: 'Groups of the glossary',
    groups: {
      plan: 'The plan',
      reporting: 'Reporting and checking',
      lights: 'Lights and dates',
      services: 'OZG services',
      trust: 'Verifying',
    },
    meetIt: 'See it in the Masterplan',
    meetItNamed: (name: string) => `See it in the Masterplan: ${name}`,
  },
});
