import { sql } from 'kysely';
import { type Day, type PlanDate, planDateOf } from '../../shared/domain/plan-date.ts';
import type { DatePrecision, MeasureLevel, RevisionState } from '../../shared/domain/vocabulary.ts';
import { groupBy } from '../platform/group-by.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { RevisionHead } from '../plans/plan-snapshot.ts';
import type { OrganisationReference, References } from './board-references.ts';

/** What one revision said of a measure. */
export interface MeasureInRevision {
  readonly revision: number;
  readonly revisionTitle: string;
  readonly effectiveDate: Day | null;
  readonly revisionState: RevisionState;
  readonly title: string;
  readonly ministry: OrganisationReference | null;
  readonly level: MeasureLevel;
  readonly start: PlanDate | null;
  readonly plannedEnd: PlanDate | null;
  readonly plannedEndDate: Day | null;
}

interface Row {
  readonly measureId: number;
  readonly revisionId: number;
  readonly title: string;
  readonly leadId: number | null;
  readonly level: MeasureLevel;
  readonly startDate: Day | null;
  readonly startPrecision: DatePrecision | null;
  readonly plannedEndDate: Day | null;
  readonly plannedEndPrecision: DatePrecision | null;
}

/**
 * Reads measures through the revisions, oldest revision first, in one statement.
 * @param revisions those that the viewer may see
 * @param references finds the leads
 * @returns by measure id
 */
export async function loadMeasureHistories(
  db: ReadDatabase,
  measureIds: readonly number[],
  revisions: readonly RevisionHead[],
  references: References,
): Promise<Map<number, MeasureInRevision[]>> {
  const { rows } = await sql<Row>`
    select measure_id as "measureId", revision_id as "revisionId", title as "title", lead_id as "leadId",
      level as "level", start_date as "startDate", start_precision as "startPrecision",
      planned_end_date as "plannedEndDate", planned_end_precision as "plannedEndPrecision"
    from measure_version where measure_id in (${sql.join([...measureIds])})`.execute(db);
  const byRevision = groupBy(rows, (row) => row.revisionId);
  const histories = new Map<number, MeasureInRevision[]>(measureIds.map((id) => [id, []]));
  for (const revision of revisions) {
    for (const row of byRevision.get(revision.id) ?? []) {
      histories.get(row.measureId)?.push(inRevision(row, revision, references));
    }
  }
  return histories;
}

function inRevision(row: Row, revision: RevisionHead, references: References): MeasureInRevision {
  return {
    revision: revision.number,
    revisionTitle: revision.title,
    effectiveDate: revision.effectiveDate,
    revisionState: revision.state,
    title: row.title,
    ministry: row.leadId === null ? null : references.organisation(row.leadId),
    level: row.level,
    start: planDateOf(row.startDate, row.startPrecision),
    plannedEnd: planDateOf(row.plannedEndDate, row.plannedEndPrecision),
    plannedEndDate: row.plannedEndDate,
  };
}
