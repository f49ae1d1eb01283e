/**
 * Foreign keys over two columns: a link belongs to things of the same revision. The ORM's relations know only single
 * columns, so these are added to the schema beside them. They are checked at commit, so the order of inserts is free.
 */
export interface CompositeKey {
  table: string;
  columns: readonly [string, string];
  references: string;
  referencedColumns: readonly [string, string];
}

function inSameRevision(
  table: string,
  column: string,
  references: string,
  referenced = column,
): CompositeKey {
  return {
    table,
    columns: ['revision_id', column],
    references,
    referencedColumns: ['revision_id', referenced],
  };
}

export const COMPOSITE_KEYS: readonly CompositeKey[] = [
  inSameRevision('milestone_version', 'implementation_plan_id', 'implementation_plan_version'),
  inSameRevision('milestone_goal', 'milestone_id', 'milestone_version'),
  inSameRevision('milestone_goal', 'goal_id', 'goal_version'),
  inSameRevision('measure_goal', 'measure_id', 'measure_version'),
  inSameRevision('measure_goal', 'goal_id', 'goal_version'),
  inSameRevision('measure_milestone', 'measure_id', 'measure_version'),
  inSameRevision('measure_milestone', 'milestone_id', 'milestone_version'),
  inSameRevision('measure_service', 'measure_id', 'measure_version'),
  inSameRevision('measure_partner', 'measure_id', 'measure_version'),
  inSameRevision('measure_dependency', 'measure_id', 'measure_version'),
  inSameRevision('measure_dependency', 'depends_on_id', 'measure_version', 'measure_id'),
  inSameRevision('measure_succession', 'successor_id', 'measure_version', 'measure_id'),
];
