import type { CriterionFinding } from '../../../shared/domain/maturity-scale.ts';
import { MATURITY_CRITERIA } from '../../../shared/domain/maturity-scale.ts';
import type { Day } from '../../../shared/domain/plan-date.ts';
import type { Maturity, MaturityReportState } from '../../../shared/domain/vocabulary.ts';
import { groupBy } from '../../platform/group-by.ts';
import { inParts } from '../../platform/in-parts.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { MaturityStanding } from './maturity.policy.ts';

/** A maturity report as it is stored, with its answers in the order of the scale. */
export interface MaturityReportRow extends MaturityStanding {
  readonly id: number;
  readonly version: number;
  readonly serviceId: number;
  readonly service: { readonly code: string; readonly title: string };
  readonly memberId: number | null;
  /** Position of the member in its service. */
  readonly member: number | null;
  readonly memberTitle: string | null;
  readonly recordedOn: Day;
  readonly maturity: Maturity;
  readonly scaleVersion: string;
  readonly state: MaturityReportState;
  readonly note: string | null;
  readonly correctsId: number | null;
  /** The record that it became; null until it is accepted. */
  readonly recordId: number | null;
  readonly author: string;
  readonly createdAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly returnComment: string | null;
  readonly answers: readonly CriterionFinding[];
}

/** Which reports are read; all that is given must hold. */
export interface MaturityReportScope {
  readonly id?: number;
  readonly ids?: readonly number[];
  readonly serviceId?: number;
  readonly states?: readonly MaturityReportState[];
}

/** Ids in one condition; SQLite takes 32,766 values. */
const IDS_AT_ONCE = 5_000;

/** Reports, newest first, in two statements for each 5,000 of them. */
export async function loadMaturityReports(
  db: ReadDatabase,
  scope: MaturityReportScope,
): Promise<MaturityReportRow[]> {
  const { ids } = scope;
  if (ids === undefined) return loadReports(db, scope);
  const found: MaturityReportRow[] = [];
  for (const part of inParts(ids, IDS_AT_ONCE))
    found.push(...(await loadReports(db, { ...scope, ids: part })));
  return found.toSorted((a, b) => b.id - a.id);
}

async function loadReports(db: ReadDatabase, scope: MaturityReportScope): Promise<MaturityReportRow[]> {
  if (scope.states?.length === 0) return [];
  let query = db
    .selectFrom('maturity_report as r')
    .innerJoin('ozg_service as s', 's.id', 'r.service_id')
    .leftJoin('ozg_member as m', 'm.id', 'r.member_id')
    .innerJoin('account as a', 'a.id', 'r.author_id')
    .leftJoin('account as d', 'd.id', 'r.decided_by_id')
    .orderBy('r.id', 'desc')
    .select([
      'r.id',
      'r.version',
      'r.service_id as serviceId',
      's.code as serviceCode',
      's.title as serviceTitle',
      'r.member_id as memberId',
      'm.position as member',
      'm.title as memberTitle',
      'r.recorded_on as recordedOn',
      'r.maturity',
      'r.scale_version as scaleVersion',
      'r.state',
      'r.note',
      'r.corrects_id as correctsId',
      'r.record_id as recordId',
      'r.author_id as authorId',
      'a.display_name as author',
      'r.created_at as createdAt',
      'd.display_name as decidedBy',
      'r.decided_at as decidedAt',
      'r.return_comment as returnComment',
    ])
    .select((eb) => eb.fn.coalesce('m.ministry_lineage', 's.ministry_lineage').as('ministry'));
  if (scope.id !== undefined) query = query.where('r.id', '=', scope.id);
  if (scope.ids !== undefined) query = query.where('r.id', 'in', [...scope.ids]);
  if (scope.serviceId !== undefined) query = query.where('r.service_id', '=', scope.serviceId);
  if (scope.states !== undefined) query = query.where('r.state', 'in', [...scope.states]);
  const rows = await query.execute();
  const answers = await loadAnswers(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ serviceCode, serviceTitle, ...row }) => ({
    ...row,
    service: { code: serviceCode, title: serviceTitle },
    answers: answers.get(row.id) ?? [],
  }));
}

async function loadAnswers(
  db: ReadDatabase,
  reportIds: readonly number[],
): Promise<Map<number, CriterionFinding[]>> {
  const rows: (CriterionFinding & { readonly reportId: number })[] = [];
  for (const part of inParts(reportIds, IDS_AT_ONCE)) {
    const found = await db
      .selectFrom('maturity_answer')
      .where('report_id', 'in', part)
      .select(['report_id as reportId', 'criterion', 'answer', 'evidence_url as evidenceUrl', 'note'])
      .execute();
    rows.push(...found);
  }
  const place = (row: { criterion: CriterionFinding['criterion'] }) =>
    MATURITY_CRITERIA.indexOf(row.criterion);
  const byReport = groupBy(
    rows.toSorted((a, b) => place(a) - place(b)),
    (row) => row.reportId,
  );
  return byReport;
}
