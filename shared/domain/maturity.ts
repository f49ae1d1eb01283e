import { addMonths, type Day, daysBetween } from './plan-date.ts';
import { type CountingRule, MATURITY_LEVELS, type Maturity } from './vocabulary.ts';

/** One maturity record. Of two on the same day the one with the higher id (recorded later) holds. */
export interface MaturityEvent {
  readonly id: number;
  readonly serviceId: number;
  /** Null speaks for the whole service: a service without members. */
  readonly memberId: number | null;
  readonly maturity: Maturity;
  readonly recordedOn: Day;
}

export interface ServiceMembers {
  readonly serviceId: number;
  readonly memberIds: readonly number[];
  /** Executed by the federation alone: shown apart, in no denominator. */
  readonly federalOnly: boolean;
}

export interface ServiceMaturity {
  /** The lowest member decides; null while any member has no record, for unknown is not online. */
  readonly minimum: Maturity | null;
  /** Highest of the recorded members; null where none is recorded. */
  readonly maximum: Maturity | null;
  /** Members at level 0 to 4. */
  readonly distribution: readonly number[];
  readonly notRecorded: number;
  /** distribution and notRecorded add up to it. A service without members is its own single member. */
  readonly memberCount: number;
}

export interface MaturityAtDate {
  readonly date: Day;
  /** By serviceId; every service given is in it. */
  readonly services: ReadonlyMap<number, ServiceMaturity>;
}

/**
 * Maturity of one service as of a day.
 * @param events records of this service, in any order; those after asOf and of strangers do not count
 */
export function serviceMaturity(
  events: readonly MaturityEvent[],
  members: ServiceMembers,
  asOf: Day,
): ServiceMaturity {
  const own = events.filter((event) => event.serviceId === members.serviceId);
  return maturityWalk([members], own)(asOf).get(members.serviceId) ?? summary(newTally(members));
}

/**
 * Maturity of all services at each date, in one pass: the records are sorted once, each moves one member
 * once, and only services that moved are summed up again (the others are shared between the dates).
 * @param events in any order; records of services or members not listed are ignored
 * @param dates ascending
 * @throws RangeError where the dates do not ascend
 */
export function maturitySeries(
  services: readonly ServiceMembers[],
  events: readonly MaturityEvent[],
  dates: readonly Day[],
): MaturityAtDate[] {
  const walkTo = maturityWalk(services, events);
  return dates.map((date, i) => {
    if (i > 0 && date < (dates[i - 1] ?? date)) throw new RangeError(`dates must ascend: ${date}`);
    return { date, services: new Map(walkTo(date)) };
  });
}

/** What a service has reached, from a day on. */
export interface ServiceStep {
  /** Null before all records. */
  readonly from: Day | null;
  readonly maturity: ServiceMaturity;
}

/**
 * The maturity of one service through time, in one pass over its records: what holds at first, then a step for each day
 * with records.
 * @param events of this service, in any order; records of members not listed are ignored
 */
export function maturitySteps(memberIds: readonly number[], events: readonly MaturityEvent[]): ServiceStep[] {
  const tally = newTally({ memberIds });
  const steps: ServiceStep[] = [{ from: null, maturity: summary(tally) }];
  const sorted = inOrder(events);
  for (const [i, event] of sorted.entries()) {
    record(tally, event);
    const { recordedOn } = event;
    if (sorted[i + 1]?.recordedOn !== recordedOn) steps.push({ from: recordedOn, maturity: summary(tally) });
  }
  return steps;
}

/** State of one service during the walk. */
interface Tally {
  readonly distribution: number[];
  notRecorded: number;
  readonly memberCount: number;
  readonly levelOf: Map<number | null, Maturity | null>;
}

function newTally(service: Pick<ServiceMembers, 'memberIds'>): Tally {
  const levelOf = new Map<number | null, Maturity | null>();
  for (const memberId of service.memberIds) levelOf.set(memberId, null);
  if (levelOf.size === 0) levelOf.set(null, null);
  return {
    distribution: MATURITY_LEVELS.map(() => 0),
    notRecorded: levelOf.size,
    memberCount: levelOf.size,
    levelOf,
  };
}

/** Returns a function that moves forward to a date and gives the living map of all services there. */
function maturityWalk(
  services: readonly ServiceMembers[],
  events: readonly MaturityEvent[],
): (date: Day) => ReadonlyMap<number, ServiceMaturity> {
  const tallies = new Map(services.map((service) => [service.serviceId, newTally(service)]));
  const current = new Map<number, ServiceMaturity>();
  for (const [serviceId, tally] of tallies) current.set(serviceId, summary(tally));
  const sorted = inOrder(events);
  let next = 0;
  return (date) => {
    const moved = new Set<number>();
    for (let event = sorted[next]; event && event.recordedOn <= date; event = sorted[++next]) {
      const tally = tallies.get(event.serviceId);
      if (tally && record(tally, event)) moved.add(event.serviceId);
    }
    for (const serviceId of moved) {
      const tally = tallies.get(serviceId);
      if (tally) current.set(serviceId, summary(tally));
    }
    return current;
  };
}

function inOrder(events: readonly MaturityEvent[]): readonly MaturityEvent[] {
  return events.toSorted((a, b) =>
    a.recordedOn === b.recordedOn ? a.id - b.id : a.recordedOn < b.recordedOn ? -1 : 1,
  );
}

