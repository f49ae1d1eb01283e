import { compareTexts } from '../platform/graphql/connections.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { AppError } from '../platform/errors.ts';
import { groupBy } from '../platform/group-by.ts';
import { matchesKeys } from '../../shared/domain/organisation-key.ts';
import { type BoardService, narrowBoard, type OzgBoard } from './ozg-board.ts';

const OZG_GROUPINGS = ['NONE', 'TOPIC_AREA', 'MINISTRY', 'SITUATION'] as const;
export type OzgGrouping = (typeof OZG_GROUPINGS)[number];
export const OzgGroupingEnum = graphqlEnum('OzgGrouping', OZG_GROUPINGS);

/** Name and place of the group that a service belongs to. */
interface GroupHead {
  readonly key: string;
  readonly labelDe: string;
  readonly labelEn: string;
  readonly place: readonly number[];
}

export interface ServiceGroup extends GroupHead {
  readonly services: readonly BoardService[];
}

/** Stands for what is not known: a service that no ministry answers for. */
const UNKNOWN = '–';

const HEADS: Record<Exclude<OzgGrouping, 'NONE'>, (service: BoardService) => GroupHead> = {
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

/** Services by topic area, ministry or situation, in the order of those; every service is in just one group. */
export function groupServices(services: readonly BoardService[], grouping: OzgGrouping): ServiceGroup[] {
  if (grouping === 'NONE') return [];
  const headOf = HEADS[grouping];
  const placed = services.map((service) => ({ head: headOf(service), service }));
  return [...groupBy(placed, ({ head }) => head.key).values()]
    .flatMap((members) => {
      const head = members[0]?.head;
      return head ? [{ ...head, services: members.map(({ service }) => service) }] : [];
    })
    .toSorted(byPlace);
}

/** A part of the board; both keys given mean the services that belong to both. */
export interface OzgScope {
  /** Code. */
  readonly topicArea?: string | null;
  /** Code, abbreviation or lineage; a group's key in a grouping by ministry. */
  readonly ministry?: string | null;
}

/**
 * The board of a topic area's services, of a ministry's, or the whole where the scope says nothing.
 * @throws AppError NOT_FOUND for a topic area that is none, or a ministry that answers for no service
 */
export function scopedBoard(board: OzgBoard, { topicArea, ministry }: OzgScope): OzgBoard {
  if (topicArea == null && ministry == null) return board;
  if (topicArea != null && !board.topicAreas.some(({ code }) => code === topicArea)) {
    throw new AppError('NOT_FOUND', 'topicAreaUnknown', { key: topicArea }, ['topicArea']);
  }
  if (ministry != null && !board.services.some((service) => belongsTo(service, ministry))) {
    throw new AppError('NOT_FOUND', 'ministryWithoutServices', { key: ministry }, ['ministry']);
  }
  return narrowBoard(
    board,
    board.services.filter(
      (service) =>
        (topicArea == null || service.topicArea.code === topicArea) &&
        (ministry == null || belongsTo(service, ministry)),
    ),
  );
}

function belongsTo(service: BoardService, ministry: string): boolean {
  return HEADS.MINISTRY(service).key === ministry || matchesKeys(service.ministry, [ministry]);
}

function byPlace(a: GroupHead, b: GroupHead): number {
  for (const [i, place] of a.place.entries()) {
    const difference = place - (b.place[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return compareTexts(a.key, b.key);
}
