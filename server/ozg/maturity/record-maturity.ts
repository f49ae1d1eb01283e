import { criterionFaults, type CriterionFinding } from '../../../shared/domain/maturity-scale.ts';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { formatDay, translate } from '../../../shared/i18n/index.ts';
import { assertCan } from '../../audit/denied.ts';
import { write } from '../../audit/write.ts';
import { kysely } from '../../platform/db/kysely.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import { checkText } from '../../platform/graphql/check-input.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan } from '../../plans/plan-view.ts';
import { createMaturityReports } from './create-maturity-reports.ts';
import { canReportService } from './maturity.policy.ts';
import { subjectOf } from './maturity-subject.ts';
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
    const { serviceId, memberId } = subject;
    const { recordedOn, corrects } = input;
    const note = input.note?.trim() || null;
    const filed = { serviceId, memberId, recordedOn, findings, note, correctsId: corrects ?? null };
    const [id] = await createMaturityReports(ctx, tx, by, [filed]);
    if (id === undefined) throw new Error('no maturity report was filed');
    return id;
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
    .select(['id', 'position', 'leika_key as leikaKey', 'ministry_lineage as ministry'])
    .execute();
  const subject = { serviceId: service.id, code: service.code, ministry: service.ministry };
  const found = subjectOf(members, { position: input.member ?? null, leikaKey: null });
  if ('fault' in found) {
    throw badInput(found.fault, 'input.member', { service: service.code, count: members.length });
  }
  const { member } = found;
  if (!member) return { ...subject, memberId: null };
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
