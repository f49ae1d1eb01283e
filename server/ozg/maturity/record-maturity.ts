import { criterionFaults, type CriterionFinding, maturityOf } from '../../../shared/domain/maturity-scale.ts';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { MATURITY_SCALE_VERSION } from '../../../shared/domain/vocabulary.ts';
import { formatDay, translate } from '../../../shared/i18n/index.ts';
import { assertCan } from '../../audit/denied.ts';
import { write } from '../../audit/write.ts';
import { Account } from '../../auth/account.entity.ts';
import { kysely } from '../../platform/db/kysely.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import { checkText } from '../../platform/graphql/check-input.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan } from '../../plans/plan-view.ts';
import { MaturityRecord } from '../maturity-record.entity.ts';
import { OzgMember } from '../ozg-member.entity.ts';
import { OzgService } from '../ozg-service.entity.ts';
import { MaturityAnswer } from './maturity-answer.entity.ts';
import { canReportService } from './maturity.policy.ts';
import { MaturityReport } from './maturity-report.entity.ts';
import type { RecordMaturityInput } from './maturity.inputs.ts';

/** The service or member that a report speaks of. */
interface Subject {
  readonly serviceId: number;
  readonly code: string;
  readonly memberId: number | null;
  readonly ministry: string | null;
}

/**
 * Says how mature a service (or one of its members) is on a day, criterion by criterion with evidence; the lowest
 * criterion decides the level. It counts once another person of the CIO office has accepted it.
 * @returns id of the report
 * @throws AppError BAD_USER_INPUT naming every fault at once; NOT_FOUND; FORBIDDEN (recorded) for all but its ministry
 * and the CIO office; CONFLICT where a report of the same waits already
 */
export async function recordMaturity(ctx: RequestContext, input: RecordMaturityInput): Promise<number> {
  const findings = findingsOf(input);
  const { viewer } = await openPlan(ctx);
  const subject = await findSubject(ctx.db, input);
  await assertCan(ctx, canReportService(viewer, subject.ministry), 'maturity.record', subject.code);
  refuseFaults(ctx, findings);
  if (input.recordedOn > ctx.today) {
    throw badInput('maturityInFuture', 'input.recordedOn', { today: formatDay(ctx.lang, ctx.today) });
  }
  const by = viewer.accountId;
  if (by === null) throw new Error('only a person reports a maturity');
  return write(ctx, 'maturity.record', async (tx, audit) => {
    audit.about(subject.code);
    const db = kysely(tx);
    await refuseSecond(ctx, db, subject);
    if (input.corrects != null) await checkCorrected(db, subject, input.corrects);
    const report = tx.create(MaturityReport, {
      service: tx.getReference(OzgService, subject.serviceId, { wrapped: true }),
      member:
        subject.memberId === null ? null : tx.getReference(OzgMember, subject.memberId, { wrapped: true }),
      recordedOn: input.recordedOn,
      maturity: maturityOf(findings),
      scaleVersion: MATURITY_SCALE_VERSION,
      state: 'SUBMITTED',
      note: input.note?.trim() || null,
      corrects:
        input.corrects == null ? null : tx.getReference(MaturityRecord, input.corrects, { wrapped: true }),
      author: tx.getReference(Account, by, { wrapped: true }),
      createdAt: ctx.clock.now(),
    });
    tx.persist(report);
    for (const finding of findings) tx.persist(tx.create(MaturityAnswer, { report, ...finding }));
    await tx.flush();
    return report.id;
  });
}

function findingsOf(input: RecordMaturityInput): CriterionFinding[] {
  checkText('input.service', input.service, TEXT_MAX.code);
  checkText('input.note', input.note, TEXT_MAX.note);
  return input.answers.map(({ criterion, answer, evidenceUrl, note }, index) => {
    checkText(`input.answers.${index}.evidenceUrl`, evidenceUrl, TEXT_MAX.url);
    checkText(`input.answers.${index}.note`, note, TEXT_MAX.note);
    return { criterion, answer, evidenceUrl: evidenceUrl?.trim() || null, note: note?.trim() || null };
  });
}

function refuseFaults(ctx: RequestContext, findings: readonly CriterionFinding[]): void {
  const faults = criterionFaults(findings).map(({ criterion, fault }) => ({
    field: `answers.${criterion}`,
    code: fault,
    message: translate(ctx.lang, `criterionFault.${fault}`),
    criterion: translate(ctx.lang, `maturityCriterion.${criterion}`),
  }));
  if (faults.length === 0) return;
  const words = faults.map(({ criterion, message }) => `${criterion}: ${message}`).join(' ');
  throw new AppError(
    'BAD_USER_INPUT',
    'maturityFaulty',
    { faults: words },
    faults.map(({ field }) => field),
    { faults: faults.map(({ field, code, message }) => ({ field, code, message })) },
  );
}

async function findSubject(db: ReadDatabase, input: RecordMaturityInput): Promise<Subject> {
  const service = await db
    .selectFrom('ozg_service')
    .where('code', '=', input.service)
    .select(['id', 'code', 'ministry_lineage as ministry'])
    .executeTakeFirst();
  if (!service) throw new AppError('NOT_FOUND', 'serviceUnknown', { code: input.service }, ['input.service']);
  const members = await db
    .selectFrom('ozg_member')
    .where('service_id', '=', service.id)
    .select(['id', 'position', 'ministry_lineage as ministry'])
    .execute();
  const subject = { serviceId: service.id, code: service.code, ministry: service.ministry };
  if (members.length === 0 && input.member == null) return { ...subject, memberId: null };
  const member = members.find(({ position }) => position === input.member);
  if (!member) {
    throw badInput(input.member == null ? 'memberMissing' : 'memberUnknown', 'input.member', {
      service: service.code,
      count: members.length,
    });
  }
  return { ...subject, memberId: member.id, ministry: member.ministry ?? service.ministry };
}

/** One report of the same waits at a time: two would be decided against each other. */
async function refuseSecond(ctx: RequestContext, db: ReadDatabase, subject: Subject): Promise<void> {
  const waiting = await db
    .selectFrom('maturity_report as r')
    .innerJoin('account as a', 'a.id', 'r.author_id')
    .where('r.service_id', '=', subject.serviceId)
    .where('r.member_id', subject.memberId === null ? 'is' : '=', subject.memberId)
    .where('r.state', '=', 'SUBMITTED')
    .select(['r.id', 'a.display_name as author', 'r.recorded_on as recordedOn'])
    .executeTakeFirst();
  if (!waiting) return;
  const params = {
    service: subject.code,
    author: waiting.author,
    date: formatDay(ctx.lang, waiting.recordedOn),
  };
  throw new AppError('CONFLICT', 'maturityWaits', params, [], { current: { id: waiting.id } });
}

/** @throws AppError BAD_USER_INPUT unless the record is of the same and was not corrected before */
async function checkCorrected(db: ReadDatabase, subject: Subject, recordId: number): Promise<void> {
  const record = await db
    .selectFrom('maturity_record as r')
    .leftJoin('maturity_record as later', 'later.corrects_id', 'r.id')
    .where('r.id', '=', recordId)
    .where('r.service_id', '=', subject.serviceId)
    .where('r.member_id', subject.memberId === null ? 'is' : '=', subject.memberId)
    .select(['r.id', 'later.id as laterId'])
    .executeTakeFirst();
  if (!record || record.laterId !== null) throw badInput('recordNotCorrectable', 'input.corrects');
}
