import type { SqlEntityManager } from '@mikro-orm/sql';
import type { NewNotice } from '../notifications/create-notices.ts';
import { kysely } from '../platform/db/kysely.ts';
import type { StoredReport } from './stored-report.ts';

type Subject = Pick<StoredReport, 'id' | 'version' | 'measureId' | 'roundId' | 'ministry' | 'lead'>;

/** To the coordinators of the ministry who can release the report: it was submitted. */
export async function submittedNotices(
  tx: SqlEntityManager,
  report: Subject,
  by: number,
): Promise<NewNotice[]> {
  if (report.ministry === null) return [];
  const people = await kysely(tx)
    .selectFrom('account as a')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .where('a.active', '=', true)
    .where('a.role', '=', 'COORDINATOR')
    .where('o.lineage', '=', report.ministry)
    .where('a.id', '<>', by)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('status_report_contributor as c')
            .whereRef('c.account_id', '=', 'a.id')
            .where('c.report_id', '=', report.id)
            .select('c.id'),
        ),
      ),
    )
    .select('a.id')
    .execute();
  return people.map(({ id }) => ({ ...about(report, id), kind: 'REPORT_SUBMITTED' }));
}

/** To the CIO office: a ministry has released; once a day for each ministry, however many reports follow. */
export async function releasedNotices(
  tx: SqlEntityManager,
  report: Subject,
  now: string,
): Promise<NewNotice[]> {
  const people = await kysely(tx)
    .selectFrom('account')
    .where('active', '=', true)
    .where('role', '=', 'CIO_OFFICE')
    .select('id')
    .execute();
  return people.map(({ id }) => ({
    accountId: id,
    kind: 'REPORT_RELEASED',
    dedupKey: `REPORT_RELEASED ${report.ministry} ${now.slice(0, 10)} ${id}`,
    roundId: report.roundId,
    ...ministryOf(report),
  }));
}

/** To everybody who wrote at the report: it was accepted, or came back with a comment. */
export async function decidedNotices(
  tx: SqlEntityManager,
  report: Subject,
  by: number,
  decision:
    { readonly kind: 'REPORT_ACCEPTED' } | { readonly kind: 'REPORT_RETURNED'; readonly comment: string },
): Promise<NewNotice[]> {
  const people = await kysely(tx)
    .selectFrom('status_report_contributor as c')
    .innerJoin('account as a', 'a.id', 'c.account_id')
    .where('c.report_id', '=', report.id)
    .where('a.active', '=', true)
    .where('a.id', '<>', by)
    .select('a.id')
    .execute();
  return people.map(({ id }) => ({
    ...about(report, id),
    kind: decision.kind,
    ...(decision.kind === 'REPORT_RETURNED' && { params: { comment: decision.comment } }),
  }));
}

/** A report can come by the same place again: the version tells the visits apart. */
function about(report: Subject, accountId: number): Omit<NewNotice, 'kind'> {
  return {
    accountId,
    dedupKey: `REPORT ${report.id} version ${report.version} to ${accountId}`,
    measureId: report.measureId,
    roundId: report.roundId,
    reportId: report.id,
    ...ministryOf(report),
  };
}

function ministryOf({ lead }: Subject): Pick<NewNotice, 'params'> {
  return lead === null ? {} : { params: { ministry: lead.abbreviation } };
}
