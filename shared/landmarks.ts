import type { Day } from './domain/plan-date.ts';

/** Something that happened outside the plan's revisions and that a course may bend after. */
export interface Landmark {
  readonly date: Day;
  readonly title: { readonly de: string; readonly en: string };
  /** Where it is documented; the address where the source has one. */
  readonly source: { readonly title: string; readonly address?: string };
}

/**
 * Laws, launches and decisions around the Masterplan, ascending; only what a source dates to the day or month (the last
 * day of the month then). Revisions are not among them: they come with the plan.
 */
export const LANDMARKS: readonly Landmark[] = [
  {
    date: '2018-10-31',
    title: { de: 'neues Serviceportal Amt24 gestartet', en: 'new service portal Amt24 launched' },
    source: {
      title: 'egovernment.sachsen.de: Veranstaltungen und Beiträge 2019',
      address: 'https://egovernment.sachsen.de',
    },
  },
  {
    date: '2019-11-08',
    title: {
      de: 'Sächsisches E-Government-Gesetz neu gefasst',
      en: 'Saxon E-Government Act published in its new version',
    },
    source: { title: 'Sächsisches E-Government-Gesetz, Neufassung vom 08.11.2019' },
  },
  {
    date: '2021-02-17',
    title: { de: 'Open-Data-Portal gestartet', en: 'open data portal launched' },
    source: {
      title: 'Medieninformation der Sächsischen Staatsregierung vom 17.02.2021',
      address: 'https://dresden-concept.de/aktuelles/freistaat-sachsen-oeffnet-seinen-riesigen-daten-schatz/',
    },
  },
];
