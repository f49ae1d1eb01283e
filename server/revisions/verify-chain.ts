import type { ReadDatabase } from '../platform/read-database.ts';
import { loadPlanSnapshot, type RevisionHead } from '../plans/plan-snapshot.ts';
import { revisionChecksum } from './checksum.ts';
import { loadRevisionContent, type RevisionContent } from './revision-content.ts';
import { alteredThings, type AlteredThing } from './thing-checksums.ts';

/** What can be wrong with a published revision. */
export type ChainFault =
  /** Content or header do not give the checksum that is on record. */
  | 'CONTENT_DIFFERS'
  /** It does not name the checksum of the revision before it. */
  | 'CHAIN_BROKEN';

export interface ChainLink {
  number: number;
  title: string;
  /** Checksum on record, and the one that the content gives now. */
  recorded: string | null;
  computed: string | null;
  /** Null where the link holds. */
  fault: ChainFault | null;
  /** Where the content differs: the things that do. Empty where only header or successions do; null where not recorded. */
  altered: AlteredThing[] | null;
}

/**
 * Recomputes the checksum of every published revision, and the chain between them.
 *
 * @returns one link a published revision, by number; each is judged against what is on record before it, so
 *   that one tampered revision does not make those after it look tampered
 * @throws AppError NOT_FOUND where the database holds no plan
 */
export async function verifyChain(db: ReadDatabase): Promise<ChainLink[]> {
  const { revisions } = await loadPlanSnapshot(db);
  const links: ChainLink[] = [];
  let previousSha256: string | null = null;
  for (const revision of revisions.filter(({ state }) => state === 'PUBLISHED')) {
    const content = await loadRevisionContent(db, revision.id);
    const computed = checksumOf(revision, content);
    const fault = faultOf(revision, computed, previousSha256);
    links.push({
      number: revision.number,
      title: revision.title,
      recorded: revision.contentSha256,
      computed,
      fault,
      altered: fault === 'CONTENT_DIFFERS' ? await alteredThings(db, revision.id, content) : [],
    });
    previousSha256 = revision.contentSha256;
  }
  return links;
}

function checksumOf(revision: RevisionHead, content: RevisionContent): string | null {
  const { effectiveDate } = revision;
  if (effectiveDate === null) return null;
  return revisionChecksum({ ...revision, effectiveDate }, content, revision.previousSha256);
}

function faultOf(
  revision: RevisionHead,
  computed: string | null,
  previousSha256: string | null,
): ChainFault | null {
  if (revision.previousSha256 !== previousSha256) return 'CHAIN_BROKEN';
  return computed === revision.contentSha256 ? null : 'CONTENT_DIFFERS';
}
