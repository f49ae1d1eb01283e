import { CHANGES } from './change-dataset.ts';
import { GOALS, GUIDELINES } from './goal-datasets.ts';
import { MEASURES } from './measure-dataset.ts';
import { IMPLEMENTATION_PLANS, MILESTONES } from './ministry-datasets.ts';
import { OZG_SERVICES } from './service-dataset.ts';

/** Data sets of plan content: those of a published revision never change. */
export const PLAN_DATASETS = [GOALS, GUIDELINES, IMPLEMENTATION_PLANS, MILESTONES, MEASURES, CHANGES];

/** Data sets that follow today's register. */
export const REGISTER_DATASETS = [OZG_SERVICES];

/** All, in the order of the catalogue. */
export const DATASETS = [...PLAN_DATASETS, ...REGISTER_DATASETS];
