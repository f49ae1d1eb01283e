import { type Day, addDays } from '../../shared/domain/plan-date.ts';
import type { Maturity } from '../../shared/domain/vocabulary.ts';
import { DEMO_TODAY } from '../plan/revisions.ts';
import { type Random, randomFor } from '../random.ts';
import type { ServiceCourse } from './ozg-course.ts';
import type { DemoMaturity, DemoService } from './ozg-rows.ts';

/** Simulated members of one service at most. */
const MEMBER_CAP = 12;
const FIRST_RECORD: Day = '2019-01-07';
const SETBACK_NOTE = 'Nachprüfung: Bescheid noch nicht digital (simuliert)';

/** The services as the simulation counts them; of a large one as many members as it gives rows to. */
export function demoServices(courses: readonly ServiceCourse[]): DemoService[] {
  return courses.map(({ service, lineage }) => ({
    code: service.code,
    lineage,
    memberRows: Math.min(MEMBER_CAP, service.member_count),
  }));
}

/** Maturity records of all services, oldest first. */
export function simulateMaturity(courses: readonly ServiceCourse[]): DemoMaturity[] {
  return courses
    .flatMap((course) => recordsOf(course))
    .toSorted(
      (a, b) => compare(a.recordedOn, b.recordedOn) || compare(a.service, b.service) || a.member - b.member,
    );
}

function recordsOf(course: ServiceCourse): DemoMaturity[] {
  const random = randomFor(`maturity ${course.service.code}`);
  const members = Math.min(MEMBER_CAP, course.service.member_count);
  // Of services that are not online a few members were never assessed.
  const unassessed = course.outcome !== 'ONLINE' && random.chance(0.06) ? members : 0;
  const leading = course.outcome === 'SOME' ? random.int(1, Math.max(1, Math.ceil(members * 0.6))) : 0;
  const records: DemoMaturity[] = [];
  for (let member = 1; member <= members; member += 1) {
    if (member === unassessed && members > 1) continue;
    const add = (maturity: Maturity, recordedOn: Day, note: string | null = null) => {
      if (recordedOn <= DEMO_TODAY) {
        records.push({ service: course.service.code, member, maturity, recordedOn, note });
      }
    };
    const first = addDays(FIRST_RECORD, random.int(0, 100));
    if (course.outcome === 'ONLINE') online(course, member, first, random, add);
    else if (member <= leading) some(course, members, first, random, add);
    else low(first, random, add);
  }
  return records;
}

type Add = (maturity: Maturity, recordedOn: Day, note?: string | null) => void;

/** Reaches level 3 by the service's day, the first member exactly on it; a few fall back afterwards. */
function online(course: ServiceCourse, member: number, first: Day, random: Random, add: Add): void {
  const goLive = member === 1 ? course.reachedOn : addDays(course.reachedOn, -random.int(0, 240));
  const start: Maturity = random.pick([0, 1, 1, 2]);
  const between = addDays(goLive, -random.int(45, 200));
  if (first < goLive) add(start, first);
  if (start < 2 && between > first) add(2, between);
  add(3, goLive > first ? goLive : first);
  if (random.chance(0.08)) add(4, addDays(goLive, random.int(120, 400)));
  if (member === 1 && random.chance(0.07)) {
    const fallen = addDays(course.reachedOn, random.int(60, 200));
    add(2, fallen, SETBACK_NOTE);
    if (random.chance(0.5)) add(3, addDays(fallen, random.int(60, 150)));
  }
}

/** One of the members that get ahead of the others, to form assistance or beyond. */
function some(course: ServiceCourse, members: number, first: Day, random: Random, add: Add): void {
  const start: Maturity = random.pick([0, 1, 1]);
  const reached = addDays(course.reachedOn, -random.int(0, 30));
  const day = reached > first ? reached : addDays(first, 30);
  add(start, first);
  add(2, day);
  if (members > 1 && random.chance(0.3)) add(3, addDays(day, random.int(60, 300)));
}

function low(first: Day, random: Random, add: Add): void {
  const start: Maturity = random.pick([0, 0, 1]);
  add(start, first);
  if (start === 0 && random.chance(0.45)) add(1, addDays(first, random.int(120, 900)));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
