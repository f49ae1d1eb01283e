import { parentPort } from 'node:worker_threads';
import type { Report } from '../report/report-model.ts';
import { buildDocx } from './build-docx.ts';

/* Runs in a thread of its own: laying out a long document takes seconds. */

parentPort?.on('message', (report: Report) => {
  void buildDocx(report).then(
    (docx) => {
      // The library's bytes may lie in memory that other buffers share: only a copy can be handed over.
      const result = Uint8Array.from(docx);
      parentPort?.postMessage({ result }, [result.buffer]);
    },
    (error: unknown) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
    },
  );
});
