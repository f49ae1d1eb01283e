import { type DemoAccount, demoAccounts } from './accounts.ts';
import type { SeedData } from './load/seed-data.ts';
import type { RevisionContent } from './plan/content.ts';
import { revisionContents } from './plan/revision-content.ts';
import { demoServices, simulateMaturity } from './simulation/maturity.ts';
import { serviceCourses } from './simulation/ozg-course.ts';
import type { DemoMaturity, DemoRollout, DemoService } from './simulation/ozg-rows.ts';
import type { DemoRating, DemoReport } from './simulation/report-rows.ts';
import { simulateRatings, simulateReports } from './simulation/reports.ts';
import { simulateRollouts } from './simulation/rollouts.ts';
import { type DemoRound, ROUNDS } from './simulation/rounds.ts';

/** Everything the demonstration holds, by natural keys, before any database. */
export interface Demonstration {
  readonly data: SeedData;
  readonly accounts: readonly DemoAccount[];
  readonly revisions: readonly RevisionContent[];
  readonly rounds: readonly DemoRound[];
  readonly reports: readonly DemoReport[];
  readonly ratings: readonly DemoRating[];
  readonly services: readonly DemoService[];
  readonly maturity: readonly DemoMaturity[];
  readonly rollouts: readonly DemoRollout[];
}

/** Builds the demonstration out of the seed data; the same data always gives the same result. */
export function buildDemonstration(data: SeedData): Demonstration {
  const revisions = revisionContents(data);
  const reports = simulateReports(data, revisions);
  const courses = serviceCourses(data);
  return {
    data,
    accounts: demoAccounts(data),
    revisions,
    rounds: ROUNDS,
    reports,
    ratings: simulateRatings(reports),
    services: demoServices(courses),
    maturity: simulateMaturity(courses),
    rollouts: simulateRollouts(data, courses),
  };
}
