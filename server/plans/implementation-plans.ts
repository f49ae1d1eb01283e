import { sql } from 'kysely';
import type { BoardMeasure, BoardMilestone, MeasureBoard } from '../measures/board.types.ts';
import type { OrganisationReference } from '../measures/board-references.ts';
import type { ReadDatabase } from '../platform/read-database.ts';

/** A ministry's part of the plan as of a day. */
export interface ImplementationPlanRow {
  readonly code: string;
  readonly ministry: OrganisationReference;
  readonly currentState: string;
  readonly milestones: readonly BoardMilestone[];
  readonly measures: readonly BoardMeasure[];
  readonly measureCount: number;
  readonly milestonesReached: number;
  readonly milestonesOverdue: number;
}

/** The implementation plans of a board's revision in the plan's order; one statement beside the board. */
export async function loadImplementationPlans(
  db: ReadDatabase,
  board: MeasureBoard,
): Promise<ImplementationPlanRow[]> {
  const { rows } = await sql<{ code: string; ministryId: number; currentState: string }>`
    select ip.code as "code", v.ministry_id as "ministryId", v.current_state as "currentState"
    from implementation_plan_version v join implementation_plan ip on ip.id = v.implementation_plan_id
    where v.revision_id = ${board.revision.id}
    order by v.position, ip.code`.execute(db);
  return rows.map(({ code, ministryId, currentState }) => {
    const milestones = board.milestones.filter((milestone) => milestone.ministry.id === ministryId);
    const measures = board.measures.filter((measure) => measure.ministry?.id === ministryId);
    return {
      code,
      ministry: board.references.organisation(ministryId),
      currentState,
      milestones: milestones.toSorted(byPlannedDate),
      measures,
      measureCount: measures.length,
      milestonesReached: milestones.filter((milestone) => milestone.state === 'REACHED').length,
      milestonesOverdue: milestones.filter((milestone) => milestone.state === 'OVERDUE').length,
    };
  });
}

function byPlannedDate(a: BoardMilestone, b: BoardMilestone): number {
  return a.plannedDate < b.plannedDate ? -1 : a.plannedDate > b.plannedDate ? 1 : a.position - b.position;
}
