import { drift, expectedEnd } from '../../shared/domain/drift.ts';
import { type Day, daysBetween } from '../../shared/domain/plan-date.ts';
import { measureProgress } from '../../shared/domain/progress.ts';
import {
  freshness,
  type LightSettings,
  milestoneDaysOverdue,
  milestoneState,
  optimismGap,
  scheduleLight,
} from '../../shared/domain/schedule-light.ts';
import type { RevisionHead } from '../plans/plan-snapshot.ts';
import type { BoardContent, MeasureContent, MilestoneContent } from './board-content.ts';
import type { AcceptedReports } from './board-reports.ts';
import type { BoardContext, BoardMeasure, BoardMilestone, MeasureBoard } from './board.types.ts';

/** The thresholds of a revision as the light rule takes them; a forecast is expected once an end is due soon. */
export function lightSettings(revision: RevisionHead): LightSettings {
  return {
    redThresholdDays: revision.redThresholdDays,
    milestoneThresholdDays: revision.milestoneThresholdDays,
    stalenessDays: revision.stalenessDays,
    nearEndDays: revision.dueSoonDays,
  };
}

/** A thing that is still being put together; readers see it only when it is complete. */
type Growing<T, Lists extends keyof T> = Omit<T, Lists> & {
  [K in Lists]: T[K] extends readonly (infer Item)[] ? Item[] : never;
};
type GrowingMeasure = Growing<BoardMeasure, 'dependsOn' | 'requiredBy' | 'successors' | 'predecessors'>;
type GrowingMilestone = Growing<BoardMilestone, 'measures'>;

/**
 * Puts together every measure and milestone of a revision as of a day, each judged once by the rules of
 * shared/domain. Lists, counts, charts and exports all read from here, so that they cannot disagree.
 * @param content the revision whose content and thresholds count
 * @param reports all accepted ones, at least of the measures in the content and of those that share their milestones
 * @param asOf the day by which to judge
 */
export function buildBoard(content: BoardContent, reports: AcceptedReports, asOf: Day): MeasureBoard {
  const { revision, references } = content;
  const of: BoardContext = { revision, asOf, references };
  const settings = lightSettings(revision);
  const milestones = new Map(
    content.milestones.map((each) => [each.fixed.id, boardMilestone(each, reports, of)]),
  );
  const measures = new Map(
    content.measures.map((each) => {
      const linked = each.milestoneIds.flatMap((id) => milestones.get(id) ?? []);
      return [each.fixed.id, boardMeasure(each, linked, { reports, of, settings })];
    }),
  );
  const found = (ids: readonly number[]) => ids.flatMap((id) => measures.get(id) ?? []);
  for (const { fixed, measureIds } of content.milestones) {
    milestones.get(fixed.id)?.measures.push(...found(measureIds));
  }
  for (const { fixed, ...links } of content.measures) {
    const measure = measures.get(fixed.id);
    measure?.dependsOn.push(...found(links.dependsOnIds));
    measure?.requiredBy.push(...found(links.requiredByIds));
    measure?.predecessors.push(...found(links.predecessorIds));
    measure?.successors.push(...found(links.successorIds));
  }
  return { ...of, measures: [...measures.values()], milestones: [...milestones.values()] };
}

function boardMilestone(
  { fixed, baselines, linkedMeasureIds }: MilestoneContent,
  reports: AcceptedReports,
  { revision, asOf }: BoardContext,
): GrowingMilestone {
  const { planned } = fixed;
  const said = reports.newestStatement(fixed.id, asOf, linkedMeasureIds);
  const forecast = said?.forecast ?? null;
  const actual = said?.actual != null && said.actual <= asOf ? said.actual : null;
  return {
    ...fixed,
    forecast,
    forecastDate: said?.forecastDate ?? null,
    actual,
    state: milestoneState({ planned, actual }, asOf, revision.dueSoonDays),
    daysOverdue: milestoneDaysOverdue({ planned, actual }, asOf),
    drift: drift({ expected: expectedEnd({ actual, forecast, planned }), ...baselines }),
    measures: [],
    simulated: said?.report.simulated ?? false,
  };
}

function boardMeasure(
  { fixed, baselines }: MeasureContent,
  milestones: readonly BoardMilestone[],
  judging: {
    readonly reports: AcceptedReports;
    readonly of: BoardContext;
    readonly settings: LightSettings;
  },
): GrowingMeasure {
  const { reports, of, settings } = judging;
  const { asOf } = of;
  const { start, plannedEnd } = fixed;
  const report = reports.effective(fixed.id, asOf);
  const lifecycle = report?.lifecycle ?? 'PLANNED';
  const forecastEnd = report?.forecastEnd ?? null;
  const actualEnd = report?.actualEnd ?? null;
  const reportedOn = report?.reportedOn ?? null;
  const selfLight = report?.selfLight ?? null;
  const { light, reasons } = scheduleLight(
    { lifecycle, start: start?.date ?? null, plannedEnd, forecastEnd, actualEnd, reportedOn, milestones },
    asOf,
    settings,
  );
  const expected = expectedEnd({ actual: actualEnd, forecast: forecastEnd, planned: plannedEnd });
  return {
    ...fixed,
    of,
    forecastEnd,
    actualEnd,
    lifecycle,
    light,
    lightReasons: reasons,
    freshness: freshness(reportedOn, asOf, settings),
    reportedOn,
    daysSinceReport: reportedOn === null ? null : daysBetween(reportedOn, asOf),
    selfLight,
    optimismGap: optimismGap(selfLight, light),
    progress: measureProgress(
      { lifecycle, reportedPercent: report?.progressPercent ?? null, milestones },
      asOf,
    ),
    drift: drift({ expected, ...baselines }),
    milestones,
    dependsOn: [],
    requiredBy: [],
    predecessors: [],
    successors: [],
    simulated: report?.simulated ?? false,
  };
}
