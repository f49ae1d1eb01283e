import { countOnline } from '../../shared/domain/maturity.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { COUNTING_RULES, type CountingRule } from '../../shared/domain/vocabulary.ts';
import { compareTexts } from '../platform/graphql/connections.ts';
import { groupBy as grouped } from '../platform/group-by.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';
import { type BoardService, levelCounts, type OzgBoard } from './ozg-board.ts';
import { figureOf, type OzgFigureRow, percentOf } from './ozg-figure.ts';

export const OZG_GROUPINGS = ['NONE', 'TOPIC_AREA', 'MINISTRY', 'SITUATION'] as const;
export type OzgGrouping = (typeof OZG_GROUPINGS)[number];

export interface MaturityPoint {
  readonly date: Day;
  readonly counts: readonly number[];
  readonly notRecorded: number;
  readonly online: number;
  readonly total: number;
}

export interface OzgGroup {
  readonly key: string;
  readonly labelDe: string;
  readonly labelEn: string;
  readonly online: number;
  readonly total: number;
  readonly percent: number;
  readonly counts: readonly number[];
  readonly notRecorded: number;
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
    series: board.points.map(({ date, counts, notRecorded, online }) => ({
      date,
      counts,
      notRecorded,
      online: online[rule].online,
      total: online[rule].total,
    })),
    groups: groupBy === 'NONE' ? [] : groupsOf(board, rule, GROUPINGS[groupBy]),
    byRule: COUNTING_RULES.map((each) => figureOf(board, plan, each)),
  };
}

/** Name and place of the group that a service belongs to. */
interface GroupHead {
  readonly key: string;
  readonly labelDe: string;
  readonly labelEn: string;
  readonly place: readonly number[];
}

/** Stands for what is not known: a service that no ministry answers for. */
const UNKNOWN = '–';

const GROUPINGS: Record<Exclude<OzgGrouping, 'NONE'>, (service: BoardService) => GroupHead> = {
  TOPIC_AREA: ({ topicArea }) => ({
    key: topicArea.code,
    labelDe: topicArea.nameDe,
    labelEn: topicArea.nameEn,
    place: [topicArea.position],
  }),
  MINISTRY: ({ ministry, ministryLineage }) => ({
    key: ministryLineage ?? UNKNOWN,
    labelDe: ministry?.name ?? ministryLineage ?? UNKNOWN,
    labelEn: ministry?.nameEn ?? ministry?.name ?? ministryLineage ?? UNKNOWN,
    place: [ministry?.position ?? Number.MAX_SAFE_INTEGER],
  }),
  SITUATION: ({ topicArea, situation }) => ({
    key: situation.code,
    labelDe: situation.nameDe,
    labelEn: situation.nameDe,
    place: [topicArea.position, topicArea.situations.indexOf(situation)],
  }),
};

function groupsOf(
  board: OzgBoard,
  rule: CountingRule,
  headOf: (service: BoardService) => GroupHead,
): OzgGroup[] {
  const placed = board.services.map((service) => ({ head: headOf(service), service }));
  const groups = [...grouped(placed, ({ head }) => head.key).values()].flatMap((members) => {
    const head = members[0]?.head;
    return head ? [{ head, services: members.map(({ service }) => service) }] : [];
  });
  return groups
    .toSorted((a, b) => byPlace(a.head, b.head))
    .map(({ head: { key, labelDe, labelEn }, services }) => {
      const { online, total } = countOnline(rule, services);
      const counted = services.filter((service) => !service.federalOnly);
      const levels = levelCounts(counted.map((service) => service.maturity));
      return { key, labelDe, labelEn, online, total, percent: percentOf(online, total), ...levels };
    });
}

function byPlace(a: GroupHead, b: GroupHead): number {
  for (const [i, place] of a.place.entries()) {
    const difference = place - (b.place[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return compareTexts(a.key, b.key);
}
