import {
  backtest,
  type BacktestPoint,
  forecast,
  type Forecast,
  type OnlinePoint,
} from '../../shared/domain/forecast.ts';
import { monthEnd } from '../../shared/domain/plan-date.ts';
import type { CountingRule } from '../../shared/domain/vocabulary.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';
import type { OzgBoard } from './ozg-board.ts';
import { figureOf, type OzgFigureRow } from './ozg-figure.ts';

export interface OzgForecast extends Forecast {
  readonly figure: OzgFigureRow;
  readonly history: readonly OnlinePoint[];
  readonly backtest: readonly BacktestPoint[];
}

/** Any fixed number serves: the same data must give the same forecast to everyone. */
const SEED = 20_221_231;

/** Forecast toward all of the denominator by the plan's target date, from the month ends of the board. */
export function ozgForecast(board: OzgBoard, plan: PlanSnapshot, rule: CountingRule): OzgForecast {
  const figure = figureOf(board, plan, rule);
  const history = board.points
    .filter(({ date }) => date === monthEnd(date))
    .map(({ date, online }) => ({ date, online: online[rule].online }));
  const input = { history, total: figure.total, asOf: board.asOf, seed: SEED };
  return {
    figure,
    history,
    ...forecast({ ...input, target: figure.target, targetDate: plan.targetDate }),
    backtest: backtest(input),
  };
}
