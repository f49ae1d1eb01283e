import type { Day } from '../../shared/domain/plan-date.ts';
import type { CountingRule, IndicatorFormula } from '../../shared/domain/vocabulary.ts';
import type { BoardMeasure, BoardMilestone, MeasureBoard } from '../measures/board.types.ts';
import type { GoalReference } from '../measures/board-references.ts';
import { ozgFigure } from '../ozg/ozg-figure.ts';
import type { RequestContext } from '../platform/request-context.ts';

/** Value of a goal's indicator: so many of so many, in percent (0 to 100, unrounded). */
export interface GoalIndicator {
  readonly formula: IndicatorFormula;
  readonly count: number;
  readonly total: number;
  readonly percent: number;
}

/** A goal with what serves it, as of the board's day. */
export interface GoalProgress extends GoalReference {
  readonly milestones: readonly BoardMilestone[];
  readonly measures: readonly BoardMeasure[];
  readonly withoutMilestone: boolean;
  readonly milestonesWithoutActiveMeasure: readonly BoardMilestone[];
  /** Asked of the OZG figures only where somebody wants to know. */
  readonly indicator: () => Promise<GoalIndicator | null>;
}

/** The goals of a board's revision in the plan's order. */
export function goalProgress(ctx: RequestContext, board: MeasureBoard, rule: CountingRule): GoalProgress[] {
  return board.references.goals.map((goal) => {
    const milestones = board.milestones.filter((milestone) => milestone.goals.includes(goal));
    const measures = board.measures.filter((measure) => measure.goals.includes(goal));
    return {
      ...goal,
      milestones,
      measures,
      withoutMilestone: milestones.length === 0,
      milestonesWithoutActiveMeasure: milestones.filter((milestone) => !hasActiveMeasure(milestone)),
      indicator: () =>
        indicator(ctx, goal.indicatorFormula, { milestones, measures, asOf: board.asOf, rule }),
    };
  });
}

/** Every measure but a cancelled one is active: a completed one still carries what it achieved. */
function hasActiveMeasure(milestone: BoardMilestone): boolean {
  return milestone.measures.some((measure) => measure.lifecycle !== 'CANCELLED');
}

interface IndicatorInput {
  readonly milestones: readonly BoardMilestone[];
  readonly measures: readonly BoardMeasure[];
  readonly asOf: Day;
  readonly rule: CountingRule;
}

async function indicator(
  ctx: RequestContext,
  formula: IndicatorFormula | null,
  { milestones, measures, asOf, rule }: IndicatorInput,
): Promise<GoalIndicator | null> {
  switch (formula) {
    case null:
      return null;
    case 'MEASURES_COMPLETED':
      return share(formula, measures.filter((measure) => measure.light === 'DONE').length, measures.length);
    case 'MILESTONES_REACHED':
      return share(
        formula,
        milestones.filter((milestone) => milestone.state === 'REACHED').length,
        milestones.length,
      );
    case 'OZG_SERVICES_ONLINE': {
      const { online, total } = await ozgFigure(ctx, asOf, rule);
      return share(formula, online, total);
    }
  }
}

function share(formula: IndicatorFormula, count: number, total: number): GoalIndicator {
  return { formula, count, total, percent: total === 0 ? 0 : (100 * count) / total };
}
