import { judgeForecast } from '../../../shared/domain/forecast-verdict.ts';
import { previousRevision, revisionInForce } from '../../../shared/domain/revision-in-force.ts';
import { goalProgress, type GoalIndicator, type GoalProgress } from '../../goals/goal-progress.ts';
import { openBoards } from '../../measures/board-store.ts';
import type { MeasureBoard } from '../../measures/board.types.ts';
import { ministryRows, type MinistryRow } from '../../measures/board-figures.ts';
import { matchesKeys } from '../../../shared/domain/organisation-key.ts';
import { ministriesByLineage } from '../../organisations/ministries-by-lineage.ts';
import { openOzgBoard } from '../../ozg/ozg-board.ts';
import { type OzgForecast, ozgForecast } from '../../ozg/ozg-forecast.ts';
import { type OzgProgress, ozgProgress } from '../../ozg/ozg-progress.ts';
import { AppError } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { type ImplementationPlanRow, loadImplementationPlans } from '../../plans/implementation-plans.ts';
import type { PlanSnapshot, RevisionHead } from '../../plans/plan-snapshot.ts';
import { openPlan } from '../../plans/plan-view.ts';
import { loadReportingRounds, type ReportingRoundRow } from '../../reporting/reporting-rounds.ts';
import { loadStatusReports } from '../../reporting/status-reports.ts';
import type { StatusReportRow } from '../../reporting/visible-report.ts';
import { compareRevisions, type RevisionComparison } from '../../revisions/compare-revisions.ts';
import type { ChangeWords } from '../../revisions/change-rows.ts';
import { unexplainedChanges } from '../../revisions/ledger.ts';
import { loadMilestoneTrend, type MilestoneTrend } from '../../revisions/milestone-trend.ts';
import { reportChangeWords } from './report-change-words.ts';
import type { ReportAudience } from './report-audience.ts';
import type { ResolvedChoices } from './report-choices.ts';

/** Everything that a report says, as figures and rows: from the same read models that the pages ask. */
export interface ReportFacts {
  readonly choices: ResolvedChoices;
  readonly audience: ReportAudience;
  readonly plan: PlanSnapshot;
  readonly revision: RevisionHead;
  /** Published before this one; null for the first. */
  readonly previous: RevisionHead | null;
  /** Measures and milestones that the selection of ministries and goals leaves. */
  readonly board: MeasureBoard;
  /** The same selection at the reporting date before; null where there was none. */
  readonly earlier: MeasureBoard | null;
  readonly goals: readonly (GoalProgress & { readonly value: GoalIndicator | null })[];
  readonly ministries: readonly MinistryRow[];
  readonly implementationPlans: readonly ImplementationPlanRow[];
  /** The effective report of each measure by its id. */
  readonly reports: ReadonlyMap<number, StatusReportRow>;
  /** The latest round that began by the day. */
  readonly round: ReportingRoundRow | null;
  readonly ozg: OzgProgress;
  readonly forecast: OzgForecast;
  readonly verdict: ReturnType<typeof judgeForecast>;
  /** Against the revision before; null for the first. */
  readonly comparison: RevisionComparison | null;
  /** Things among the changes shown whose weakening nobody gave a reason for. */
  readonly unexplained: number;
  readonly changeWords: ChangeWords;
  readonly trend: MilestoneTrend;
  /** Names of the chosen ministries and goals; empty where all are in. */
  readonly selection: readonly string[];
  readonly simulated: boolean;
}

/**
 * Reads the facts of a report.
 * @param ctx of the audience, see audienceContext
 * @param revision one that the person may see
 * @throws AppError NOT_FOUND for a ministry or goal that the revision does not know
 */
