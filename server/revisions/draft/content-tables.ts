import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import type { DB } from '../../platform/db/kysely.ts';

/** Where links of a kind of content are stored: rows of one revision from the thing to something else. */
export interface LinkTable {
  /** Field that the links make, such as 'goals'. */
  readonly field: string;
  readonly table: keyof DB;
  readonly from: string;
  readonly to: string;
  /** Table of what is linked to, and its column that the field's values name. */
  readonly target: keyof DB;
  readonly key: 'code' | 'lineage';
  /** Versions of the target within a revision; a link needs one there. Null where the target belongs to no revision. */
  readonly targetVersion: keyof DB | null;
}

/** Where a kind of content is stored: its identity across revisions, and what each revision says of it. */
export interface ContentTables {
  readonly identity: keyof DB;
  readonly version: keyof DB;
  /** Column of the version table that names the identity. */
  readonly id: string;
  /** Columns of the version table that are content, in no order; positions and ids are none. */
  readonly columns: readonly string[];
  readonly links: readonly LinkTable[];
}

/** The tables of every kind. What a revision copies, drops or undoes is read from here. */
export const CONTENT: Readonly<Record<ContentKind, ContentTables>> = {
  GOAL: {
    identity: 'goal',
    version: 'goal_version',
    id: 'goal_id',
    columns: [
      'kind',
      'title',
      'description',
      'target_date',
      'target_precision',
      'indicator_formula',
      'indicator_text',
      'target_percent',
      'source_ref',
    ],
    links: [],
  },
  GUIDELINE: {
    identity: 'guideline',
    version: 'guideline_version',
    id: 'guideline_id',
    columns: ['title', 'description', 'source_ref'],
    links: [],
  },
  IMPLEMENTATION_PLAN: {
    identity: 'implementation_plan',
    version: 'implementation_plan_version',
    id: 'implementation_plan_id',
    columns: ['ministry_id', 'current_state'],
    links: [],
  },
  MILESTONE: {
    identity: 'milestone',
    version: 'milestone_version',
    id: 'milestone_id',
    columns: [
      'implementation_plan_id',
      'title',
      'description',
      'planned_date',
      'planned_precision',
      'source_ref',
    ],
    links: [
      {
        field: 'goals',
        table: 'milestone_goal',
        from: 'milestone_id',
        to: 'goal_id',
        target: 'goal',
        key: 'code',
        targetVersion: 'goal_version',
      },
    ],
  },
  MEASURE: {
    identity: 'measure',
    version: 'measure_version',
    id: 'measure_id',
    columns: [
      'title',
      'description',
      'level',
      'lead_id',
      'responsible_body',
      'contact',
      'topic_area_id',
      'start_date',
      'start_precision',
      'planned_end_date',
      'planned_end_precision',
      'source_ref',
      'source_stand',
      'lead_assumed',
    ],
    links: [
      {
        field: 'goals',
        table: 'measure_goal',
        from: 'measure_id',
        to: 'goal_id',
        target: 'goal',
        key: 'code',
        targetVersion: 'goal_version',
      },
      {
        field: 'milestones',
        table: 'measure_milestone',
        from: 'measure_id',
        to: 'milestone_id',
        target: 'milestone',
        key: 'code',
        targetVersion: 'milestone_version',
      },
      {
        field: 'services',
        table: 'measure_service',
        from: 'measure_id',
        to: 'service_id',
        target: 'ozg_service',
        key: 'code',
        targetVersion: null,
      },
      {
        field: 'partners',
        table: 'measure_partner',
        from: 'measure_id',
        to: 'organisation_id',
        target: 'organisation',
        key: 'lineage',
        targetVersion: null,
      },
      {
        field: 'dependsOn',
        table: 'measure_dependency',
        from: 'measure_id',
        to: 'depends_on_id',
        target: 'measure',
        key: 'code',
        targetVersion: 'measure_version',
      },
    ],
  },
};

/** A link of some kind of content that leads to another kind. */
export interface IncomingLink extends LinkTable {
  readonly holder: ContentKind;
}

/** The links that lead to things of a kind. */
export function linksTo(kind: ContentKind): IncomingLink[] {
  const target = CONTENT[kind].identity;
  return (Object.keys(CONTENT) as ContentKind[]).flatMap((holder) =>
    CONTENT[holder].links.filter((link) => link.target === target).map((link) => ({ ...link, holder })),
  );
}
