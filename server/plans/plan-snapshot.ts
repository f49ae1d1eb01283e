import { sql } from 'kysely';
import { AppError } from '../platform/errors.ts';
import type { PlanSnapshot, RevisionHead } from '../platform/plan-facts.ts';
import type { ReadDatabase } from '../platform/read-database.ts';

export type { PlanSnapshot, RevisionHead };

type SnapshotRow = Omit<PlanSnapshot, 'revisions' | 'demonstration'> & {
  readonly demonstration: boolean | number;
} & { readonly [K in keyof RevisionHead as `r${Capitalize<K>}`]: RevisionHead[K] | null };

/**
 * Reads plan, revisions and data version in one statement.
 * @throws AppError NOT_FOUND where the database holds no plan yet
 */
export async function loadPlanSnapshot(db: ReadDatabase): Promise<PlanSnapshot> {
  const { rows } = await sql<SnapshotRow>`
    select p.id as "id", p.code as "code", p.title as "title", p.adopted_on as "adoptedOn",
      p.target_date as "targetDate", p.demonstration as "demonstration", dv.counter - dv.unseen as "dataVersion",
      r.id as "rId", r.number as "rNumber", r.title as "rTitle", r.summary as "rSummary",
      r.effective_date as "rEffectiveDate", r.state as "rState",
      r.decision_reference as "rDecisionReference", r.decided_on as "rDecidedOn",
      r.content_sha256 as "rContentSha256", r.previous_sha256 as "rPreviousSha256",
      r.red_threshold_days as "rRedThresholdDays", r.milestone_threshold_days as "rMilestoneThresholdDays",
      r.staleness_days as "rStalenessDays", r.due_soon_days as "rDueSoonDays",
      cast((select count(*) from measure_version x where x.revision_id = r.id) as integer) as "rMeasureCount",
      cast((select count(*) from milestone_version x where x.revision_id = r.id) as integer)
        as "rMilestoneCount",
      cast((select count(*) from goal_version x where x.revision_id = r.id) as integer) as "rGoalCount"
    from plan p
    join data_version dv on dv.id = 1
    left join revision r on r.plan_id = p.id
    where p.id = (select min(id) from plan)
    order by r.number`.execute(db);
  const first = rows[0];
  if (!first) throw new AppError('NOT_FOUND', 'noPlan');
  return {
    id: first.id,
    code: first.code,
    title: first.title,
    adoptedOn: first.adoptedOn,
    targetDate: first.targetDate,
    demonstration: Boolean(first.demonstration),
    dataVersion: first.dataVersion,
    revisions: rows.flatMap((row) => revisionOf(row) ?? []),
  };
}

function revisionOf(row: SnapshotRow): RevisionHead | null {
  if (row.rId === null) return null;
  return {
    id: row.rId,
    number: required(row.rNumber),
    title: required(row.rTitle),
    summary: required(row.rSummary),
    effectiveDate: row.rEffectiveDate,
    state: required(row.rState),
    decisionReference: row.rDecisionReference,
    decidedOn: row.rDecidedOn,
    contentSha256: row.rContentSha256,
    previousSha256: row.rPreviousSha256,
    redThresholdDays: required(row.rRedThresholdDays),
    milestoneThresholdDays: required(row.rMilestoneThresholdDays),
    stalenessDays: required(row.rStalenessDays),
    dueSoonDays: required(row.rDueSoonDays),
    measureCount: required(row.rMeasureCount),
    milestoneCount: required(row.rMilestoneCount),
    goalCount: required(row.rGoalCount),
  };
}

/** Columns that the database holds NOT NULL: null only where the whole revision is missing. */
function required<T>(value: T | null): T {
  if (value === null) throw new Error('a revision lacks a required column');
  return value;
}
