import { drift, expectedEnd } from '../../shared/domain/drift.ts';
import { type Day, daysBetween, planDateOf } from '../../shared/domain/plan-date.ts';
import { measureProgress } from '../../shared/domain/progress.ts';
import {
  freshness,
  type LightSettings,
  milestoneDaysOverdue,
  milestoneState,
  optimismGap,
  scheduleLight,
} from '../../shared/domain/schedule-light.ts';
import type { RevisionHead } from '../plans/plan-snapshot.ts';
import type { LinkTables } from './board-links.ts';
import type { MeasureRow, MilestoneRow } from './board-queries.ts';
import { readReferences, type References } from './board-references.ts';
import type { BoardContext, BoardMeasure, BoardMilestone, MeasureBoard } from './board.types.ts';

/** The thresholds of a revision as the light rule takes them; a forecast is expected once an end is due soon. */
export function lightSettings(revision: RevisionHead): LightSettings {
  return {
    redThresholdDays: revision.redThresholdDays,
    milestoneThresholdDays: revision.milestoneThresholdDays,
    stalenessDays: revision.stalenessDays,
    nearEndDays: revision.dueSoonDays,
  };
}

/** A thing that is still being put together; readers see it only when it is complete. */
type Growing<T, Lists extends keyof T> = Omit<T, Lists> & {
  [K in Lists]: T[K] extends readonly (infer Item)[] ? Item[] : never;
};
type MeasureLists =
  | 'partners'
  | 'goals'
  | 'milestones'
  | 'services'
  | 'dependsOn'
  | 'requiredBy'
  | 'successors'
  | 'predecessors'
  | 'departedPredecessorIds';
type GrowingMeasure = Growing<BoardMeasure, MeasureLists>;
type GrowingMilestone = Growing<BoardMilestone, 'goals' | 'measures'>;

/**
 * Puts together every measure and milestone of a revision as of a day, each judged once by the rules of
 * shared/domain. Lists, counts, charts and exports all read from here, so that they cannot disagree.
 * @param revision the revision whose content and thresholds count
 * @param asOf the day by which to judge
 * @param rows measures and milestones of exactly this revision and day
 */
export function buildBoard(
  revision: RevisionHead,
  asOf: Day,
  rows: { measures: readonly MeasureRow[]; milestones: readonly MilestoneRow[]; links: LinkTables },
): MeasureBoard {
  const references = readReferences(rows.links, revision.id);
  const of: BoardContext = { revision, asOf, references };
  const milestones = new Map(rows.milestones.map((row) => [row.id, boardMilestone(row, of)]));
  const milestoneIds = linkedIds(rows.links, revision.id, 'MEASURE_MILESTONE');
  const measures = new Map(
    rows.measures.toSorted(byPlace).map((row) => {
      const linked = present(milestones, milestoneIds.get(row.id));
      return [row.id, boardMeasure(row, linked, of)] as const;
    }),
  );
  connect(rows.links, revision.id, measures, milestones, references);
  return {
    ...of,
    measures: [...measures.values()],
    milestones: [...milestones.values()].toSorted(byPlace),
  };
}

function boardMilestone(row: MilestoneRow, { revision, asOf, references }: BoardContext): GrowingMilestone {
  const planned = { date: row.plannedDate, precision: row.plannedPrecision };
  const forecast = planDateOf(row.forecastDate, row.forecastPrecision);
  const actual = row.actualDate !== null && row.actualDate <= asOf ? row.actualDate : null;
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    description: row.description,
    ministry: references.organisation(row.ministryId),
    position: row.position,
    planned,
    plannedDate: row.plannedDate,
    forecast,
    forecastDate: row.forecastDate,
    actual,
    state: milestoneState({ planned, actual }, asOf, revision.dueSoonDays),
    daysOverdue: milestoneDaysOverdue({ planned, actual }, asOf),
    drift: drift({ expected: expectedEnd({ actual, forecast, planned }), ...baselines(row) }),
    goals: [],
    measures: [],
    sourceRef: row.sourceRef,
    simulated: Boolean(row.simulated),
  };
}

function boardMeasure(
  row: MeasureRow,
  milestones: readonly GrowingMilestone[],
  of: BoardContext,
): GrowingMeasure {
  const { asOf, references } = of;
  const settings = lightSettings(of.revision);
  const lifecycle = row.lifecycle ?? 'PLANNED';
  const start = planDateOf(row.startDate, row.startPrecision);
  const plannedEnd = planDateOf(row.plannedEndDate, row.plannedEndPrecision);
  const forecastEnd = planDateOf(row.forecastEndDate, row.forecastEndPrecision);
  const { actualEndDate: actualEnd, reportedOn } = row;
  const { light, reasons } = scheduleLight(
    { lifecycle, start: row.startDate, plannedEnd, forecastEnd, actualEnd, reportedOn, milestones },
    asOf,
    settings,
  );
  const expected = expectedEnd({ actual: actualEnd, forecast: forecastEnd, planned: plannedEnd });
  return {
    id: row.id,
    of,
    code: row.code,
    kind: row.kind,
    title: row.title,
    description: row.description,
    level: row.level,
    ministry: row.leadId === null ? null : references.organisation(row.leadId),
    leadAssumed: Boolean(row.leadAssumed),
    responsibleBody: row.responsibleBody,
    topicArea: row.topicAreaId === null ? null : references.topicArea(row.topicAreaId),
    start,
    plannedEnd,
    plannedEndDate: row.plannedEndDate,
    forecastEnd,
    actualEnd,
    lifecycle,
    light,
    lightReasons: reasons,
    freshness: freshness(reportedOn, asOf, settings),
    reportedOn,
    daysSinceReport: reportedOn === null ? null : daysBetween(reportedOn, asOf),
    selfLight: row.selfLight,
    optimismGap: optimismGap(row.selfLight, light),
    progress: measureProgress({ lifecycle, reportedPercent: row.progressPercent, milestones }, asOf),
    drift: drift({ expected, ...baselines(row) }),
    partners: [],
    goals: [],
    milestones: [...milestones],
    services: [],
    dependsOn: [],
    requiredBy: [],
    predecessors: [],
    departedPredecessorIds: [],
    successors: [],
    sourceRef: row.sourceRef,
    sourceStand: row.sourceStand,
    simulated: Boolean(row.simulated),
  };
}

