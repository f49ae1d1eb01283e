import { LockMode, type SqlEntityManager } from '@mikro-orm/sql';
import type { AuditAction } from '../../shared/domain/vocabulary.ts';
import { assertCan } from '../audit/denied.ts';
import { recordDenied, write } from '../audit/write.ts';
import { Account } from '../auth/account.entity.ts';
import type { Viewer } from '../auth/viewer.ts';
import { createNotices, type NewNotice } from '../notifications/create-notices.ts';
import { kysely } from '../platform/db/kysely.ts';
import { AppError } from '../platform/errors.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { readReports } from './find-report.ts';
import { reportConflict, reportMoved, roundClosed } from './report-errors.ts';
import type { LoadedReport } from './report-parts.ts';
import { reportHurdle, type ReportStep } from './status-report.policy.ts';
import { StatusReport } from './status-report.entity.ts';
import type { StoredReport } from './stored-report.ts';

/** A step that moves a report from one pair of hands into the next. */
export interface Move {
  readonly step: ReportStep;
  readonly action: AuditAction;
  /** Changes the locked entity. */
  readonly change: (entity: StatusReport, now: string, by: StatusReport['author']) => void;
  /** Who is told, read inside the transaction. */
  readonly tell?: (tx: SqlEntityManager, by: number) => Promise<NewNotice[]>;
}

/**
 * Takes one step with a report, in a transaction of its own.
 * @param loaded the report as it was when its rules were checked; a change since then is a conflict
 * @param version what the caller's decision is based on; null or undefined trusts what was read
 * @throws AppError UNAUTHENTICATED; FORBIDDEN for the wrong person or own work (recorded); LOCKED in a closed
 * round; CONFLICT with the current state where the report has gone on or was changed
 */
export async function moveReport(
  ctx: RequestContext,
  viewer: Viewer,
  loaded: LoadedReport,
  version: number | null | undefined,
  move: Move,
): Promise<void> {
  await assertStep(ctx, viewer, loaded, move.step, move.action);
  const { report } = loaded;
  if (version != null && version !== report.version) throw reportConflict('reportChanged', loaded, null);
  const by = accountOf(viewer);
  await write(ctx, move.action, async (tx, audit) => {
    audit.about(report.measureCode);
    const entity = await lockedReport(ctx, tx, viewer, loaded);
    const now = ctx.clock.now();
    move.change(entity, now, tx.getReference(Account, by, { wrapped: true }));
    entity.updatedAt = now;
    await tx.flush();
    if (move.tell) await createNotices(tx, now, await move.tell(tx, by));
  });
}

/**
 * Refuses a step that stands against rights, round, state or the rule of four eyes.
 * @throws AppError see moveReport
 */
export async function assertStep(
  ctx: RequestContext,
  viewer: Viewer,
  loaded: LoadedReport,
  step: ReportStep,
  action: AuditAction,
): Promise<void> {
  const { report } = loaded;
  const hurdle = reportHurdle(viewer, report, step);
  await assertCan(ctx, hurdle !== 'FORBIDDEN', action, report.measureCode);
  if (hurdle === 'OWN_WORK') {
    await recordDenied(ctx, action, report.measureCode);
    throw new AppError('FORBIDDEN', 'ownWork');
  }
  if (hurdle === 'LOCKED') throw roundClosed(report);
  if (hurdle === 'STATE') throw reportMoved(ctx.lang, loaded, null);
}

/**
 * The report's entity, locked until the transaction ends, in exactly the state that was read before.
 * @throws AppError NOT_FOUND where it was deleted; CONFLICT where it was changed or has gone on
 */
export async function lockedReport(
  ctx: RequestContext,
  tx: SqlEntityManager,
  viewer: Viewer,
  { report }: LoadedReport,
): Promise<StatusReport> {
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const entity = await tx.findOne(StatusReport, { id: report.id }, options);
  if (!entity) throw new AppError('NOT_FOUND', 'reportUnknown', {}, ['id']);
  if (entity.version === report.version) return entity;
  throw await reportOvertaken(ctx, kysely(tx), viewer, report);
}

/** The answer to whoever takes a step with a report that is no longer what they read: NOT_FOUND or CONFLICT. */
export async function reportOvertaken(
  ctx: RequestContext,
  db: ReadDatabase,
  viewer: Viewer,
  { id, state }: Pick<StoredReport, 'id' | 'state'>,
): Promise<AppError> {
  const [current] = await readReports(ctx, db, viewer, [id]);
  if (!current) return new AppError('NOT_FOUND', 'reportUnknown', {}, ['id']);
  if (current.report.state !== state) return reportMoved(ctx.lang, current, null);
  return reportConflict('reportChanged', current, null);
}

/** The account behind a viewer who has passed a policy. @throws Error for the server itself */
export function accountOf(viewer: Viewer): number {
  if (viewer.accountId === null) throw new Error('only a person takes this step');
  return viewer.accountId;
}
