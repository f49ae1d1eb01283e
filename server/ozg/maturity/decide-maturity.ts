import { LockMode, type SqlEntityManager, wrap } from '@mikro-orm/sql';
import { type Lang, translate } from '../../../shared/i18n/index.ts';
import type { AuditAction } from '../../../shared/domain/vocabulary.ts';
import { assertCan } from '../../audit/denied.ts';
import { recordDenied, write } from '../../audit/write.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { Account } from '../../auth/account.entity.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import { checkText } from '../../platform/graphql/check-input.ts';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan } from '../../plans/plan-view.ts';
import { MaturityRecord } from '../maturity-record.entity.ts';
import {
  canSeeMaturityReport,
  maturityHurdle,
  type MaturityStep,
  takesMaturityStep,
} from './maturity.policy.ts';
import { MaturityReport } from './maturity-report.entity.ts';
import { loadMaturityReports, type MaturityReportRow } from './maturity-reports.ts';
import { kysely } from '../../platform/db/kysely.ts';

/** A report and the version that a decision is based on. */
export interface MaturityDecision {
  readonly id: number;
  readonly version: number;
}

/**
 * The CIO office accepts a report: it becomes a maturity record, and counts from its day on. Records are only added; a
 * lower value than before counts like any other.
 * @throws AppError NOT_FOUND; FORBIDDEN for others and for the report's own author; CONFLICT where it was decided or
 * changed meanwhile
 */
export async function acceptMaturityReport(ctx: RequestContext, decision: MaturityDecision): Promise<void> {
  await move(ctx, decision, 'accept', (report, tx, now) => {
    const best = report.answers.find((answer) => answer.evidenceUrl !== null);
    const record = tx.create(MaturityRecord, {
      service: report.entity.service,
      member: report.entity.member,
      maturity: report.maturity,
      recordedOn: report.recordedOn,
      scaleVersion: report.scaleVersion,
      evidenceUrl: best?.evidenceUrl ?? null,
      note: report.note,
      corrects: report.entity.corrects,
      simulated: false,
      author: report.entity.author,
      createdAt: now,
    });
    tx.persist(record);
    report.entity.record = wrap(record).toReference();
    report.entity.state = 'ACCEPTED';
  });
}

/**
 * The CIO office gives a report back with a comment. It stays on record; the ministry files a new one.
 * @throws AppError BAD_USER_INPUT without a comment, and as acceptMaturityReport
 */
export async function returnMaturityReport(
  ctx: RequestContext,
  decision: MaturityDecision,
  comment: string,
): Promise<void> {
  checkText('comment', comment, TEXT_MAX.comment);
  const said = comment.trim();
  if (said === '') throw badInput('commentMissing', 'comment');
  await move(ctx, decision, 'return', ({ entity }) => {
    entity.state = 'RETURNED';
    entity.returnComment = said;
  });
}

/** Takes a report back that waits for its decision. @throws AppError as acceptMaturityReport */
export async function withdrawMaturityReport(ctx: RequestContext, decision: MaturityDecision): Promise<void> {
  await move(ctx, decision, 'withdraw', ({ entity }) => {
    entity.state = 'WITHDRAWN';
  });
}

/** The report; whoever tries one that they may not even see is put on record. */
async function foundFor(
  ctx: RequestContext,
  viewer: Viewer,
  id: number,
  action: AuditAction,
): Promise<MaturityReportRow> {
  const [report] = await loadMaturityReports(ctx.db, { id });
  if (report && canSeeMaturityReport(viewer, report)) return report;
  if (report) await recordDenied(ctx, action, report.service.code);
  throw new AppError('NOT_FOUND', 'maturityReportUnknown', {}, ['id']);
}

type MovedReport = MaturityReportRow & { readonly entity: MaturityReport };

async function move(
  ctx: RequestContext,
  { id, version }: MaturityDecision,
  step: MaturityStep,
  change: (report: MovedReport, tx: SqlEntityManager, now: string) => void,
): Promise<void> {
  const { viewer } = await openPlan(ctx);
  const action: AuditAction = `maturity.${step}`;
  await assertCan(ctx, takesMaturityStep(viewer, step), action);
  const report = await foundFor(ctx, viewer, id, action);
  const subject = report.service.code;
  const hurdle = maturityHurdle(viewer, report, step);
  await assertCan(ctx, hurdle !== 'FORBIDDEN', action, subject);
  if (hurdle === 'OWN_WORK') {
    await recordDenied(ctx, action, subject);
    throw new AppError('FORBIDDEN', 'ownWork');
  }
  if (hurdle === 'STATE') throw moved(ctx.lang, report);
  const by = viewer.accountId;
  if (by === null) throw new Error('only a person decides a maturity report');
  await write(ctx, action, async (tx, audit) => {
    audit.about(subject);
    const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    const entity = await tx.findOneOrFail(MaturityReport, { id }, options);
    if (entity.version !== version || entity.state !== 'SUBMITTED') {
      const [current] = await loadMaturityReports(kysely(tx), { id });
      throw moved(ctx.lang, current ?? report);
    }
    const now = ctx.clock.now();
    change({ ...report, entity }, tx, now);
    if (step !== 'withdraw') {
      entity.decidedBy = tx.getReference(Account, by, { wrapped: true });
      entity.decidedAt = now;
    }
    await tx.flush();
  });
}

function moved(lang: Lang, { service, state, id, version }: MaturityReportRow): AppError {
  const params = { service: service.code, state: translate(lang, `maturityReportState.${state}`) };
  return new AppError('CONFLICT', 'maturityReportMoved', params, [], { current: { id, state, version } });
}