/** Moves one member to its new level; false where the member is none of the service. */
function record(tally: Tally, event: MaturityEvent): boolean {
  const before = tally.levelOf.get(event.memberId);
  if (before === undefined) return false;
  if (before === null) tally.notRecorded -= 1;
  else tally.distribution[before] = (tally.distribution[before] ?? 0) - 1;
  tally.distribution[event.maturity] = (tally.distribution[event.maturity] ?? 0) + 1;
  tally.levelOf.set(event.memberId, event.maturity);
  return true;
}

function summary(tally: Tally): ServiceMaturity {
  const distribution = [...tally.distribution];
  const held = MATURITY_LEVELS.filter((level) => (distribution[level] ?? 0) > 0);
  return {
    minimum: tally.notRecorded > 0 ? null : (held[0] ?? null),
    maximum: held.at(-1) ?? null,
    distribution,
    notRecorded: tally.notRecorded,
    memberCount: tally.memberCount,
  };
}

export interface CountedService {
  readonly maturity: ServiceMaturity;
  readonly federalOnly: boolean;
  /** Available in every competent municipality (coverage.ts). */
  readonly comprehensive: boolean;
}

export interface OnlineCount {
  readonly online: number;
  /** The denominator, in the same unit. */
  readonly total: number;
  /** Services executed by the federation alone; not in the denominator. */
  readonly excludedFederal: number;
  readonly unit: 'SERVICE' | 'MEMBER';
}

/** From here on a service is an online service and fulfils the OZG (Reifegradmodell 1.x). */
const ONLINE_LEVEL = 3;
/** What the early federal rule asked for. */
const EARLY_FEDERAL_LEVEL = 2;

/**
 * Whether a service is online: the one definition of every counting rule.
 * - SERVICE_LEVEL3: minimum of its members at least 3.
 * - ANY_MEMBER_LEVEL2: any member at least 2.
 * - MEMBER_LEVEL3 counts members (countOnline); of a service it holds when all its members are at least 3.
 * - COMPREHENSIVE: minimum at least 3 and available in every competent municipality.
 */
export function isOnline(rule: CountingRule, maturity: ServiceMaturity, comprehensive: boolean): boolean {
  const allMembers = maturity.minimum !== null && maturity.minimum >= ONLINE_LEVEL;
  switch (rule) {
    case 'SERVICE_LEVEL3':
    case 'MEMBER_LEVEL3':
      return allMembers;
    case 'ANY_MEMBER_LEVEL2':
      return maturity.maximum !== null && maturity.maximum >= EARLY_FEDERAL_LEVEL;
    case 'COMPREHENSIVE':
      return allMembers && comprehensive;
  }
}

/** Counts what is online under a rule, with denominator and what it leaves out. */
export function countOnline(rule: CountingRule, services: readonly CountedService[]): OnlineCount {
  const counted = services.filter((service) => !service.federalOnly);
  const excludedFederal = services.length - counted.length;
  if (rule === 'MEMBER_LEVEL3') {
    const online = sum(counted, ({ maturity }) => sum(maturity.distribution.slice(ONLINE_LEVEL), (n) => n));
    const total = sum(counted, ({ maturity }) => maturity.memberCount);
    return { online, total, excludedFederal, unit: 'MEMBER' };
  }
  const online = sum(counted, (s) => (isOnline(rule, s.maturity, s.comprehensive) ? 1 : 0));
  return { online, total: counted.length, excludedFederal, unit: 'SERVICE' };
}

export interface Pace {
  /** Go-lives per month from asOf to the target date; 0 once the target is reached, null once it is missed. */
  readonly requiredPerMonth: number | null;
  /** Mean go-lives per month over the last 12 months; null where the series is shorter. */
  readonly observedPerMonth: number | null;
}

/** Mean length of a month in days. */
const DAYS_PER_MONTH = 30.4375;

/**
 * Pace required against pace observed; a month is 30.4375 days.
 * @param series counts at dates, ascending; each holds until the next
 * @param total how many must be online
 */
export function pace(
  series: readonly { readonly date: Day; readonly online: number }[],
  total: number,
  asOf: Day,
  targetDate: Day,
): Pace {
  const yearAgo = addMonths(asOf, -12);
  const last = series.findLast((point) => point.date <= asOf);
  const base = series.findLast((point) => point.date <= yearAgo);
  const missing = Math.max(0, total - (last?.online ?? 0));
  const monthsLeft = daysBetween(asOf, targetDate) / DAYS_PER_MONTH;
  const requiredPerMonth = missing === 0 ? 0 : monthsLeft > 0 ? missing / monthsLeft : null;
  if (!last || !base || base.date === last.date) return { requiredPerMonth, observedPerMonth: null };
  const monthsSeen = daysBetween(base.date, last.date) / DAYS_PER_MONTH;
  return { requiredPerMonth, observedPerMonth: (last.online - base.online) / monthsSeen };
}

/**
 * How many would have to be online on a day, on a straight line from what was online at the start to all of the total
 * at the target date: the measure of being on course. Rounded up, for half a service is none.
 * @param series counts at dates, ascending; each holds until the next
 * @param start day on which the target was adopted
 */
export function neededOnPath(
  series: readonly { readonly date: Day; readonly online: number }[],
  total: number,
  asOf: Day,
  { start, targetDate }: { readonly start: Day; readonly targetDate: Day },
): number {
  const base = Math.min(total, series.findLast((point) => point.date <= start)?.online ?? 0);
  const whole = daysBetween(start, targetDate);
  const gone = Math.max(0, daysBetween(start, asOf));
  if (gone >= whole) return total;
  return Math.ceil(base + ((total - base) * gone) / whole);
}

function sum<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}
