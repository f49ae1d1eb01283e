import type { Coverage } from '../../shared/domain/coverage.ts';
import {
  countOnline,
  isOnline,
  type MaturityEvent,
  maturitySeries,
  type OnlineCount,
  type ServiceMaturity,
} from '../../shared/domain/maturity.ts';
import { type Day, monthEnds } from '../../shared/domain/plan-date.ts';
import { COUNTING_RULES, type CountingRule, MATURITY_LEVELS } from '../../shared/domain/vocabulary.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';
import { availabilityOf, type ServiceAvailability } from './availability.ts';
import { availabilityRows, catalogueRows, recordRows } from './board-queries.ts';
import { type CatalogueService, readCatalogue, type TopicAreaRow } from './catalogue.ts';
import { readRecords, type Records } from './records.ts';

/** First month end of every series: the plan begins in 2019. */
export const SERIES_START: Day = '2019-01-31';

/** A service as of the board's day. */
export interface BoardService extends CatalogueService {
  readonly asOf: Day;
  readonly maturity: ServiceMaturity;
  readonly coverage: Coverage & { readonly applicable: boolean };
  /** Available in every competent municipality. */
  readonly comprehensive: boolean;
  /** Records up to the day that still hold (none that was corrected), oldest first. */
  readonly events: readonly MaturityEvent[];
  /** A record or roll-out behind it is simulated. */
  readonly simulated: boolean;
}

/** Services per level at a date, and what counts as online under each rule. */
export interface BoardPoint {
  readonly date: Day;
  /** Services by their minimum, level 0 to 4; those of the federation alone are left out. */
  readonly counts: readonly number[];
  readonly notRecorded: number;
  readonly online: Readonly<Record<CountingRule, OnlineCount>>;
}

/** All services as of a day, immutable and shared between requests. */
export interface OzgBoard {
  readonly asOf: Day;
  /** By code. */
  readonly services: readonly BoardService[];
  readonly topicAreas: readonly TopicAreaRow[];
  /** Month ends from SERIES_START up to asOf, and asOf itself. */
  readonly points: readonly BoardPoint[];
  /** A figure under the rule rests on simulated records. */
  readonly simulated: Readonly<Record<CountingRule, boolean>>;
}

/** The board of a day, from the process's cache where it is there; else three statements. */
export async function openOzgBoard(ctx: RequestContext, plan: PlanSnapshot, asOf: Day): Promise<OzgBoard> {
  return ctx.cache.read('ozg-board', `${plan.dataVersion} ${asOf}`, () => loadOzgBoard(ctx.db, asOf));
}

/**
 * Reads services, members, records and roll-outs up to a day in three statements, and judges them once by the
 * rules of shared/domain/maturity.ts. Figures, charts, lists and groups all read from here.
 */
export async function loadOzgBoard(db: ReadDatabase, asOf: Day): Promise<OzgBoard> {
  const [catalogue, records, movements] = await Promise.all([
    catalogueRows(db, asOf).then(readCatalogue),
    recordRows(db, asOf).then(readRecords),
    availabilityRows(db, asOf),
  ]);
  const dates = seriesDates(asOf);
  const availability = availabilityOf(movements, dates);
  const rolledOut = new Map(catalogue.services.map(({ id }) => [id, availability(id)]));
  const members = catalogue.services.map(({ id, federalOnly }) => ({
    serviceId: id,
    memberIds: records.memberIds(id),
    federalOnly,
  }));
  const series = maturitySeries(members, records.events, dates);
  const points = series.map(({ date, services }, i) =>
    boardPoint(
      date,
      catalogue.services.flatMap(({ id, federalOnly }) => {
        const maturity = services.get(id);
        const comprehensive = rolledOut.get(id)?.comprehensive[i] ?? false;
        return maturity ? [{ maturity, federalOnly, comprehensive }] : [];
      }),
    ),
  );
  const current = series.at(-1)?.services;
  const services = catalogue.services.flatMap((service) => {
    const maturity = current?.get(service.id);
    const available = rolledOut.get(service.id);
    if (!maturity || !available) return [];
    const events = records.eventsOf(service.id);
    return [boardService(service, asOf, maturity, available, events, records.simulated(service.id))];
  });
  return {
    asOf,
    services,
    topicAreas: catalogue.topicAreas,
    points,
    simulated: simulatedRules(services, rolledOut, records),
  };
}

/** Whether a service counts as online under a rule; null where it is outside the denominator. */
export function isServiceOnline(service: BoardService, rule: CountingRule): boolean | null {
  return service.federalOnly ? null : isOnline(rule, service.maturity, service.comprehensive);
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

function seriesDates(asOf: Day): Day[] {
  const dates = monthEnds(SERIES_START, asOf);
  return dates.at(-1) === asOf ? dates : [...dates, asOf];
}

interface JudgedService {
  readonly maturity: ServiceMaturity;
  readonly federalOnly: boolean;
  readonly comprehensive: boolean;
}

function boardPoint(date: Day, services: readonly JudgedService[]): BoardPoint {
  const counted = services.filter((service) => !service.federalOnly).map((service) => service.maturity);
  return { date, ...levelCounts(counted), online: perRule((rule) => countOnline(rule, services)) };
}

function boardService(
  service: CatalogueService,
  asOf: Day,
  maturity: ServiceMaturity,
  { coverage, simulated }: ServiceAvailability,
  events: readonly MaturityEvent[],
  recordsSimulated: boolean,
): BoardService {
  const nowhere = { available: 0, competent: 0, percent: 0, populationPercent: 0, comprehensive: false };
  return {
    ...service,
    asOf,
    maturity,
    coverage: { ...(service.federalOnly ? nowhere : coverage), applicable: !service.federalOnly },
    comprehensive: coverage.comprehensive,
    events,
    simulated: recordsSimulated || simulated,
  };
}

/** Roll-outs stand behind COMPREHENSIVE only, records behind every rule. */
function simulatedRules(
  services: readonly BoardService[],
  rolledOut: ReadonlyMap<number, ServiceAvailability>,
  recorded: Records,
): Record<CountingRule, boolean> {
  const counted = services.filter((service) => !service.federalOnly);
  const records = counted.some((service) => recorded.simulated(service.id));
  const rollouts = counted.some((service) => rolledOut.get(service.id)?.simulated);
  return perRule((rule) => records || (rule === 'COMPREHENSIVE' && rollouts));
}

function perRule<T>(valueOf: (rule: CountingRule) => T): Record<CountingRule, T> {
  // Object.fromEntries forgets that every rule is there.
  return Object.fromEntries(COUNTING_RULES.map((rule) => [rule, valueOf(rule)])) as Record<CountingRule, T>;
}
