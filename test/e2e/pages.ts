/** Every page of the product, by what a person calls it, with the heading that it shows in both languages. */
export const PAGES = [
  { name: 'overview', path: '/', de: 'Übersicht', en: 'Overview' },
  { name: 'goals', path: '/ziele', de: 'Ziele und Leitlinien', en: 'Goals and guidelines' },
  {
    name: 'plans',
    path: '/umsetzungsplanungen',
    de: 'Umsetzungsplanungen der Ressorts',
    en: /implementation plans/i,
  },
  { name: 'plan of one ministry', path: '/umsetzungsplanungen/SMS', de: /Sozial/, en: /Sozial/ },
  { name: 'catalogue of measures', path: '/massnahmen', de: 'Maßnahmenkatalog', en: /measures/i },
  { name: 'one measure', path: '/massnahmen/M-OPENDATA', de: /Open-Data-Portal/, en: /Open-Data-Portal/ },
  { name: 'milestones', path: '/wegmarken', de: /Wegmarken/, en: /milestones/i },
  { name: 'OZG services', path: '/ozg', de: /OZG-Leistungen/, en: /OZG services/i },
  { name: 'one OZG service', path: '/ozg/10000', de: 'Elterngeld', en: 'Elterngeld' },
  { name: 'how we count', path: '/ozg/zaehlregeln', de: 'Wie wir zählen', en: /how we count/i },
  { name: 'revisions', path: '/fassungen', de: /Fassungen/, en: /revisions/i },
  {
    name: 'comparison',
    path: '/fassungen/vergleich?basis=1&ziel=4',
    de: /Fassung 4 gegen Fassung 1/,
    en: /revision|comparison/i,
  },
] as const;
