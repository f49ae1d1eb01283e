import { TEXT_MAX } from '../../shared/domain/limits.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { unchangedFrom } from '../../shared/domain/report-content.ts';
import { reportFaults } from '../../shared/domain/report-rules.ts';
import { write } from '../audit/write.ts';
import type { Viewer } from '../auth/viewer.ts';
import { createNotices } from '../notifications/create-notices.ts';
import { AppError } from '../platform/errors.ts';
import { checkTexts } from '../platform/graphql/check-input.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { beginReport } from './begin-report.ts';
import { readReports } from './find-report.ts';
import { accountOf } from './move-report.ts';
import { refuseFaults, reportConflict } from './report-errors.ts';
import { reportFacts } from './report-facts.ts';
import { reportForms } from './report-form.ts';
import { submittedNotices } from './report-notices.ts';
import { type ReportOutcome, runEach } from './report-outcomes.ts';
import type { LoadedReport } from './report-parts.ts';
import { openReportPlace, type ReportPlace, requireMeasure } from './report-place.ts';
import { assertCanBegin } from './save-status-report.ts';

/**
 * Answers "unchanged since the last report" for several measures: copies the accepted report, holds it against
 * the rules of today and submits it. What has come due since then is no longer unchanged and is refused.
 * @param codes codes of measures
 * @param round reporting date; null: outside of rounds
 * @returns one outcome for each measure in the same order
 * @throws AppError UNAUTHENTICATED; BAD_USER_INPUT; NOT_FOUND for an unknown round
 */
export async function reportUnchanged(
  ctx: RequestContext,
  codes: readonly string[],
  round: Day | null,
): Promise<ReportOutcome[]> {
  checkTexts('measures', codes, TEXT_MAX.code);
  const { viewer } = await openPlan(ctx);
  const place = await openReportPlace(ctx, viewer, { round });
  const measures = place.board.measures.filter(({ code }) => codes.includes(code));
  const forms = await reportForms(ctx, viewer, place, measures);
  const ids = forms.flatMap(({ current, last }) => [current, last]).flatMap((report) => report?.id ?? []);
  const known = ids.length === 0 ? [] : await readReports(ctx, ctx.db, viewer, ids);
  const find = (id: number | undefined) => known.find(({ report }) => report.id === id) ?? null;
  const tasks = codes.map((code) => ({
    id: null,
    measure: code,
    run: () => {
      const form = forms.find(({ measure }) => measure.code === code);
      const request = { code, current: find(form?.current?.id), last: find(form?.last?.id) };
      return repeatReport(ctx, viewer, place, request);
    },
  }));
  return runEach(ctx, viewer, tasks);
}

async function repeatReport(
  ctx: RequestContext,
  viewer: Viewer,
  place: ReportPlace,
  request: { code: string; current: LoadedReport | null; last: LoadedReport | null },
): Promise<number> {
  const { code, current, last } = request;
  const measure = requireMeasure(ctx, place, code);
  await assertCanBegin(ctx, viewer, place, measure);
  if (current) throw reportConflict('reportExists', current, null);
  if (!last) throw new AppError('BAD_USER_INPUT', 'nothingToRepeat', { measure: code }, ['measures']);
  const linked = measure.milestones.map((milestone) => milestone.code);
  const content = unchangedFrom(last.content, linked);
  refuseFaults(ctx.lang, code, reportFaults(content, reportFacts(measure, content, place.reportDate)));
  return write(ctx, 'report.unchanged', async (tx, audit) => {
    audit.about(code);
    const report = await beginReport(ctx, tx, viewer, { place, measure, content });
    const now = ctx.clock.now();
    report.state = 'SUBMITTED';
    report.submittedAt = now;
    await tx.flush();
    const lead = measure.ministry;
    const subject = {
      id: report.id,
      version: report.version,
      measureId: measure.id,
      roundId: place.round?.id ?? null,
      ministry: lead?.lineage ?? null,
      lead,
    };
    await createNotices(tx, now, await submittedNotices(tx, subject, accountOf(viewer)));
    return report.id;
  });
}