type BaselineRow = Pick<
  MeasureRow,
  'firstNumber' | 'firstDate' | 'firstPrecision' | 'previousNumber' | 'previousDate' | 'previousPrecision'
>;

function baselines(row: BaselineRow) {
  return {
    first:
      row.firstNumber === null
        ? null
        : { revision: row.firstNumber, planned: planDateOf(row.firstDate, row.firstPrecision) },
    previous:
      row.previousNumber === null
        ? null
        : { revision: row.previousNumber, planned: planDateOf(row.previousDate, row.previousPrecision) },
  };
}

/** Draws the links between things; a link whose other end is not in this revision or board is left out. */
function connect(
  tables: LinkTables,
  revisionId: number,
  measures: ReadonlyMap<number, GrowingMeasure>,
  milestones: ReadonlyMap<number, GrowingMilestone>,
  references: References,
): void {
  const places = new Map([...measures.values()].map((measure, place) => [measure.id, place]));
  for (const measure of measures.values()) {
    for (const milestone of measure.milestones) milestones.get(milestone.id)?.measures.push(measure);
  }
  for (const { from, to } of tables.links(revisionId, 'MEASURE_GOAL')) {
    measures.get(from)?.goals.push(references.goal(to));
  }
  for (const { from, to } of tables.links(revisionId, 'MILESTONE_GOAL')) {
    milestones.get(from)?.goals.push(references.goal(to));
  }
  for (const { from, to } of tables.links(revisionId, 'MEASURE_PARTNER')) {
    measures.get(from)?.partners.push(references.organisation(to));
  }
  for (const { from, to } of tables.links(revisionId, 'MEASURE_SERVICE')) {
    measures.get(from)?.services.push(references.service(to));
  }
  for (const [from, to] of pairsWithin(tables, revisionId, 'DEPENDENCY', measures)) {
    from.dependsOn.push(to);
    to.requiredBy.push(from);
  }
  for (const [from, to] of pairsWithin(tables, revisionId, 'SUCCESSION', measures)) {
    from.successors.push(to);
    to.predecessors.push(from);
  }
  for (const { from, to } of tables.links(revisionId, 'SUCCESSION')) {
    if (!measures.has(from)) measures.get(to)?.departedPredecessorIds.push(from);
  }
  for (const milestone of milestones.values()) milestone.goals.sort(byPlace);
  for (const measure of measures.values()) sortLinks(measure, places);
}

/** Links come from the database in any order; they are shown in the plan's own. */
function sortLinks(measure: GrowingMeasure, places: ReadonlyMap<number, number>): void {
  const byPlan = (a: BoardMeasure, b: BoardMeasure) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0);
  measure.goals.sort(byPlace);
  measure.partners.sort(byPlace);
  measure.services.sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const links of [measure.dependsOn, measure.requiredBy, measure.predecessors, measure.successors]) {
    links.sort(byPlan);
  }
  measure.departedPredecessorIds.sort((a, b) => a - b);
}

function* pairsWithin(
  tables: LinkTables,
  revisionId: number,
  kind: 'DEPENDENCY' | 'SUCCESSION',
  measures: ReadonlyMap<number, GrowingMeasure>,
): Generator<[GrowingMeasure, GrowingMeasure]> {
  for (const link of tables.links(revisionId, kind)) {
    const from = measures.get(link.from);
    const to = measures.get(link.to);
    if (from && to) yield [from, to];
  }
}

function linkedIds(tables: LinkTables, revisionId: number, kind: 'MEASURE_MILESTONE'): Map<number, number[]> {
  const ids = new Map<number, number[]>();
  for (const { from, to } of tables.links(revisionId, kind)) ids.set(from, [...(ids.get(from) ?? []), to]);
  return ids;
}

function present<T extends { position: number; id: number }>(
  things: ReadonlyMap<number, T>,
  ids: readonly number[] | undefined,
): T[] {
  return (ids ?? []).flatMap((id) => things.get(id) ?? []).toSorted(byPlace);
}

function byPlace(a: { position: number; id: number }, b: { position: number; id: number }): number {
  return a.position - b.position || a.id - b.id;
}
