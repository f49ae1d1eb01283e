import {
  type CountedService,
  countOnline,
  type MaturityEvent,
  maturitySeries,
  type OnlineCount,
  type ServiceMaturity,
} from '../../shared/domain/maturity.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { COUNTING_RULES, type CountingRule, MATURITY_LEVELS } from '../../shared/domain/vocabulary.ts';

/** What the course of a service over time follows from. */
export interface ServiceCourse {
  readonly id: number;
  /** The federation alone executes it: in no denominator. */
  readonly federalOnly: boolean;
  readonly memberIds: readonly number[];
  /** Records that still hold (none that was corrected), oldest first. */
  readonly events: readonly MaturityEvent[];
  /** Available in every competent municipality, at each date of the course. */
  readonly comprehensiveAt: readonly boolean[];
}

/** Services per level at a date, and what counts as online under each rule. */
export interface BoardPoint {
  readonly date: Day;
  /** Services by their minimum, level 0 to 4; those of the federation alone are left out. */
  readonly counts: readonly number[];
  readonly notRecorded: number;
  readonly online: Readonly<Record<CountingRule, OnlineCount>>;
}

/**
 * The course of some services: all of the board, or those of one group. Both are counted here, so that the parts
 * of a grouping add up to the whole at every date.
 * @param dates ascending; those that comprehensiveAt answers for
 */
export function courseOf(services: readonly ServiceCourse[], dates: readonly Day[]): BoardPoint[] {
  const series = maturitySeries(
    services.map(({ id, memberIds, federalOnly }) => ({ serviceId: id, memberIds, federalOnly })),
    services.flatMap(({ events }) => events),
    dates,
  );
  return series.map(({ date, services: maturities }, i) => {
    const judged = services.flatMap(({ id, federalOnly, comprehensiveAt }) => {
      const maturity = maturities.get(id);
      return maturity ? [{ maturity, federalOnly, comprehensive: comprehensiveAt[i] ?? false }] : [];
    });
    return pointOf(date, judged);
  });
}

/** Counts services as they are judged at a date. */
export function pointOf(date: Day, services: readonly CountedService[]): BoardPoint {
  const counted = services.filter((service) => !service.federalOnly).map((service) => service.maturity);
  return { date, ...levelCounts(counted), online: perRule((rule) => countOnline(rule, services)) };
}

/** Services by their minimum, level 0 to 4, and those without one. */
export function levelCounts(maturities: readonly ServiceMaturity[]): {
  counts: number[];
  notRecorded: number;
} {
  const counts = MATURITY_LEVELS.map(
    (level) => maturities.filter((maturity) => maturity.minimum === level).length,
  );
  return { counts, notRecorded: maturities.filter((maturity) => maturity.minimum === null).length };
}

/** One value for every counting rule. */
export function perRule<T>(valueOf: (rule: CountingRule) => T): Record<CountingRule, T> {
  // Object.fromEntries forgets that every rule is there.
  return Object.fromEntries(COUNTING_RULES.map((rule) => [rule, valueOf(rule)])) as Record<CountingRule, T>;
}
