import { addresses } from '../../../shared/addresses.ts';
import { addDays } from '../../../shared/domain/plan-date.ts';
import type { PlanSnapshot } from '../../plans/plan-snapshot.ts';
import type { DatasetFacts, PublishedRevision } from '../dataset.ts';
import { DATASETS } from '../datasets/all-datasets.ts';
import { CATALOGUE_PATH, OPEN_FORMATS } from '../paths.ts';
import { CONTRIBUTOR, describedWithNotes, LICENCE, publisherName, simulationNotes } from '../publisher.ts';
import type { DatasetFiles } from '../revision-files.ts';
import { distribution } from './distribution.ts';
import {
  AVAILABLE,
  day,
  ENGLISH,
  GERMAN,
  GOVERNMENT_THEME,
  IRREGULAR,
  NEVER_UPDATED,
  type Node,
  PREFIXES,
  PUBLIC_ACCESS,
  ref,
  REGIONAL_AUTHORITY,
  SAXONY,
  STATE_LEVEL,
  texts,
  THEMES,
} from './vocabulary.ts';

/** A published revision with the files of its data sets. */
export interface RevisionFiles {
  readonly revision: PublishedRevision;
  readonly files: readonly DatasetFiles[];
}

/**
 * The catalogue (DCAT-AP.de 3.0 as JSON-LD): each data set once for itself, and once for each revision as a version
 * of it, with its files. Identifiers are addresses within the catalogue's own, so that they lead to it.
 * @param base address of the product without a slash at its end
 * @param revisions by number
 */
export function catalogue(base: string, plan: PlanSnapshot, revisions: readonly RevisionFiles[]): object {
  const scope = new CatalogueScope(base, plan, revisions);
  const days = revisions.map(({ revision }) => revision.effectiveDate);
  return {
    '@context': PREFIXES,
    '@id': scope.id(''),
    '@type': 'dcat:Catalog',
    'dct:title': texts({ de: `Offene Daten: ${plan.title}`, en: `Open data: ${plan.title}` }),
    'dct:description': texts({
      de: 'Alle veröffentlichten Fassungen des Plans als offene Daten: Ziele, Leitlinien, Umsetzungsplanungen, Wegmarken, Maßnahmen, Änderungen und OZG-Leistungen.',
      en: 'All published revisions of the plan as open data: goals, guidelines, implementation plans, milestones, measures, changes and OZG services.',
    }),
    'dct:publisher': {
      ...scope.publisher,
      '@type': 'foaf:Agent',
      'foaf:name': publisherName(plan),
      'dct:type': REGIONAL_AUTHORITY,
    },
    'foaf:homepage': ref(base + addresses.openData),
    'dct:language': [GERMAN, ENGLISH],
    'dct:license': ref(LICENCE.uri),
    'dct:issued': days.slice(0, 1).map(day),
    'dct:modified': days.slice(-1).map(day),
    'dct:spatial': SAXONY,
    'dcat:themeTaxonomy': THEMES,
    'dcatap:availability': AVAILABLE,
    'dcat:dataset':
      revisions.length === 0
        ? []
        : DATASETS.flatMap((dataset) => [scope.whole(dataset), ...scope.versions(dataset)]),
  };
}

/** What all entries of one catalogue share. */
class CatalogueScope {
  private readonly base: string;
  private readonly plan: PlanSnapshot;
  private readonly revisions: readonly RevisionFiles[];

  constructor(base: string, plan: PlanSnapshot, revisions: readonly RevisionFiles[]) {
    this.base = base;
    this.plan = plan;
    this.revisions = revisions;
  }

  id(fragment: string): string {
    return `${this.base}${CATALOGUE_PATH}${fragment && `#${fragment}`}`;
  }

  get publisher(): Node {
    return ref(this.id('publisher'));
  }

