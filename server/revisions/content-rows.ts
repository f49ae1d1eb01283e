import { sql } from 'kysely';
import { planDateOf, writePlanDate } from '../../shared/domain/plan-date.ts';
import type { FieldValue, Succession } from '../../shared/domain/revision-diff.ts';
import type { ContentKind, DatePrecision } from '../../shared/domain/vocabulary.ts';
import { asBoolean } from '../platform/db/kysely.ts';
import { mapInTurns } from '../platform/in-turns.ts';
import type { ReadDatabase } from '../platform/read-database.ts';

/** Restricts a load to one thing. */
export interface ContentScope {
  readonly kind: ContentKind;
  readonly code: string;
}

/** One thing of one revision, before its links are known. */
export interface ContentRow {
  readonly revisionId: number;
  readonly kind: ContentKind;
  readonly code: string;
  readonly title: string;
  readonly ministry: string | null;
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Fields that hold codes of linked things. */
  readonly linkFields: readonly string[];
  readonly annotation: Readonly<Record<string, string | boolean | null>>;
  /** Place among things of its kind: positions first, codes where they tie. */
  readonly place: readonly (number | string)[];
}

export interface LinkRow {
  readonly revisionId: number;
  readonly kind: ContentKind;
  readonly field: string;
  readonly code: string;
  readonly target: string;
}

/** Goals of the revisions. */
export async function goalRows(
  db: ReadDatabase,
  ids: readonly number[],
  code: string | null = null,
): Promise<ContentRow[]> {
  const rows = await db
    .selectFrom('goal_version as v')
    .innerJoin('goal as g', 'g.id', 'v.goal_id')
    .where('v.revision_id', 'in', ids)
    .$if(code !== null, (query) => query.where('g.code', '=', code))
    .selectAll('v')
    .select('g.code')
    .execute();
  return mapInTurns(rows, (row): ContentRow => ({
    revisionId: row.revision_id,
    kind: 'GOAL',
    code: row.code,
    title: row.title,
    ministry: null,
    fields: {
      description: text(row.description),
      kind: text(row.kind),
      target: date(row.target_date, row.target_precision),
      indicatorFormula: text(row.indicator_formula),
      indicatorText: text(row.indicator_text),
      targetPercent: { type: 'number', value: row.target_percent },
    },
    linkFields: [],
    annotation: { sourceRef: row.source_ref },
    place: [row.position, row.code],
  }));
}

/** Guidelines of the revisions. */
export async function guidelineRows(
  db: ReadDatabase,
  ids: readonly number[],
  code: string | null = null,
): Promise<ContentRow[]> {
  const rows = await db
    .selectFrom('guideline_version as v')
    .innerJoin('guideline as g', 'g.id', 'v.guideline_id')
    .where('v.revision_id', 'in', ids)
    .$if(code !== null, (query) => query.where('g.code', '=', code))
    .select(['v.revision_id', 'g.code', 'v.title', 'v.description', 'v.source_ref', 'v.position'])
    .execute();
  return mapInTurns(rows, (row): ContentRow => ({
    revisionId: row.revision_id,
    kind: 'GUIDELINE',
    code: row.code,
    title: row.title,
    ministry: null,
    fields: { description: text(row.description) },
    linkFields: [],
    annotation: { sourceRef: row.source_ref },
    place: [row.position, row.code],
  }));
}

/** Implementation plans of the revisions. People read the ministry's name; compared is the code, so that a new name is no change. */
export async function implementationPlanRows(
  db: ReadDatabase,
  ids: readonly number[],
  code: string | null = null,
): Promise<ContentRow[]> {
  const rows = await db
    .selectFrom('implementation_plan_version as v')
    .innerJoin('implementation_plan as p', 'p.id', 'v.implementation_plan_id')
    .innerJoin('organisation as o', 'o.id', 'v.ministry_id')
    .where('v.revision_id', 'in', ids)
    .$if(code !== null, (query) => query.where('p.code', '=', code))
    .select(['v.revision_id', 'p.code', 'v.current_state', 'v.position'])
    .select(['o.name', 'o.lineage', 'o.code as ministry_code'])
    .execute();
  return mapInTurns(rows, (row): ContentRow => ({
    revisionId: row.revision_id,
    kind: 'IMPLEMENTATION_PLAN',
    code: row.code,
    title: row.name,
    ministry: row.lineage,
    fields: { title: text(row.code), currentState: text(row.current_state) },
    linkFields: [],
    annotation: { ministryCode: row.ministry_code },
    place: [row.position, row.code],
  }));
}

/** Milestones of the revisions; their place is that of the implementation plan, then their own. */
export async function milestoneRows(
  db: ReadDatabase,
  ids: readonly number[],
  code: string | null = null,
): Promise<ContentRow[]> {
  const rows = await db
    .selectFrom('milestone_version as v')
    .innerJoin('milestone as m', 'm.id', 'v.milestone_id')
    .innerJoin('implementation_plan as p', 'p.id', 'v.implementation_plan_id')
    .innerJoin('implementation_plan_version as pv', (join) =>
      join
        .onRef('pv.implementation_plan_id', '=', 'v.implementation_plan_id')
        .onRef('pv.revision_id', '=', 'v.revision_id'),
    )
    .innerJoin('organisation as o', 'o.id', 'pv.ministry_id')
    .where('v.revision_id', 'in', ids)
    .$if(code !== null, (query) => query.where('m.code', '=', code))
    .selectAll('v')
    .select(['m.code', 'p.code as plan_code', 'pv.position as plan_position', 'o.lineage'])
    .execute();
  return mapInTurns(rows, (row): ContentRow => ({
    revisionId: row.revision_id,
    kind: 'MILESTONE',
    code: row.code,
    title: row.title,
    ministry: row.lineage,
    fields: {
      description: text(row.description),
      implementationPlan: text(row.plan_code),
      planned: date(row.planned_date, row.planned_precision),
    },
    linkFields: ['goals'],
    annotation: { sourceRef: row.source_ref },
    place: [row.plan_position, row.plan_code, row.position, row.code],
  }));
}

