import type { SqlEntityManager } from '@mikro-orm/sql';
import { type CriterionFinding, maturityOf } from '../../../shared/domain/maturity-scale.ts';
import type { Day } from '../../../shared/domain/plan-date.ts';
import { MATURITY_SCALE_VERSION } from '../../../shared/domain/vocabulary.ts';
import { Account } from '../../auth/account.entity.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { MaturityRecord } from '../maturity-record.entity.ts';
import { OzgMember } from '../ozg-member.entity.ts';
import { OzgService } from '../ozg-service.entity.ts';
import { MaturityAnswer } from './maturity-answer.entity.ts';
import { MaturityReport } from './maturity-report.entity.ts';

/** A report as it is filed; its rules have been checked. */
export interface NewMaturityReport {
  readonly serviceId: number;
  readonly memberId: number | null;
  readonly recordedOn: Day;
  readonly findings: readonly CriterionFinding[];
  readonly note: string | null;
  readonly correctsId: number | null;
}

/** Files reports inside a transaction; they wait for the CIO office. @returns their ids, already flushed */
export async function createMaturityReports(
  ctx: RequestContext,
  tx: SqlEntityManager,
  by: number,
  filed: readonly NewMaturityReport[],
): Promise<number[]> {
  const reports = filed.map(({ serviceId, memberId, recordedOn, findings, note, correctsId }) => {
    const report = tx.create(MaturityReport, {
      service: tx.getReference(OzgService, serviceId, { wrapped: true }),
      member: memberId === null ? null : tx.getReference(OzgMember, memberId, { wrapped: true }),
      recordedOn,
      maturity: maturityOf(findings),
      scaleVersion: MATURITY_SCALE_VERSION,
      state: 'SUBMITTED',
      note,
      corrects: correctsId === null ? null : tx.getReference(MaturityRecord, correctsId, { wrapped: true }),
      author: tx.getReference(Account, by, { wrapped: true }),
      createdAt: ctx.clock.now(),
    });
    tx.persist(report);
    for (const finding of findings) tx.persist(tx.create(MaturityAnswer, { report, ...finding }));
    return report;
  });
  await tx.flush();
  return reports.map(({ id }) => id);
}