export async function loadReportFacts(
  ctx: RequestContext,
  revision: RevisionHead,
  choices: ResolvedChoices,
  audience: ReportAudience,
): Promise<ReportFacts> {
  const { plan, viewer } = await openPlan(ctx);
  const { asOf, rule } = choices;
  const rounds = await loadReportingRounds(ctx.db, plan, asOf);
  const before = rounds.find((round) => round.reportingDate < asOf);
  const earlierRevision = before ? revisionInForce(plan.revisions, before.reportingDate) : null;
  const [whole, wholeEarlier] = await openBoards(ctx, plan, [
    { revision, asOf },
    ...(before && earlierRevision ? [{ revision: earlierRevision, asOf: before.reportingDate }] : []),
  ]);
  if (!whole) throw new Error('openBoards answered with fewer boards than were asked for');
  const organisations = await ministriesByLineage(ctx, plan, asOf);
  const selection = selectionNames(organisations, whole, choices);
  const board = narrowed(whole, choices);
  const ozgBoard = await openOzgBoard(ctx, plan, asOf);
  const forecast = await ctx.cache.read('report-forecast', `${plan.dataVersion} ${asOf} ${rule}`, async () =>
    ozgForecast(ozgBoard, plan, rule),
  );
  const ozg = ozgProgress(ozgBoard, plan, rule, 'TOPIC_AREA');
  const previous = previousRevision(plan.revisions, revision) ?? null;
  const comparison = previous && (await compared(ctx, previous, revision, choices));
  const reports = await loadStatusReports(
    ctx,
    viewer,
    board.measures.map(({ id }) => id),
    asOf,
  );
  const goals = goalProgress(ctx, board, rule).filter(
    ({ code }) => choices.goals.length === 0 || choices.goals.includes(code),
  );
  return {
    choices,
    audience,
    plan,
    revision,
    previous,
    board,
    earlier: wholeEarlier ? narrowed(wholeEarlier, choices) : null,
    goals: await Promise.all(goals.map(async (goal) => ({ ...goal, value: await goal.indicator() }))),
    ministries: ministryRows(board),
    implementationPlans: (await loadImplementationPlans(ctx.db, board)).filter(
      ({ ministry }) => choices.ministries.length === 0 || matchesKeys(ministry, choices.ministries),
    ),
    reports: new Map(
      [...reports].flatMap(([id, [latest]]) => (latest === undefined ? [] : [[id, latest] as const])),
    ),
    round: rounds[0] ?? null,
    ozg,
    forecast,
    verdict: judgeForecast({ ...forecast.figure, ...forecast }),
    comparison,
    unexplained: unexplainedChanges(comparison?.changes ?? []),
    changeWords: reportChangeWords(choices.lang, organisations),
    trend: await loadMilestoneTrend(
      ctx,
      { revision: revision.number, asOf },
      {
        ministry: choices.ministries.length === 0 ? null : [...choices.ministries],
        goal: choices.goals.length === 0 ? null : [...choices.goals],
      },
    ),
    selection,
    simulated:
      ozg.figure.simulated || [...board.measures, ...board.milestones].some((thing) => thing.simulated),
  };
}

function compared(
  ctx: RequestContext,
  base: RevisionHead,
  head: RevisionHead,
  { ministries }: ResolvedChoices,
): Promise<RevisionComparison> {
  return compareRevisions(
    ctx,
    { base: base.number, head: head.number },
    ministries.length === 0 ? {} : { ministry: [...ministries] },
  );
}

/** Ministries as they are called on the day. @throws AppError NOT_FOUND with the field at fault */
function selectionNames(
  organisations: ReadonlyMap<string, { readonly name: string }>,
  board: MeasureBoard,
  { ministries, goals }: ResolvedChoices,
): string[] {
  return [
    ...ministries.map((key) => {
      const found = organisations.get(key);
      if (!found) throw new AppError('NOT_FOUND', 'reportMinistryUnknown', { key }, ['ministry']);
      return found.name;
    }),
    ...goals.map((code) => {
      const found = board.references.goals.find((each) => each.code === code);
      if (!found) throw new AppError('NOT_FOUND', 'reportGoalUnknown', { code }, ['goal']);
      return `${found.code} ${found.title}`;
    }),
  ];
}

/** The board with the chosen ministries' measures and milestones that serve a chosen goal. */
function narrowed(board: MeasureBoard, { ministries, goals }: ResolvedChoices): MeasureBoard {
  if (ministries.length === 0 && goals.length === 0) return board;
  const chosen = (thing: {
    readonly ministry: Parameters<typeof matchesKeys>[0];
    readonly goals: readonly { readonly code: string }[];
  }) =>
    (ministries.length === 0 || matchesKeys(thing.ministry, ministries)) &&
    (goals.length === 0 || thing.goals.some(({ code }) => goals.includes(code)));
  return { ...board, measures: board.measures.filter(chosen), milestones: board.milestones.filter(chosen) };
}
