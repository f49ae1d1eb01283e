import { addDays, type Day } from '../../shared/domain/plan-date.ts';
import { reportDueDate } from '../../shared/domain/working-days.ts';
import { nextReportingDate } from '../../shared/domain/workflow.ts';
import { formatPlanDate } from '../../shared/i18n/index.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { allRounds } from './reporting-rounds.ts';

export interface RoundProposal {
  readonly reportingDate: Day;
  readonly dueDate: Day;
  readonly title: string;
}

/** The next usual reporting date from today on that has no round yet; titles are content, and German. */
export async function proposeRound(ctx: RequestContext): Promise<RoundProposal> {
  const taken = new Set((await allRounds(ctx)).map((round) => round.reportingDate));
  let reportingDate = nextReportingDate(ctx.today);
  while (taken.has(reportingDate)) reportingDate = nextReportingDate(addDays(reportingDate, 1));
  const month = formatPlanDate('de', reportingDate.slice(0, 7));
  return { reportingDate, dueDate: reportDueDate(reportingDate), title: `Berichtsrunde ${month}` };
}
