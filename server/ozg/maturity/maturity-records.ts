import type { Day } from '../../../shared/domain/plan-date.ts';
import type { Maturity } from '../../../shared/domain/vocabulary.ts';
import { asBoolean } from '../../platform/db/kysely.ts';
import { groupBy } from '../../platform/group-by.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';

/** A record of a service with what held before it. */
export interface MaturityRecordView {
  readonly id: number;
  readonly member: number | null;
  readonly maturity: Maturity;
  readonly previousMaturity: Maturity | null;
  readonly recordedOn: Day;
  readonly scaleVersion: string;
  readonly evidenceUrl: string | null;
  readonly note: string | null;
  readonly corrected: boolean;
  readonly reportId: number | null;
  readonly simulated: boolean;
}

/**
 * All records of services up to a day, newest first, also those that were corrected: one statement for all services.
 * Before a record held the latest one of the same member that nobody has corrected by that day.
 */
export async function maturityRecords(
  db: ReadDatabase,
  serviceIds: readonly number[],
  asOf: Day,
): Promise<Map<number, MaturityRecordView[]>> {
  const rows = await db
    .selectFrom('maturity_record as r')
    .leftJoin('ozg_member as m', 'm.id', 'r.member_id')
    .leftJoin('maturity_report as e', 'e.record_id', 'r.id')
    .where('r.service_id', 'in', [...serviceIds])
    .where('r.recorded_on', '<=', asOf)
    .orderBy('r.recorded_on')
    .orderBy('r.id')
    .select([
      'r.id',
      'r.service_id as serviceId',
      'r.member_id as memberId',
      'm.position as member',
      'r.maturity',
      'r.recorded_on as recordedOn',
      'r.scale_version as scaleVersion',
      'r.evidence_url as evidenceUrl',
      'r.note',
      'r.corrects_id as correctsId',
      'e.id as reportId',
      'r.simulated',
    ])
    .execute();
  const corrected = new Set(rows.flatMap(({ correctsId }) => correctsId ?? []));
  const held = new Map<string, Maturity>();
  const views = rows.map(({ serviceId, memberId, correctsId: _corrects, ...row }) => {
    const key = `${serviceId} ${memberId ?? ''}`;
    const previousMaturity = held.get(key) ?? null;
    if (!corrected.has(row.id)) held.set(key, row.maturity);
    const flags = { corrected: corrected.has(row.id), simulated: asBoolean(row.simulated) };
    return { serviceId, view: { ...row, previousMaturity, ...flags } };
  });
  const byService = groupBy(views.toReversed(), ({ serviceId }) => serviceId);
  return new Map([...byService].map(([id, list]) => [id, list.map(({ view }) => view)]));
}
