import { LockMode } from '@mikro-orm/sql';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { addDays, type Day } from '../../shared/domain/plan-date.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import { reportDueDate } from '../../shared/domain/working-days.ts';
import { formatDay } from '../../shared/i18n/index.ts';
import { assertCan } from '../audit/denied.ts';
import { write } from '../audit/write.ts';
import { Account } from '../auth/account.entity.ts';
import { createNotices } from '../notifications/create-notices.ts';
import { AppError, badInput } from '../platform/errors.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { Plan } from '../plans/plan.entity.ts';
import { accountOf } from './move-report.ts';
import { canManageRounds } from './reporting-round.policy.ts';
import { ReportingRound } from './reporting-round.entity.ts';
import type { OpenReportingRoundInput } from './round.inputs.ts';
import { openedNotices } from './round-notices.ts';

/** A round may be opened for a reporting date this many days back (a round that was forgotten) or ahead. */
const DAYS_BACK = 92;
const DAYS_AHEAD = 366;

/**
 * Opens a reporting round and tells everybody who reports. One round is open at a time.
 * @returns its id
 * @throws AppError BAD_USER_INPUT for a date out of range, a due date before it, or no plan in force then;
 * CONFLICT where the date has a round, or another round is open; UNAUTHENTICATED; FORBIDDEN
 */
export async function openReportingRound(
  ctx: RequestContext,
  input: OpenReportingRoundInput,
): Promise<number> {
  const { plan, viewer } = await openPlan(ctx);
  await assertCan(ctx, canManageRounds(viewer), 'round.open', input.reportingDate);
  const title = checkTitle(input.title);
  const { reportingDate } = input;
  checkReportingDate(ctx, reportingDate);
  const dueDate = input.dueDate ?? reportDueDate(reportingDate);
  if (dueDate < reportingDate) throw badInput('roundDueBeforeDate', 'dueDate');
  if (!revisionInForce(plan.revisions, reportingDate)) {
    throw badInput('roundWithoutPlan', 'reportingDate', { date: formatDay(ctx.lang, reportingDate) });
  }
  const by = accountOf(viewer);
  return write(ctx, 'round.open', async (tx, audit) => {
    audit.about(title);
    // Whoever opens a round holds the plan, so that two cannot find no open round at once.
    await tx.findOneOrFail(Plan, { id: plan.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const rounds = await tx.find(ReportingRound, {
      plan: plan.id,
      $or: [{ reportingDate }, { state: 'OPEN' }],
    });
    if (rounds.some((round) => round.reportingDate === reportingDate)) {
      const date = formatDay(ctx.lang, reportingDate);
      throw new AppError('CONFLICT', 'roundExists', { date }, ['reportingDate']);
    }
    const [open] = rounds;
    if (open) throw new AppError('CONFLICT', 'roundStillOpen', { round: open.title });
    const now = ctx.clock.now();
    const round = tx.create(ReportingRound, {
      plan: tx.getReference(Plan, plan.id, { wrapped: true }),
      reportingDate,
      dueDate,
      title,
      state: 'OPEN',
      openedAt: now,
      openedBy: tx.getReference(Account, by, { wrapped: true }),
    });
    tx.persist(round);
    await tx.flush();
    await createNotices(tx, now, await openedNotices(tx, round.id));
    return round.id;
  });
}

function checkTitle(title: string): string {
  checkText('title', title, TEXT_MAX.title);
  const said = title.trim();
  if (said === '') throw badInput('roundTitleMissing', 'title');
  return said;
}

function checkReportingDate(ctx: RequestContext, day: Day): void {
  const [first, last] = [addDays(ctx.today, -DAYS_BACK), addDays(ctx.today, DAYS_AHEAD)];
  if (day >= first && day <= last) return;
  const params = { min: formatDay(ctx.lang, first), max: formatDay(ctx.lang, last) };
  throw badInput('roundDateOutOfRange', 'reportingDate', params);
}
