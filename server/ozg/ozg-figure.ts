import { neededOnPath, type OnlineCount, pace } from '../../shared/domain/maturity.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { CountingRule } from '../../shared/domain/vocabulary.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';
import { openPlan } from '../plans/plan-view.ts';
import { openOzgBoard, type OzgBoard } from './ozg-board.ts';

/** A count with its denominator, what it leaves out, and how it stands toward the target. */
export interface OzgFigureRow extends OnlineCount {
  readonly rule: CountingRule;
  readonly asOf: Day;
  /** 0 to 100, not rounded; 0 where there is nothing to count. */
  readonly percent: number;
  readonly targetDate: Day;
  /** All of the denominator must be online by the target date. */
  readonly target: number;
  /** What would have to be online on the day, see neededOnPath. */
  readonly onPath: number;
  /** Per month of 30.4375 days; null once the target date has passed unmet. */
  readonly requiredPerMonth: number | null;
  /** Mean of the last 12 months; null where the series is shorter. */
  readonly observedPerMonth: number | null;
  readonly simulated: boolean;
}

/**
 * How many services (or members) are online under a rule as of a day.
 * @throws AppError UNAUTHENTICATED where the viewer may not read
 */
export async function ozgFigure(ctx: RequestContext, asOf: Day, rule: CountingRule): Promise<OzgFigureRow> {
  const { plan } = await openPlan(ctx);
  return figureOf(await openOzgBoard(ctx, plan, asOf), plan, rule);
}

/** The figure of a board, see ozgFigure. */
export function figureOf(board: OzgBoard, plan: PlanSnapshot, rule: CountingRule): OzgFigureRow {
  const last = board.points.at(-1);
  if (!last) throw new Error('a board has at least the point of its own day');
  const count = last.online[rule];
  const series = board.points.map(({ date, online }) => ({ date, online: online[rule].online }));
  return {
    rule,
    asOf: board.asOf,
    ...count,
    percent: percentOf(count.online, count.total),
    targetDate: plan.targetDate,
    target: count.total,
    onPath: neededOnPath(series, count.total, board.asOf, {
      start: plan.adoptedOn,
      targetDate: plan.targetDate,
    }),
    ...pace(series, count.total, board.asOf, plan.targetDate),
    simulated: board.simulated[rule],
  };
}

/** Share of the whole, 0 to 100; 0 of nothing. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}
