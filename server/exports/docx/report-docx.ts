import { WorkerPool } from '../../platform/worker-pool.ts';
import type { Report } from '../../../shared/report/report-model.ts';
import { buildDocx } from './build-docx.ts';

/** Is this the built server? As source, Node's threads cannot read the JSX of the charts. */
const BUILT = import.meta.url.endsWith('.js');

const pool = new WorkerPool<Report, Uint8Array>(new URL('./docx-worker.js', import.meta.url), {
  size: 1,
  timeLimitMs: 120_000,
});

/**
 * The report as an editable Word document, see buildDocx. The built server makes it in a thread of its own, so that
 * nobody else waits.
 */
export async function reportDocx(report: Report): Promise<Uint8Array> {
  return BUILT ? pool.run(report) : buildDocx(report);
}
