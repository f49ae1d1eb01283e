import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { openBoard } from '../measures/board-store.ts';
import type { BoardMeasure } from '../measures/board.types.ts';
import { groupBy } from '../platform/group-by.ts';
import type { RequestContext } from '../platform/request-context.ts';

/**
 * Measures of the revision in force on a day that digitise a service, in the plan's own order. Empty before the
 * first revision. The whole board is read once a request, however many services ask.
 */
export async function linkedMeasures(ctx: RequestContext, code: string, asOf: Day): Promise<BoardMeasure[]> {
  const byService = await ctx.once(`measures-by-service ${asOf}`, () => measuresByService(ctx, asOf));
  return byService.get(code) ?? [];
}

async function measuresByService(ctx: RequestContext, asOf: Day): Promise<Map<string, BoardMeasure[]>> {
  const plan = await ctx.plan();
  const revision = revisionInForce(plan.revisions, asOf);
  if (revision === null) return new Map();
  const board = await openBoard(ctx, plan, { revision, asOf });
  const links = board.measures.flatMap((measure) => measure.services.map(({ code }) => ({ code, measure })));
  const byService = groupBy(links, (link) => link.code);
  return new Map([...byService].map(([code, group]) => [code, group.map(({ measure }) => measure)]));
}
