import type { Baseline } from '../../shared/domain/drift.ts';
import { planDateOf } from '../../shared/domain/plan-date.ts';
import { groupBy } from '../platform/group-by.ts';
import type { RevisionHead } from '../plans/plan-snapshot.ts';
import type { Link, LinkTables } from './board-links.ts';
import type { BaselineColumns, MeasureRow, MilestoneRow } from './board-queries.ts';
import { readReferences, type References } from './board-references.ts';
import type { BoardMeasure, BoardMilestone } from './board.types.ts';

interface Baselines {
  readonly first: Baseline | null;
  readonly previous: Baseline | null;
}

/** What of a measure is the same on every day. */
export interface MeasureContent {
  readonly fixed: Pick<
    BoardMeasure,
    | 'id'
    | 'code'
    | 'kind'
    | 'title'
    | 'description'
    | 'level'
    | 'ministry'
    | 'leadAssumed'
    | 'responsibleBody'
    | 'topicArea'
    | 'start'
    | 'plannedEnd'
    | 'plannedEndDate'
    | 'partners'
    | 'goals'
    | 'services'
    | 'departedPredecessorIds'
    | 'sourceRef'
    | 'sourceStand'
  >;
  readonly baselines: Baselines;
  /** Ids of measures and milestones of the same content, each list in the plan's own order. */
  readonly milestoneIds: readonly number[];
  readonly dependsOnIds: readonly number[];
  readonly requiredByIds: readonly number[];
  readonly predecessorIds: readonly number[];
  readonly successorIds: readonly number[];
}

/** What of a milestone is the same on every day. */
export interface MilestoneContent {
  readonly fixed: Pick<
    BoardMilestone,
    | 'id'
    | 'code'
    | 'title'
    | 'description'
    | 'ministry'
    | 'position'
    | 'planned'
    | 'plannedDate'
    | 'goals'
    | 'sourceRef'
  >;
  readonly baselines: Baselines;
  /** The measures that underpin it, in the plan's own order: those of this content … */
  readonly measureIds: readonly number[];
  /** … and all of the revision: any of them may report on it. */
  readonly linkedMeasureIds: ReadonlySet<number>;
}

/** Measures and milestones of a revision, whatever the day: what the boards of all its days are built from. */
export interface BoardContent {
  readonly revision: RevisionHead;
  readonly references: References;
  /** In the plan's own order. */
  readonly measures: readonly MeasureContent[];
  readonly milestones: readonly MilestoneContent[];
}

interface Place {
  readonly position: number;
  readonly id: number;
}

/**
 * Puts the content of a revision together; a link whose other end is not among the rows is left out.
 * @param rows measures and milestones of exactly this revision
 */
export function boardContent(
  revision: RevisionHead,
  rows: {
    readonly measures: readonly MeasureRow[];
    readonly milestones: readonly MilestoneRow[];
    readonly links: LinkTables;
  },
): BoardContent {
  const references = readReferences(rows.links, revision.id);
  const links = linksOf(rows.links, revision.id);
  const measures = rows.measures.toSorted(byPlace);
  const milestones = rows.milestones.toSorted(byPlace);
  const within = { measures: placesOf(measures), milestones: placesOf(milestones) };
  return {
    revision,
    references,
    measures: measures.map((row) => measureContent(row, { references, links, within })),
    milestones: milestones.map((row) => milestoneContent(row, { references, links, within })),
  };
}

/** Finds the other ends of a thing's links. */
type Ends = (id: number) => readonly number[];

interface Links {
  readonly to: Record<'goals' | 'milestones' | 'partners' | 'services' | 'dependsOn' | 'successors', Ends>;
  readonly from: Record<'measures' | 'requiredBy' | 'predecessors', Ends>;
  readonly goalsOfMilestone: Ends;
}

