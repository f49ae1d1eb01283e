import type { Coverage } from '../../shared/domain/coverage.ts';
import { isOnline, type ServiceMaturity } from '../../shared/domain/maturity.ts';
import { type Day, monthEnds } from '../../shared/domain/plan-date.ts';
import type { CountingRule } from '../../shared/domain/vocabulary.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';
import { availabilityOf, type ServiceAvailability } from './availability.ts';
import { availabilityRows, catalogueRows, recordRows } from './board-queries.ts';
import { type CatalogueService, readCatalogue, type TopicAreaRow } from './catalogue.ts';
import { type BoardPoint, courseOf, perRule, type ServiceCourse } from './ozg-course.ts';
import { readRecords } from './records.ts';

/** First month end of every series: the plan begins in 2019. */
export const SERIES_START: Day = '2019-01-31';

/** A service as of the board's day. */
export interface BoardService extends CatalogueService, ServiceCourse {
  readonly asOf: Day;
  readonly maturity: ServiceMaturity;
  readonly coverage: Coverage & { readonly applicable: boolean };
  /** Available in every competent municipality. */
  readonly comprehensive: boolean;
  /** A record behind it is simulated. */
  readonly recordsSimulated: boolean;
  /** A roll-out behind it is simulated. */
  readonly rolloutsSimulated: boolean;
  /** A record or roll-out behind it is simulated. */
  readonly simulated: boolean;
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
  const found = catalogue.services.map((service) => {
    const { id } = service;
    const available = availability(id);
    const course = {
      id,
      federalOnly: service.federalOnly,
      memberIds: records.memberIds(id),
      events: records.eventsOf(id),
      comprehensiveAt: available.comprehensive,
    };
    return { service, available, course, recordsSimulated: records.simulated(id) };
  });
  const { points, current } = courseOf(
    found.map(({ course }) => course),
    dates,
  );
  const services = found.flatMap((each) => {
    const maturity = current.get(each.service.id);
    return maturity ? [boardService({ ...each, asOf, maturity })] : [];
  });
  return {
    asOf,
    services,
    topicAreas: catalogue.topicAreas,
    points,
    simulated: simulatedRules(services),
  };
}

/** A board of some of its services only: figures, series and forecast of a group, counted as those of the whole. */
export function narrowBoard(board: OzgBoard, services: readonly BoardService[]): OzgBoard {
  const dates = board.points.map(({ date }) => date);
  return {
    ...board,
    services,
    points: courseOf(services, dates).points,
    simulated: simulatedRules(services),
  };
}

/** Whether a service counts as online under a rule; null where it is outside the denominator. */
export function isServiceOnline(service: BoardService, rule: CountingRule): boolean | null {
  return service.federalOnly ? null : isOnline(rule, service.maturity, service.comprehensive);
}

function seriesDates(asOf: Day): Day[] {
  const dates = monthEnds(SERIES_START, asOf);
  return dates.at(-1) === asOf ? dates : [...dates, asOf];
}

function boardService(found: {
  readonly service: CatalogueService;
  readonly available: ServiceAvailability;
  readonly course: ServiceCourse;
  readonly recordsSimulated: boolean;
  readonly asOf: Day;
  readonly maturity: ServiceMaturity;
}): BoardService {
  const { service, available, course, recordsSimulated, asOf, maturity } = found;
  const nowhere = { available: 0, competent: 0, percent: 0, populationPercent: 0, comprehensive: false };
  return {
    ...service,
    ...course,
    asOf,
    maturity,
    coverage: {
      ...(service.federalOnly ? nowhere : available.coverage),
      applicable: !service.federalOnly,
    },
    comprehensive: available.coverage.comprehensive,
    recordsSimulated,
    rolloutsSimulated: available.simulated,
    simulated: recordsSimulated || available.simulated,
  };
}

/** Roll-outs stand behind COMPREHENSIVE only, records behind every rule. */
function simulatedRules(services: readonly BoardService[]): Record<CountingRule, boolean> {
  const counted = services.filter((service) => !service.federalOnly);
  const records = counted.some((service) => service.recordsSimulated);
  const rollouts = counted.some((service) => service.rolloutsSimulated);
  return perRule((rule) => records || (rule === 'COMPREHENSIVE' && rollouts));
}
