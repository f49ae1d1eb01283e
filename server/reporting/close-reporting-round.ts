import { LockMode } from '@mikro-orm/sql';
import { canMoveRound } from '../../shared/domain/workflow.ts';
import { assertCan } from '../audit/denied.ts';
import { write } from '../audit/write.ts';
import { Account } from '../auth/account.entity.ts';
import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { accountOf } from './move-report.ts';
import { canManageRounds } from './reporting-round.policy.ts';
import { ReportingRound } from './reporting-round.entity.ts';

/**
 * Closes a round for good. Reports that are not accepted stay as they are and count as not reported; what is
 * accepted can only be corrected by an erratum.
 * @param version what the decision is based on; without it the round as it is
 * @throws AppError NOT_FOUND; CONFLICT where it is closed already or was changed; UNAUTHENTICATED; FORBIDDEN
 */
export async function closeReportingRound(
  ctx: RequestContext,
  id: number,
  version?: number | null,
): Promise<void> {
  const { viewer } = await openPlan(ctx);
  await assertCan(ctx, canManageRounds(viewer), 'round.close', String(id));
  const by = accountOf(viewer);
  await write(ctx, 'round.close', async (tx, audit) => {
    const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    const round = await tx.findOne(ReportingRound, { id }, options);
    if (!round) throw new AppError('NOT_FOUND', 'roundUnknown', {}, ['id']);
    audit.about(round.title);
    if (!canMoveRound(round.state, 'CLOSED') || (version != null && version !== round.version)) {
      throw new AppError('CONFLICT', 'roundMoved', { round: round.title }, [], {
        current: { id, version: round.version, state: round.state },
      });
    }
    round.state = 'CLOSED';
    round.closedAt = ctx.clock.now();
    round.closedBy = tx.getReference(Account, by, { wrapped: true });
    await tx.flush();
  });
}
