import type { RequestContext } from '../platform/request-context.ts';
import { openBoard } from './board-store.ts';
import type { BoardMeasure } from './board.types.ts';

/**
 * Predecessors of a measure that its revision does not hold any more, each as the latest earlier published
 * revision worded it, judged by the same day.
 */
export async function departedPredecessors(
  ctx: RequestContext,
  measure: BoardMeasure,
): Promise<BoardMeasure[]> {
  const wanted = new Set(measure.departedPredecessorIds);
  const found: BoardMeasure[] = [];
  const plan = await ctx.plan();
  const earlier = plan.revisions
    .filter((revision) => revision.state === 'PUBLISHED' && revision.number < measure.of.revision.number)
    .toSorted((a, b) => b.number - a.number);
  for (const revision of earlier) {
    if (wanted.size === 0) break;
    const board = await openBoard(ctx, plan, { revision, asOf: measure.of.asOf });
    for (const candidate of board.measures) {
      if (wanted.delete(candidate.id)) found.push(candidate);
    }
  }
  return found;
}
