import { LockMode, type SqlEntityManager } from '@mikro-orm/sql';
import { canMoveRevision } from '../../shared/domain/workflow.ts';
import { Account } from '../auth/account.entity.ts';
import { kysely } from '../platform/db/kysely.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { revisionChecksum } from './checksum.ts';
import { type Finding, type FindingsInput, revisionFindings } from './findings.ts';
import { loadLedger } from './load-ledger.ts';
import { PublishRefused } from './publish-refused.ts';
import { loadRevisionContents, type RevisionContent } from './revision-content.ts';
import { Revision } from './revision.entity.ts';
import { recordThingChecksums } from './thing-checksums.ts';

export interface PublishInput {
  revisionId: number;
  proposedById: number;
  approvedById: number;
  /** Instant of the approval, ISO 8601 in UTC. */
  at: string;
  /** Instant of the proposal where it was made and approved in one step; without it `at`. */
  proposedAt?: string;
}

export interface PublishedRevision {
  number: number;
  contentSha256: string;
  previousSha256: string | null;
  /** Findings that did not block. */
  warnings: Finding[];
}

/**
 * Publishes a revision: two people of the CIO office, no blocking finding, checksum chained to the revision
 * before. From then on the database refuses any change to it.
 *
 * A revision in review is approved; a draft is proposed and approved in one step. Everything
 * happens in one transaction that holds the write lock from its start, or inside that of `em`.
 *
 * @throws PublishRefused when the revision is unknown or published, proposer and approver are one person, one
 *   of them does not belong to the CIO office (or is inactive), another proposer is on record, the effective
 *   date is missing, or a finding blocks; nothing has changed then
 */
export async function publishRevision(em: SqlEntityManager, input: PublishInput): Promise<PublishedRevision> {
  return em.transactional(async (tx) => {
    const db = kysely(tx);
    const revision = await lockedRevision(tx, input);
    await assertTwoPeople(db, input);
    const effectiveDate = revision.effectiveDate;
    if (effectiveDate == null) throw new PublishRefused('NO_EFFECTIVE_DATE');

    const previous = await latestPublished(db, revision.plan.id);
    const contents = await loadRevisionContents(db, previous ? [revision.id, previous.id] : [revision.id]);
    const content = requireContent(contents, revision.id);
    const findings = revisionFindings({
      number: revision.number,
      effectiveDate,
      content,
      previous: previous && {
        effectiveDate: previous.effectiveDate,
        content: requireContent(contents, previous.id),
      },
      ledger: await loadLedger(db, [revision.id]),
      inactiveMeasures: await cancelledMeasures(db, effectiveDate),
    } satisfies FindingsInput);
    const blocking = findings.filter((finding) => finding.blocking);
    if (blocking.length > 0) throw new PublishRefused('BLOCKING_FINDINGS', blocking);

    const previousSha256 = previous?.contentSha256 ?? null;
    const contentSha256 = revisionChecksum({ ...headerOf(revision), effectiveDate }, content, previousSha256);
    if (revision.state === 'DRAFT') {
      revision.proposedBy = tx.getReference(Account, input.proposedById, { wrapped: true });
      revision.proposedAt = input.proposedAt ?? input.at;
    }
    await recordThingChecksums(db, revision.id, content);
    revision.approvedBy = tx.getReference(Account, input.approvedById, { wrapped: true });
    revision.approvedAt = input.at;
    revision.previousSha256 = previousSha256;
    revision.contentSha256 = contentSha256;
    revision.state = 'PUBLISHED';
    await tx.flush();
    return { number: revision.number, contentSha256, previousSha256, warnings: findings };
  });
}

async function lockedRevision(tx: SqlEntityManager, input: PublishInput): Promise<Revision> {
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const revision = await tx.findOne(Revision, { id: input.revisionId }, options);
  if (!revision) throw new PublishRefused('UNKNOWN_REVISION');
  const reviewed = revision.state === 'DRAFT' && canMoveRevision('DRAFT', 'IN_REVIEW');
  if (!canMoveRevision(reviewed ? 'IN_REVIEW' : revision.state, 'PUBLISHED')) {
    throw new PublishRefused('ALREADY_PUBLISHED');
  }
  const proposerOnRecord = revision.state === 'IN_REVIEW' ? revision.proposedBy?.id : undefined;
  if (proposerOnRecord !== undefined && proposerOnRecord !== input.proposedById) {
    throw new PublishRefused('OTHER_PROPOSER');
  }
  return revision;
}

async function assertTwoPeople(db: ReadDatabase, input: PublishInput): Promise<void> {
  if (input.proposedById === input.approvedById) throw new PublishRefused('SAME_PERSON');
  const people = await db
    .selectFrom('account')
    .where('id', 'in', [input.proposedById, input.approvedById])
    .where('role', '=', 'CIO_OFFICE')
    .where('active', '=', true)
    .select('id')
    .execute();
  if (people.length !== 2) throw new PublishRefused('NOT_CIO_OFFICE');
}

async function latestPublished(
  db: ReadDatabase,
  planId: number,
): Promise<{ id: number; effectiveDate: string; contentSha256: string } | null> {
  const row = await db
    .selectFrom('revision')
    .where('plan_id', '=', planId)
    .where('state', '=', 'PUBLISHED')
    .orderBy('number', 'desc')
    .limit(1)
    .select(['id', 'effective_date', 'content_sha256'])
    .executeTakeFirst();
  if (!row) return null;
  if (row.effective_date === null || row.content_sha256 === null) {
    throw new Error(`published revision with id ${row.id} lacks its date or checksum`);
  }
  return { id: row.id, effectiveDate: row.effective_date, contentSha256: row.content_sha256 };
}

/** Codes of measures whose effective report on the day says that they were cancelled. */
export async function cancelledMeasures(db: ReadDatabase, asOf: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('measure as m')
    .innerJoin('status_report as r', 'r.measure_id', 'm.id')
    .where('r.lifecycle', '=', 'CANCELLED')
    .where('r.id', '=', (eb) =>
      eb
        .selectFrom('status_report as x')
        .whereRef('x.measure_id', '=', 'm.id')
        .where('x.state', '=', 'ACCEPTED')
        .where('x.reported_on', '<=', asOf)
        .orderBy('x.reported_on', 'desc')
        .orderBy('x.id', 'desc')
        .limit(1)
        .select('x.id'),
    )
    .select('m.code')
    .execute();
  return new Set(rows.map((row) => row.code));
}

function requireContent(contents: ReadonlyMap<number, RevisionContent>, id: number): RevisionContent {
  const content = contents.get(id);
  if (!content) throw new Error(`the content of the revision with id ${id} was not loaded`);
  return content;
}

/** A field that was never set is null in the database, and must be in the checksum. */
function headerOf(revision: Revision) {
  return {
    number: revision.number,
    title: revision.title,
    summary: revision.summary,
    decisionReference: revision.decisionReference ?? null,
    decidedOn: revision.decidedOn ?? null,
    redThresholdDays: revision.redThresholdDays,
    milestoneThresholdDays: revision.milestoneThresholdDays,
    stalenessDays: revision.stalenessDays,
    dueSoonDays: revision.dueSoonDays,
  };
}
