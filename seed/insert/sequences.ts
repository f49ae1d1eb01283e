import type { SqlEntityManager } from '@mikro-orm/sql';
import { kindOf } from '../../server/platform/db/connect.ts';

/** Tables that the seed numbers itself. */
const NUMBERED_TABLES = [
  'plan',
  'organisation',
  'organisation_succession',
  'account',
  'county',
  'municipality',
  'municipality_population',
  'topic_area',
  'situation',
  'ozg_service',
  'ozg_member',
  'goal',
  'guideline',
  'implementation_plan',
  'milestone',
  'measure',
  'revision',
  'goal_version',
  'guideline_version',
  'implementation_plan_version',
  'milestone_version',
  'milestone_goal',
  'measure_version',
  'measure_goal',
  'measure_partner',
  'measure_service',
  'measure_dependency',
  'measure_milestone',
  'measure_succession',
  'plan_change',
  'reporting_round',
  'status_report',
  'status_report_contributor',
  'status_report_milestone',
  'status_report_evidence',
  'measure_rating',
  'maturity_record',
  'rollout',
] as const;

/** Lets PostgreSQL count on after the ids that the seed chose; SQLite does so by itself. */
export async function continueSequences(em: SqlEntityManager): Promise<void> {
  if (kindOf(em) === 'sqlite') return;
  for (const table of NUMBERED_TABLES) {
    await em.execute(
      `select setval(pg_get_serial_sequence('${table}', 'id'), (select coalesce(max(id), 0) + 1 from ${table}), false)`,
    );
  }
}
