import type { Succession } from '../../../shared/domain/revision-diff.ts';
import { MEASURE_KINDS, MEASURE_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { column, optional } from '../column.ts';
import { openDataset } from '../dataset.ts';
import {
  attribute,
  field,
  identity,
  lineage,
  type PlanMaterial,
  planDates,
  type PlanThing,
  thingsOf,
} from './plan-material.ts';

/** A measure with the successions of its revision. */
interface MeasureThing extends PlanThing {
  readonly successions: readonly Succession[];
}

/** The catalogue of measures with all links. Contact persons are left out: no page shows them to the public. */
export const MEASURES = openDataset<PlanMaterial, MeasureThing>(
  {
    name: 'measures',
    title: { de: 'Maßnahmen', en: 'Measures' },
    description: {
      de: 'Der Maßnahmenkatalog mit Zeitplan, Zuständigkeit und allen Verknüpfungen zu Zielen, Wegmarken, OZG-Leistungen und anderen Maßnahmen.',
      en: 'The catalogue of measures with schedule, responsibility and all links to goals, milestones, OZG services and other measures.',
    },
    sources: ['OZG_CATALOGUE'],
    simulated: null,
    key: ['code'],
  },
  [
    ...identity<MeasureThing>('measure'),
    field('kind', 'word', 'Family of the catalogue entry.', MEASURE_KINDS),
    field('description', 'text', 'Description, in German.'),
    field('level', 'word', 'Administrative level.', MEASURE_LEVELS),
    optional(attribute('ministry', 'leadCode', 'code', 'Key of the lead that the revision names.')),
    lineage('Lead; stays the same where it was renamed.'),
    attribute(
      'leadAssumed',
      'leadAssumed',
      'boolean',
      'The source names no lead; this one is a reading of it.',
    ),
    field('responsibleBody', 'text', 'Body that carries the measure out, in German.'),
    field('partners', 'codes', 'Lineages of the partners.'),
    optional(field('topicArea', 'code', 'Key of the OZG topic area.')),
    ...planDates<MeasureThing>('start', 'Planned start').map(optional),
    ...planDates<MeasureThing>('plannedEnd', 'Planned end').map(optional),
    field('goals', 'codes', 'Keys of the goals that it serves.'),
    field('milestones', 'codes', 'Keys of the milestones that it underpins.'),
    field('services', 'codes', 'Numbers of the OZG services that it digitises.'),
    field('dependsOn', 'codes', 'Keys of the measures that it depends on.'),
    column('predecessors', 'codes', 'Keys of the measures that it came from in this revision.', (measure) =>
      measure.successions
        .filter(({ successor }) => successor === measure.item.code)
        .map((each) => each.predecessor),
    ),
    column('successors', 'codes', 'Keys of the measures that came from it in this revision.', (measure) =>
      measure.successions
        .filter(({ predecessor }) => predecessor === measure.item.code)
        .map((each) => each.successor),
    ),
    attribute('sourceRef', 'sourceRef', 'text', 'Where it is documented.'),
    attribute('sourceStand', 'sourceStand', 'text', 'State of that source.'),
  ],
  (material) =>
    thingsOf(material, 'MEASURE').map((thing) => ({
      ...thing,
      successions: material.content.plan.successions,
    })),
);
