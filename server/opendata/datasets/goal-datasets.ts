import { GOAL_KINDS, INDICATOR_FORMULAS } from '../../../shared/domain/vocabulary.ts';
import { optional } from '../column.ts';
import { openDataset } from '../dataset.ts';
import {
  attribute,
  field,
  identity,
  type PlanMaterial,
  planDates,
  type PlanThing,
  thingsOf,
} from './plan-material.ts';

/** Binding goals. */
export const GOALS = openDataset<PlanMaterial, PlanThing>(
  {
    name: 'goals',
    title: { de: 'Ziele', en: 'Goals' },
    description: {
      de: 'Die verbindlichen Ziele mit Zieltermin und Indikator.',
      en: 'The binding goals with target date and indicator.',
    },
    sources: [],
    simulated: null,
    key: ['code'],
  },
  [
    ...identity('goal'),
    field('kind', 'word', 'Kind of goal.', GOAL_KINDS),
    field('description', 'text', 'Description, in German.'),
    ...planDates('target', 'Day by which the goal is to be reached').map(optional),
    optional(field('indicatorFormula', 'word', 'How the indicator is counted.', INDICATOR_FORMULAS)),
    field('indicatorText', 'text', 'What the indicator counts, in German.'),
    optional(field('targetPercent', 'integer', 'Value of the indicator that reaches the goal, in percent.')),
  ],
  (material) => thingsOf(material, 'GOAL'),
);

/** Guidelines. */
export const GUIDELINES = openDataset<PlanMaterial, PlanThing>(
  {
    name: 'guidelines',
    title: { de: 'Leitlinien', en: 'Guidelines' },
    description: {
      de: 'Die verbindlichen Grundsätze ohne eigenen Fortschritt.',
      en: 'The binding principles, which have no progress of their own.',
    },
    sources: [],
    simulated: null,
    key: ['code'],
  },
  [
    ...identity('guideline'),
    field('description', 'text', 'Description, in German.'),
    attribute('sourceRef', 'sourceRef', 'text', 'Where it is documented.'),
  ],
  (material) => thingsOf(material, 'GUIDELINE'),
);
