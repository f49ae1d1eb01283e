import { describe, expect, test } from 'vitest';
import { SEED_FILES, type SeedFile } from '../../seed/load/files.ts';
import { loadSeedData } from '../../seed/load/seed-data.ts';
import { SeedDataError } from '../../seed/load/table.ts';

/** The seed data with one text of one file replaced. */
function spoiled(file: SeedFile, from: string, to: string) {
  const text = SEED_FILES[file];
  expect(text).toContain(from);
  return { ...SEED_FILES, [file]: text.replace(from, to) };
}

function faultsOf(files: typeof SEED_FILES | ReturnType<typeof spoiled>): string[] {
  try {
    loadSeedData(files);
  } catch (error) {
    if (!(error instanceof SeedDataError)) throw error;
    return error.problems.map((problem) => `${problem.file}:${problem.row} ${problem.message}`);
  }
  return [];
}

describe('the seed data', () => {
  test('is without fault', () => {
    expect(faultsOf(SEED_FILES)).toEqual([]);
  });

  test('holds what the plan is made of', () => {
    const data = loadSeedData();
    expect(data.goals).toHaveLength(8);
    expect(data.guidelines).toHaveLength(10);
    expect(data.topicAreas).toHaveLength(14);
    expect(data.situations).toHaveLength(55);
    expect(data.services).toHaveLength(557);
    expect(data.implementationPlans).toHaveLength(10);
    expect(new Set(data.measureEditions.map((row) => row.code)).size).toBeGreaterThanOrEqual(110);
    expect(data.milestones.length).toBeGreaterThanOrEqual(60);
  });

  test.each([
    ['2022-01-01', 419],
    ['2022-12-31', 419],
    ['2023-01-01', 418],
  ])('the register of %s holds %i municipalities', (day, expected) => {
    const valid = loadSeedData().municipalities.filter(
      (row) => (row.valid_from ?? '') <= day && (row.valid_to === null || day <= row.valid_to),
    );
    expect(valid).toHaveLength(expected);
  });

  test('names every source that it uses, and none beside', () => {
    const data = loadSeedData();
    const used = new Set(
      [data.goals, data.guidelines, data.milestones, data.measureEditions].flatMap((rows) =>
        rows.map((row) => row.source),
      ),
    );
    // The catalogue of services and the registers have no source column of their own.
    for (const code of ['S-OZGDB', 'S-GV2019', 'S-GV2023', 'S-RESSORT']) used.add(code);
    expect(data.sources.map((row) => row.code).toSorted()).toEqual([...used].toSorted());
  });
});

describe('a fault in the seed data names file and row', () => {
  test.each<[string, SeedFile, string, string, string]>([
    [
      'an impossible day',
      'milestones.csv',
      ',2019-11-08,',
      ',2019-11-31,',
      'milestones.csv:2 actual: is not a calendar day (YYYY-MM-DD)',
    ],
    ['an unknown goal', 'milestones.csv', 'G1;G3', 'G1;G9', 'milestones.csv:2 goals: unknown goal G9'],
    [
      'an unknown lead',
      'measure-editions.csv',
      ',SMI,ja,STATE,',
      ',SMX,ja,STATE,',
      'lead: unknown organisation SMX',
    ],
    [
      'an unknown situation',
      'services.csv',
      ',TF06,LG22,',
      ',TF06,LG99,',
      'services.csv:2 situation: unknown situation LG99',
    ],
    [
      'an unknown topic area',
      'situations.csv',
      ',TF01,',
      ',TF99,',
      'situations.csv:2 topic_area: unknown topicArea TF99',
    ],
    [
      'an unknown county',
      'municipalities.csv',
      ',14511,',
      ',14599,',
      'municipalities.csv:2 county: unknown county 14599',
    ],
    ['a word outside a closed list', 'goals.csv', ',CORE,', ',MAIN,', 'goals.csv:2 kind: '],
    ['a code that stands twice', 'topic-areas.csv', 'TF02,', 'TF01,', 'topic-areas.csv'],
    [
      'an end before its start',
      'measure-editions.csv',
      '2018-10,2022-12-31',
      '2018-10,2017-12-31',
      'planned_end: lies before the start',
    ],
    ['a column too many', 'goals.csv', 'G1,CORE,', 'G1,CORE,x,', 'goals.csv'],
  ])('%s', (_, file, from, to, expected) => {
    expect(faultsOf(spoiled(file, from, to)).join('\n')).toContain(expected);
  });

  test('all faults are listed at once', () => {
    const files = {
      ...spoiled('goals.csv', ',CORE,', ',MAIN,'),
      'counties.csv': 'ags,name,kind\n1,x,COUNTY\n',
    };
    const faults = faultsOf(files);
    expect(faults.some((fault) => fault.startsWith('goals.csv:2 '))).toBe(true);
    expect(faults.some((fault) => fault.startsWith('counties.csv:2 '))).toBe(true);
  });
});
