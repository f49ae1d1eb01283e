import {
  backtest,
  type BacktestPoint,
  forecast,
  type Forecast,
  type OnlinePoint,
} from '../../shared/domain/forecast.ts';
import { monthEnd } from '../../shared/domain/plan-date.ts';
import type { CountingRule } from '../../shared/domain/vocabulary.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';
import { narrowBoard, type OzgBoard } from './ozg-board.ts';
import { figureOf, type OzgFigureRow } from './ozg-figure.ts';
import { groupServices, type OzgGrouping } from './ozg-groups.ts';

export interface OzgForecast extends Forecast {
  readonly figure: OzgFigureRow;
  readonly history: readonly OnlinePoint[];
  readonly backtest: readonly BacktestPoint[];
}

/** What a forecast of one group comes to. */
export interface OzgGroupForecast extends Pick<
  Forecast,
  'enoughData' | 'probabilityByTarget' | 'p50Completion'
> {
  readonly key: string;
  readonly labelDe: string;
  readonly labelEn: string;
  readonly online: number;
  readonly total: number;
  readonly observedPerMonth: number | null;
  readonly requiredPerMonth: number | null;
}

/** Any fixed number serves: the same data must give the same forecast to everyone. */
const SEED = 20_221_231;

/**
 * Forecast toward all of the denominator by the plan's target date, from the month ends of the board. Where there
 * is nothing to count there is nothing to forecast: not enough data.
 * @param board the whole, or one of a group (scopedBoard)
 */
export function ozgForecast(board: OzgBoard, plan: PlanSnapshot, rule: CountingRule): OzgForecast {
  const { figure, history, outlook } = outlookOf(board, plan, rule);
  const { total } = figure;
  return {
    figure,
    history,
    ...outlook,
    backtest: total === 0 ? [] : backtest({ history, total, asOf: board.asOf, seed: SEED }),
  };
}

/** The forecast of all services, kept per data version: the report and the cabinet's page tell the same one. */
export function openOzgForecast(
  ctx: Pick<RequestContext, 'cache'>,
  plan: PlanSnapshot,
  board: OzgBoard,
  rule: CountingRule,
): Promise<OzgForecast> {
  return ctx.cache.read('ozg-forecast', `${plan.dataVersion} ${board.asOf} ${rule}`, async () =>
    ozgForecast(board, plan, rule),
  );
}

/**
 * The forecasts of all groups of a grouping, in its order. Their targets add up to that of the whole, their
 * probabilities do not: the whole is done when the last group is.
 */
export function ozgGroupForecasts(
  board: OzgBoard,
  plan: PlanSnapshot,
  rule: CountingRule,
  groupBy: OzgGrouping,
): OzgGroupForecast[] {
  return groupServices(board.services, groupBy).map(({ key, labelDe, labelEn, services }) => {
    const { figure, outlook } = outlookOf(narrowBoard(board, services), plan, rule);
    const { online, total, observedPerMonth, requiredPerMonth } = figure;
    const { enoughData, probabilityByTarget, p50Completion } = outlook;
    return {
      key,
      labelDe,
      labelEn,
      online,
      total,
      observedPerMonth,
      requiredPerMonth,
      enoughData,
      probabilityByTarget,
      p50Completion,
    };
  });
}

function outlookOf(
  board: OzgBoard,
  plan: PlanSnapshot,
  rule: CountingRule,
): { figure: OzgFigureRow; history: OnlinePoint[]; outlook: Forecast } {
  const figure = figureOf(board, plan, rule);
  const { total, target } = figure;
  const history = board.points
    .filter(({ date }) => date === monthEnd(date))
    .map(({ date, online }) => ({ date, online: online[rule].online }));
  const outlook = forecast({
    history: total === 0 ? [] : history,
    total,
    target,
    targetDate: plan.targetDate,
    asOf: board.asOf,
    seed: SEED,
  });
  return { figure, history, outlook };
}
