import { formatDay } from '../../shared/i18n/index.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import { compareDays, type Day } from '../../shared/domain/plan-date.ts';
import { assertCanReadPlan, canSeeRevision } from '../auth/policy.ts';
import type { Viewer } from '../auth/viewer.ts';
import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanSnapshot, RevisionHead } from './plan-snapshot.ts';

/** One way of looking at the plan: a revision, judged as of a day, by a viewer who may see it. */
export interface PlanView {
  readonly plan: PlanSnapshot;
  readonly viewer: Viewer;
  readonly revision: RevisionHead;
  readonly asOf: Day;
}

/**
 * Opens the plan for a question about its content.
 * @param args.revision number; without it the one in force at asOf
 * @param args.asOf Stichtag; without it today
 * @throws AppError UNAUTHENTICATED where the viewer may not read; NOT_FOUND for a revision that is unknown or
 * hidden, or where none is in force yet
 */
export async function openPlanView(
  ctx: RequestContext,
  args: { readonly revision?: number | null; readonly asOf?: Day | null },
): Promise<PlanView> {
  const { plan, viewer } = await openPlan(ctx);
  const asOf = args.asOf ?? ctx.today;
  const revision =
    args.revision == null
      ? requireInForce(ctx, plan, asOf)
      : requireRevision(visibleRevisions(plan, viewer), args.revision);
  return { plan, viewer, revision, asOf };
}

/**
 * Opens the plan for a question that needs no revision.
 * @throws AppError UNAUTHENTICATED where the viewer may not read
 */
export async function openPlan(ctx: RequestContext): Promise<{ plan: PlanSnapshot; viewer: Viewer }> {
  const [plan, viewer] = await Promise.all([ctx.plan(), ctx.viewer()]);
  assertCanReadPlan(viewer);
  return { plan, viewer };
}

/** The revisions that the viewer may see, by number. */
export function visibleRevisions(plan: PlanSnapshot, viewer: Viewer): RevisionHead[] {
  return plan.revisions.filter((revision) => canSeeRevision(viewer, revision.state));
}

/** @throws AppError NOT_FOUND, with the same words for unknown and hidden */
export function requireRevision(revisions: readonly RevisionHead[], number: number): RevisionHead {
  const found = revisions.find((revision) => revision.number === number);
  if (!found) throw new AppError('NOT_FOUND', 'revisionUnknown', { number }, ['revision']);
  return found;
}

function requireInForce(ctx: RequestContext, plan: PlanSnapshot, asOf: Day): RevisionHead {
  const found = revisionInForce(plan.revisions, asOf);
  if (found) return found;
  const dates = plan.revisions.flatMap((revision) =>
    revision.state === 'PUBLISHED' && revision.effectiveDate !== null ? revision.effectiveDate : [],
  );
  const first = dates.toSorted(compareDays)[0];
  if (first === undefined) throw new AppError('NOT_FOUND', 'noRevisionAtAll');
  const params = { asOf: formatDay(ctx.lang, asOf), first: formatDay(ctx.lang, first) };
  throw new AppError('NOT_FOUND', 'noRevisionYet', params, ['asOf']);
}
