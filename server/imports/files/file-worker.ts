import { parentPort } from 'node:worker_threads';
import { AppError } from '../../platform/errors.ts';
import type { FileOutcome } from './file-job.ts';
import type { FileMessageKey } from './messages.ts';
import { buffersOf, packFile } from './pack-file.ts';
import { readFile } from './read-file.ts';

/*
 * Runs in a thread of its own: a large table takes seconds to read, and whatever a file does to this thread's memory, the
 * server goes on. Node runs this very file in tests, and its built twin in the product.
 */

parentPort?.on('message', (bytes: Uint8Array) => {
  try {
    const result = outcomeOf(bytes, (progress) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      parentPort?.postMessage({ progress });
    });
    parentPort?.postMessage({ result }, 'file' in result ? buffersOf(result.file) : []);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage({ error: text });
  }
});

function outcomeOf(bytes: Uint8Array, onRows: (done: number) => void): FileOutcome {
  try {
    return { file: packFile(readFile(bytes, onRows)) };
  } catch (error) {
    // All that readFile refuses has a sentence of this folder.
    if (error instanceof AppError)
      return { refusal: { key: error.key as FileMessageKey, params: error.params } };
    throw error;
  }
}
