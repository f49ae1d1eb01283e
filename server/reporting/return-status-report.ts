import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { badInput } from '../platform/errors.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { findReport } from './find-report.ts';
import { moveReport } from './move-report.ts';
import { decidedNotices } from './report-notices.ts';

/**
 * Gives a report back into the editor's hands: a submitted one by the coordinator of its ministry, a released one
 * by the CIO office; never one they wrote at.
 * @param comment why; it stays with the report while it is revised
 * @throws AppError BAD_USER_INPUT without a comment; NOT_FOUND, and those of moveReport
 */
export async function returnStatusReport(
  ctx: RequestContext,
  id: number,
  comment: string,
  version?: number | null,
): Promise<void> {
  const { viewer } = await openPlan(ctx);
  const loaded = await findReport(ctx, viewer, id, 'return');
  const said = requireComment(comment);
  await moveReport(ctx, viewer, loaded, version, {
    step: 'return',
    action: 'report.return',
    change: (report, now, by) => {
      report.state = 'RETURNED';
      report.decidedBy = by;
      report.decidedAt = now;
      report.returnComment = said;
    },
    tell: (tx, by) => decidedNotices(tx, loaded.report, by, { kind: 'REPORT_RETURNED', comment: said }),
  });
}

/** A comment that says something, without space around it. @throws AppError BAD_USER_INPUT */
export function requireComment(comment: string): string {
  checkText('comment', comment, TEXT_MAX.comment);
  const said = comment.trim();
  if (said === '') throw badInput('commentMissing', 'comment');
  return said;
}
