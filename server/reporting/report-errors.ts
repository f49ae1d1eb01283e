import { writePlanDate } from '../../shared/domain/plan-date.ts';
import type { ReportContent } from '../../shared/domain/report-content.ts';
import type { ReportFault } from '../../shared/domain/report-rules.ts';
import { type Lang, translate } from '../../shared/i18n/index.ts';
import { reportFaultText, reportFieldLabel } from '../../shared/i18n/report-texts.ts';
import { AppError } from '../platform/errors.ts';
import type { MessageKey } from '../platform/messages.ts';
import type { LoadedReport } from './report-parts.ts';
import type { StoredReport } from './stored-report.ts';

/** A report as the form knows it: the fields of SaveStatusReportInput, with who wrote it last. */
export function reportState({ report, content }: LoadedReport): Record<string, unknown> {
  return {
    id: report.id,
    version: report.version,
    state: report.state,
    reportedOn: report.reportedOn,
    author: report.author,
    updatedAt: report.updatedAt,
    ...contentState(report.measureCode, content),
  };
}

/** What people wrote, as the form knows it: the content fields of SaveStatusReportInput. */
export function contentState(measure: string, content: ReportContent): Record<string, unknown> {
  return {
    ...content,
    measure,
    forecastEnd: content.forecastEnd && writePlanDate(content.forecastEnd),
    milestones: content.milestones.map(({ code, forecast, actual }) => ({
      milestone: code,
      forecast: forecast && writePlanDate(forecast),
      actual,
    })),
  };
}

/**
 * Somebody was faster: CONFLICT with both states.
 * @param yours what the caller wanted to save; null for a mere step
 */
export function reportConflict(
  key: Extract<MessageKey, 'reportChanged' | 'reportExists'>,
  current: LoadedReport,
  yours: ReportContent | null,
): AppError {
  const { measureCode: measure, author } = current.report;
  const details = { current: reportState(current), yours: yours && contentState(measure, yours) };
  return new AppError('CONFLICT', key, { measure, author }, [], details);
}

/** The report has gone on: CONFLICT that names its state. */
export function reportMoved(lang: Lang, current: LoadedReport, yours: ReportContent | null): AppError {
  const { measureCode: measure, state } = current.report;
  const details = { current: reportState(current), yours: yours && contentState(measure, yours) };
  const params = { measure, state: translate(lang, `reportState.${state}`) };
  return new AppError('CONFLICT', 'reportMoved', params, [], details);
}

/** A regular report of a closed round. */
export function roundClosed(report: Pick<StoredReport, 'roundTitle'>): AppError {
  return new AppError('LOCKED', 'reportRoundClosed', { round: report.roundTitle ?? '' });
}

/** BAD_USER_INPUT that names every field at fault, with a sentence for each under `faults`. */
function faultyReport(lang: Lang, measure: string, faults: readonly ReportFault[]): AppError {
  const sentences = faults.map((fault) => ({
    field: fault.field,
    code: fault.code,
    message: reportFaultText(lang, fault),
  }));
  const words = sentences.map(({ field, message }) => `${reportFieldLabel(lang, field)}: ${message}`);
  return new AppError(
    'BAD_USER_INPUT',
    'reportFaulty',
    { measure, faults: words.join(' ') },
    faults.map(({ field }) => field),
    { faults: sentences },
  );
}

/** @throws AppError BAD_USER_INPUT for the first faults, if there are any */
export function refuseFaults(lang: Lang, measure: string, faults: readonly ReportFault[]): void {
  if (faults.length > 0) throw faultyReport(lang, measure, faults);
}
