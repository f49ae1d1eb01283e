import { reportDate } from '../../../../shared/domain/report-rules.ts';
import { revisionInForce } from '../../../../shared/domain/revision-in-force.ts';
import { formatDay } from '../../../../shared/i18n/index.ts';
import { boardKey, loadBoards } from '../../../measures/board-store.ts';
import type { BoardMeasure } from '../../../measures/board.types.ts';
import { AppError } from '../../../platform/errors.ts';
import { loadPlanSnapshot } from '../../../plans/plan-snapshot.ts';
import { loadPlaceReports } from '../../../reporting/place-reports.ts';
import { roundClosed } from '../../../reporting/report-errors.ts';
import { contentOf, type LoadedReport, loadReportParts } from '../../../reporting/report-parts.ts';
import type { ReportPlace } from '../../../reporting/report-place.ts';
import { loadReportingRounds, type ReportingRoundRow } from '../../../reporting/reporting-rounds.ts';
import { canWriteFor } from '../../../reporting/status-report.policy.ts';
import type { StoredReport } from '../../../reporting/stored-report.ts';
import type { ImportScope } from '../../frame/import-kind.ts';

/** A measure of the plan, and its report in the round. */
export interface KnownMeasure {
  readonly measure: BoardMeasure;
  /** May the person report on it? Of others no report is read. */
  readonly own: boolean;
  readonly current: LoadedReport | null;
  /** The accepted report that a new one starts from. */
  readonly last: StoredReport | null;
}

export interface KnownReports {
  readonly place: ReportPlace & { readonly round: ReportingRoundRow };
  readonly measures: ReadonlyMap<string, KnownMeasure>;
}

/**
 * The round to import into, the measures of the plan on its date, and the reports that the person may write.
 * @throws AppError NOT_FOUND for an unknown round, or where none is open or no revision in force; LOCKED for a closed
 * round
 */
export async function loadKnownReports(scope: ImportScope): Promise<KnownReports> {
  const place = await openPlace(scope);
  const { db, viewer, today } = scope;
  const { measures } = place.board;
  const own = measures.filter(({ ministry }) => canWriteFor(viewer, ministry?.lineage ?? null));
  const asking = { accountId: viewer.accountId, today };
  const reports = await loadPlaceReports(db, asking, place, own);
  const ids = [...reports.values()].flatMap(({ current }) => current?.id ?? []);
  const parts = await loadReportParts(db, ids);
  const ownIds = new Set(own.map(({ id }) => id));
  const known = measures.map((measure): [string, KnownMeasure] => {
    const { current = null, last = null } = reports.get(measure.id) ?? {};
    const loaded = current && { report: current, content: contentOf(current, parts.get(current.id)) };
    return [measure.code, { measure, own: ownIds.has(measure.id), current: loaded, last }];
  });
  return { place, measures: new Map(known) };
}

async function openPlace({ db, today, lang, options }: ImportScope): Promise<KnownReports['place']> {
  const plan = await loadPlanSnapshot(db);
  const rounds = await loadReportingRounds(db, plan, null);
  const round = rounds.find(({ reportingDate, state }) =>
    options.round === null ? state === 'OPEN' : reportingDate === options.round,
  );
  if (!round) {
    const key = options.round === null ? 'importRoundMissing' : 'roundUnknown';
    throw new AppError('NOT_FOUND', key, {}, ['options.round']);
  }
  if (round.state === 'CLOSED') throw roundClosed({ roundTitle: round.title });
  const day = reportDate(round, today);
  const revision = revisionInForce(plan.revisions, day);
  const request = revision && { revision, asOf: day };
  const board = request && (await loadBoards(db, plan, [request])).get(boardKey(request));
  if (!board) {
    throw new AppError('NOT_FOUND', 'roundWithoutPlan', { date: formatDay(lang, day) }, ['options.round']);
  }
  return { round, corrects: null, reportDate: day, board };
}
