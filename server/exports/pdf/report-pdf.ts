import { availableParallelism } from 'node:os';
import { WorkerPool } from '../../platform/worker-pool.ts';
import { FONT_FILES } from '../fonts.ts';
import type { Report } from '../../../shared/report/report-model.ts';
import { printDocument } from './print-document.ts';
import blocks from './template/blocks.typ?raw';
import data from './template/data.typ?raw';
import report from './template/report.typ?raw';
import style from './template/style.typ?raw';
import tables from './template/tables.typ?raw';
import type { TypstJob, TypstTemplate } from './typst-job.ts';

const TEMPLATE: TypstTemplate = {
  sources: {
    'blocks.typ': blocks,
    'data.typ': data,
    'report.typ': report,
    'style.typ': style,
    'tables.typ': tables,
  },
  fonts: FONT_FILES,
};

/** Beside this file: as source in tests, as its built twin in the product. */
export const TYPST_WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './typst-worker.ts' : './typst-worker.js',
  import.meta.url,
);

const pool = new WorkerPool<TypstJob, Uint8Array>(TYPST_WORKER, {
  workerData: TEMPLATE,
  size: Math.max(1, Math.min(2, availableParallelism() - 1)),
  timeLimitMs: 60_000,
});

export interface PdfOptions {
  /** Archive format PDF/A-2a instead of PDF/UA-1; both are tagged. */
  readonly pdfa?: boolean;
}

/**
 * The report as PDF. The same report gives the same bytes on any machine, on any day.
 * @throws Error what the typesetter found wrong, also where it only warns
 */
export async function reportPdf(source: Report, options: PdfOptions = {}): Promise<Uint8Array> {
  return pool.run({
    report: JSON.stringify(await printDocument(source)),
    createdAt: Date.parse(`${source.cover.asOf}T00:00:00Z`) / 1000,
    standard: options.pdfa ? 'a-2a' : 'ua-1',
  });
}
