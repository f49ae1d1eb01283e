import { column } from '../column.ts';
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

/** Implementation plans. The ministry's name is left out: the register may write it anew, and this file never changes. */
export const IMPLEMENTATION_PLANS = openDataset<PlanMaterial, PlanThing>(
  {
    name: 'implementation-plans',
    title: { de: 'Umsetzungsplanungen', en: 'Implementation plans' },
    description: {
      de: 'Die Umsetzungsplanungen der Ressorts mit ihrem Ausgangsstand.',
      en: "The ministries' implementation plans with the state they start from.",
    },
    sources: [],
    simulated: null,
    key: ['code'],
  },
  [
    column(
      'code',
      'code',
      'Key of the implementation plan, the same in every revision.',
      ({ item }) => item.code,
    ),
    attribute('ministry', 'ministryCode', 'code', 'Key of the ministry that the revision names.'),
    lineage('Stays the same where the ministry was renamed.'),
    field('currentState', 'text', 'State at the time of the revision, in German.'),
  ],
  (material) => thingsOf(material, 'IMPLEMENTATION_PLAN'),
);

/** Milestones. */
export const MILESTONES = openDataset<PlanMaterial, PlanThing>(
  {
    name: 'milestones',
    title: { de: 'Wegmarken', en: 'Milestones' },
    description: {
      de: 'Die Wegmarken der Umsetzungsplanungen mit geplantem Termin und den Zielen, denen sie dienen.',
      en: 'The milestones of the implementation plans with their planned date and the goals that they serve.',
    },
    sources: [],
    simulated: {
      de: 'Geplante Termine, deren Quelle „abgeleitet“ sagt, sind aus dem tatsächlichen Termin zurückgerechnet.',
      en: 'Planned dates whose source says “abgeleitet” are derived from the actual date.',
    },
    key: ['code'],
  },
  [
    ...identity('milestone'),
    field('description', 'text', 'Description, in German.'),
    field('implementationPlan', 'code', 'Key of the implementation plan that it belongs to.'),
    lineage('Ministry of the implementation plan; stays the same where it was renamed.'),
    ...planDates<PlanThing>('planned', 'Planned date'),
    field('goals', 'codes', 'Keys of the goals that it serves.'),
    attribute('sourceRef', 'sourceRef', 'text', 'Where it is documented.'),
  ],
  (material) => thingsOf(material, 'MILESTONE'),
);
