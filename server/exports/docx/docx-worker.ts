import { parentPort } from 'node:worker_threads';
import type { Report } from '../report/report-model.ts';
import { buildDocx } from './build-docx.ts';

/* Runs in a thread of its own: laying out a long document takes seconds. */

parentPort?.on('message', (report: Report) => void answer(report));

async function answer(report: Report): Promise<void> {
  try {
    // The library's bytes may lie in memory that other buffers share: only a copy can be handed over.
    const result = Uint8Array.from(await buildDocx(report));
    parentPort?.postMessage({ result }, [result.buffer]);
  } catch (error) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
}
