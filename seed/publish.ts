import type { SqlEntityManager } from '@mikro-orm/sql';
import { kysely } from '../server/platform/db/kysely.ts';
import { revisionChecksum } from '../server/revisions/checksum.ts';
import { loadRevisionContent } from '../server/revisions/revision-content.ts';
import { addDays } from '../shared/domain/plan-date.ts';
import type { RevisionHead } from './plan/revisions.ts';

/**
 * Publishes a draft on its historical date, by two people, with the checksum that the product itself
 * computes and checks. The use case for people publishes "now"; the demonstration needs the dates of then.
 * @throws Error when the revision before it has no checksum
 */
export async function publishRevision(
  em: SqlEntityManager,
  head: RevisionHead,
  people: { proposer: number; approver: number },
): Promise<void> {
  const db = kysely(em);
  const revision = await db
    .selectFrom('revision')
    .selectAll()
    .where('number', '=', head.number)
    .executeTakeFirstOrThrow();
  const previousSha256 = await checksumBefore(em, head.number);
  const contentSha256 = revisionChecksum(
    {
      number: revision.number,
      title: revision.title,
      summary: revision.summary,
      effectiveDate: head.effectiveDate,
      decisionReference: revision.decision_reference,
      decidedOn: revision.decided_on,
      redThresholdDays: revision.red_threshold_days,
      milestoneThresholdDays: revision.milestone_threshold_days,
      stalenessDays: revision.staleness_days,
      dueSoonDays: revision.due_soon_days,
    },
    await loadRevisionContent(db, revision.id),
    previousSha256,
  );
  const decided = head.decidedOn ?? head.effectiveDate;
  await db
    .updateTable('revision')
    .set({
      state: 'PUBLISHED',
      content_sha256: contentSha256,
      previous_sha256: previousSha256,
      proposed_by_id: people.proposer,
      proposed_at: `${addDays(decided, -4)}T10:00:00.000Z`,
      approved_by_id: people.approver,
      approved_at: `${decided}T15:00:00.000Z`,
    })
    .where('id', '=', revision.id)
    .execute();
}

async function checksumBefore(em: SqlEntityManager, number: number): Promise<string | null> {
  if (number === 1) return null;
  const previous = await kysely(em)
    .selectFrom('revision')
    .select('content_sha256')
    .where('number', '=', number - 1)
    .executeTakeFirstOrThrow();
  if (previous.content_sha256 === null) throw new Error(`revision ${number - 1} is not published`);
  return previous.content_sha256;
}
