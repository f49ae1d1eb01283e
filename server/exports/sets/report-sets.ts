import { assertCan } from '../../audit/denied.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { readChoices } from '../files/stored-choices.ts';
import { canSaveSets } from '../exports.policy.ts';
import type { ReportChoices } from '../report/report-choices.ts';

export interface ReportSetRow {
  readonly id: number;
  readonly version: number;
  readonly name: string;
  readonly shared: boolean;
  /** Belongs to the person who asks. */
  readonly mine: boolean;
  readonly owner: string;
  readonly choices: ReportChoices;
}

/**
 * Saved choices by name: the own ones and those that are shared.
 * @throws AppError UNAUTHENTICATED; FORBIDDEN outside of the government
 */
export async function loadReportSets(ctx: RequestContext): Promise<ReportSetRow[]> {
  const viewer = await ctx.viewer();
  await assertCan(ctx, canSaveSets(viewer), 'cabinetReport.saveSet');
  const { accountId } = viewer;
  const rows = await ctx.db
    .selectFrom('report_set as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .where((eb) => eb.or([eb('s.shared', '=', true), eb('s.account_id', '=', accountId ?? 0)]))
    .orderBy('s.name')
    .orderBy('s.id')
    .select([
      's.id',
      's.version',
      's.name',
      's.shared',
      's.choices',
      's.account_id as accountId',
      'a.display_name as owner',
    ])
    .execute();
  return rows.map(({ accountId: owner, ...row }) => ({
    ...row,
    shared: Boolean(row.shared),
    mine: owner === accountId,
    choices: readChoices(row.choices),
  }));
}
