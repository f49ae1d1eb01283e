import { type Day, addDays, daysBetween } from '../../shared/domain/plan-date.ts';
import type { SeedData, ServiceFacts } from '../load/seed-data.ts';
import { responsibleLineage } from '../plan/service-ministry.ts';
import { DEMO_TODAY } from '../plan/revisions.ts';
import { type Random, randomFor } from '../random.ts';

/** Where a service stands on the demonstration's today: all members online, some, or none. */
export type Outcome = 'ONLINE' | 'SOME' | 'LOW';

export interface ServiceCourse {
  readonly service: ServiceFacts;
  readonly lineage: string;
  readonly outcome: Outcome;
  /** Day on which it reached that outcome; for LOW the day of its last small step. */
  readonly reachedOn: Day;
}

/** Shares of the services that are not executed by the federation alone. */
const ONLINE_SHARE = 0.175;
const ANY_SHARE = 0.575;
/** Of those that the federation executes alone. */
const FEDERAL_ONLINE_SHARE = 0.42;

const FIRST_GO_LIVE: Day = '2019-02-15';

/** Head start of topic areas: families, education, mobility and enterprises had partners in other states first. */
const TOPIC_LEAD: Readonly<Record<string, number>> = {
  TF03: 0.22,
  TF06: 0.2,
  TF07: 0.12,
  TF09: 0.1,
  TF12: 0.14,
  TF14: 0.08,
  TF02: -0.12,
  TF04: -0.08,
  TF08: -0.1,
  TF13: -0.05,
};

/** Days on which solutions of other states (Einer für Alle) went live for a topic area. */
const EFA_DAYS: Readonly<Record<string, Day>> = {
  TF03: '2020-10-30',
  TF06: '2020-12-15',
  TF07: '2021-03-31',
  TF09: '2020-04-30',
  TF14: '2021-07-01',
  TF12: '2021-01-04',
};

/** Services whose go-live is documented. */
const DOCUMENTED: Readonly<Record<string, Day>> = {
  '10399': '2019-03-01',
  '10502': '2019-08-21',
  '10056': '2020-10-30',
  '10439': '2020-04-30',
  '10436': '2020-04-30',
};

/** The course of every service; the shares of the outcomes hold exactly, chance decides which services. */
export function serviceCourses(data: SeedData): ServiceCourse[] {
  const federal = data.services.filter((service) => service.execution === 'FEDERAL');
  const others = data.services.filter((service) => service.execution !== 'FEDERAL');
  const outcomes = new Map([
    ...ranked(others, ONLINE_SHARE, ANY_SHARE),
    ...ranked(federal, FEDERAL_ONLINE_SHARE, 0.8),
  ]);
  return data.services.map((service) => {
    const outcome = outcomes.get(service.code) ?? 'LOW';
    return {
      service,
      lineage: responsibleLineage(data, service),
      outcome,
      reachedOn: DOCUMENTED[service.code] ?? reachedOn(service, outcome),
    };
  });
}

function ranked(services: readonly ServiceFacts[], online: number, any: number): [string, Outcome][] {
  return services
    .map((service) => ({ service, score: score(service) }))
    .toSorted((a, b) => b.score - a.score || (a.service.code < b.service.code ? -1 : 1))
    .map(({ service }, position): [string, Outcome] => {
      const share = position / services.length;
      return [service.code, share < online ? 'ONLINE' : share < any ? 'SOME' : 'LOW'];
    });
}

/** Few members and a leading topic area help; chance does the rest. */
function score(service: ServiceFacts): number {
  if (service.code in DOCUMENTED) return 9;
  const random = randomFor(`service ${service.code}`);
  return random.float() + (TOPIC_LEAD[service.topic_area] ?? 0) - Math.log2(service.member_count) * 0.05;
}

/** Slow start, then more and more; about a third of the topic's services arrive together on an EfA day. */
function reachedOn(service: ServiceFacts, outcome: Outcome): Day {
  const random = randomFor(`go-live ${service.code}`);
  const efa = EFA_DAYS[service.topic_area];
  if (efa !== undefined && outcome === 'ONLINE' && random.chance(0.35))
    return addDays(efa, random.int(0, 12));
  return curved(random, outcome === 'ONLINE' ? 2.3 : 1.5);
}

function curved(random: Random, steepness: number): Day {
  const span = daysBetween(FIRST_GO_LIVE, DEMO_TODAY) - 3;
  return addDays(FIRST_GO_LIVE, Math.floor(span * random.float() ** (1 / steepness)));
}
