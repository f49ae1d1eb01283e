import { assertCan } from '../audit/denied.ts';
import { write } from '../audit/write.ts';
import { Account } from '../auth/account.entity.ts';
import { openBoard } from '../measures/board-store.ts';
import { Measure } from '../measures/measure.entity.ts';
import { AppError } from '../platform/errors.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlanView } from '../plans/plan-view.ts';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { formatDay } from '../../shared/i18n/index.ts';
import { canRate } from './measure-rating.policy.ts';
import { MeasureRating } from './measure-rating.entity.ts';
import type { RateMeasureInput } from './measure-rating.types.ts';
import { accountOf } from './move-report.ts';
import { requireComment } from './return-status-report.ts';

/**
 * The CIO office judges a measure of the plan in force, beside what its ministry says. Ratings are only added:
 * the newest counts, the older ones stay on record.
 * @throws AppError BAD_USER_INPUT without a comment; NOT_FOUND; UNAUTHENTICATED; FORBIDDEN
 */
export async function rateMeasure(ctx: RequestContext, input: RateMeasureInput): Promise<void> {
  checkText('measure', input.measure, TEXT_MAX.code);
  const { plan, viewer, revision, asOf } = await openPlanView(ctx, {});
  await assertCan(ctx, canRate(viewer), 'measure.rate', input.measure);
  const comment = requireComment(input.comment);
  const board = await openBoard(ctx, plan, { revision, asOf });
  const measure = board.measures.find(({ code }) => code === input.measure);
  if (!measure) {
    throw new AppError('NOT_FOUND', 'measureNotInPlan', { date: formatDay(ctx.lang, asOf) }, ['measure']);
  }
  const by = accountOf(viewer);
  await write(ctx, 'measure.rate', async (tx, audit) => {
    audit.about(measure.code);
    const rating = tx.create(MeasureRating, {
      measure: tx.getReference(Measure, measure.id, { wrapped: true }),
      ratedOn: asOf,
      light: input.light,
      comment,
      rater: tx.getReference(Account, by, { wrapped: true }),
      createdAt: ctx.clock.now(),
    });
    tx.persist(rating);
    await tx.flush();
  });
}
