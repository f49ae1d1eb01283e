import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFilter } from '../../client/features/measures/filter-state.ts';
import { groupLink, type GroupingChoice } from '../../client/features/ozg/group-link.ts';
import { readOzgFilters, toServiceFilter } from '../../client/features/ozg/ozg-filters.ts';
import { readParams } from '../../client/lib/filter-params.ts';
import { measuresLink } from '../../client/lib/paths.ts';
import { MATURITY_LEVELS, type ScheduleLight } from '../../shared/domain/vocabulary.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

// What a mark counts and what the list behind it shows are two queries; a reader who counts must find them equal.
let app: TestApp;
beforeAll(async () => {
  app = await startSeededApp('sqlite', { publicAccess: true });
});
afterAll(() => app.stop());

const paramsOf = (address: string) =>
  readParams(new URL(address.split('#')[0] ?? '', 'http://plan.example').searchParams);

async function servicesAt(address: string): Promise<number> {
  const filter = toServiceFilter(readOzgFilters(paramsOf(address)));
  const { ozgServices } = await app.get<{ ozgServices: { totalCount: number } }>(
    'query ($filter: OzgServiceFilter) { ozgServices(first: 1, filter: $filter) { totalCount } }',
    { filter },
  );
  return ozgServices.totalCount;
}

test.each<[GroupingChoice, string]>([
  ['themenfeld', 'TOPIC_AREA'],
  ['ressort', 'MINISTRY'],
  ['lage', 'SITUATION'],
])('each bar by %s and each of its parts counts the services of its list', async (grouping, groupBy) => {
  const { ozgProgress } = await app.get<{
    ozgProgress: { groups: { key: string; total: number; counts: number[] }[] };
  }>('query ($groupBy: OzgGrouping!) { ozgProgress(groupBy: $groupBy) { groups { key total counts } } }', {
    groupBy,
  });
  expect(ozgProgress.groups.length).toBeGreaterThan(5);
  for (const { key, total, counts } of ozgProgress.groups.slice(0, 15)) {
    expect([key, await servicesAt(groupLink(grouping, key))]).toEqual([key, total]);
    for (const level of MATURITY_LEVELS)
      expect([key, level, await servicesAt(groupLink(grouping, key, level))]).toEqual([
        key,
        level,
        counts[level],
      ]);
  }
});

test('each part of a column of lights counts the measures of its list on that day', async () => {
  const { dashboard } = await app.get<{
    dashboard: { lightHistory: { date: string; lights: { light: ScheduleLight; count: number }[] }[] };
  }>('{ dashboard { lightHistory { date lights { light count } } } }');
  const marks = dashboard.lightHistory.flatMap(({ date, lights }) =>
    lights.map((mark) => ({ date, ...mark })),
  );
  expect(marks.length).toBeGreaterThan(5);
  for (const { date, light, count } of marks) {
    const filter = readFilter(paramsOf(measuresLink({ light: [light] })));
    const { measures } = await app.get<{ measures: { totalCount: number } }>(
      'query ($asOf: Date, $filter: MeasureFilter) { measures(first: 1, asOf: $asOf, filter: $filter) { totalCount } }',
      { asOf: date, filter },
    );
    expect([date, light, measures.totalCount]).toEqual([date, light, count]);
  }
});
