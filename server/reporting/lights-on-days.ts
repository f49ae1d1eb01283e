import type { Day } from '../../shared/domain/plan-date.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import type { ScheduleLight } from '../../shared/domain/vocabulary.ts';
import { loadBoards } from '../measures/board-store.ts';
import type { RequestContext } from '../platform/request-context.ts';

/** Key of one measure on one day, for lightsOnDays. */
export function lightKey(measureId: number, day: Day): string {
  return `${measureId} ${day}`;
}

/**
 * The lights of measures on past days, each by the revision in force then, in three statements.
 * @param keys from lightKey
 * @returns by key; a measure that the plan in force then did not hold is left out
 */
export async function lightsOnDays(
  ctx: RequestContext,
  keys: readonly string[],
): Promise<Map<string, ScheduleLight>> {
  const wanted = keys.map((key) => {
    const [id, day] = key.split(' ');
    return { measureId: Number(id), day: day ?? '' };
  });
  const plan = await ctx.plan();
  const requests = [...new Set(wanted.map(({ day }) => day))].flatMap((asOf) => {
    const revision = revisionInForce(plan.revisions, asOf);
    return revision ? [{ revision, asOf }] : [];
  });
  if (requests.length === 0) return new Map();
  const ids = new Set(wanted.map(({ measureId }) => measureId));
  const boards = await loadBoards(ctx.db, plan, requests, ids.size === 1 ? wanted[0]?.measureId : undefined);
  const lights = new Map<string, ScheduleLight>();
  for (const board of boards.values()) {
    for (const measure of board.measures) {
      if (ids.has(measure.id)) lights.set(lightKey(measure.id, board.asOf), measure.light);
    }
  }
  return lights;
}
