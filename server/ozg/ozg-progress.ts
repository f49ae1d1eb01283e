import { countOnline } from '../../shared/domain/maturity.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { COUNTING_RULES, type CountingRule } from '../../shared/domain/vocabulary.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';
import { narrowBoard, type OzgBoard } from './ozg-board.ts';
import { levelCounts } from './ozg-course.ts';
import { figureOf, type OzgFigureRow, percentOf } from './ozg-figure.ts';
import { groupServices, type OzgGrouping, type ServiceGroup } from './ozg-groups.ts';

export interface MaturityPoint {
  readonly date: Day;
  readonly counts: readonly number[];
  readonly notRecorded: number;
  readonly online: number;
  readonly total: number;
}

export interface OzgGroup extends Omit<ServiceGroup, 'place'> {
  readonly online: number;
  readonly total: number;
  readonly percent: number;
  readonly counts: readonly number[];
  readonly notRecorded: number;
  /** What its series follows from, for those who ask for it. */
  readonly board: OzgBoard;
  readonly rule: CountingRule;
}

export interface OzgProgress {
  readonly figure: OzgFigureRow;
  readonly series: readonly MaturityPoint[];
  readonly groups: readonly OzgGroup[];
  readonly byRule: readonly OzgFigureRow[];
}

/** The course toward the target under a rule, and how it stands in each group as of the board's day. */
export function ozgProgress(
  board: OzgBoard,
  plan: PlanSnapshot,
  rule: CountingRule,
  groupBy: OzgGrouping,
): OzgProgress {
  return {
    figure: figureOf(board, plan, rule),
    series: maturityPoints(board, rule),
    groups: groupServices(board.services, groupBy).map((group) => ozgGroup(board, rule, group)),
    byRule: COUNTING_RULES.map((each) => figureOf(board, plan, each)),
  };
}

/** The same course within one group: its points add up to those of the whole. */
export function groupSeries({ board, services, rule }: OzgGroup): MaturityPoint[] {
  return maturityPoints(narrowBoard(board, services), rule);
}

function maturityPoints(board: OzgBoard, rule: CountingRule): MaturityPoint[] {
  return board.points.map(({ date, counts, notRecorded, online }) => ({
    date,
    counts,
    notRecorded,
    online: online[rule].online,
    total: online[rule].total,
  }));
}

function ozgGroup(board: OzgBoard, rule: CountingRule, group: ServiceGroup): OzgGroup {
  const { key, labelDe, labelEn, services } = group;
  const { online, total } = countOnline(rule, services);
  const counted = services.filter((service) => !service.federalOnly);
  return {
    key,
    labelDe,
    labelEn,
    services,
    board,
    rule,
    online,
    total,
    percent: percentOf(online, total),
    ...levelCounts(counted.map((service) => service.maturity)),
  };
}
