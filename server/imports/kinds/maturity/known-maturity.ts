import type { Day } from '../../../../shared/domain/plan-date.ts';
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

/** A maturity on record. */
export interface KnownRecord {
  readonly id: number;
  readonly recordedOn: Day;
  /** Another record corrects it. */
  readonly corrected: boolean;
}

export interface KnownMaturity {
  readonly services: ReadonlyMap<string, KnownService>;
  /** Reports that wait or were accepted, by subjectKey, newest first. */
  readonly reports: ReadonlyMap<string, readonly MaturityReportRow[]>;
  /** What is on record, by subjectKey, newest first. */
  readonly records: ReadonlyMap<string, readonly KnownRecord[]>;
}

/** Names a service or one of its members. */
export function subjectKey(serviceId: number, memberId: number | null): string {
  return `${serviceId} ${memberId ?? ''}`;
}

/** What people call the subject of a report: the id of the service, and the number of its member. */
export function subjectNames(
  services: KnownMaturity['services'],
): (subject: { readonly serviceId: number; readonly memberId: number | null } | undefined) => string {
  const names = new Map(
    [...services.values()].flatMap(({ id, code, members }) => [
      [subjectKey(id, null), code] as const,
      ...members.map((each) => [subjectKey(id, each.id), `${code} ${each.position}`] as const),
    ]),
  );
  return (subject) => {
    const name = subject && names.get(subjectKey(subject.serviceId, subject.memberId));
    if (name === undefined) throw new Error('a report speaks of a service that is not known');
    return name;
  };
}

/** Services, their members, and the reports that an import could meet. */
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
  const records = await db
    .selectFrom('maturity_record')
    .orderBy('id', 'desc')
    .select(['id', 'service_id as serviceId', 'member_id as memberId', 'recorded_on as recordedOn'])
    .select('corrects_id as correctsId')
    .execute();
  const corrected = new Set(records.flatMap(({ correctsId }) => correctsId ?? []));
  return {
    records: groupBy(
      records.map((each) => ({ ...each, corrected: corrected.has(each.id) })),
      ({ serviceId, memberId }) => subjectKey(serviceId, memberId),
    ),
    services: new Map(
      services.map((service) => [service.code, { ...service, members: byService.get(service.id) ?? [] }]),
    ),
    reports: groupBy(reports, ({ serviceId, memberId }) => subjectKey(serviceId, memberId)),
  };
}
