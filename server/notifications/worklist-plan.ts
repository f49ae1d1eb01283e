import type { Day } from '../../shared/domain/plan-date.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import { openBoards } from '../measures/board-store.ts';
import type { BoardMeasure, MeasureBoard } from '../measures/board.types.ts';
import type { RequestContext } from '../platform/request-context.ts';

/** The plan as a worklist needs it: what was in force on some days, judged as of today. */
export interface WorklistPlan {
  /** The measures in force on a day, in the plan's own order; none before the first revision. */
  measuresOn(day: Day): readonly BoardMeasure[];
  /** Null where the plan in force on the day does not hold the measure. */
  measureOn(day: Day, measureId: number): BoardMeasure | null;
  /** Place of a measure in the plan's own order. */
  placeOf(measure: BoardMeasure): number;
}

/** Opens the boards of all days at once. @param days each that will be asked for */
export async function openWorklistPlan(ctx: RequestContext, days: readonly Day[]): Promise<WorklistPlan> {
  const plan = await ctx.plan();
  const revisions = new Set(days.flatMap((day) => revisionInForce(plan.revisions, day) ?? []));
  const boards = new Map<number, MeasureBoard>();
  const requests = [...revisions].map((revision) => ({ revision, asOf: ctx.today }));
  for (const board of await openBoards(ctx, plan, requests)) boards.set(board.revision.id, board);
  const places = new Map([...boards.values()].flatMap((board) => [...board.measures.entries()].map(swapped)));
  const measuresOn = (day: Day) => {
    const revision = revisionInForce(plan.revisions, day);
    return (revision && boards.get(revision.id)?.measures) ?? [];
  };
  return {
    measuresOn,
    measureOn: (day, measureId) => measuresOn(day).find(({ id }) => id === measureId) ?? null,
    placeOf: (measure) => places.get(measure) ?? 0,
  };
}

function swapped<A, B>([a, b]: readonly [A, B]): [B, A] {
  return [b, a];
}