  /** A data set for itself, whatever the revision. */
  whole(dataset: DatasetFacts): Node {
    const days = this.revisions.map(({ revision }) => revision.effectiveDate);
    const numbers = this.revisions.map(({ revision }) => revision.number);
    return {
      ...this.common(dataset.name, dataset, (lang) => dataset.title[lang]),
      'dct:issued': days.slice(0, 1).map(day),
      'dct:modified': days.slice(-1).map(day),
      'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': days.slice(0, 1).map(day) },
      'dct:accrualPeriodicity': IRREGULAR,
      'dcat:hasVersion': numbers.map((number) => ref(this.id(`${dataset.name}-${number}`))),
      'dcat:hasCurrentVersion': numbers.slice(-1).map((number) => ref(this.id(`${dataset.name}-${number}`))),
    };
  }

  /** The same, of each revision, with its files. */
  versions(dataset: DatasetFacts): Node[] {
    return this.revisions.flatMap(({ revision, files }, place) => {
      const found = files.find((each) => each.dataset.name === dataset.name);
      return found ? [this.version(dataset, revision, found, place)] : [];
    });
  }

  private version(
    dataset: DatasetFacts,
    revision: PublishedRevision,
    files: DatasetFiles,
    place: number,
  ): Node {
    const { number, effectiveDate } = revision;
    const previous = this.revisions[place - 1]?.revision;
    const next = this.revisions[place + 1]?.revision;
    const words = { de: `Fassung ${number}`, en: `revision ${number}` };
    return {
      ...this.common(
        `${dataset.name}-${number}`,
        dataset,
        (lang) => `${dataset.title[lang]}, ${words[lang]}`,
      ),
      'dcat:version': String(number),
      'adms:versionNotes': { '@value': `${revision.title}: ${revision.summary}`, '@language': 'de' },
      'dcat:isVersionOf': ref(this.id(dataset.name)),
      'dct:isVersionOf': ref(this.id(dataset.name)),
      ...(previous && { 'dcat:previousVersion': ref(this.id(`${dataset.name}-${previous.number}`)) }),
      'dct:issued': day(revision.decidedOn ?? effectiveDate),
      ...(files.immutable && { 'dct:modified': day(effectiveDate) }),
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': day(effectiveDate),
        // In force until the day before the next one.
        ...(next && { 'dcat:endDate': day(addDays(next.effectiveDate, -1)) }),
      },
      'dct:accrualPeriodicity': files.immutable ? NEVER_UPDATED : IRREGULAR,
      'dcat:distribution': OPEN_FORMATS.map((format) =>
        distribution(this.base, this.plan, revision, files, format),
      ),
    };
  }

  private common(fragment: string, dataset: DatasetFacts, title: (lang: 'de' | 'en') => string): Node {
    const notes = simulationNotes(this.plan, dataset);
    return {
      '@id': this.id(fragment),
      '@type': 'dcat:Dataset',
      'dct:identifier': this.id(fragment),
      'dct:title': texts({
        de: `${this.plan.title}: ${title('de')}`,
        en: `${this.plan.title}: ${title('en')}`,
      }),
      'dct:description': texts({
        de: describedWithNotes(this.plan, dataset, 'de'),
        en: describedWithNotes(this.plan, dataset, 'en'),
      }),
      ...(notes.length > 0 && {
        'dct:provenance': notes.map((note) => ({
          '@type': 'dct:ProvenanceStatement',
          'rdfs:label': texts(note),
        })),
      }),
      'dct:publisher': this.publisher,
      'dcat:contactPoint': {
        '@type': 'vcard:Organization',
        'vcard:fn': publisherName(this.plan),
        'vcard:hasURL': ref(this.base + addresses.openData),
      },
      'dcatde:contributorID': ref(CONTRIBUTOR),
      'dcatde:politicalGeocodingLevelURI': STATE_LEVEL,
      'dcatde:politicalGeocodingURI': SAXONY,
      'dct:spatial': SAXONY,
      'dcat:theme': GOVERNMENT_THEME,
      'dcat:keyword': ['Verwaltungsdigitalisierung', 'E-Government', 'OZG', dataset.title.de].map((word) => ({
        '@value': word,
        '@language': 'de',
      })),
      'dcat:landingPage': ref(this.base + addresses.openData),
      'dct:accessRights': PUBLIC_ACCESS,
      'dct:language': GERMAN,
      'dcatap:availability': AVAILABLE,
    };
  }
}
