import type { Viewer } from '../auth/viewer.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { readAudit } from './audit.policy.ts';
import { assertCan } from './denied.ts';

/**
 * The viewer, who may read the audit trail; an attempt without the right is itself on record.
 * @throws AppError UNAUTHENTICATED, FORBIDDEN
 */
export async function assertReadsAudit(ctx: RequestContext): Promise<Viewer> {
  const viewer = await ctx.viewer();
  await assertCan(ctx, readAudit(viewer), 'access.denied', 'audit_entry');
  return viewer;
}
