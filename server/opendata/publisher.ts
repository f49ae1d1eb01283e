import type { Lang } from '../../shared/i18n/index.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';
import type { DatasetFacts, NamedSource } from './dataset.ts';

/** The licence of all open data, in the vocabulary of GovData and for people. */
export const LICENCE = {
  uri: 'http://dcat-ap.de/def/licenses/dl-by-de/2.0',
  page: 'https://www.govdata.de/dl-de/by-2-0',
} as const;

/** Where GovData knows the publisher's metadata by. */
export const CONTRIBUTOR = 'http://dcat-ap.de/def/contributors/freistaatSachsen';

const PUBLISHER = 'Sächsische Staatskanzlei';

/** Who must be named beside the publisher, in the words that the sources ask for. */
const SOURCE_TEXTS: Readonly<Record<NamedSource, string>> = {
  DESTATIS: '© Statistisches Bundesamt (Destatis), Gemeindeverzeichnis, dl-de/by-2-0, Daten bearbeitet',
  OZG_CATALOGUE: 'OZG-Umsetzungskatalog, Stand Oktober 2019',
};

/** What a demonstration says of itself wherever its data are found. */
const DEMONSTRATION: Readonly<Record<Lang, string>> = {
  de: 'Demonstration, keine amtliche Veröffentlichung.',
  en: 'Demonstration, not an official publication.',
};

/** Who publishes; a demonstration never speaks in an authority's name alone. */
export function publisherName({ demonstration }: Pick<PlanSnapshot, 'demonstration'>): string {
  return demonstration ? `${PUBLISHER} (Demonstration, keine amtliche Veröffentlichung)` : PUBLISHER;
}

/** The text by which users of a data set name their sources. */
export function attributionText(plan: PlanSnapshot, revision: number, dataset: DatasetFacts): string {
  const own = `${publisherName(plan)}: ${plan.title}, Fassung ${revision}`;
  return [own, ...dataset.sources.map((source) => SOURCE_TEXTS[source])].join('; ');
}

/**
 * What a demonstration says of a data set, a sentence each: that it is one, and what no source documents. Nothing
 * outside of a demonstration.
 */
export function simulationNotes(
  { demonstration }: Pick<PlanSnapshot, 'demonstration'>,
  { simulated }: DatasetFacts,
): Readonly<Record<Lang, string>>[] {
  if (!demonstration) return [];
  return simulated ? [DEMONSTRATION, simulated] : [DEMONSTRATION];
}

/** A data set's description with those sentences. */
export function describedWithNotes(plan: PlanSnapshot, dataset: DatasetFacts, lang: Lang): string {
  return [dataset.description, ...simulationNotes(plan, dataset)].map((text) => text[lang]).join(' ');
}
