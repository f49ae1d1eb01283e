import { groupBy } from '../../../platform/group-by.ts';
import type { ReadDatabase } from '../../../platform/read-database.ts';
import { loadMaturityReports, type MaturityReportRow } from '../../../ozg/maturity/maturity-reports.ts';

export interface KnownMember {
  readonly id: number;
  readonly serviceId: number;
  readonly position: number;
  readonly leikaKey: string | null;
  readonly title: string | null;
  readonly ministry: string | null;
}

export interface KnownService {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly ministry: string | null;
  readonly members: readonly KnownMember[];
}

export interface KnownMaturity {
  readonly services: ReadonlyMap<string, KnownService>;
  /** Reports that wait or were accepted, by subjectKey, newest first. */
  readonly reports: ReadonlyMap<string, readonly MaturityReportRow[]>;
}

/** Names a service or one of its members. */
export function subjectKey(serviceId: number, memberId: number | null): string {
  return `${serviceId} ${memberId ?? ''}`;
}

export async function loadKnownMaturity(db: ReadDatabase): Promise<KnownMaturity> {
  const services = await db
    .selectFrom('ozg_service')
    .select(['id', 'code', 'title', 'ministry_lineage as ministry'])
    .execute();
  const members = await db
    .selectFrom('ozg_member')
    .select(['id', 'service_id as serviceId', 'position', 'leika_key as leikaKey', 'title'])
    .select('ministry_lineage as ministry')
    .execute();
  const byService = groupBy(members, ({ serviceId }) => serviceId);
  const reports = await loadMaturityReports(db, { states: ['SUBMITTED', 'ACCEPTED'] });
  return {
    services: new Map(
      services.map((service) => [service.code, { ...service, members: byService.get(service.id) ?? [] }]),
    ),
    reports: groupBy(reports, ({ serviceId, memberId }) => subjectKey(serviceId, memberId)),
  };
}
