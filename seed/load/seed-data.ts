import type { z } from 'zod';
import { checkReferences } from './references.ts';
import { SEED_FILES, type SeedFile, type SeedFiles } from './files.ts';
import * as schemas from './schemas.ts';
import { type Problem, type Row, SeedDataError, readTable } from './table.ts';

/** Which schema each table follows. */
const TABLES = {
  sources: ['sources.csv', schemas.sourceRow],
  organisations: ['organisations.csv', schemas.organisationRow],
  organisationSuccessions: ['organisation-successions.csv', schemas.organisationSuccessionRow],
  goals: ['goals.csv', schemas.goalRow],
  guidelines: ['guidelines.csv', schemas.guidelineRow],
  implementationPlans: ['implementation-plans.csv', schemas.implementationPlanRow],
  currentStates: ['current-states.csv', schemas.currentStateRow],
  milestones: ['milestones.csv', schemas.milestoneRow],
  measureEditions: ['measure-editions.csv', schemas.measureEditionRow],
  measureServices: ['measure-services.csv', schemas.measureServiceRow],
  measureDependencies: ['measure-dependencies.csv', schemas.measureDependencyRow],
  measureSuccessions: ['measure-successions.csv', schemas.measureSuccessionRow],
  measureCourses: ['measure-courses.csv', schemas.measureCourseRow],
  changeReasons: ['change-reasons.csv', schemas.changeReasonRow],
  topicAreas: ['topic-areas.csv', schemas.topicAreaRow],
  situations: ['situations.csv', schemas.situationRow],
  services: ['services.csv', schemas.serviceRow],
  ministryRules: ['service-ministry-rules.csv', schemas.ministryRuleRow],
  counties: ['counties.csv', schemas.countyRow],
  municipalities: ['municipalities.csv', schemas.municipalityRow],
} as const satisfies Record<string, readonly [SeedFile, z.ZodType]>;

type TableName = keyof typeof TABLES;
type RowOf<N extends TableName> = z.output<(typeof TABLES)[N][1]>;

/** Rows with their place in the files. */
export type LocatedTables = { readonly [N in TableName]: readonly Row<RowOf<N>>[] };

/** The whole seed data, checked. */
export type SeedData = { readonly [N in TableName]: readonly RowOf<N>[] };

export type MeasureEdition = SeedData['measureEditions'][number];
export type MilestoneFacts = SeedData['milestones'][number];
export type MeasureCourse = SeedData['measureCourses'][number];
export type ServiceFacts = SeedData['services'][number];
export type MunicipalityFacts = SeedData['municipalities'][number];
export type OrganisationFacts = SeedData['organisations'][number];

/**
 * Loads the seed data and checks each row and every reference between the tables.
 * @param files the tables by file name; the project's own where none are given
 * @throws SeedDataError with all faults, each with file and row
 */
export function loadSeedData(files: SeedFiles = SEED_FILES): SeedData {
  const problems: Problem[] = [];
  const entries = Object.entries(TABLES).map(([name, [file, schema]]) => [
    name,
    readTable<unknown>(file, files[file], schema, problems),
  ]);
  // Object.fromEntries loses the pairing of name and row type, which TABLES itself states.
  const located = Object.fromEntries(entries) as LocatedTables;
  problems.push(...checkReferences(located));
  if (problems.length > 0) throw new SeedDataError(problems);
  // As above: each table keeps the row type of its schema.
  const values: unknown = Object.fromEntries(
    Object.entries(located).map(([name, rows]) => [name, rows.map((row: Row<unknown>) => row.value)]),
  );
  return values as SeedData;
}
