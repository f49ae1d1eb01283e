import { createHash } from 'node:crypto';
import type { ReportFormat } from '../../../shared/domain/vocabulary.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadReport } from '../report/load-report.ts';
import { audienceOf, type ReportAudience } from '../report/report-audience.ts';
import type { ReportChoices, ResolvedChoices } from '../report/report-choices.ts';
import { REPORT_WORDS } from '../report/words/index.ts';
import { renderReport, type RenderOptions } from '../render-report.ts';

/** A report as a file, with what it was made from. */
export interface ExportedReport {
  readonly bytes: Uint8Array;
  /** Of the file. */
  readonly sha256: string;
  /** Of the report in any format. */
  readonly contentSha256: string;
  readonly format: ReportFormat;
  readonly audience: ReportAudience;
  readonly choices: ResolvedChoices;
  /** 'kabinettsbericht-fassung-3-2021-10-15.pdf' */
  readonly fileName: string;
}

/**
 * Makes the report of the choices as a file for the person who asks. The same choices give the same bytes.
 * @throws AppError as loadReport and renderReport
 */
export async function exportReport(
  ctx: RequestContext,
  chosen: ReportChoices,
  format: ReportFormat,
  options: RenderOptions,
): Promise<ExportedReport> {
  const audience = audienceOf(await ctx.viewer());
  const { report, choices } = await loadReport(ctx, chosen, audience);
  const key = `${report.contentSha256} ${format} ${JSON.stringify(options)}`;
  const { bytes, sha256 } = await ctx.cache.read('report-file', key, async () => {
    const made = await renderReport(report, format, options);
    return { bytes: made, sha256: createHash('sha256').update(made).digest('hex') };
  });
  const { fileName: name, cover } = REPORT_WORDS[choices.lang];
  return {
    bytes,
    sha256,
    contentSha256: report.contentSha256,
    format,
    audience,
    choices,
    fileName: `${name}-${cover.revision.toLowerCase()}-${choices.revision}-${choices.asOf}.${format}`,
  };
}
