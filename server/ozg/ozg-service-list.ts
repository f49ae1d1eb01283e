import type { CountingRule } from '../../shared/domain/vocabulary.ts';
import { matchesKeys } from '../../shared/domain/organisation-key.ts';
import { type Connection, connection, type SortKey } from '../platform/graphql/connections.ts';
import { textMatcher } from '../../shared/text-search.ts';
import type { MemberTexts } from './member-search.ts';
import { type BoardService, isServiceOnline, type OzgBoard } from './ozg-board.ts';
import type { OzgServiceFilter, OzgServiceOrder, OzgServiceOrderField } from './ozg-service.inputs.ts';

/** A service with its answer under the rule asked for. */
export interface OzgServiceRow extends BoardService {
  /** Null outside the rule's denominator. */
  readonly online: boolean | null;
}

export interface OzgServiceListRequest {
  readonly rule: CountingRule;
  readonly filter: OzgServiceFilter;
  readonly orderBy: OzgServiceOrder;
  readonly first: number;
  readonly after: string | null | undefined;
  /** What members are found by; only a search asks. */
  readonly memberTexts: MemberTexts;
}

/**
 * One page of a board's services.
 * @throws AppError BAD_USER_INPUT for an impossible page, see connection
 */
export function ozgServiceList(board: OzgBoard, request: OzgServiceListRequest): Connection<OzgServiceRow> {
  const { rule, filter, orderBy, first, after, memberTexts } = request;
  const rows = board.services.map((service) => serviceRow(service, rule));
  return connection({
    rows: filterServices(rows, filter, memberTexts),
    keyOf: SORT_KEYS[orderBy.field],
    codeOf: (service) => service.code,
    direction: orderBy.direction,
    scope: ['ozgServices', board.asOf, rule, filter, orderBy.field, orderBy.direction],
    first,
    after,
  });
}

/** The service with its answer under a rule. */
export function serviceRow(service: BoardService, rule: CountingRule): OzgServiceRow {
  return { ...service, online: isServiceOnline(service, rule) };
}

/** The services that all conditions of the filter let through. */
function filterServices(
  services: readonly OzgServiceRow[],
  filter: OzgServiceFilter,
  memberTexts: MemberTexts,
): OzgServiceRow[] {
  const matchesText = textMatcher(filter.text);
  return services.filter(
    (service) =>
      isIn(service.code, filter.code) &&
      isIn(service.topicArea.code, filter.topicArea) &&
      isIn(service.situation.code, filter.situation) &&
      matchesKeys(service.ministry, filter.ministry) &&
      isIn(service.execution, filter.execution) &&
      isIn<number | null>(service.maturity.minimum, filter.maturity) &&
      (filter.onlineByRule == null || service.online === filter.onlineByRule) &&
      matchesText(service.code, service.title, memberTexts.get(service.id) ?? null),
  );
}

function isIn<T>(value: T, list: readonly T[] | null | undefined): boolean {
  return list == null || list.includes(value);
}

const SORT_KEYS: Record<OzgServiceOrderField, (service: OzgServiceRow) => SortKey> = {
  CODE: (service) => service.code,
  TITLE: (service) => service.title,
  TOPIC_AREA: (service) => service.topicArea.position,
  MATURITY: (service) => service.maturity.minimum,
  COVERAGE: (service) => (service.coverage.applicable ? service.coverage.percent : null),
};
