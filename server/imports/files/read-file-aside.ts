import { TimeLimitError, WorkerPool } from '../../platform/worker-pool.ts';
import type { FileOutcome } from './file-job.ts';
import { unpackFile } from './pack-file.ts';
import type { RawFile } from './raw-file.ts';
import { fileFault } from './refuse.ts';

/** Beside this file: as source in tests, as its built twin in the product. */
const FILE_WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './file-worker.ts' : './file-worker.js',
  import.meta.url,
);

/** Longest time that reading a file may take. */
const TIME_LIMIT_S = 120;

/** Reads a table as readFile does, in a thread of its own, so that nobody else waits. */
export type FileReader = (bytes: Uint8Array, onRows?: (done: number) => void) => Promise<RawFile>;

/**
 * A reader with a thread of its own.
 * @param limitSeconds longest time that reading a file may take
 */
export function fileReader(limitSeconds: number): FileReader {
  const pool = new WorkerPool<Uint8Array, FileOutcome>(FILE_WORKER, {
    size: 1,
    timeLimitMs: limitSeconds * 1000,
    memoryMb: 1_024,
  });
  return async (bytes, onRows) => {
    const outcome = await pool.run(bytes, onRows).catch((error: unknown) => {
      if (error instanceof TimeLimitError) throw fileFault('importTooSlow', { seconds: limitSeconds });
      throw error;
    });
    if ('refusal' in outcome) throw fileFault(outcome.refusal.key, outcome.refusal.params);
    return unpackFile(outcome.file);
  };
}

/**
 * The reader of the product.
 * @param onRows hears how many rows were read; what it throws ends the reading
 * @throws AppError BAD_USER_INPUT as readFile, and for a file that takes longer than TIME_LIMIT_S
 */
export const readFileAside = fileReader(TIME_LIMIT_S);
