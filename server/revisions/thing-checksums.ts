import type { ContentKind } from '../../shared/domain/vocabulary.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { thingChecksum } from './checksum.ts';
import type { RevisionContent } from './revision-content.ts';

/** What became of a thing since its revision was published. */
export interface AlteredThing {
  readonly kind: ContentKind;
  readonly code: string;
  readonly fault: 'ALTERED' | 'MISSING' | 'ADDED';
}

/** Rows of one statement; PostgreSQL and SQLite bind at most 32,766 values, a row has four. */
const ROWS = 2_000;

/** Records a checksum for every thing of a revision that is about to be published. */
export async function recordThingChecksums(
  db: ReadDatabase,
  revisionId: number,
  content: RevisionContent,
): Promise<void> {
  const rows = checksumsOf(content).map(({ kind, code, sha256 }) => ({
    revision_id: revisionId,
    kind,
    code,
    sha256,
  }));
  for (let from = 0; from < rows.length; from += ROWS) {
    await db
      .insertInto('thing_checksum')
      .values(rows.slice(from, from + ROWS))
      .execute();
  }
}

/**
 * The things of a published revision that are not what they were when it was published.
 * @returns in the plan's order, missing ones last; null where the revision was published before these were recorded
 */
export async function alteredThings(
  db: ReadDatabase,
  revisionId: number,
  content: RevisionContent,
): Promise<AlteredThing[] | null> {
  const recorded = await db
    .selectFrom('thing_checksum')
    .where('revision_id', '=', revisionId)
    .orderBy('kind')
    .orderBy('code')
    .select(['kind', 'code', 'sha256'])
    .execute();
  if (recorded.length === 0) return null;
  const expected = new Map(recorded.map((each) => [`${each.kind} ${each.code}`, each]));
  const altered: AlteredThing[] = [];
  for (const { kind, code, sha256 } of checksumsOf(content)) {
    const known = expected.get(`${kind} ${code}`);
    expected.delete(`${kind} ${code}`);
    if (!known) altered.push({ kind, code, fault: 'ADDED' });
    else if (known.sha256 !== sha256) altered.push({ kind, code, fault: 'ALTERED' });
  }
  for (const { kind, code } of expected.values()) altered.push({ kind, code, fault: 'MISSING' });
  return altered;
}

function checksumsOf({ plan, annotations }: RevisionContent) {
  return plan.items.map((item, place) => ({
    kind: item.kind,
    code: item.code,
    sha256: thingChecksum(item, annotations[place] ?? null),
  }));
}
