import { sql } from 'kysely';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { ReadDatabase } from '../platform/read-database.ts';

const LINK_KINDS = [
  'MEASURE_GOAL',
  'MEASURE_MILESTONE',
  'MEASURE_PARTNER',
  'MEASURE_SERVICE',
  'DEPENDENCY',
  'SUCCESSION',
  'MILESTONE_GOAL',
] as const;

type LinkKind = (typeof LINK_KINDS)[number];
type ReferenceKind = 'ORGANISATION' | 'TOPIC_AREA' | 'SITUATION' | 'GOAL' | 'SERVICE';

/** A pair of ids within a revision, named after its table: (measure, goal), (predecessor, successor) … */
export interface Link {
  readonly from: number;
  readonly to: number;
}

/** Something that links point to. What the texts hold depends on the kind, see the statement below. */
export interface Reference {
  readonly id: number;
  readonly parentId: number | null;
  readonly position: number;
  readonly texts: readonly (string | null)[];
  readonly number: number | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** All links of the revisions asked for, and all that they can point to. */
export interface LinkTables {
  links(revisionId: number, kind: LinkKind): readonly Link[];
  references(kind: ReferenceKind, revisionId?: number): readonly Reference[];
}

interface Row {
  readonly kind: LinkKind | ReferenceKind;
  readonly revisionId: number | null;
  readonly a: number;
  readonly b: number | null;
  readonly position: number;
  readonly t1: string | null;
  readonly t2: string | null;
  readonly t3: string | null;
  readonly t4: string | null;
  readonly t5: string | null;
  readonly t6: string | null;
  readonly t7: string | null;
  readonly number: number | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Reads every link table of the revisions, and the short tables around them, in one statement. */
export async function readLinks(db: ReadDatabase, revisionIds: readonly number[]): Promise<LinkTables> {
  const within = sql`revision_id in (${sql.join([...revisionIds])})`;
  const pairs = (kind: LinkKind, table: string, from: string, to: string) => sql`
    select ${sql.lit(kind)}, revision_id, ${sql.ref(from)}, ${sql.ref(to)}, 0,
      null, null, null, null, null, null, null, null, null, null
    from ${sql.table(table)} where ${within}`;
  // The first branch names the columns of all and fixes their types.
  const { rows } = await sql<Row>`
    select 'ORGANISATION' as "kind", cast(null as integer) as "revisionId", id as "a",
      cast(null as integer) as "b", position as "position", cast(code as text) as "t1",
      cast(name as text) as "t2", cast(abbreviation as text) as "t3", cast(kind as text) as "t4",
      cast(lineage as text) as "t5", cast(null as text) as "t6", cast(null as text) as "t7",
      cast(null as integer) as "number", cast(valid_from as text) as "from", cast(valid_to as text) as "to"
    from organisation
    union all
    select 'TOPIC_AREA', null, id, null, position, code, name_de, name_en, null, null, null, null, null, null,
      null
    from topic_area
    union all
    select 'SITUATION', null, id, topic_area_id, position, code, name_de, kind, null, null, null, null, null,
      null, null
    from situation
    union all
    select 'SERVICE', null, id, null, 0, code, title, null, null, null, null, null, null, null, null
    from ozg_service where id in (select service_id from measure_service where ${within})
    union all
    select 'GOAL', v.revision_id, g.id, null, v.position, g.code, v.title, v.kind, v.description,
      v.indicator_formula, v.indicator_text, v.target_precision, v.target_percent,
      cast(v.target_date as text), null
    from goal_version v join goal g on g.id = v.goal_id where ${within}
    union all ${pairs('MEASURE_GOAL', 'measure_goal', 'measure_id', 'goal_id')}
    union all ${pairs('MEASURE_MILESTONE', 'measure_milestone', 'measure_id', 'milestone_id')}
    union all ${pairs('MEASURE_PARTNER', 'measure_partner', 'measure_id', 'organisation_id')}
    union all ${pairs('MEASURE_SERVICE', 'measure_service', 'measure_id', 'service_id')}
    union all ${pairs('DEPENDENCY', 'measure_dependency', 'measure_id', 'depends_on_id')}
    union all ${pairs('SUCCESSION', 'measure_succession', 'predecessor_id', 'successor_id')}
    union all ${pairs('MILESTONE_GOAL', 'milestone_goal', 'milestone_id', 'goal_id')}`.execute(db);
  return linkTables(rows);
}

function linkTables(rows: readonly Row[]): LinkTables {
  const links = new Map<string, Link[]>();
  const references = new Map<string, Reference[]>();
  for (const row of rows) {
    const key = groupKey(row.kind, row.revisionId);
    if (isLinkKind(row.kind)) {
      if (row.b !== null) append(links, key, { from: row.a, to: row.b });
    } else {
      append(references, key, referenceOf(row));
    }
  }
  for (const group of references.values()) group.sort(byPosition);
  return {
    links: (revisionId, kind) => links.get(groupKey(kind, revisionId)) ?? [],
    references: (kind, revisionId) => references.get(groupKey(kind, revisionId ?? null)) ?? [],
  };
}

function append<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function isLinkKind(kind: LinkKind | ReferenceKind): kind is LinkKind {
  return LINK_KINDS.some((link) => link === kind);
}

function referenceOf(row: Row): Reference {
  return {
    id: row.a,
    parentId: row.b,
    position: row.position,
    texts: [row.t1, row.t2, row.t3, row.t4, row.t5, row.t6, row.t7],
    number: row.number,
    from: row.from,
    to: row.to,
  };
}

function byPosition(a: Reference, b: Reference): number {
  return a.position - b.position || a.id - b.id;
}

function groupKey(kind: string, revisionId: number | null): string {
  return `${kind} ${revisionId ?? ''}`;
}
