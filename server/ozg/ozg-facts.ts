import { DATE_MAX } from '../../shared/domain/limits.ts';
import { addMonths, type Day, monthEnds } from '../../shared/domain/plan-date.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { type Availability, readAvailability } from './availability.ts';
import {
  catalogueRows,
  type MinistryRow,
  ministryRows,
  recordRows,
  registerRows,
  rolloutCountRows,
} from './board-queries.ts';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import { type BoardPoint, courseOf } from './ozg-course.ts';
import { readRecords, type ServiceRecords } from './records.ts';

/** First month end of every series: the plan begins in 2019. */
const SERIES_START: Day = '2019-01-31';

/** How far beyond the day that was asked for month ends are counted. */
const MONTHS_AHEAD = 6;

/** Courses kept: one day looks at one, a comparison of two days at two. */
const COURSES_MAX = 2;

/** All services through all time: what the boards of all days are built from. */
export interface OzgFacts {
  readonly catalogue: Catalogue;
  /** In their own order. */
  readonly ministries: readonly MinistryRow[];
  readonly availability: Availability;
  /** What is known on a day of that day and all before. */
  knownOn(asOf: Day): OzgCourse;
}

export interface OzgCourse {
  /** By the service's id: also what was recorded after the day. */
  recordsOf(serviceId: number): ServiceRecords;
  /** Month ends from SERIES_START that lie before the day. */
  pointsBefore(asOf: Day): readonly BoardPoint[];
}

/** Reads services, members, records, roll-outs and the register in five statements. */
export async function readOzgFacts(db: ReadDatabase): Promise<OzgFacts> {
  const [services, ministries, records, rollouts, register] = await Promise.all([
    catalogueRows(db),
    ministryRows(db),
    recordRows(db),
    rolloutCountRows(db),
    registerRows(db),
  ]);
  const catalogue = readCatalogue(services);
  const availability = readAvailability(rollouts, register);
  const known = readRecords(records);
  const courses = new Map<number, OzgCourse>();
  return {
    catalogue,
    ministries,
    availability,
    knownOn(asOf) {
      const corrections = known.correctionsUpTo(asOf);
      const kept = courses.get(corrections);
      if (kept) return kept;
      const course = ozgCourse(catalogue, availability, known.standing(corrections));
      for (const oldest of courses.keys()) if (courses.size >= COURSES_MAX) courses.delete(oldest);
      courses.set(corrections, course);
      return course;
    },
  };
}

/** The points of the month ends follow from what was recorded up to each of them: they are the same seen from any later day. */
function ozgCourse(
  { services }: Catalogue,
  availability: Availability,
  recordsOf: (serviceId: number) => ServiceRecords,
): OzgCourse {
  let points: readonly BoardPoint[] = [];
  let until: Day | null = null;
  return {
    recordsOf,
    pointsBefore(asOf) {
      if (until === null || until < asOf) {
        // Some days ahead, so that not every next day counts all of them again.
        until = asOf.slice(0, 4) < DATE_MAX.slice(0, 4) ? addMonths(asOf, MONTHS_AHEAD) : asOf;
        const dates = monthEnds(SERIES_START, until);
        const courses = services.map(({ id, federalOnly }) => {
          const { memberIds, events } = recordsOf(id);
          return {
            id,
            federalOnly,
            memberIds,
            events,
            comprehensiveAt: availability.comprehensiveAt(id, dates),
          };
        });
        points = courseOf(courses, dates);
      }
      return points.slice(0, points.findLastIndex(({ date }) => date < asOf) + 1);
    },
  };
}
