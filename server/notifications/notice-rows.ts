import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { NoticeKind } from '../../shared/domain/vocabulary.ts';
import type { ReadDatabase } from '../platform/read-database.ts';

/** A notice with the names of what it speaks of, as they are today. */
export interface NoticeRow {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly createdAt: string;
  readonly readAt: string | null;
  readonly measureCode: string | null;
  /** Null too where the revision in force does not hold the measure any more. */
  readonly measureTitle: string | null;
  readonly roundTitle: string | null;
  readonly reportingDate: Day | null;
  readonly dueDate: Day | null;
  readonly reportId: number | null;
  /** The report that it corrects, where the notice's report is an erratum. */
  readonly correctsId: number | null;
  /** JSON, see readNoticeParams. */
  readonly params: string;
}

/**
 * Notices in one statement, newest first.
 * @param where condition over notice `n`
 * @param revisionId revision in force, for the titles of measures; null where there is none
 * @param limit most rows
 */
export async function loadNotices(
  db: ReadDatabase,
  where: RawBuilder<unknown>,
  revisionId: number | null,
  limit: number,
): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select n.id as "id", n.kind as "kind", n.created_at as "createdAt", n.read_at as "readAt",
      m.code as "measureCode", v.title as "measureTitle", x.title as "roundTitle",
      x.reporting_date as "reportingDate", x.due_date as "dueDate", n.report_id as "reportId",
      r.corrects_id as "correctsId",
      n.params as "params"
    from notice n
    left join status_report r on r.id = n.report_id
    left join measure m on m.id = coalesce(n.measure_id, r.measure_id)
    left join measure_version v on v.measure_id = m.id and v.revision_id = ${revisionId ?? 0}
    left join reporting_round x on x.id = coalesce(n.round_id, r.round_id)
    where ${where} order by n.id desc limit ${limit}`.execute(db);
  return rows;
}

/** How many notices fulfil a condition over notice `n`. */
export async function countNotices(db: ReadDatabase, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select cast(count(*) as integer) as n from notice n where ${where}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Condition: the unread notices of a person. */
export function unreadOf(accountId: number): RawBuilder<unknown> {
  return sql`n.account_id = ${accountId} and n.read_at is null`;
}