function linksOf(tables: LinkTables, revisionId: number): Links {
  const read = (kind: Parameters<LinkTables['links']>[1]) => tables.links(revisionId, kind);
  const milestones = read('MEASURE_MILESTONE');
  const dependencies = read('DEPENDENCY');
  const successions = read('SUCCESSION');
  return {
    to: {
      goals: ends(read('MEASURE_GOAL'), 'from', 'to'),
      milestones: ends(milestones, 'from', 'to'),
      partners: ends(read('MEASURE_PARTNER'), 'from', 'to'),
      services: ends(read('MEASURE_SERVICE'), 'from', 'to'),
      dependsOn: ends(dependencies, 'from', 'to'),
      successors: ends(successions, 'from', 'to'),
    },
    from: {
      measures: ends(milestones, 'to', 'from'),
      requiredBy: ends(dependencies, 'to', 'from'),
      predecessors: ends(successions, 'to', 'from'),
    },
    goalsOfMilestone: ends(read('MILESTONE_GOAL'), 'from', 'to'),
  };
}

function ends(links: readonly Link[], own: keyof Link, other: keyof Link): Ends {
  const groups = groupBy(links, (link) => link[own]);
  return (id) => groups.get(id)?.map((link) => link[other]) ?? [];
}

interface Whole {
  readonly references: References;
  readonly links: Links;
  readonly within: Record<'measures' | 'milestones', ReadonlyMap<number, number>>;
}

function measureContent(row: MeasureRow, { references, links, within }: Whole): MeasureContent {
  const { id } = row;
  const measuresOf = (found: Ends) => placed(found(id), within.measures);
  return {
    fixed: {
      id,
      code: row.code,
      kind: row.kind,
      title: row.title,
      description: row.description,
      level: row.level,
      ministry: row.leadId === null ? null : references.organisation(row.leadId),
      leadAssumed: Boolean(row.leadAssumed),
      responsibleBody: row.responsibleBody,
      topicArea: row.topicAreaId === null ? null : references.topicArea(row.topicAreaId),
      start: planDateOf(row.startDate, row.startPrecision),
      plannedEnd: planDateOf(row.plannedEndDate, row.plannedEndPrecision),
      plannedEndDate: row.plannedEndDate,
      partners: links.to
        .partners(id)
        .map((each) => references.organisation(each))
        .toSorted(byPlace),
      goals: links.to
        .goals(id)
        .map((each) => references.goal(each))
        .toSorted(byPlace),
      services: links.to
        .services(id)
        .map((each) => references.service(each))
        .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      departedPredecessorIds: links.from
        .predecessors(id)
        .filter((each) => !within.measures.has(each))
        .toSorted((a, b) => a - b),
      sourceRef: row.sourceRef,
      sourceStand: row.sourceStand,
    },
    baselines: baselines(row),
    milestoneIds: placed(links.to.milestones(id), within.milestones),
    dependsOnIds: measuresOf(links.to.dependsOn),
    requiredByIds: measuresOf(links.from.requiredBy),
    predecessorIds: measuresOf(links.from.predecessors),
    successorIds: measuresOf(links.to.successors),
  };
}

function milestoneContent(row: MilestoneRow, { references, links, within }: Whole): MilestoneContent {
  const linked = links.from.measures(row.id);
  return {
    fixed: {
      id: row.id,
      code: row.code,
      title: row.title,
      description: row.description,
      ministry: references.organisation(row.ministryId),
      position: row.position,
      planned: { date: row.plannedDate, precision: row.plannedPrecision },
      plannedDate: row.plannedDate,
      goals: links
        .goalsOfMilestone(row.id)
        .map((each) => references.goal(each))
        .toSorted(byPlace),
      sourceRef: row.sourceRef,
    },
    baselines: baselines(row),
    measureIds: placed(linked, within.measures),
    linkedMeasureIds: new Set(linked),
  };
}

function baselines(row: BaselineColumns): Baselines {
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

function placesOf(rows: readonly Place[]): ReadonlyMap<number, number> {
  return new Map(rows.map(({ id }, place) => [id, place]));
}

/** The ids that have a place, in the order of their places. */
function placed(ids: readonly number[], places: ReadonlyMap<number, number>): number[] {
  return ids.filter((id) => places.has(id)).toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

function byPlace(a: Place, b: Place): number {
  return a.position - b.position || a.id - b.id;
}
