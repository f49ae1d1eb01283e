import { LIFECYCLES, SCHEDULE_LIGHTS } from '../../shared/domain/vocabulary.ts';
import { matchesKeys } from '../../shared/domain/organisation-key.ts';
import { type Connection, connection, inOrder, type SortKey } from '../platform/graphql/connections.ts';
import { textMatcher } from '../../shared/text-search.ts';
import { inDueWindow } from '../plans/due-window.ts';
import type { BoardMeasure, MeasureBoard } from './board.types.ts';
import type { MeasureFilter, MeasureOrder, MeasureOrderField } from './measure.inputs.ts';

export interface MeasureListRequest {
  readonly filter: MeasureFilter;
  readonly orderBy: MeasureOrder;
  readonly first: number;
  readonly after: string | null | undefined;
}

/**
 * One page of a board's measures.
 * @throws AppError BAD_USER_INPUT for an impossible page, see connection
 */
export function measureList(board: MeasureBoard, request: MeasureListRequest): Connection<BoardMeasure> {
  const { filter, orderBy, first, after } = request;
  return connection({
    rows: filterMeasures(board.measures, filter),
    keyOf: SORT_KEYS[orderBy.field],
    codeOf: (measure) => measure.code,
    direction: orderBy.direction,
    scope: ['measures', board.revision.id, board.asOf, filter, orderBy.field, orderBy.direction],
    first,
    after,
  });
}

/** All measures that the filter lets through, in the order of the list: what the pages of measureList show one by one. */
export function allMeasures(
  board: MeasureBoard,
  { filter, orderBy }: Pick<MeasureListRequest, 'filter' | 'orderBy'>,
): BoardMeasure[] {
  return inOrder({
    rows: filterMeasures(board.measures, filter),
    keyOf: SORT_KEYS[orderBy.field],
    codeOf: (measure) => measure.code,
    direction: orderBy.direction,
  });
}

/** The measures that all conditions of the filter let through. */
function filterMeasures(measures: readonly BoardMeasure[], filter: MeasureFilter): BoardMeasure[] {
  const matchesText = textMatcher(filter.text);
  return measures.filter(
    (measure) =>
      isIn(measure.level, filter.level) &&
      isIn(measure.kind, filter.kind) &&
      isIn(measure.lifecycle, filter.lifecycle) &&
      isIn(measure.light, filter.light) &&
      isIn(measure.freshness, filter.freshness) &&
      (filter.optimismGap == null || measure.optimismGap === filter.optimismGap) &&
      matchesKeys(measure.ministry, filter.ministry) &&
      (filter.goal == null || measure.goals.some((goal) => isIn(goal.code, filter.goal))) &&
      (filter.topicArea == null || (measure.topicArea && isIn(measure.topicArea.code, filter.topicArea))) &&
      inDueWindow(measure.plannedEndDate, filter) &&
      matchesText(measure.code, measure.title, measure.description, measure.responsibleBody),
  );
}

function isIn<T>(value: T, list: readonly T[] | null | undefined): boolean {
  return list == null || list.includes(value);
}

const SORT_KEYS: Record<MeasureOrderField, (measure: BoardMeasure) => SortKey> = {
  CODE: (measure) => measure.code,
  TITLE: (measure) => measure.title,
  MINISTRY: (measure) => measure.ministry?.abbreviation ?? null,
  LIGHT: (measure) => SCHEDULE_LIGHTS.indexOf(measure.light),
  LIFECYCLE: (measure) => LIFECYCLES.indexOf(measure.lifecycle),
  PROGRESS: (measure) => measure.progress.percent,
  PLANNED_END: (measure) => measure.plannedEndDate,
  EXPECTED_END: (measure) => measure.drift.expected?.date ?? null,
  DRIFT_FIRST: (measure) => measure.drift.daysAgainstFirst,
  REPORTED_ON: (measure) => measure.reportedOn,
};
