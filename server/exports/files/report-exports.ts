import { assertCan } from '../../audit/denied.ts';
import type { ReportFormat } from '../../../shared/domain/vocabulary.ts';
import { type Connection, connection } from '../../platform/graphql/connections.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { canListExports } from '../exports.policy.ts';
import type { ResolvedChoices } from '../report/report-choices.ts';
import { readResolvedChoices } from './stored-choices.ts';

export interface ReportExportRow {
  readonly id: number;
  readonly exportedAt: string;
  readonly exportedBy: string | null;
  readonly format: ReportFormat;
  readonly sha256: string;
  readonly choices: ResolvedChoices;
}

/** Handed out last, at most this many: older ones are found by their checksum. */
const LISTED_MAX = 1000;

/**
 * One page of the reports that were handed out, newest first.
 * @throws AppError UNAUTHENTICATED; FORBIDDEN for all but CIO office and cabinet
 */
export async function reportExportPage(
  ctx: RequestContext,
  page: { readonly first: number; readonly after: string | null },
): Promise<Connection<ReportExportRow>> {
  await assertCan(ctx, canListExports(await ctx.viewer()), 'cabinetReport.export');
  const rows = await ctx.db
    .selectFrom('report_export as x')
    .leftJoin('account as a', 'a.id', 'x.account_id')
    .orderBy('x.id', 'desc')
    .limit(LISTED_MAX)
    .select([
      'x.id',
      'x.exported_at as exportedAt',
      'a.display_name as exportedBy',
      'x.format',
      'x.sha256',
      'x.choices',
    ])
    .execute();
  return connection({
    rows: rows.map((row): ReportExportRow => ({ ...row, choices: readResolvedChoices(row.choices) })),
    keyOf: ({ id }) => -id,
    codeOf: ({ id }) => String(id),
    direction: 'ASC',
    scope: ['report-exports'],
    first: page.first,
    after: page.after,
  });
}
