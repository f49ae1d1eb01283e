import type { SqlEntityManager } from '@mikro-orm/sql';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import type { AuditAction } from '../../../shared/domain/vocabulary.ts';
import { assertCan, forbidden } from '../../audit/denied.ts';
import { type AuditScope, write } from '../../audit/write.ts';
import { Account } from '../../auth/account.entity.ts';
import { createNotices } from '../../notifications/create-notices.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import { checkText } from '../../platform/graphql/check-input.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan, requireRevision, visibleRevisions } from '../../plans/plan-view.ts';
import { canSteerRevisions } from '../draft/draft.policy.ts';
import { PublishRefused } from '../publish-refused.ts';
import { publishRevision } from '../publish-revision.ts';
import { Revision } from '../revision.entity.ts';
import { loadDraft } from './load-draft.ts';
import { type PublicationStep, publicationHurdle } from './publication.policy.ts';
import { proposedNotices, publishedNotices, returnedNotices } from './revision-notices.ts';

/**
 * Proposes the draft for publication: from then on its content is locked until a second person decides.
 * @throws AppError FORBIDDEN (recorded), NOT_FOUND, LOCKED, CONFLICT; BAD_USER_INPUT with details `findings` where one
 * forbids publishing
 */
export async function proposeRevision(ctx: RequestContext, number: number, version: number): Promise<void> {
  const draft = await assertOpenFor(ctx, number, 'revision.propose');
  const blocking = draft.findings.filter((finding) => finding.blocking);
  await step(
    ctx,
    { number, version, step: 'propose', action: 'revision.propose' },
    async (tx, revision, by, at) => {
      if (blocking.length > 0) throw blockedBy(blocking);
      revision.state = 'IN_REVIEW';
      revision.proposedBy = tx.getReference(Account, by, { wrapped: true });
      revision.proposedAt = at;
      revision.returnComment = null;
      revision.returnedBy = null;
      revision.returnedAt = null;
      await createNotices(tx, at, await proposedNotices(tx, revision, { by, at }));
    },
  );
}

/**
 * The second person publishes the revision: checksum, chain, and from then on no change.
 * @throws AppError FORBIDDEN (recorded) also for who proposed it; NOT_FOUND, LOCKED, CONFLICT; BAD_USER_INPUT with
 * details `findings` where one forbids publishing
 */
export async function approveRevision(ctx: RequestContext, number: number, version: number): Promise<void> {
  await assertOpenFor(ctx, number, 'revision.publish');
  await step(
    ctx,
    { number, version, step: 'approve', action: 'revision.publish' },
    async (tx, revision, by, at) => {
      const proposer = revision.proposedBy?.id;
      if (proposer === undefined) throw new Error(`revision ${number} is in review, and nobody proposed it`);
      const { id, title } = revision;
      try {
        await publishRevision(tx, { revisionId: id, proposedById: proposer, approvedById: by, at });
      } catch (error) {
        throw error instanceof PublishRefused ? inWords(error, number) : error;
      }
      await createNotices(tx, at, await publishedNotices(tx, { number, title }, by));
    },
  );
}

/**
 * Sends a revision in review back to its drafters.
 * @param comment what is left to do
 * @throws AppError FORBIDDEN (recorded), NOT_FOUND, LOCKED, CONFLICT, BAD_USER_INPUT without a comment
 */
export async function returnRevision(
  ctx: RequestContext,
  number: number,
  version: number,
  comment: string,
): Promise<void> {
  await assertOpenFor(ctx, number, 'revision.return');
  const words = comment.trim();
  if (words === '') throw badInput('fieldRequired', 'comment');
  checkText('comment', words, TEXT_MAX.comment);
  await step(
    ctx,
    { number, version, step: 'return', action: 'revision.return' },
    async (tx, revision, by, at) => {
      const to = revision.proposedBy?.id;
      revision.state = 'DRAFT';
      revision.proposedBy = null;
      revision.proposedAt = null;
      revision.returnComment = words;
      revision.returnedBy = tx.getReference(Account, by, { wrapped: true });
      revision.returnedAt = at;
      if (to !== undefined)
        await createNotices(tx, at, returnedNotices(revision, { to, by, at, comment: words }));
    },
  );
}

/** The draft of this number, for those who may take the step at all. */
async function assertOpenFor(ctx: RequestContext, number: number, action: AuditAction) {
  const { plan, viewer } = await openPlan(ctx);
  await assertCan(ctx, canSteerRevisions(viewer), action, `Fassung ${number}`);
  const head = requireRevision(visibleRevisions(plan, viewer), number);
  if (head.state === 'PUBLISHED') throw new AppError('LOCKED', 'revisionPublished', { number });
  const draft = await loadDraft(ctx);
  if (draft?.revision.number !== number) throw new AppError('NOT_FOUND', 'revisionUnknown', { number });
  return draft;
}

/** Takes one step of the revision, after state, person and version are checked within the transaction. */
async function step(
  ctx: RequestContext,
  wanted: {
    readonly number: number;
    readonly version: number;
    readonly step: PublicationStep;
    readonly action: AuditAction;
  },
  take: (tx: SqlEntityManager, revision: Revision, by: number, at: string) => Promise<void>,
): Promise<void> {
  const { number } = wanted;
  const viewer = await ctx.viewer();
  const { accountId } = viewer;
  if (accountId === null) throw new AppError('UNAUTHENTICATED', 'signInNeeded');
  await write(ctx, wanted.action, async (tx: SqlEntityManager, audit: AuditScope) => {
    audit.about(`Fassung ${number}`);
    const revision = await tx.findOneOrFail(Revision, { number });
    const standing = { state: revision.state, proposedById: revision.proposedBy?.id ?? null, blocked: false };
    const hurdle = publicationHurdle(viewer, standing, wanted.step);
    if (hurdle === 'FORBIDDEN') throw forbidden();
    if (hurdle === 'OWN_PROPOSAL') throw new AppError('FORBIDDEN', 'ownProposal', { number });
    if (hurdle === 'STATE') throw new AppError('CONFLICT', 'revisionMoved', { number });
    if (revision.version !== wanted.version) {
      const current = { number, version: revision.version, state: revision.state, title: revision.title };
      const yours = { number, version: wanted.version };
      throw new AppError('CONFLICT', 'revisionChanged', { number }, [], { current, yours });
    }
    await take(tx, revision, accountId, ctx.clock.now());
  });
}

interface NamedFinding {
  readonly code: string;
  readonly subject: string;
}

function blockedBy(findings: readonly NamedFinding[]): AppError {
  const list = findings.map(({ code, subject }) => ({ code, subject }));
  return new AppError('BAD_USER_INPUT', 'revisionBlocked', { count: list.length }, [], { findings: list });
}

/** The refusal of publishRevision as the API answers it. */
function inWords(refused: PublishRefused, number: number): AppError {
  switch (refused.reason) {
    case 'BLOCKING_FINDINGS':
      return blockedBy(refused.findings);
    case 'NO_EFFECTIVE_DATE':
      return blockedBy([{ code: 'NO_EFFECTIVE_DATE', subject: String(number) }]);
    case 'SAME_PERSON':
    case 'NOT_CIO_OFFICE':
      return new AppError('FORBIDDEN', 'ownProposal', { number });
    case 'ALREADY_PUBLISHED':
      return new AppError('LOCKED', 'revisionPublished', { number });
    case 'OTHER_PROPOSER':
    case 'UNKNOWN_REVISION':
      return new AppError('CONFLICT', 'revisionMoved', { number });
  }
}
