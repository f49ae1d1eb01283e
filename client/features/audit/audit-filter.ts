import { DATE_MAX, DATE_MIN } from '../../../shared/domain/limits.ts';
import { AUDIT_ACTIONS } from '../../../shared/domain/vocabulary.ts';
import type { AuditFilter } from '../../gql/graphql.ts';
import type { FilterParams } from '../../lib/filter-params.ts';

/** Names of the audit page's URL parameters. */
export const AUDIT_PARAMS = {
  actor: 'wer',
  action: 'vorgang',
  entity: 'tabelle',
  subject: 'gegenstand',
  from: 'von',
  to: 'bis',
} as const;

/** Takes all filters out of the URL. */
export const NO_AUDIT_FILTER = Object.fromEntries(Object.values(AUDIT_PARAMS).map((name) => [name, null]));

/** The filter that the URL states; what no list holds and days out of range are dropped. */
export function readAuditFilter(filters: FilterParams): AuditFilter {
  const day = (name: string) => {
    const value = filters.day(name);
    return value !== undefined && value >= DATE_MIN && value <= DATE_MAX ? value : undefined;
  };
  return {
    actor: filters.text(AUDIT_PARAMS.actor) ?? undefined,
    action: filters.list(AUDIT_PARAMS.action, AUDIT_ACTIONS),
    entity: filters.codes(AUDIT_PARAMS.entity),
    subject: filters.text(AUDIT_PARAMS.subject) ?? undefined,
    from: day(AUDIT_PARAMS.from),
    to: day(AUDIT_PARAMS.to),
  };
}

/** Number of conditions that are set. */
export function countAuditFilters(filter: AuditFilter): number {
  return Object.values(filter).filter((value) => value !== undefined).length;
}

/**
 * Address of the export with just the entries that the filter leaves.
 * @param format 'csv' or 'json'
 */
export function auditExport(format: 'csv' | 'json', filter: AuditFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (typeof item === 'string') query.append(name, item);
    }
  }
  return `/exports/audit.${format}${query.size > 0 ? `?${query.toString()}` : ''}`;
}
