import { MILESTONE_STATES } from '../../shared/domain/vocabulary.ts';
import type { BoardMilestone, MeasureBoard } from '../measures/board.types.ts';
import { matchesKeys } from '../../shared/domain/organisation-key.ts';
import { type Connection, connection, type SortKey } from '../platform/graphql/connections.ts';
import { textMatcher } from '../../shared/text-search.ts';
import { inDueWindow } from './due-window.ts';
import type { MilestoneFilter, MilestoneOrder, MilestoneOrderField } from './milestone.inputs.ts';

export interface MilestoneListRequest {
  readonly filter: MilestoneFilter;
  readonly orderBy: MilestoneOrder;
  readonly first: number;
  readonly after: string | null | undefined;
}

/**
 * One page of a board's milestones.
 * @throws AppError BAD_USER_INPUT for an impossible page, see connection
 */
export function milestoneList(
  board: MeasureBoard,
  request: MilestoneListRequest,
): Connection<BoardMilestone> {
  const { filter, orderBy, first, after } = request;
  return connection({
    rows: filterMilestones(board.milestones, filter),
    keyOf: SORT_KEYS[orderBy.field],
    codeOf: (milestone) => milestone.code,
    direction: orderBy.direction,
    scope: ['milestones', board.revision.id, board.asOf, filter, orderBy.field, orderBy.direction],
    first,
    after,
  });
}

/** The milestones that all conditions of the filter let through. */
export function filterMilestones(
  milestones: readonly BoardMilestone[],
  filter: MilestoneFilter,
): BoardMilestone[] {
  const matchesText = textMatcher(filter.text);
  return milestones.filter(
    (milestone) =>
      (filter.state == null || filter.state.includes(milestone.state)) &&
      matchesKeys(milestone.ministry, filter.ministry) &&
      (filter.goal == null || milestone.goals.some((goal) => filter.goal?.includes(goal.code))) &&
      inDueWindow(milestone.plannedDate, filter) &&
      matchesText(milestone.code, milestone.title, milestone.description),
  );
}

const SORT_KEYS: Record<MilestoneOrderField, (milestone: BoardMilestone) => SortKey> = {
  CODE: (milestone) => milestone.code,
  TITLE: (milestone) => milestone.title,
  MINISTRY: (milestone) => milestone.ministry.abbreviation,
  PLANNED_DATE: (milestone) => milestone.plannedDate,
  STATE: (milestone) => MILESTONE_STATES.indexOf(milestone.state),
  DRIFT_FIRST: (milestone) => milestone.drift.daysAgainstFirst,
};