/** Measures of the revisions. */
export async function measureRows(
  db: ReadDatabase,
  ids: readonly number[],
  code: string | null = null,
): Promise<ContentRow[]> {
  const rows = await db
    .selectFrom('measure_version as v')
    .innerJoin('measure as m', 'm.id', 'v.measure_id')
    .leftJoin('organisation as o', 'o.id', 'v.lead_id')
    .leftJoin('topic_area as t', 't.id', 'v.topic_area_id')
    .where('v.revision_id', 'in', ids)
    .$if(code !== null, (query) => query.where('m.code', '=', code))
    .selectAll('v')
    .select(['m.code', 'm.kind', 'o.lineage', 'o.code as lead_code', 't.code as topic_area_code'])
    .execute();
  return mapInTurns(rows, (row): ContentRow => ({
    revisionId: row.revision_id,
    kind: 'MEASURE',
    code: row.code,
    title: row.title,
    ministry: row.lineage,
    fields: {
      description: text(row.description),
      kind: text(row.kind),
      level: text(row.level),
      responsibleBody: text(row.responsible_body),
      topicArea: text(row.topic_area_code),
      start: date(row.start_date, row.start_precision),
      plannedEnd: date(row.planned_end_date, row.planned_end_precision),
    },
    linkFields: ['goals', 'milestones', 'services', 'partners', 'dependsOn'],
    annotation: {
      leadCode: row.lead_code,
      leadAssumed: asBoolean(row.lead_assumed),
      contact: row.contact,
      sourceRef: row.source_ref,
      sourceStand: row.source_stand,
    },
    place: [row.position, row.code],
  }));
}

/** All links of the revisions in one statement, in no order. Partners are named by lineage, as leads are. */
export async function linkRows(
  db: ReadDatabase,
  ids: readonly number[],
  scope: ContentScope | null = null,
): Promise<LinkRow[]> {
  const inRevisions = (holder: ContentKind) => {
    const ofThing = scope && (scope.kind === holder ? sql`and m.code = ${scope.code}` : sql`and 1 = 0`);
    return sql`l.revision_id in (${sql.join(ids)}) ${ofThing ?? sql``}`;
  };
  const { rows } = await sql<LinkRow>`
    select l.revision_id as "revisionId", 'MILESTONE' as "kind", 'goals' as "field", m.code as "code",
      g.code as "target"
    from milestone_goal l join milestone m on m.id = l.milestone_id join goal g on g.id = l.goal_id
    where ${inRevisions('MILESTONE')}
    union all
    select l.revision_id, 'MEASURE', 'goals', m.code, g.code
    from measure_goal l join measure m on m.id = l.measure_id join goal g on g.id = l.goal_id
    where ${inRevisions('MEASURE')}
    union all
    select l.revision_id, 'MEASURE', 'milestones', m.code, w.code
    from measure_milestone l join measure m on m.id = l.measure_id join milestone w on w.id = l.milestone_id
    where ${inRevisions('MEASURE')}
    union all
    select l.revision_id, 'MEASURE', 'services', m.code, s.code
    from measure_service l join measure m on m.id = l.measure_id join ozg_service s on s.id = l.service_id
    where ${inRevisions('MEASURE')}
    union all
    select l.revision_id, 'MEASURE', 'partners', m.code, o.lineage
    from measure_partner l join measure m on m.id = l.measure_id
      join organisation o on o.id = l.organisation_id
    where ${inRevisions('MEASURE')}
    union all
    select l.revision_id, 'MEASURE', 'dependsOn', m.code, d.code
    from measure_dependency l join measure m on m.id = l.measure_id join measure d on d.id = l.depends_on_id
    where ${inRevisions('MEASURE')}`.execute(db);
  return rows;
}

/** Successions of the revisions. */
export async function successionRows(
  db: ReadDatabase,
  ids: readonly number[],
): Promise<(Succession & { readonly revisionId: number })[]> {
  const rows = await db
    .selectFrom('measure_succession as s')
    .innerJoin('measure as p', 'p.id', 's.predecessor_id')
    .innerJoin('measure as n', 'n.id', 's.successor_id')
    .where('s.revision_id', 'in', ids)
    .select(['s.revision_id', 'p.code as predecessor', 'n.code as successor', 's.kind'])
    .execute();
  return rows.map(({ revision_id: revisionId, ...succession }) => ({ revisionId, ...succession }));
}

function text(value: string | null): FieldValue {
  return { type: 'text', value };
}

function date(day: string | null, precision: DatePrecision | null): FieldValue {
  const planned = planDateOf(day, precision);
  return { type: 'date', value: planned === null ? null : writePlanDate(planned) };
}
