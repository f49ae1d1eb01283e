import { sql } from 'kysely';
import type { ReadDatabase } from '../platform/read-database.ts';

export interface GuidelineRow {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly sourceRef: string | null;
}

/** The guidelines of a revision in the plan's order, in one statement. */
export async function loadGuidelines(db: ReadDatabase, revisionId: number): Promise<GuidelineRow[]> {
  const { rows } = await sql<GuidelineRow>`
    select g.code as "code", v.title as "title", v.description as "description", v.source_ref as "sourceRef"
    from guideline_version v join guideline g on g.id = v.guideline_id
    where v.revision_id = ${revisionId}
    order by v.position, g.code`.execute(db);
  return rows;
}
