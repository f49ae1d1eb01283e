import changeReasons from '../data/change-reasons.csv?raw';
import counties from '../data/counties.csv?raw';
import currentStates from '../data/current-states.csv?raw';
import goals from '../data/goals.csv?raw';
import guidelines from '../data/guidelines.csv?raw';
import implementationPlans from '../data/implementation-plans.csv?raw';
import measureCourses from '../data/measure-courses.csv?raw';
import measureDependencies from '../data/measure-dependencies.csv?raw';
import measureEditions from '../data/measure-editions.csv?raw';
import measureServices from '../data/measure-services.csv?raw';
import measureSuccessions from '../data/measure-successions.csv?raw';
import milestones from '../data/milestones.csv?raw';
import municipalities from '../data/municipalities.csv?raw';
import organisationSuccessions from '../data/organisation-successions.csv?raw';
import organisations from '../data/organisations.csv?raw';
import ministryRules from '../data/service-ministry-rules.csv?raw';
import services from '../data/services.csv?raw';
import situations from '../data/situations.csv?raw';
import sources from '../data/sources.csv?raw';
import topicAreas from '../data/topic-areas.csv?raw';

/** The tables of seed/data by file name; part of the bundle, so that the built command needs no folder beside it. */
export const SEED_FILES = {
  'change-reasons.csv': changeReasons,
  'counties.csv': counties,
  'current-states.csv': currentStates,
  'goals.csv': goals,
  'guidelines.csv': guidelines,
  'implementation-plans.csv': implementationPlans,
  'measure-courses.csv': measureCourses,
  'measure-dependencies.csv': measureDependencies,
  'measure-editions.csv': measureEditions,
  'measure-services.csv': measureServices,
  'measure-successions.csv': measureSuccessions,
  'milestones.csv': milestones,
  'municipalities.csv': municipalities,
  'organisation-successions.csv': organisationSuccessions,
  'organisations.csv': organisations,
  'service-ministry-rules.csv': ministryRules,
  'services.csv': services,
  'situations.csv': situations,
  'sources.csv': sources,
  'topic-areas.csv': topicAreas,
} as const;

export type SeedFile = keyof typeof SEED_FILES;
export type SeedFiles = Readonly<Record<SeedFile, string>>;
