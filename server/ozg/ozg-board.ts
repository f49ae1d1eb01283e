import type { Coverage } from '../../shared/domain/coverage.ts';
import {
  isOnline,
  type MaturityEvent,
  type ServiceStep,
  type ServiceMaturity,
} from '../../shared/domain/maturity.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { CountingRule } from '../../shared/domain/vocabulary.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';
import { type AvailabilityOnDay, isUpTo } from './availability.ts';
import type { MinistryRow } from './board-queries.ts';
import { type CatalogueService, ministriesOn, type TopicAreaRow } from './catalogue.ts';
import { type BoardPoint, courseOf, perRule, pointOf, type ServiceCourse } from './ozg-course.ts';
import { type OzgFacts, readOzgFacts } from './ozg-facts.ts';
import type { ServiceRecords } from './records.ts';

/** States of the data whose facts are kept: the newest, and the one that a slower request still reads. */
const FACTS_KEPT = 2;

/** A service as of the board's day. */
export interface BoardService extends CatalogueService, ServiceCourse {
  readonly asOf: Day;
  /** Null where no ministry of the lineage existed on the day. */
  readonly ministry: MinistryRow | null;
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

/**
 * The board of a day, from the process's cache where it is there. What a missing one is built from is the same on every
 * day, so it is kept too: the first question in a state of the data takes five statements, those about other days none.
 */
export async function openOzgBoard(ctx: RequestContext, plan: PlanSnapshot, asOf: Day): Promise<OzgBoard> {
  const version = String(plan.dataVersion);
  return ctx.cache.read('ozg-board', `${version} ${asOf}`, async () =>
    buildOzgBoard(await ctx.cache.read('ozg-facts', version, () => readOzgFacts(ctx.db), FACTS_KEPT), asOf),
  );
}

/** The board of a day, read from the database past the cache. */
export async function loadOzgBoard(db: ReadDatabase, asOf: Day): Promise<OzgBoard> {
  return buildOzgBoard(await readOzgFacts(db), asOf);
}

/**
 * Judges all services once by the rules of shared/domain/maturity.ts. Figures, charts, lists and groups all read from
 * here; a figure needs no more than the judgement, so the services themselves are put together for who first asks.
 */
export function buildOzgBoard(facts: OzgFacts, asOf: Day): OzgBoard {
  const { catalogue, availability } = facts;
  const course = facts.knownOn(asOf);
  const available = availability.on(asOf);
  const before = course.pointsBefore(asOf);
  const judged = catalogue.services.map((service): JudgedService => {
    const { id, federalOnly } = service;
    const records = course.recordsOf(id);
    return {
      service,
      federalOnly,
      records,
      maturity: maturityOn(records.steps, asOf),
      comprehensive: available.isComprehensive(id),
      recordsSimulated: isUpTo(records.simulatedFrom, asOf),
      rolloutsSimulated: available.isSimulated(id),
    };
  });
  const services = () => {
    const dates = [...before.map(({ date }) => date), asOf];
    const ministryOf = ministriesOn(facts.ministries, asOf);
    return judged.map((each) => ({
      ...boardService(each, available),
      ministry: ministryOf(each.service.ministryLineage),
      comprehensiveAt: availability.comprehensiveAt(each.service.id, dates),
    }));
  };
  let known: readonly BoardService[] | null = null;
  return {
    asOf,
    get services() {
      return (known ??= services());
    },
    topicAreas: catalogue.topicAreas,
    points: [...before, pointOf(asOf, judged)],
    simulated: simulatedRules(judged),
  };
}

/** What the figures of a day need to know of a service. */
interface JudgedService {
  readonly service: CatalogueService;
  readonly federalOnly: boolean;
  readonly records: ServiceRecords;
  readonly maturity: ServiceMaturity;
  readonly comprehensive: boolean;
  readonly recordsSimulated: boolean;
  readonly rolloutsSimulated: boolean;
}

function boardService(
  { service, records, ...judged }: JudgedService,
  available: AvailabilityOnDay,
): Omit<BoardService, 'ministry' | 'comprehensiveAt'> {
  const { federalOnly, recordsSimulated, rolloutsSimulated } = judged;
  return {
    ...service,
    ...judged,
    asOf: available.day,
    memberIds: records.memberIds,
    events: upTo(records.events, available.day),
    coverage: { ...(federalOnly ? NOWHERE : available.coverage(service.id)), applicable: !federalOnly },
    simulated: recordsSimulated || rolloutsSimulated,
  };
}

/** Coverage of a service that no municipality has to offer. */
const NOWHERE: Coverage = {
  available: 0,
  competent: 0,
  percent: 0,
  populationPercent: 0,
  comprehensive: false,
};

/** @param events oldest first */
function upTo(events: readonly MaturityEvent[], asOf: Day): readonly MaturityEvent[] {
  const last = events.at(-1);
  return last === undefined || last.recordedOn <= asOf
    ? events
    : events.slice(0, events.findLastIndex(({ recordedOn }) => recordedOn <= asOf) + 1);
}

function maturityOn(steps: readonly ServiceStep[], asOf: Day): ServiceMaturity {
  const step = steps.findLast(({ from }) => from === null || from <= asOf);
  if (!step) throw new Error('the steps of a service begin with what holds before all records');
  return step.maturity;
}

/** A board of some of its services only: figures, series and forecast of a group, counted as those of the whole. */
export function narrowBoard(board: OzgBoard, services: readonly BoardService[]): OzgBoard {
  const dates = board.points.map(({ date }) => date);
  return {
    ...board,
    services,
    points: courseOf(services, dates),
    simulated: simulatedRules(services),
  };
}

/** Whether a service counts as online under a rule; null where it is outside the denominator. */
export function isServiceOnline(service: BoardService, rule: CountingRule): boolean | null {
  return service.federalOnly ? null : isOnline(rule, service.maturity, service.comprehensive);
}

/** Roll-outs stand behind COMPREHENSIVE only, records behind every rule. */
function simulatedRules(
  services: readonly Pick<BoardService, 'federalOnly' | 'recordsSimulated' | 'rolloutsSimulated'>[],
): Record<CountingRule, boolean> {
  const counted = services.filter((service) => !service.federalOnly);
  const records = counted.some((service) => service.recordsSimulated);
  const rollouts = counted.some((service) => service.rolloutsSimulated);
  return perRule((rule) => records || (rule === 'COMPREHENSIVE' && rollouts));
}
