import { type Day, addDays, daysBetween } from '../../shared/domain/plan-date.ts';
import type { MunicipalityFacts, SeedData } from '../load/seed-data.ts';
import { DEMO_TODAY } from '../plan/revisions.ts';
import { randomFor } from '../random.ts';
import type { ServiceCourse } from './ozg-course.ts';
import type { DemoRollout } from './ozg-rows.ts';

/** Time constant of the spread, in days: after it a service has reached 63 % of the municipalities that will join. */
const SPREAD_DAYS = 330;

/** State services that one authority offers for the whole of Saxony. */
const CENTRAL_LINEAGES = new Set(['JUSTICE', 'SCIENCE', 'FINANCE', 'ENVIRONMENT']);
const CENTRAL_CHANCE = 0.25;

/**
 * Where services are available, by service and municipality. A service spreads from its go-live on: large
 * cities first, small municipalities late or not at all; a few services are offered centrally everywhere.
 */
export function simulateRollouts(data: SeedData, courses: readonly ServiceCourse[]): DemoRollout[] {
  const register = bySize(data);
  return courses.flatMap((course) => {
    if (course.service.execution === 'FEDERAL' || course.outcome === 'LOW') return [];
    return course.outcome === 'ONLINE' ? spread(course, register) : pilots(course, register);
  });
}

interface Ranked {
  readonly ags: string;
  /** 0 the largest, 1 the smallest. */
  readonly rank: number;
}

/** Municipalities of the register of today, the largest first. */
function bySize(data: SeedData): Ranked[] {
  const valid = data.municipalities.filter((row) => row.valid_from === null || row.valid_from <= DEMO_TODAY);
  return [...valid]
    .toSorted((a, b) => population(b) - population(a) || (a.ags < b.ags ? -1 : 1))
    .map((row, position) => ({ ags: row.ags, rank: position / (valid.length - 1) }));
}

function spread(course: ServiceCourse, register: readonly Ranked[]): DemoRollout[] {
  const { code } = course.service;
  const random = randomFor(`rollout ${code}`);
  if (CENTRAL_LINEAGES.has(course.lineage) && random.chance(CENTRAL_CHANCE)) {
    return register.map(({ ags }) => rolloutRow(code, ags, course.reachedOn, null));
  }
  const ceiling = 0.25 + random.float() * 0.65;
  return register.flatMap(({ ags, rank }) => {
    const readiness = rank === 0 ? 0 : 0.75 * rank + 0.25 * random.float();
    const leaves = random.chance(0.004);
    if (readiness >= ceiling) return [];
    const from = addDays(course.reachedOn, Math.round(-SPREAD_DAYS * Math.log(1 - readiness / ceiling)));
    if (from > DEMO_TODAY) return [];
    const to = leaves && daysBetween(from, DEMO_TODAY) > 130 ? addDays(from, 120) : null;
    return [rolloutRow(code, ags, from, to)];
  });
}

/** A service that is not yet online as a whole runs in a handful of larger towns. */
function pilots(course: ServiceCourse, register: readonly Ranked[]): DemoRollout[] {
  const random = randomFor(`rollout ${course.service.code}`);
  if (!random.chance(0.4)) return [];
  return register
    .slice(0, 14)
    .filter(() => random.chance(0.4))
    .map(({ ags }) => ({ ags, from: addDays(course.reachedOn, random.int(0, 180)) }))
    .filter(({ from }) => from <= DEMO_TODAY)
    .map(({ ags, from }) => rolloutRow(course.service.code, ags, from, null));
}

function rolloutRow(service: string, municipality: string, from: Day, to: Day | null): DemoRollout {
  return { service, municipality, from, to };
}

function population(row: MunicipalityFacts): number {
  return row.population_2019 ?? row.population_2022 ?? 0;
}
