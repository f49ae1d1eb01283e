import type { AuditAction } from '../../shared/domain/vocabulary.ts';
import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { recordDenied } from './write.ts';

/**
 * Lets only those go on who may. Not to be called within `write`: there, throw `forbidden()`.
 * @param allowed what the policy says
 * @param action what was tried
 * @param subject what people call the thing, such as M-ELG
 * @throws AppError UNAUTHENTICATED for visitors; FORBIDDEN, put on record, for everybody else
 */
export async function assertCan(
  ctx: RequestContext,
  allowed: boolean,
  action: AuditAction,
  subject: string | null = null,
): Promise<void> {
  if (allowed) return;
  const { accountId } = await ctx.viewer();
  if (accountId === null) throw new AppError('UNAUTHENTICATED', 'signInNeeded');
  await recordDenied(ctx, action, subject);
  throw forbidden();
}

/** The answer to somebody who lacks the right. Thrown within `write` it is put on record there. */
export function forbidden(): AppError {
  return new AppError('FORBIDDEN', 'forbidden');
}
